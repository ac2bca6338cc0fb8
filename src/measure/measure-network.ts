import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import { forEachConnectedComponent } from 'graphology-components';
import betweennessModule from 'graphology-metrics/centrality/betweenness.js';
import { undirectedDensity } from 'graphology-metrics/graph/density.js';
import { assortativityOf } from './assortativity.js';
import { clusteringOf } from './clustering.js';
import type { EdgeList } from './edge-list.js';
import type { Grouping, Measured, Task } from './measures.js';
import { at, degreesOf } from './neighbours.js';

// Both packages export the function itself, though their types tell of a module with a default.
const betweennessCentrality = betweennessModule as unknown as typeof betweennessModule.default;
const louvain = louvainModule as unknown as typeof louvainModule.default;

/** The part by which sums over all pairs may differ that are equal but for the order of their terms. */
const NOISE = 1e-12;

/** Makes values equal that differ by no more than the order of sums, so that equals share a rank. */
function evened(values: Float64Array): Float64Array {
  const sorted = [...values.keys()].sort((a, b) => at(values, a) - at(values, b));
  let before = Number.NaN;
  for (const place of sorted) {
    if (at(values, place) - before <= before * NOISE) values[place] = before;
    before = at(values, place);
  }
  return values;
}

/** Measures a network, on the thread that calls. */
export function measureNetwork({ network, measures, seed }: Task): Measured {
  const wanted = new Set(measures);
  const graph = graphOf(network);
  const { order } = network;
  const measured: Measured = {};
  if (wanted.has('density')) measured.density = order < 2 ? 0 : undirectedDensity(graph);
  if (wanted.has('degree')) measured.degree = degreesOf(network);
  if (wanted.has('betweenness')) {
    // The package takes no empty graph.
    const found = order === 0 ? {} : betweennessCentrality(graph, { getEdgeWeight: null });
    measured.betweenness = evened(
      Float64Array.from({ length: order }, (_none, node) => found[node] as number),
    );
  }
  if (wanted.has('assortativity')) measured.assortativity = assortativityOf(network);
  if (wanted.has('clustering')) measured.clustering = clusteringOf(network);
  if (wanted.has('components')) {
    const of = new Uint32Array(order);
    let number = 0;
    forEachConnectedComponent(graph, (nodes) => {
      for (const node of nodes) of[Number(node)] = number;
      number += 1;
    });
    measured.components = grouping(of, number);
  }
  if (wanted.has('communities')) measured.communities = communitiesOf(network, graph, seed);
  return measured;
}

function graphOf({ order, ends }: EdgeList): UndirectedGraph {
  const graph = new UndirectedGraph({ multi: false, allowSelfLoops: false });
  for (let node = 0; node < order; node++) graph.addNode(node);
  for (let edge = 0; edge < ends.length; edge += 2) graph.addEdge(ends[edge], ends[edge + 1]);
  return graph;
}

function communitiesOf(
  network: EdgeList,
  graph: UndirectedGraph,
  seed: number,
): NonNullable<Measured['communities']> {
  const { order } = network;
  const each = Uint32Array.from({ length: order }, (_none, node) => node);
  // Without an edge, nothing belongs together more than chance would have it, and modularity is not defined.
  if (graph.size === 0) return { ...grouping(each, order), modularity: null };
  const { communities, count, modularity } = louvain.detailed(graph, {
    getEdgeWeight: null,
    rng: randomOf(seed),
  });
  return {
    ...grouping(
      each.map((node) => communities[node] as number),
      count,
    ),
    modularity,
  };
}

/** Numbers groups anew: the largest first, equal ones by their first node. */
function grouping(of: Uint32Array, count: number): Grouping {
  const sizes = new Uint32Array(count);
  const firsts = new Uint32Array(count).fill(of.length);
  for (const [node, group] of of.entries()) {
    sizes[group] = at(sizes, group) + 1;
    firsts[group] = Math.min(at(firsts, group), node);
  }
  const ordered = [...sizes.keys()].sort(
    (a, b) => at(sizes, b) - at(sizes, a) || at(firsts, a) - at(firsts, b),
  );
  const numbers = new Uint32Array(count);
  for (const [number, group] of ordered.entries()) numbers[group] = number;
  return {
    of: of.map((group) => at(numbers, group)),
    sizes: Uint32Array.from(ordered, (group) => at(sizes, group)),
  };
}

/** Fractions from 0 to below 1 that look random and follow from the seed alone (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
