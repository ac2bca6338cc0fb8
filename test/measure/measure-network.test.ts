import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type EdgeList, edgeListOf } from '../../src/measure/edge-list.js';
import { measureNetwork } from '../../src/measure/measure-network.js';
import { MEASURES, type Measured } from '../../src/measure/measures.js';

/** A small graph as a table of who is joined with whom. */
type Table = boolean[][];

const nodesOf = (table: Table) => [...table.keys()];
const joined = (table: Table, a: number, b: number) => table[a]?.[b] === true;
const neighbours = (table: Table, node: number) =>
  nodesOf(table).filter((other) => joined(table, node, other));
const pairsOf = (table: Table) =>
  nodesOf(table).flatMap((a) =>
    nodesOf(table).flatMap((b) => (a < b && joined(table, a, b) ? [[a, b] as const] : [])),
  );

type Fact = readonly [number, number];

/** Pairs with repetitions, in both directions, and of nodes with themselves: what facts may say. */
const randomFacts: fc.Arbitrary<{ order: number; facts: Fact[] }> = fc
  .integer({ min: 0, max: 9 })
  .chain((order) =>
    fc.record({
      order: fc.constant(order),
      facts:
        order === 0
          ? fc.constant([])
          : fc.array(fc.tuple<[number, number]>(fc.nat(order - 1), fc.nat(order - 1)), { maxLength: 24 }),
    }),
  );

function tableOf(order: number, facts: readonly Fact[]): Table {
  const table = Array.from({ length: order }, () => Array.from({ length: order }, () => false));
  for (const [a, b] of facts) {
    if (a === b) continue;
    (table[a] as boolean[])[b] = true;
    (table[b] as boolean[])[a] = true;
  }
  return table;
}

const names = (order: number) => Array.from({ length: order }, (_none, node) => `n${node}`);

function listOf(order: number, facts: readonly Fact[]): EdgeList {
  return edgeListOf(
    names(order),
    facts.map(([a, b]) => [`n${a}`, `n${b}`] as const),
  );
}

const measured = (network: EdgeList): Measured => measureNetwork({ network, measures: MEASURES, seed: 7 });

/** All shortest chains between two nodes, each as its nodes, by growing every chain there is. */
function shortestChains(table: Table, from: number, to: number): number[][] {
  let chains = [[from]];
  for (let length = 1; length < table.length; length++) {
    chains = chains.flatMap((chain) =>
      neighbours(table, chain.at(-1) as number)
        .filter((next) => !chain.includes(next))
        .map((next) => [...chain, next]),
    );
    const found = chains.filter((chain) => chain.at(-1) === to);
    if (found.length > 0) return found;
  }
  return [];
}

function betweenness(table: Table): number[] {
  const order = table.length;
  const sums = nodesOf(table).map(() => 0);
  for (const from of nodesOf(table)) {
    for (const to of nodesOf(table)) {
      if (from >= to) continue;
      const chains = shortestChains(table, from, to);
      for (const node of nodesOf(table)) {
        if (node === from || node === to || chains.length === 0) continue;
        const over = chains.filter((chain) => chain.includes(node)).length;
        sums[node] = (sums[node] ?? 0) + over / chains.length;
      }
    }
  }
  const pairs = ((order - 1) * (order - 2)) / 2;
  return sums.map((sum) => (pairs > 0 ? sum / pairs : 0));
}

function clustering(table: Table) {
  const local = nodesOf(table).map((node) => {
    const around = neighbours(table, node);
    const pairs = around.flatMap((a) => around.filter((b) => a < b).map((b) => joined(table, a, b)));
    return { closed: pairs.filter(Boolean).length, pairs: pairs.length };
  });
  const sum = (of: (one: (typeof local)[number]) => number) =>
    local.reduce((total, one) => total + of(one), 0);
  const part = ({ closed, pairs }: (typeof local)[number]) => (pairs === 0 ? 0 : closed / pairs);
  return {
    local: local.map(part),
    average: table.length === 0 ? null : sum(part) / table.length,
    transitivity: sum((one) => one.pairs) === 0 ? 0 : sum((one) => one.closed) / sum((one) => one.pairs),
  };
}

/** Pearson's correlation over the ends of all edges, each edge from both sides. */
function assortativity(table: Table): number | null {
  const degree = (node: number) => neighbours(table, node).length;
  const ends = pairsOf(table).flatMap(([a, b]) => [
    [degree(a), degree(b)] as const,
    [degree(b), degree(a)] as const,
  ]);
  const mean = ends.reduce((sum, [x]) => sum + x, 0) / ends.length;
  const spread = ends.reduce((sum, [x]) => sum + (x - mean) ** 2, 0);
  if (ends.length === 0 || new Set(ends.map(([x]) => x)).size === 1) return null;
  return ends.reduce((sum, [x, y]) => sum + (x - mean) * (y - mean), 0) / spread;
}

function components(table: Table): number[][] {
  const found: number[][] = [];
  for (const node of nodesOf(table)) {
    if (found.some((one) => one.includes(node))) continue;
    const part = [node];
    for (const one of part) part.push(...neighbours(table, one).filter((other) => !part.includes(other)));
    found.push(part.sort((a, b) => a - b));
  }
  return found.sort((a, b) => b.length - a.length || (a[0] as number) - (b[0] as number));
}

/** Newman's modularity of a partition, summed over all pairs of nodes of a community. */
function modularity(table: Table, of: Uint32Array): number {
  const edges = pairsOf(table).length;
  let sum = 0;
  for (const a of nodesOf(table)) {
    for (const b of nodesOf(table)) {
      if (of[a] !== of[b]) continue;
      const chance = (neighbours(table, a).length * neighbours(table, b).length) / (2 * edges);
      sum += (joined(table, a, b) ? 1 : 0) - chance;
    }
  }
  return sum / (2 * edges);
}

function close(found: ArrayLike<number> | undefined, wanted: readonly number[]): void {
  expect(found).toHaveLength(wanted.length);
  for (const [place, value] of wanted.entries()) expect(found?.[place]).toBeCloseTo(value, 12);
}

describe('measures of a network', () => {
  it('are what counting out all chains, pairs and triangles comes to', () => {
    fc.assert(
      fc.property(randomFacts, ({ order, facts }) => {
        const table = tableOf(order, facts);
        const found = measured(listOf(order, facts));
        const possible = (order * (order - 1)) / 2;
        expect(found.density).toBeCloseTo(order < 2 ? 0 : pairsOf(table).length / possible, 12);
        expect([...(found.degree ?? [])]).toEqual(
          nodesOf(table).map((node) => neighbours(table, node).length),
        );
        close(found.betweenness, betweenness(table));
        const triangles = clustering(table);
        close(found.clustering?.local, triangles.local);
        if (triangles.average === null) expect(found.clustering?.average).toBeNull();
        else expect(found.clustering?.average).toBeCloseTo(triangles.average, 12);
        expect(found.clustering?.transitivity).toBeCloseTo(triangles.transitivity, 12);
        const correlation = assortativity(table);
        if (correlation === null) expect(found.assortativity).toBeNull();
        else expect(found.assortativity).toBeCloseTo(correlation, 9);
      }),
      { numRuns: 300 },
    );
  });

  it('part a network where no way leads on, the largest part first', () => {
    fc.assert(
      fc.property(randomFacts, ({ order, facts }) => {
        const { components: found } = measured(listOf(order, facts));
        const parts = components(tableOf(order, facts));
        expect([...(found?.sizes ?? [])]).toEqual(parts.map((part) => part.length));
        for (const [number, part] of parts.entries()) {
          for (const node of part) expect(found?.of[node]).toBe(number);
        }
      }),
    );
  });

  it('find communities that are the same each time, in whatever order the facts came', () => {
    fc.assert(
      fc.property(randomFacts, fc.infiniteStream(fc.nat()), ({ order, facts }, keys) => {
        const { communities } = measured(listOf(order, facts));
        const table = tableOf(order, facts);
        const shuffled = facts
          .map((fact) => ({ fact, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ fact: [a, b], key }) => (key % 2 === 0 ? ([a, b] as const) : ([b, a] as const)));
        expect(measured(listOf(order, shuffled)).communities).toEqual(communities);
        const sizes = [...(communities?.sizes ?? [])];
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(order);
        for (const [number, size] of sizes.entries()) {
          expect(communities?.of.filter((one) => one === number)).toHaveLength(size);
        }
        if (pairsOf(table).length === 0) expect(communities?.modularity).toBeNull();
        else {
          const wanted = modularity(table, communities?.of ?? new Uint32Array());
          expect(communities?.modularity).toBeCloseTo(wanted, 12);
        }
      }),
    );
  });

  it('see two circles of friends with one acquaintance between them', () => {
    const clique = (from: number) =>
      [0, 1, 2, 3].flatMap((a) =>
        [0, 1, 2, 3].filter((b) => a < b).map((b) => [from + a, from + b] as const),
      );
    const { communities, betweenness: between } = measured(listOf(8, [...clique(0), ...clique(4), [3, 4]]));
    expect([...(communities?.of ?? [])]).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
    // Of 21 pairs of others, the 12 across all lead over both ends of the bridge, but for those who start there.
    expect(between?.[3]).toBeCloseTo(12 / 21, 12);
  });
});
