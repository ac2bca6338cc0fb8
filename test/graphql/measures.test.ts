import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createApi } from '../../src/graphql/api.js';
import type { Store } from '../../src/store/store.js';
import { loadRecords } from '../datasets.js';
import { forEachStore } from '../stores.js';
import { type Asking, askingOf } from './ask.js';

const pairs = ['ab', 'bc', 'ca', 'cd', 'ba', 'ef'];
const city = (id: string) => ({
  ...{ record: 'entity', id, kind: 'City', names: [{ text: `City ${id}`, lang: 'en', origin: 'asserted' }] },
});
/** A triangle with a tail, a pair, and one alone. */
const WORLD = [
  ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(city),
  { record: 'entity', id: 'region', kind: 'Region', names: [{ text: 'R', lang: 'en', origin: 'asserted' }] },
  ...[...pairs, 'aa'].map((ids) => ({
    ...{ record: 'relation', id: ids, subject: ids[0], predicate: 'SISTER_CITY_OF', object: ids[1] },
    valid: ids === 'ef' ? '2010/' : '1990/',
    properties: { basis: 'external' },
  })),
  ...['a', 'region'].map((subject) => ({
    ...{ record: 'relation', id: `p-${subject}`, subject, predicate: 'SISTER_CITY_OF', object: 'region' },
    properties: { basis: 'external' },
  })),
];

forEachStore('network measures in GraphQL', (makeStore) => {
  let store: Store;
  let ask: Asking['ask'];
  beforeAll(async () => {
    store = await makeStore();
    await loadRecords(store, 'd', WORLD);
    ask = askingOf(store).ask;
  });
  afterAll(() => store.close());

  it('are of all cities that have a sister, and only what is selected', async () => {
    const { data, errors } = await ask(`{
      networkMeasures {
        nodeCount edgeCount truncated averageDegree density averageClustering transitivity degreeAssortativity
        componentCount components { totalCount nodes { number size members { totalCount nodes { id } } } }
        communityCount
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data.networkMeasures).toMatchObject({
      ...{ nodeCount: 6, edgeCount: 5, truncated: false, componentCount: 2, communityCount: 2 },
      components: {
        totalCount: 2,
        nodes: [
          {
            number: 1,
            size: 4,
            members: { totalCount: 4, nodes: ['a', 'b', 'c', 'd'].map((id) => ({ id })) },
          },
          { number: 2, size: 2, members: { totalCount: 2, nodes: ['e', 'f'].map((id) => ({ id })) } },
        ],
      },
    });
    const { averageDegree, density, averageClustering, transitivity } = data.networkMeasures;
    expect([averageDegree, density]).toEqual([10 / 6, 1 / 3]);
    expect(averageClustering).toBeCloseTo((1 + 1 + 1 / 3) / 6, 12);
    expect(transitivity).toBeCloseTo(3 / 5, 12);
  });

  it('rank entities, equals alike, page by page', async () => {
    const query = `query ($after: String, $by: NodeMeasure!) {
      networkMeasures(within: null) {
        nodes(by: $by, first: 4, after: $after) {
          totalCount
          nodes { rank entity { id name { text } } degree betweenness clustering }
          pageInfo { hasNextPage endCursor }
        }
      }
    }`;
    const walk = async (by: string) => {
      const found: { rank: number; entity: { id: string }; degree: number; betweenness: number }[] = [];
      for (let after: string | null = null; ; ) {
        const { data } = await ask(query, { by, after });
        const { nodes, pageInfo } = data.networkMeasures.nodes;
        found.push(...nodes);
        after = pageInfo.endCursor;
        if (!pageInfo.hasNextPage) return found;
      }
    };
    const degrees = await walk('DEGREE');
    expect(degrees.map(({ rank, entity, degree }) => [rank, entity.id, degree])).toEqual([
      [1, 'c', 3],
      [2, 'a', 2],
      [2, 'b', 2],
      [4, 'd', 1],
      [4, 'e', 1],
      [4, 'f', 1],
    ]);
    const between = await walk('BETWEENNESS');
    expect(between.map(({ rank, entity }) => `${rank}${entity.id}`)).toEqual([
      '1c',
      '2a',
      '2b',
      '2d',
      '2e',
      '2f',
    ]);
    expect(between[0]?.betweenness).toBeCloseTo(2 / 10, 12);
  });

  it('are of a part: around, named, narrowed by a filter; what is not asked for is null', async () => {
    const { data } = await ask(`{
      around: networkMeasures(around: ["d"], hops: 1) { nodeCount edgeCount }
      cut: networkMeasures(around: ["a"], hops: 2, maxNodes: 2) { nodeCount truncated }
      named: networkMeasures(ids: ["a", "b", "g", "nobody"]) { nodeCount edgeCount componentCount density }
      early: networkMeasures(where: { asOf: "2000" }) { nodeCount }
      alone: networkMeasures(ids: ["g"]) { density degreeAssortativity modularity averageClustering }
      nothing: networkMeasures(ids: []) { nodeCount averageDegree componentCount averageClustering nodes { totalCount } }
      only: networkMeasures(measures: [DENSITY]) { density transitivity components { totalCount } communities { totalCount } nodes(first: 1) { nodes { degree clustering } } }
      cities: networkMeasures(ids: ["a", "region"], kinds: [CITY]) { nodeCount }
      by: networkMeasures(measures: [CLUSTERING]) { nodes(first: 1) { nodes { degree clustering } } }
      with: networkMeasures(predicates: [SISTER_CITY_OF], kinds: [CITY, REGION]) { nodeCount edgeCount }
    }`);
    expect(data).toEqual({
      around: { nodeCount: 2, edgeCount: 1 },
      cut: { nodeCount: 2, truncated: true },
      named: { nodeCount: 3, edgeCount: 1, componentCount: 2, density: 1 / 3 },
      early: { nodeCount: 4 },
      alone: { density: 0, degreeAssortativity: null, modularity: null, averageClustering: 0 },
      nothing: {
        ...{ nodeCount: 0, averageDegree: null, componentCount: 0, averageClustering: null },
        nodes: { totalCount: 0 },
      },
      only: {
        ...{ density: 1 / 3, transitivity: null, components: null, communities: null },
        nodes: { nodes: [{ degree: 3, clustering: null }] },
      },
      cities: { nodeCount: 1 },
      by: { nodes: { nodes: [{ degree: 3, clustering: 1 / 3 }] } },
      with: { nodeCount: 7, edgeCount: 6 },
    });
  });

  it('take a cursor of components for none of communities', async () => {
    const { data } = await ask('{ networkMeasures { components(first: 1) { pageInfo { endCursor } } } }');
    const after = data.networkMeasures.components.pageInfo.endCursor;
    const { errors } = await ask(
      'query ($after: String) { networkMeasures { communities(after: $after) { totalCount } } }',
      { after },
    );
    expect(errors?.[0]?.extensions?.['code']).toBe('INVALID_INPUT');
  });

  it('are refused where two networks are meant at once', async () => {
    const { errors } = await ask('{ networkMeasures(around: ["a"], ids: ["b"]) { nodeCount } }');
    expect(errors?.[0]?.extensions?.['code']).toBe('INVALID_INPUT');
  });

  it('end when the request is called off', async () => {
    const api = createApi({ store, languages: ['en'] });
    const off = new AbortController();
    off.abort();
    const contextValue = api.contextFor({ languages: [], signal: off.signal });
    const query = '{ networkMeasures(ids: ["a", "c", "d"]) { nodes(by: BETWEENNESS) { totalCount } } }';
    const { body } = await api.server.executeOperation({ query }, { contextValue });
    expect(body).toMatchObject({ singleResult: { errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] } });
  });
});
