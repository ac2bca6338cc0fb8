import type { EdgeList } from './edge-list.js';

/** What can be measured of a network. */
export const MEASURES = [
  'density',
  'degree',
  'betweenness',
  'assortativity',
  'clustering',
  'components',
  'communities',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Nodes in groups, the largest group first, equal ones by their first node. */
export interface Grouping {
  /** The number of the group of each node, counted from 0. */
  of: Uint32Array;
  /** The number of nodes in each group. */
  sizes: Uint32Array;
}

/** What was asked for; a number is null where it is not defined for the network, such as the mean of nothing. */
export interface Measured {
  /** Which part of all possible edges there is, 0 to 1; 0 for fewer than two nodes. */
  density?: number;
  /** The number of neighbours of each node. */
  degree?: Uint32Array;
  /**
   * The share of all pairs of other nodes whose shortest chains run through a node, 0 to 1 (Freeman 1977, by
   * Brandes' algorithm); a pair with several shortest chains counts by the part of them.
   */
  betweenness?: Float64Array;
  /** Pearson's correlation of the degrees at both ends of edges (Newman 2002); null where all degrees are equal. */
  assortativity?: number | null;
  clustering?: {
    /** The part of the pairs of a node's neighbours that are joined themselves (Watts and Strogatz 1998). */
    local: Float64Array;
    average: number | null;
    /** Three times the triangles by the pairs of edges that meet; 0 where none meet. */
    transitivity: number;
  };
  /** The parts between which there is no way. */
  components?: Grouping;
  /** By the method of Louvain (Blondel and others 2008). */
  communities?: Grouping & {
    /** How much denser the communities are than chance would have them, -0.5 to 1; null without edges. */
    modularity: number | null;
  };
}

/** What a worker is given to do. */
export interface Task {
  network: EdgeList;
  measures: readonly Measure[];
  /** Chooses among equally good communities; the same seed gives the same. */
  seed: number;
}
