import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encounters } from '../../src/graph/encounters.js';
import type { FactFilter } from '../../src/graph/filter.js';
import type { Page } from '../../src/graph/page.js';
import { type Basis, type EncounterView, whoMet } from '../../src/graph/who-met.js';
import { isMilestone } from '../../src/model/ontology.js';
import type { Store } from '../../src/store/store.js';
import { entity, loadFiles, loadRecords, SHIPPED } from '../datasets.js';
import { forEachStore } from '../stores.js';
import { walked } from './pages.js';
import {
  passes,
  plain,
  type RandomGraph,
  randomFilter,
  randomGraph,
  recordsOfGraph,
  renamed,
} from './random-graph.js';

const RANKS = { direct: 1, via_delegates: 2, collective: 3 } as const;
const BASES: Basis[] = ['DIRECT', 'THROUGH_DELEGATES', 'INFERRED', 'SAME_SERIES'];

interface Expected {
  with: string;
  basis: Basis;
  eventCount: number;
  confidence: number;
}

/** Who met whom by going through every pair of presences, as the model defines it. */
function expected(graph: RandomGraph, who: string, filter: FactFilter, bases: readonly Basis[]): Expected[] {
  const there = graph.presences.filter((one) => !one.denied && passes(plain(graph, one), filter));
  const others = new Set(there.map((one) => one.who).filter((one) => one !== who));
  const found: Expected[] = [];
  for (const other of others) {
    const meetings = graph.events.flatMap(({ id, type, status }) => {
      if (isMilestone(type) || status === 'planned') return [];
      const own = there.filter((one) => one.who === who && one.event === id);
      const theirs = there.filter((one) => one.who === other && one.event === id);
      const oneSide =
        own.some((one) => one.onBehalfOf === other) || theirs.some((one) => one.onBehalfOf === who);
      if (own.length === 0 || theirs.length === 0 || oneSide) return [];
      const best = (list: typeof own) => Math.min(...list.map((one) => RANKS[one.presence]));
      const basis = BASES[type === 'series' ? 3 : Math.max(best(own), best(theirs)) - 1] as Basis;
      const surest = (list: typeof own) => Math.max(...list.map((one) => one.confidence));
      return bases.includes(basis) ? [{ basis, confidence: Math.min(surest(own), surest(theirs)) }] : [];
    });
    if (meetings.length === 0) continue;
    found.push({
      with: other,
      basis: BASES[Math.min(...meetings.map((one) => BASES.indexOf(one.basis)))] as Basis,
      eventCount: meetings.length,
      confidence: Math.max(...meetings.map((one) => one.confidence)),
    });
  }
  return found.sort(
    (a, b) =>
      BASES.indexOf(a.basis) - BASES.indexOf(b.basis) ||
      b.eventCount - a.eventCount ||
      (a.with < b.with ? -1 : 1),
  );
}

const fact = (subject: string, predicate: string, object: string, confidence = 1) => ({
  ...{ record: 'relation', id: `${subject}-${object}`, subject, predicate, object, confidence },
  properties: { basis: 'external' },
});

forEachStore('who met whom', (makeStore, engine) => {
  it('answers as going through every pair of presences does, page by page', async () => {
    const store = await makeStore();
    let number = 0;
    await fc.assert(
      fc.asyncProperty(
        randomGraph,
        randomFilter,
        fc.subarray(BASES, { minLength: 1 }),
        async (graph, given, bases) => {
          const dataset = `g${number++}`;
          const prefix = (id: string) => `${dataset}-${id}`;
          await loadRecords(store, dataset, renamed(recordsOfGraph(graph), dataset));
          // Without a filter, presences are walked instead of facts.
          const asked = [...graph.persons, ...graph.cities].flatMap((who) => [
            { who, filter: given },
            { who, filter: {} as FactFilter },
          ]);
          for (const { who, filter } of asked) {
            const documents = filter.documents?.map(prefix);
            const where = { kinds: null, bases, filter: { ...filter, documents } };
            const items = await walked(async (page) => {
              const pages = await whoMet(store, [prefix(who)], { ...where, page });
              return pages.get(prefix(who)) as NonNullable<ReturnType<typeof pages.get>>;
            });
            const answer = items.map(({ with: other, basis, eventCount, confidence }) => {
              return { with: other.slice(dataset.length + 1), basis, eventCount, confidence };
            });
            expect(answer).toEqual(expected(graph, who, filter, bases));
            const counted = await walked(async (page) => {
              const pages = await whoMet(store, [prefix(who)], { ...where, page, measured: false });
              return pages.get(prefix(who)) as NonNullable<ReturnType<typeof pages.get>>;
            });
            const unmeasured = { confidence: 0, first: null, last: null };
            expect(counted).toEqual(items.map((one) => ({ ...one, ...unmeasured })));
          }
        },
      ),
      { numRuns: engine === 'embedded' ? 60 : 4 },
    );
    await store.close();
  });

  describe('on the shipped facts', () => {
    let store: Store;
    const met = async (id: string, where: Partial<Parameters<typeof whoMet>[2]> = {}) => {
      const pages = await whoMet(store, [id], {
        kinds: ['Person'],
        page: { first: 100 },
        events: 10,
        ...where,
      });
      return pages.get(id)?.items.map(({ node }) => node) ?? [];
    };
    beforeAll(async () => {
      store = await makeStore();
      await loadFiles(store, [SHIPPED]);
    });
    afterAll(() => store.close());

    it('tells each meeting with what both were there', async () => {
      const [encounter, ...others] = await met('person/wang-linghang');
      expect(others).toEqual([]);
      expect(encounter).toMatchObject({ with: 'person/dilek-kalayci', basis: 'DIRECT', eventCount: 1 });
      expect(encounter?.first).toBe('2020?-10-08');
      expect(encounter?.events[0]?.own).toMatchObject({ role: 'speaker', onBehalfOf: ['city/beijing'] });
      expect(encounter?.events[0]?.other).toMatchObject({ role: 'chair', presence: 'direct' });
    });

    it('tells the same meetings without what both were there', async () => {
      const whole = await met('city/beijing', { kinds: null });
      const events = (all: typeof whole) =>
        all.map((one) => [one.with, one.events.map(({ event, size }) => [event, size])]);
      expect(whole.flatMap((one) => one.events).length).toBeGreaterThan(10);
      for (const measured of [true, false]) {
        const bare = await met('city/beijing', { kinds: null, sides: false, measured });
        expect(events(bare)).toEqual(events(whole));
        expect(bare.flatMap((one) => one.events.map(({ own }) => own))).not.toContainEqual(expect.anything());
      }
    });

    it('does not take a sender of delegates for somebody who was there', async () => {
      expect(await met('person/michael-mueller', { kinds: null })).toEqual([]);
    });

    it('leaves out whom one stood for, and finds the cities whose delegates one sat with', async () => {
      const cities = (await met('person/wang-linghang', { kinds: ['City'] })).map((one) => one.with);
      expect(cities).toEqual(['city/berlin', 'city/budapest', 'city/buenos-aires', 'city/warsaw']);
    });

    it('counts a series only when it is asked for', async () => {
      const series = (bases: Basis[]) => met('person/pan-ruifeng', { kinds: null, bases });
      expect((await series(['DIRECT', 'THROUGH_DELEGATES', 'INFERRED'])).length).toBe(0);
      expect((await series(['SAME_SERIES'])).length).toBeGreaterThan(0);
    });

    it('tells of a shared series only when that basis is asked for', async () => {
      const [other] = await met('person/pan-ruifeng', { kinds: null, bases: ['SAME_SERIES'] });
      const two = ['person/pan-ruifeng', String(other?.with)] as const;
      expect(await encounters(store, ...two)).toEqual([]);
      const shared = await encounters(store, ...two, null, ['SAME_SERIES']);
      expect(shared.map((one) => one.basis)).toEqual(['SAME_SERIES']);
    });

    it('answers for many at once as for each alone', async () => {
      const ids = ['person/wang-linghang', 'person/song-jingwu', 'city/beijing', 'nobody'];
      const together = await whoMet(store, ids, { page: { first: 100 }, events: 3 });
      for (const id of ids) {
        const alone = await whoMet(store, [id], { page: { first: 100 }, events: 3 });
        expect(together.get(id)).toEqual(alone.get(id));
      }
    });

    it('lists what two attended together, the same from either side', async () => {
      const one = await encounters(store, 'person/wang-linghang', 'person/dilek-kalayci');
      const other = await encounters(store, 'person/dilek-kalayci', 'person/wang-linghang');
      expect(one.map((shared) => shared.event)).toEqual([
        'event/berlin-partner-cities-online-exchange-2020-10-08',
      ]);
      expect(other.map(({ own, other: theirs, ...rest }) => ({ ...rest, own: theirs, other: own }))).toEqual(
        one,
      );
      expect(await encounters(store, 'person/wang-linghang', 'person/liu-jingyuan')).toEqual([]);
    });
  });

  it('lists and counts all whom a congress brought together', async () => {
    const store = await makeStore();
    const guests = Array.from({ length: 2500 }, (_, place) => `p${String(place).padStart(4, '0')}`);
    const events = ['congress', 'dinner'];
    await loadRecords(store, 'd', [
      ...guests.map((id) => entity(id, 'Person')),
      entity('host', 'City'),
      ...events.map((id) => entity(id, 'Event', { type: 'meeting' })),
      ...['host', ...guests].map((who) => fact(who, 'PARTICIPATED_IN', 'congress')),
      ...['host', 'p0007', 'p2100'].map((who) => fact(who, 'PARTICIPATED_IN', 'dinner')),
    ]);
    for (const filter of [{}, { minConfidence: 0.5 }]) {
      const met = await walked(
        async (page) =>
          (await whoMet(store, ['host'], { kinds: ['Person'], filter, page })).get(
            'host',
          ) as Page<EncounterView>,
        [1000],
      );
      const often = ['p0007', 'p2100'];
      expect(met.map((one) => one.with)).toEqual([...often, ...guests.filter((id) => !often.includes(id))]);
      expect(met.slice(0, 3).map((one) => one.eventCount)).toEqual([2, 2, 1]);
    }
    await store.close();
  });

  it('tells the meetings of two one by one, or that there are too many for that', async () => {
    const store = await makeStore();
    const events = Array.from({ length: 1001 }, (_, place) => `e${place}`);
    const meet = (some: readonly string[]) => [
      ...some.map((id) => entity(id, 'Event', { type: 'meeting' })),
      ...some.flatMap((id) => ['p', 'q'].map((who) => fact(who, 'PARTICIPATED_IN', id))),
    ];
    await loadRecords(store, 'd', [...['p', 'q'].map((id) => entity(id, 'City')), ...meet(events.slice(1))]);
    expect(await encounters(store, 'p', 'q')).toHaveLength(1000);
    await loadRecords(store, 'more', meet(events.slice(0, 1)));
    await expect(encounters(store, 'p', 'q')).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      remedy: expect.stringContaining('during'),
    });
    expect(await encounters(store, 'p', 'q', null, null, 1)).toHaveLength(1);
    await store.close();
  });

  it('counts what may be one meeting, and takes no meeting without a first day for the last', async () => {
    const store = await makeStore();
    const meeting = (id: string, date: string) =>
      entity(id, 'Event', { type: 'meeting', properties: { date } });
    await loadRecords(store, 'd', [
      entity('p', 'Person'),
      entity('q', 'City'),
      meeting('e1', '2020-05-01'),
      meeting('e2', '2020-06'),
      meeting('e3', '[..2020-03-26]'),
      ...['p', 'q'].flatMap((who) => [
        fact(who, 'PARTICIPATED_IN', 'e1'),
        fact(who, 'PARTICIPATED_IN', 'e2', 0.5),
        fact(who, 'PARTICIPATED_IN', 'e3'),
      ]),
      fact('e1', 'POSSIBLY_SAME_AS', 'e2'),
      fact('e1', 'POSSIBLY_SAME_AS', 'e3'),
    ]);
    const encounter = async (filter: FactFilter = {}) =>
      (await whoMet(store, ['p'], { filter, page: { first: 1 } })).get('p')?.items[0]?.node;
    expect(await encounter()).toMatchObject({ first: '2020-05-01', last: '2020-06', possibleDuplicates: 2 });
    expect(await encounter({ minConfidence: 0.8 })).toMatchObject({ eventCount: 2, possibleDuplicates: 1 });
    const judgement = { record: 'judgement', id: 'j', left: 'e2', right: 'e1', decision: 'different' };
    await loadRecords(store, 'editors', [{ ...judgement, at: '2026-01-01T00:00:00Z' }]);
    expect(await encounter()).toMatchObject({ eventCount: 3, possibleDuplicates: 1 });
    // Where one stood for the other they did not meet, so that may be no other meeting of theirs.
    const stood = { record: 'relation', id: 's', subject: 'p', predicate: 'REPRESENTED', object: 'q' };
    await loadRecords(store, 'delegates', [{ ...stood, properties: { event: 'e3', basis: 'external' } }]);
    expect(await encounter()).toMatchObject({ eventCount: 2, possibleDuplicates: 0 });
    await store.close();
  });
});
