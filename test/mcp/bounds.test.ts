import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { LONGEST_ANSWER } from '../../src/mcp/page.js';
import type { Store } from '../../src/store/store.js';
import { loadRecords } from '../datasets.js';
import { forEachStore } from '../stores.js';
import { type Assistant, assistantOf } from './client.js';

const CITIES = 130;
const MEETINGS = 40;
const LONG = 'This gloss is much longer than any that an editor would write. '.repeat(12);

const evidence = (row: number) => [
  { document: 'doc/table', row, gloss: { en: LONG } },
  { document: 'doc/table', row: row + 1000, gloss: { en: LONG } },
];
const entity = (id: string, kind: string, text: string, more = {}) => ({
  record: 'entity',
  id,
  kind,
  names: [{ text, lang: 'en', origin: 'asserted' }],
  ...more,
});
const relation = (id: string, subject: string, predicate: string, object: string, more = {}) => ({
  ...{ record: 'relation', id, subject, predicate, object },
  ...{ implicit: false, confidence: 1 },
  evidence: evidence(Number(id.replaceAll(/\D/g, '')) + 1),
  ...more,
});

/** One city with more sisters, and two people with more meetings, than an answer takes. */
function crowd(): object[] {
  const cities = Array.from({ length: CITIES }, (_, n) => n);
  const meetings = Array.from({ length: MEETINGS }, (_, n) => n);
  const present = { properties: { role: 'attendee', presence: 'direct' } };
  return [
    { record: 'document', id: 'doc/table', lang: 'en', title: 'A long table' },
    entity('city/hub', 'City', 'Hub'),
    entity('person/one', 'Person', 'One Example'),
    entity('person/other', 'Person', 'Other Example'),
    ...cities.map((n) => entity(`city/c${n}`, 'City', `Town ${n}`)),
    ...cities.map((n) => relation(`s${n}`, 'city/hub', 'SISTER_CITY_OF', `city/c${n}`)),
    ...meetings.map((n) => entity(`event/e${n}`, 'Event', `Meeting ${n}`, { type: 'meeting' })),
    ...meetings.map((n) => relation(`p${n}`, 'person/one', 'PARTICIPATED_IN', `event/e${n}`, present)),
    ...meetings.map((n) => relation(`q${n}`, 'person/other', 'PARTICIPATED_IN', `event/e${n}`, present)),
  ];
}

forEachStore('long answers', (makeStore) => {
  let store: Store;
  let assistant: Assistant;
  beforeAll(async () => {
    store = await makeStore();
    await loadRecords(store, 'crowd', crowd());
    assistant = await assistantOf(store, 'https://parley.example/');
  });
  afterAll(async () => {
    await assistant.close();
    await store.close();
  });

  interface Page {
    truncated: boolean;
    nextCursor: string | null;
    goOn: string | null;
  }

  /** All pages of a question, each held against the bounds. */
  async function pages<Answer extends Page>(tool: string, args: object): Promise<Answer[]> {
    const found: Answer[] = [];
    for (let cursor: string | undefined; ; ) {
      const answer = (await assistant.ask(tool, { ...args, ...(cursor && { cursor }) })) as Answer;
      found.push(answer);
      expect(JSON.stringify(answer).length).toBeLessThan(LONGEST_ANSWER + 4000);
      expect(answer.truncated).toBe(answer.nextCursor !== null);
      expect(answer.goOn === null).toBe(!answer.truncated);
      if (answer.nextCursor === null) return found;
      cursor = answer.nextCursor;
    }
  }
  const once = (ids: string[]) => expect(ids).toHaveLength(new Set(ids).size);

  it('sister_network goes on page by page, each partnership once', async () => {
    type Answer = Page & { partnerships: { other: { id: string } }[] };
    const found = await pages<Answer>('sister_network', { cities: ['city/hub'], limit: 50 });
    const ids = found.flatMap(({ partnerships }) => partnerships.map(({ other }) => other.id));
    expect(found.length).toBeGreaterThan(2);
    expect(ids).toHaveLength(CITIES);
    once(ids);
  });

  it('so does a network of several hops', async () => {
    type Answer = Page & {
      partnerships: { one: { id: string }; other: { id: string } }[];
      networkSize: number;
    };
    const found = await pages<Answer>('sister_network', { cities: ['city/c0'], hops: 2, limit: 50 });
    const ids = found.flatMap(({ partnerships }) =>
      partnerships.map(({ one, other }) => `${one.id} ${other.id}`),
    );
    expect(found[0]?.networkSize).toBe(CITIES + 1);
    expect(ids).toHaveLength(CITIES);
    once(ids);
  });

  it('facts of one, between two and of all', async () => {
    type Answer = Page & { facts: { id: string }[] };
    const idsOf = async (args: object) =>
      (await pages<Answer>('facts', { limit: 50, ...args })).flatMap(({ facts }) =>
        facts.map(({ id }) => id),
      );
    const ofOne = await idsOf({ id: 'city/hub' });
    expect(ofOne).toHaveLength(CITIES);
    once(ofOne);
    const all = await idsOf({});
    expect(all).toHaveLength(CITIES + 2 * MEETINGS);
    once(all);
  });

  it('the meetings of two, all of them; of everybody, three of each', async () => {
    type Answer = Page & { meetings: { event: { id: string } }[] };
    const found = await pages<Answer>('who_met', { id: 'person/one', with: 'person/other', limit: 25 });
    const ids = found.flatMap(({ meetings }) => meetings.map(({ event }) => event.id));
    expect(ids).toHaveLength(MEETINGS);
    once(ids);
    const { encounters, notes } = await assistant.ask('who_met', { id: 'person/one' });
    expect(encounters).toMatchObject([{ eventCount: MEETINGS }]);
    expect(encounters[0].meetings).toHaveLength(3);
    expect(notes.join()).toContain(`3 of ${MEETINGS} meetings are shown`);
  });

  it('search and events', async () => {
    type Hits = Page & { hits: { id: string }[] };
    const found = await pages<Hits>('search', { text: 'Town', limit: 50 });
    const ids = found.flatMap(({ hits }) => hits.map(({ id }) => id));
    expect(ids).toHaveLength(CITIES);
    once(ids);
    type Events = Page & { events: { id: string }[] };
    const events = (await pages<Events>('events', { limit: 15 })).flatMap((one) => one.events);
    expect(events).toHaveLength(MEETINGS);
  });

  it('several cities are shown in turn, and asked for alone to go on', async () => {
    const answer = await assistant.ask('sister_network', {
      cities: ['city/hub', 'city/c0', 'city/c1'],
      limit: 2,
    });
    expect(answer).toMatchObject({
      truncated: true,
      nextCursor: null,
      goOn: expect.stringContaining('one city'),
    });
    const cities = answer.partnerships.map((one: { one: { id: string } }) => one.one.id);
    expect(cities.slice(0, 2)).toEqual(['city/hub', 'city/c1']);
  });

  it('paths say that there are more', async () => {
    const args = { from: 'person/one', to: 'person/other', limit: 10 };
    const { chains, truncated, nextCursor, goOn } = await assistant.ask('paths', args);
    expect(chains.length).toBeGreaterThan(0);
    expect(chains.length).toBeLessThanOrEqual(10);
    expect({ truncated, nextCursor }).toEqual({ truncated: true, nextCursor: null });
    expect(goOn).toContain('avoid');
  });

  it('evidence names what did not fit', async () => {
    const ids = Array.from({ length: 20 }, (_, n) => `crowd:s${n}`);
    const { opened, truncated, goOn } = await assistant.ask('evidence', { ids });
    const shown = opened.map((one: { id: string }) => one.id);
    const left = ids.filter((id) => !shown.includes(id));
    expect(truncated).toBe(left.length > 0);
    for (const id of left) expect(goOn).toContain(id);
  });

  it('an export that is too long is refused before it is whole', async () => {
    const { code } = await assistant.refused('export', { around: ['city/hub'], maxNodes: 500 });
    expect(code).toBe('LIMIT_EXCEEDED');
  });
});
