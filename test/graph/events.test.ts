import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { events } from '../../src/graph/events.js';
import { parseEdtf } from '../../src/model/edtf.js';
import { entity, loadFiles, loadRecords, SHIPPED } from '../datasets.js';
import { forEachStore } from '../stores.js';
import { walked } from './pages.js';
import { randomGraph, recordsOfGraph, renamed } from './random-graph.js';

const random = fc.record({
  during: fc.constantFrom('2020', '2020-03/2020-05', '2019'),
  certainty: fc.constantFrom('POSSIBLY' as const, 'CERTAINLY' as const),
  includeUndated: fc.boolean(),
  involving: fc.subarray(['p0', 'c0'], { maxLength: 2 }),
});

forEachStore('events', (makeStore, engine) => {
  it('are those whose possible days touch a time, or lie in it, and in which all who are named had a part', async () => {
    const store = await makeStore();
    let number = 0;
    await fc.assert(
      fc.asyncProperty(randomGraph, random, async (graph, where) => {
        const dataset = `g${number++}`;
        await loadRecords(store, dataset, renamed(recordsOfGraph(graph), dataset));
        const involving = where.involving.map((id) => `${dataset}-${id}`);
        const found = await walked((page) => events(store, { ...where, involving, page }));
        const own = found
          .filter((id) => id.startsWith(`${dataset}-`))
          .map((id) => id.slice(dataset.length + 1));
        const { earliestStart: from, latestEnd: to } = parseEdtf(where.during);
        const wanted = graph.events.filter(({ id, date }) => {
          const there = graph.presences
            .filter((one) => one.event === id && !one.denied)
            .map((one) => one.who);
          if (!where.involving.every((one) => there.includes(one))) return false;
          const { earliestStart, latestEnd, uncertain } =
            date === null ? parseEdtf('../..') : parseEdtf(date);
          const certainly = where.certainty === 'CERTAINLY';
          if (earliestStart === null || latestEnd === null) return where.includeUndated && !certainly;
          if (certainly) return !uncertain && earliestStart >= (from ?? '') && latestEnd <= (to ?? '');
          return earliestStart <= (to ?? '') && latestEnd >= (from ?? '');
        });
        expect([...own].sort()).toEqual(wanted.map((one) => one.id));
      }),
      { numRuns: engine === 'embedded' ? 40 : 3 },
    );
    await store.close();
  });

  it('are found by time, number, topic and place', async () => {
    const store = await makeStore();
    await loadFiles(store, [SHIPPED]);
    const page = { first: 100 };
    const ids = async (where: object) =>
      (await events(store, { ...where, page })).items.map(({ node }) => node);
    const conference = 'event/chinese-cities-uclg-aspac-conference-2020-09-25';
    const exchange = 'event/berlin-partner-cities-online-exchange-2020-10-08';
    expect(await ids({ during: '2020-09/2020-10' })).toEqual([conference, exchange]);
    expect(await ids({ during: '2020-09/2020-10', certainty: 'CERTAINLY' })).toEqual([]);
    expect(await ids({ participants: { gt: 100 } })).toEqual([conference]);
    const counted = await ids({ participants: { of: 'cities' } });
    expect(counted.length).toBeGreaterThan(0);
    expect(counted).toEqual(await ids({ participants: { of: 'cities', gt: 0 } }));
    expect(await ids({ participants: { gt: 110 } })).toEqual([conference]);
    expect(await ids({ participants: { gt: 111 } })).toEqual([]);
    expect(await ids({ participants: { of: 'countries', gt: 20, lt: 22 } })).toEqual([
      'event/beijing-first-sister-city-video-conference',
    ]);
    const topic = (await ids({ topic: 'topic/resumption-of-work' })).sort();
    expect(topic).toEqual(['event/beijing-first-sister-city-video-conference', conference]);
    for (const id of ['nope', 'id', 'name_de', 'null', '$topic'])
      expect(await ids({ topic: id })).toEqual([]);
    await loadRecords(store, 'flood', [
      { record: 'entity', id: 'flood', kind: 'Topic' },
      { record: 'entity', id: 'talks', kind: 'Event', type: 'meeting' },
      {
        ...{ record: 'relation', id: 'r', subject: 'talks', predicate: 'DISCUSSED_TOPIC', object: 'flood' },
        basis: 'external',
      },
    ]);
    expect(await ids({ topic: 'flood' })).toEqual(['talks']);
    expect(await ids({ place: 'org/beijing-foreign-affairs-office' })).toEqual([
      'event/mfa-nhc-video-conferences',
    ]);
    await store.close();
  });

  it('are no longer found at a place when what put them there is retracted', async () => {
    const store = await makeStore();
    const there = (id: string, subject: string, predicate: string, object: string) => ({
      ...{ record: 'relation', id, subject, predicate, object, properties: { basis: 'external' } },
    });
    const entities = [
      entity('e', 'Event'),
      entity('f', 'Event'),
      entity('hall', 'Venue'),
      entity('town', 'City'),
      entity('land', 'Country'),
    ];
    const facts = [
      there('eh', 'e', 'HAS_VENUE', 'hall'),
      there('ft', 'f', 'HAS_VENUE', 'town'),
      there('tl', 'town', 'LOCATED_IN', 'land'),
      there('ht', 'hall', 'LOCATED_IN', 'town'),
    ];
    const found = async (place: string) => {
      const page = await events(store, { place, page: { first: 9, count: true } });
      expect(page.totalCount).toBe(page.items.length);
      return page.items.map(({ node }) => node);
    };
    await loadRecords(store, 'd', [...entities, ...facts]);
    expect([await found('hall'), await found('town'), await found('land')]).toEqual([
      ['e'],
      ['e', 'f'],
      ['e', 'f'],
    ]);
    await loadRecords(store, 'd', [...entities, ...facts.slice(0, 3)], { replace: true });
    expect([await found('hall'), await found('town'), await found('land')]).toEqual([['e'], ['f'], ['f']]);
    await loadRecords(store, 'd', [...entities, ...facts.slice(2, 3)], { replace: true });
    expect([await found('hall'), await found('town')]).toEqual([[], []]);
    await store.close();
  });
});
