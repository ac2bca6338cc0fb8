/**
 * A network as measures see it: undirected, each pair at most once, no node joined to itself. Nodes are places in a
 * list that whoever asks keeps.
 */
export interface EdgeList {
  /** The number of nodes. */
  order: number;
  /** The two ends of each edge, one after the other: twice as many numbers as there are edges. */
  ends: Uint32Array;
}

/**
 * Makes an edge list of pairs of ids. Pairs that occur again, in either direction, count once; pairs of one id with
 * itself, or with an id that is none of the nodes, do not count.
 */
export function edgeListOf(nodes: readonly string[], pairs: Iterable<readonly [string, string]>): EdgeList {
  const places = new Map(nodes.map((id, place) => [id, place]));
  const numbers: number[] = [];
  for (const [left, right] of pairs) {
    const [a, b] = [places.get(left), places.get(right)];
    if (a === undefined || b === undefined || a === b) continue;
    // One number for both, exact as long as the square of the number of nodes is: ninety million of them.
    numbers.push(Math.min(a, b) * nodes.length + Math.max(a, b));
  }
  // In order, so that the same network is the same list however the store brought it.
  const sorted = Float64Array.from(numbers).sort();
  const distinct = sorted.filter((number, place) => number !== sorted[place - 1]);
  const ends = new Uint32Array(2 * distinct.length);
  for (const [place, number] of distinct.entries()) {
    ends[2 * place] = Math.floor(number / nodes.length);
    ends[2 * place + 1] = number % nodes.length;
  }
  return { order: nodes.length, ends };
}
