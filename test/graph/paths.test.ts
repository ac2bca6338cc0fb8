import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FactFilter } from '../../src/graph/filter.js';
import { paths } from '../../src/graph/paths.js';
import type { Store } from '../../src/store/store.js';
import { loadFiles, loadRecords, SHIPPED } from '../datasets.js';
import { forEachStore } from '../stores.js';
import {
  passes,
  plain,
  type RandomGraph,
  randomFilter,
  randomGraph,
  recordsOfGraph,
  renamed,
} from './random-graph.js';

interface Link {
  ends: [string, string];
  confidence: number;
}

function links(graph: RandomGraph, filter: FactFilter): Link[] {
  const presences = graph.presences.filter((one) => !one.denied && passes(plain(graph, one), filter));
  const sisterhoods = graph.sisterhoods.filter(({ confidence, implicit, valid }) =>
    passes({ confidence, implicit, documents: ['doc-a'], date: valid, standing: true, people: null }, filter),
  );
  return [
    ...presences.map(({ who, event, confidence }): Link => ({ ends: [who, event], confidence })),
    ...sisterhoods.map(({ left, right, confidence }): Link => ({ ends: [left, right], confidence })),
  ];
}

/** Every chain without a repeated entity, by walking all of them: by length, confidence falling, ids. */
function chains(all: Link[], from: string, to: string, most: number, avoid: string[]) {
  const sure = (a: string, b: string) =>
    Math.max(...all.filter(({ ends }) => ends.includes(a) && ends.includes(b)).map((one) => one.confidence));
  const found: { nodes: string[]; confidence: number }[] = [];
  const walk = (way: string[]) => {
    const last = way.at(-1) as string;
    if (last === to) {
      const confidence = Math.min(...way.slice(1).map((one, place) => sure(way[place] as string, one)));
      found.push({ nodes: way, confidence });
      return;
    }
    if (way.length > most) return;
    const next = all.flatMap(({ ends: [a, b] }) => (a === last ? [b] : b === last ? [a] : []));
    for (const one of new Set(next)) if (!way.includes(one) && !avoid.includes(one)) walk([...way, one]);
  };
  walk([from]);
  return found.sort(
    (a, b) =>
      a.nodes.length - b.nodes.length ||
      b.confidence - a.confidence ||
      (a.nodes.join('\n') < b.nodes.join('\n') ? -1 : 1),
  );
}

forEachStore('paths', (makeStore, engine) => {
  it('are the shortest, surest first, as walking every chain finds them', async () => {
    const store = await makeStore();
    let number = 0;
    const asked = fc.record({
      maxLength: fc.integer({ min: 1, max: 5 }),
      first: fc.integer({ min: 1, max: 6 }),
      avoid: fc.subarray(['p1', 'c2', 'e0']),
    });
    await fc.assert(
      fc.asyncProperty(
        randomGraph,
        randomFilter,
        asked,
        async (graph, plainFilter, { maxLength, first, avoid }) => {
          const dataset = `g${number++}`;
          await loadRecords(store, dataset, renamed(recordsOfGraph(graph), dataset));
          const long = (id: string) => `${dataset}-${id}`;
          const short = (id: string) => id.slice(dataset.length + 1);
          const filter = renamed(plainFilter, dataset);
          for (const [from, to] of [
            ['p0', 'p2'],
            ['p0', 'c0'],
            ['c1', 'c4'],
          ] as const) {
            const where = {
              from: long(from),
              to: long(to),
              maxLength,
              first,
              avoid: avoid.map(long),
              filter,
            };
            const answer = (await paths(store, where)).map(({ steps, confidence }) => ({
              nodes: [from, ...steps.map((step) => short(step.to))],
              confidence,
            }));
            expect(answer).toEqual(
              chains(links(graph, plainFilter), from, to, maxLength, avoid).slice(0, first),
            );
          }
        },
      ),
      { numRuns: engine === 'embedded' ? 60 : 4 },
    );
    await store.close();
  });

  describe('on the shipped facts', () => {
    let store: Store;
    beforeAll(async () => {
      store = await makeStore();
      await loadFiles(store, [SHIPPED]);
    });
    afterAll(() => store.close());
    const between = (from: string, to: string, more: object = {}) =>
      paths(store, { from: `person/${from}`, to: `person/${to}`, maxLength: 4, first: 3, ...more });

    it('have no caveat where both were directly at one meeting', async () => {
      const [path] = await between('dilek-kalayci', 'wang-linghang');
      expect(path).toMatchObject({ length: 2, caveats: [] });
    });

    it('say that those who only stood for the same city did not meet', async () => {
      const [path] = await between('wang-linghang', 'bernadia-irawati-tjandradewi');
      expect(path?.steps.map((step) => step.to)).toEqual([
        'city/beijing',
        'event/chinese-cities-uclg-aspac-conference-2020-09-25',
        'person/bernadia-irawati-tjandradewi',
      ]);
      expect(path?.caveats).toContain('REPRESENTATION');
    });

    it('keep out of topics, measures and statements unless a predicate asks for them', async () => {
      const ways = await paths(store, { from: 'city/berlin', to: 'city/beijing', maxLength: 4, first: 20 });
      const passed = ways.flatMap((path) => path.steps.map((step) => step.to));
      expect(passed.filter((id) => /^(topic|measure|statement)\//.test(id))).toEqual([]);
      const topics = await paths(store, {
        from: 'event/chinese-cities-uclg-aspac-conference-2020-09-25',
        to: 'event/beijing-first-sister-city-video-conference',
        maxLength: 2,
        first: 3,
        predicates: ['DISCUSSED_TOPIC'],
      });
      expect(topics.length).toBeGreaterThan(0);
    });

    it('lead nowhere from an entity to itself, from what is not there, and past what is avoided', async () => {
      expect(await between('wang-linghang', 'wang-linghang')).toEqual([]);
      expect(await between('wang-linghang', 'nobody')).toEqual([]);
      expect(await between('wang-linghang', 'dilek-kalayci', { avoid: ['person/dilek-kalayci'] })).toEqual(
        [],
      );
    });
  });

  it('lead over hubs, of which all facts are looked at', async () => {
    const store = await makeStore();
    const named = (id: string, kind: string) => ({
      ...{ record: 'entity', id, kind, names: [{ text: id, lang: 'en' }] },
    });
    const within = (subject: string, object: string) => ({
      ...{ record: 'relation', id: `z ${subject}`, subject, predicate: 'LOCATED_IN', object },
      properties: { basis: 'external' },
    });
    const members = (hub: string) => Array.from({ length: 2100 }, (_, place) => `${hub}/${place}`);
    await loadRecords(store, 'd', [
      ...[named('hub', 'Country'), named('zone', 'Region'), within('zone', 'hub')],
      ...['hub', 'zone'].flatMap((hub) => members(hub).flatMap((id) => [named(id, 'City'), within(id, hub)])),
    ]);
    for (const [from, to] of [
      ['hub/7', 'zone/2099'],
      ['zone/7', 'hub/2099'],
    ] as const) {
      const [way] = await paths(store, { from, to, maxLength: 4, first: 1 });
      const [one, other] = from.startsWith('hub') ? ['hub', 'zone'] : ['zone', 'hub'];
      expect(way?.steps.map((step) => step.to)).toEqual([one, other, to]);
    }
    await store.close();
  });

  it('are all found where everything is next to everything', async () => {
    const store = await makeStore();
    const cities = ['a', 'b', 'c', 'd', 'e'];
    const entities = cities.map((id) => ({
      ...{ record: 'entity', id, kind: 'City', names: [{ text: id, lang: 'en' }] },
    }));
    const pairs = cities.flatMap((left, place) =>
      cities.slice(place + 1).map((right) => ({
        ...{
          record: 'relation',
          id: left + right,
          subject: left,
          predicate: 'SISTER_CITY_OF',
          object: right,
        },
        properties: { basis: 'external' },
      })),
    );
    await loadRecords(store, 'd', [...entities, ...pairs]);
    const found = await paths(store, { from: 'a', to: 'e', maxLength: 6, first: 100 });
    const lengths = [1, 2, 3, 4, 5].map((length) => found.filter((path) => path.length === length).length);
    expect(lengths).toEqual([1, 3, 6, 6, 0]);
    await store.close();
  });
});
