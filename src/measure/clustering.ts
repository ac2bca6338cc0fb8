import type { EdgeList } from './edge-list.js';
import type { Measured } from './measures.js';
import { at, degreesOf, neighboursOf } from './neighbours.js';

/**
 * Local and average clustering, and transitivity. A triangle is found once, from its end of least degree, so that a
 * hub costs no more than its neighbours do.
 */
export function clusteringOf(network: EdgeList): NonNullable<Measured['clustering']> {
  const { order } = network;
  const degrees = degreesOf(network);
  const upward = (from: number, to: number) =>
    at(degrees, from) < at(degrees, to) || (at(degrees, from) === at(degrees, to) && from < to);
  const { starts, ends } = neighboursOf(network, upward);
  const triangles = new Float64Array(order);
  const marked = new Uint32Array(order);
  for (let node = 0; node < order; node++) {
    const [first, behind] = [at(starts, node), at(starts, node + 1)];
    // Marked with the node's own number, counted from 1, so that no mark need be wiped out.
    for (let place = first; place < behind; place++) marked[at(ends, place)] = node + 1;
    for (let place = first; place < behind; place++) {
      const second = at(ends, place);
      for (let further = at(starts, second); further < at(starts, second + 1); further++) {
        const third = at(ends, further);
        if (marked[third] !== node + 1) continue;
        for (const corner of [node, second, third]) triangles[corner] = at(triangles, corner) + 1;
      }
    }
  }
  const local = new Float64Array(order);
  let [sum, corners, pairs] = [0, 0, 0];
  for (let node = 0; node < order; node++) {
    const possible = (at(degrees, node) * (at(degrees, node) - 1)) / 2;
    if (possible > 0) local[node] = at(triangles, node) / possible;
    sum += at(local, node);
    corners += at(triangles, node);
    pairs += possible;
  }
  return {
    local,
    average: order === 0 ? null : sum / order,
    transitivity: pairs === 0 ? 0 : corners / pairs,
  };
}
