import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NOTHING_ALONG } from '../../src/graph/entities.js';
import { subgraph } from '../../src/graph/subgraph.js';
import { entity, loadRecords } from '../datasets.js';
import { forEachStore } from '../stores.js';
import { passes, plain, randomFilter, randomGraph, recordsOfGraph, renamed } from './random-graph.js';
import { wheel } from './wheel.js';

forEachStore('subgraphs', (makeStore, engine) => {
  it('hold what lies within the hops and every fact between, once, over facts that pass the filter only', async () => {
    const store = await makeStore();
    let number = 0;
    await fc.assert(
      fc.asyncProperty(
        randomGraph,
        randomFilter,
        fc.integer({ min: 0, max: 5 }),
        fc.constantFrom(1, 4, 100),
        async (graph, plainFilter, hops, maxNodes) => {
          const dataset = `g${number++}`;
          await loadRecords(store, dataset, renamed(recordsOfGraph(graph), dataset));
          const short = (id: string) => id.slice(dataset.length + 1);
          const presences = graph.presences.filter(
            (one) => !one.denied && passes(plain(graph, one), plainFilter),
          );
          const links = presences.map(({ id, who, event }) => ({ id, ends: [who, event] }));
          const reached = ['p0'];
          for (let hop = 0; hop < hops; hop++) {
            const next = links
              .filter(({ ends }) => ends.some((one) => reached.includes(one)))
              .flatMap(({ ends }) => ends);
            reached.push(...[...new Set(next)].filter((one) => !reached.includes(one)).sort());
          }
          const around = [`${dataset}-p0`, 'nobody'];
          const predicates = ['PARTICIPATED_IN'] as const;
          const filter = renamed(plainFilter, dataset);
          const answer = await subgraph(store, { around, hops, predicates, filter, maxNodes });
          expect(answer.truncated).toBe(reached.length > maxNodes);
          reached.splice(maxNodes);
          expect(answer.nodes.map(short)).toEqual(reached);
          const between = links
            .filter(({ ends }) => ends.every((one) => reached.includes(one)))
            .map((one) => one.id);
          expect(answer.facts.map(({ key }) => short(key)).sort()).toEqual(between.sort());
        },
      ),
      { numRuns: engine === 'embedded' ? 40 : 3 },
    );
    await store.close();
  });

  it('are whole where one row of an answer does not hold them', async () => {
    const store = await makeStore();
    const { cities, sisterhoods, ...graph } = wheel(130);
    await loadRecords(store, 'w', recordsOfGraph({ ...graph, cities, sisterhoods }));
    const listed: unknown[] = [];
    const answer = await subgraph(
      store,
      { around: ['c1'], hops: 2, predicates: ['SISTER_CITY_OF'], maxNodes: 200 },
      { facts: true, along: { ...NOTHING_ALONG, take: (rows) => listed.push(...rows.map(([id]) => id)) } },
    );
    const near = ['c0', 'c130', 'c2'];
    expect(answer.nodes).toEqual([
      'c1',
      ...near,
      ...cities.filter((id) => ![...near, 'c1'].includes(id)).sort(),
    ]);
    expect(answer.facts.map(({ key }) => key)).toEqual(sisterhoods.map(({ id }) => `w:${id}`).sort());
    expect(listed.sort()).toEqual([...cities].sort());
    await store.close();
  });

  it('keep to the kinds that are asked for, but always hold the middle', async () => {
    const store = await makeStore();
    const relation = (subject: string, predicate: string, object: string) => {
      const properties = { basis: 'external' };
      return { record: 'relation', id: `${subject}-${object}`, subject, predicate, object, properties };
    };
    await loadRecords(store, 'd', [
      ...[
        entity('ada', 'Person'),
        entity('dinner', 'Event'),
        entity('alpha', 'City'),
        entity('beta', 'Country'),
      ],
      relation('ada', 'PARTICIPATED_IN', 'dinner'),
      relation('ada', 'HOLDS_POSITION', 'alpha'),
      relation('alpha', 'LOCATED_IN', 'beta'),
    ]);
    const answer = await subgraph(store, {
      around: ['ada'],
      hops: 2,
      kinds: ['City', 'Country'],
      maxNodes: 10,
    });
    expect({ ...answer, facts: answer.facts.map(({ key }) => key) }).toEqual({
      nodes: ['ada', 'alpha', 'beta'],
      facts: ['d:ada-alpha', 'd:alpha-beta'],
      truncated: false,
    });
    await store.close();
  });
});
