import type { NetworkMeasures } from './network-measures.js';

/** What is measured of each node and can put nodes in an order. */
export const NODE_MEASURES = ['degree', 'betweenness', 'clustering'] as const;
export type NodeMeasure = (typeof NODE_MEASURES)[number];

/** One node with all that was measured of it; what was not asked for is null. */
export interface MeasuredNode {
  id: string;
  degree: number | null;
  betweenness: number | null;
  clustering: number | null;
  /** Numbers of groups, counted from 1, the largest first. */
  component: number | null;
  community: number | null;
}

/** A node with its rank: 1 more than the number of nodes that have more, so that equal ones share a rank. */
export type RankedNode = MeasuredNode & { rank: number };

/** The node at a place of the list of nodes. */
export function nodeAt({ nodes, measured }: NetworkMeasures, place: number): MeasuredNode {
  const { degree, betweenness, clustering, components, communities } = measured;
  const number = (group: number | undefined) => (group === undefined ? null : group + 1);
  return {
    id: nodes[place] as string,
    degree: degree?.[place] ?? null,
    betweenness: betweenness?.[place] ?? null,
    clustering: clustering?.local[place] ?? null,
    component: number(components?.of[place]),
    community: number(communities?.of[place]),
  };
}

/** The nodes by a measure, falling, then id. Empty where that was not measured. */
export function ranking(network: NetworkMeasures, by: NodeMeasure): RankedNode[] {
  const { degree, betweenness, clustering } = network.measured;
  const values = { degree, betweenness, clustering: clustering?.local }[by];
  if (values === undefined) return [];
  const { nodes } = network;
  const value = (place: number) => values[place] as number;
  const places = [...nodes.keys()].sort(
    (a, b) => value(b) - value(a) || ((nodes[a] as string) < (nodes[b] as string) ? -1 : 1),
  );
  const ranked: RankedNode[] = [];
  for (const [index, place] of places.entries()) {
    const before = places[index - 1];
    const tied = before !== undefined && value(before) === value(place);
    ranked.push({ rank: tied ? (ranked.at(-1)?.rank ?? 1) : index + 1, ...nodeAt(network, place) });
  }
  return ranked;
}
