import type { EdgeList } from './edge-list.js';

/** The neighbours of all nodes in one row: those of node i stand from `starts[i]` to before `starts[i + 1]`. */
export interface Neighbours {
  starts: Uint32Array;
  ends: Uint32Array;
}

/** The number of neighbours of each node. */
export function degreesOf({ order, ends }: EdgeList): Uint32Array {
  const degrees = new Uint32Array(order);
  for (const node of ends) degrees[node] = at(degrees, node) + 1;
  return degrees;
}

/** The neighbours of each node as far as `keep` lets an edge be seen from that node. */
export function neighboursOf(
  { order, ends }: EdgeList,
  keep: (from: number, to: number) => boolean,
): Neighbours {
  const starts = new Uint32Array(order + 1);
  const each = (see: (from: number, to: number) => void) => {
    for (let edge = 0; edge < ends.length; edge += 2) {
      const [a, b] = [at(ends, edge), at(ends, edge + 1)];
      if (keep(a, b)) see(a, b);
      if (keep(b, a)) see(b, a);
    }
  };
  each((from) => {
    starts[from + 1] = at(starts, from + 1) + 1;
  });
  for (let node = 0; node < order; node++) starts[node + 1] = at(starts, node + 1) + at(starts, node);
  const filled = new Uint32Array(at(starts, order));
  const next = starts.slice();
  each((from, to) => {
    filled[at(next, from)] = to;
    next[from] = at(next, from) + 1;
  });
  return { starts, ends: filled };
}

/** A number of a typed array at a place that is known to be in it. */
export function at(numbers: Uint32Array | Float64Array, place: number): number {
  return numbers[place] as number;
}
