import type { EdgeList } from './edge-list.js';
import { at, degreesOf } from './neighbours.js';

/**
 * Pearson's correlation of the degrees at both ends of the edges, -1 to 1; null where all ends have one degree.
 * The sums are whole numbers, so that nothing is lost before the division.
 */
export function assortativityOf(network: EdgeList): number | null {
  const { ends } = network;
  const degrees = degreesOf(network);
  let [sum, squares, products] = [0, 0, 0];
  for (let edge = 0; edge < ends.length; edge += 2) {
    const [a, b] = [at(degrees, at(ends, edge)), at(degrees, at(ends, edge + 1))];
    sum += a + b;
    squares += a * a + b * b;
    products += a * b;
  }
  const spread = ends.length * squares - sum * sum;
  return spread === 0 ? null : (2 * ends.length * products - sum * sum) / spread;
}
