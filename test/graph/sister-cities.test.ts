import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commonSisterCities } from '../../src/graph/common-sister-cities.js';
import type { FactFilter } from '../../src/graph/filter.js';
import { SISTER_CITIES, sisterCitiesOf } from '../../src/graph/sister-cities.js';
import { subgraph } from '../../src/graph/subgraph.js';
import type { Store } from '../../src/store/store.js';
import { entity, loadRecords } from '../datasets.js';
import { forEachStore } from '../stores.js';
import { walked } from './pages.js';
import {
  passes,
  type RandomGraph,
  randomFilter,
  randomGraph,
  recordsOfGraph,
  renamed,
} from './random-graph.js';

/** The network of sister cities around some. */
const sisterCityNetwork = (
  store: Store,
  where: { around: string[]; hops: number; filter?: FactFilter; maxNodes: number },
) => subgraph(store, { ...where, predicates: SISTER_CITIES.predicates, kinds: SISTER_CITIES.kinds });

/** The partnerships that pass a filter. */
function partnerships(graph: RandomGraph, filter: FactFilter) {
  return graph.sisterhoods.filter(({ confidence, implicit, valid }) =>
    passes({ confidence, implicit, documents: ['doc-a'], date: valid, standing: true, people: null }, filter),
  );
}

function sisters(graph: RandomGraph, city: string, filter: FactFilter): string[] {
  const others = partnerships(graph, filter).flatMap(({ left, right }) =>
    left === city ? [right] : right === city ? [left] : [],
  );
  return [...new Set(others)].sort();
}

/** The cities within some hops, by distance, then id, as a search level by level finds them. */
function within(graph: RandomGraph, city: string, hops: number, filter: FactFilter): string[] {
  const found = [city];
  let level = [city];
  for (let hop = 0; hop < hops; hop++) {
    level = [...new Set(level.flatMap((one) => sisters(graph, one, filter)))]
      .filter((one) => !found.includes(one))
      .sort();
    found.push(...level);
  }
  return found;
}

forEachStore('sister cities', (makeStore, engine) => {
  it('are found from both ends, once each, as networks, in common, and page by page', async () => {
    const store = await makeStore();
    let number = 0;
    await fc.assert(
      fc.asyncProperty(
        randomGraph,
        randomFilter,
        fc.integer({ min: 1, max: 3 }),
        async (graph, plainFilter, hops) => {
          const dataset = `g${number++}`;
          await loadRecords(store, dataset, renamed(recordsOfGraph(graph), dataset));
          const long = (id: string) => `${dataset}-${id}`;
          const short = (id: string) => id.slice(dataset.length + 1);
          const filter = renamed(plainFilter, dataset);
          for (const city of graph.cities) {
            const items = await walked(async (page) => {
              const pages = await sisterCitiesOf(store, [long(city)], { filter, page });
              return pages.get(long(city)) as NonNullable<ReturnType<typeof pages.get>>;
            });
            expect(items.map(({ id }) => short(id)).sort()).toEqual(sisters(graph, city, plainFilter));
            for (const { id, facts } of items) {
              const between = partnerships(graph, plainFilter).filter(
                ({ left, right }) => [left, right].includes(city) && [left, right].includes(short(id)),
              );
              expect(facts).toEqual(between.map((one) => `${dataset}:${one.id}`).sort());
            }
            const network = await sisterCityNetwork(store, {
              around: [long(city)],
              hops,
              filter,
              maxNodes: 100,
            });
            const cities = within(graph, city, hops, plainFilter);
            expect(network.nodes.map(short)).toEqual(cities);
            const edges = partnerships(graph, plainFilter).filter(
              ({ left, right }) => cities.includes(left) && cities.includes(right),
            );
            expect(network.facts.map(({ key }) => key).sort()).toEqual(
              edges.map((one) => `${dataset}:${one.id}`).sort(),
            );
            expect(network.truncated).toBe(false);
          }
          const common = await walked((page) =>
            commonSisterCities(store, { of: [long('c0'), long('c1')], filter, page }),
          );
          const both = sisters(graph, 'c0', plainFilter).filter((one) =>
            sisters(graph, 'c1', plainFilter).includes(one),
          );
          expect(common.map(short)).toEqual(both);
        },
      ),
      { numRuns: engine === 'embedded' ? 40 : 3 },
    );
    await store.close();
  });

  it('are cut at the number of nodes that was asked for, nearest first, and say so', async () => {
    const store = await makeStore();
    const city = (id: string) => entity(id, 'City');
    const pair = (left: string, right: string) => ({
      ...{
        record: 'relation',
        id: `${left}-${right}`,
        subject: left,
        predicate: 'SISTER_CITY_OF',
        object: right,
      },
      properties: { basis: 'external' },
    });
    const records = [...['a', 'b', 'c', 'd'].map(city), pair('a', 'c'), pair('b', 'a'), pair('c', 'd')];
    await loadRecords(store, 'd', records);
    const cut = await sisterCityNetwork(store, { around: ['a'], hops: 3, maxNodes: 2 });
    const joined = { key: 'd:b-a', subject: 'b', predicate: 'SISTER_CITY_OF', object: 'a' };
    expect(cut).toEqual({ nodes: ['a', 'b'], facts: [joined], truncated: true });
    const whole = await sisterCityNetwork(store, { around: ['a'], hops: 3, maxNodes: 4 });
    expect(whole).toMatchObject({ nodes: ['a', 'b', 'c', 'd'], truncated: false });
    await store.close();
  });

  it('are never the city itself, whatever a dataset says', async () => {
    const store = await makeStore();
    await loadRecords(store, 'd', [
      { record: 'entity', id: 'a', kind: 'City', names: [{ text: 'A', lang: 'en' }] },
      {
        ...{ record: 'relation', id: 'r', subject: 'a', predicate: 'SISTER_CITY_OF', object: 'a' },
        properties: { basis: 'external' },
      },
    ]);
    const page = { first: 10, count: true };
    expect((await sisterCitiesOf(store, ['a'], { page })).get('a')).toMatchObject({
      items: [],
      totalCount: 0,
    });
    await store.close();
  });

  it('in a country are only those of which that is still held', async () => {
    const store = await makeStore();
    const fact = (id: string, subject: string, predicate: string, object: string) => ({
      ...{ record: 'relation', id, subject, predicate, object },
      properties: { basis: 'external' },
    });
    const held = [
      ...['a', 'b', 'c'].map((id) => entity(id, 'City')),
      entity('x', 'Country'),
      fact('r2', 'a', 'SISTER_CITY_OF', 'b'),
      fact('r1', 'a', 'SISTER_CITY_OF', 'c'),
      fact('r3', 'b', 'LOCATED_IN', 'x'),
    ];
    await loadRecords(store, 'd', [...held, fact('r4', 'c', 'LOCATED_IN', 'x')]);
    const inX = async () => {
      const pages = await sisterCitiesOf(store, ['a'], { country: 'x', page: { first: 9, count: true } });
      const page = pages.get('a');
      expect(page?.totalCount).toBe(page?.items.length);
      return page?.items.map(({ node }) => node.id);
    };
    // Of one day, in the order of the cities, however the facts are called.
    expect(await inX()).toEqual(['b', 'c']);
    await loadRecords(store, 'd', held, { replace: true });
    expect(await inX()).toEqual(['b']);
    await store.close();
  });
});
