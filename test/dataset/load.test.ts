import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { checkStore } from '../../src/dataset/check-store.js';
import { retract } from '../../src/dataset/retract.js';
import { claimsByKeys, factsOf } from '../../src/graph/claims.js';
import { entitiesByIds } from '../../src/graph/entities.js';
import { events } from '../../src/graph/events.js';
import { search } from '../../src/graph/search.js';
import { statistics } from '../../src/graph/statistics.js';
import { whoMet } from '../../src/graph/who-met.js';
import type { Store } from '../../src/store/store.js';
import { contents, loadFiles, loadRecords, SHIPPED } from '../datasets.js';
import { forEachStore } from '../stores.js';

const page = { first: 100, count: true };
const document = (id: string, more: object = {}) => ({
  record: 'document',
  id,
  lang: 'en',
  title: id,
  ...more,
});
const entity = (id: string, kind: string, more: object = {}) => ({
  record: 'entity',
  id,
  kind,
  names: [{ text: id, lang: 'en', origin: 'editorial' }],
  ...more,
});
const from = (...documents: string[]) => documents.map((one, row) => ({ document: one, row, key: one }));
const relation = (id: string, subject: string, predicate: string, object: string, more: object = {}) => ({
  record: 'relation',
  id,
  subject,
  predicate,
  object,
  evidence: from('doc-1'),
  ...more,
});
const presence = { properties: { role: 'attendee', presence: 'direct' } };

/** Ada and Bo meet at a dinner; two documents say so of Ada, one of Bo. */
const DINNER = [
  document('doc-1'),
  document('doc-2'),
  entity('ada', 'Person'),
  entity('bo', 'Person'),
  entity('dinner', 'Event', { type: 'meeting' }),
  {
    record: 'attribute',
    id: 'a1',
    entity: 'dinner',
    property: 'date',
    value: '2021-05',
    evidence: from('doc-2'),
  },
  relation('r1', 'ada', 'PARTICIPATED_IN', 'dinner', { ...presence, evidence: from('doc-1', 'doc-2') }),
  relation('r2', 'bo', 'PARTICIPATED_IN', 'dinner', { ...presence, evidence: from('doc-2') }),
];

forEachStore('loading', (makeStore) => {
  let store: Store;
  beforeEach(async () => {
    store = await makeStore();
  });
  afterEach(() => store.close());

  it('refuses evidence that lies outside the stated length of a document that is held', async () => {
    await loadRecords(store, 'first', [
      document('doc-1', { length: 100 }),
      entity('a', 'City'),
      entity('b', 'City'),
    ]);
    const sisters = (end: number) => {
      const evidence = [{ document: 'doc-1', start: 90, end, digest: `sha256:${'0'.repeat(64)}` }];
      return [{ ...relation('r', 'a', 'SISTER_CITY_OF', 'b'), evidence }];
    };
    await expect(loadRecords(store, 'second', sisters(101))).rejects.toThrow(
      'outside the text, which has 100',
    );
    await loadRecords(store, 'second', sisters(100));
  });

  it('loads what is shipped, keeps facts and relationships alike, and does nothing when it is loaded again', async () => {
    const first = await loadFiles(store, [SHIPPED]);
    expect(first.added).toBeGreaterThan(500);
    const before = await contents(store);
    expect(before).toHaveLength(first.added);
    const again = await loadFiles(store, [SHIPPED], { replace: true });
    expect(again).toMatchObject({ added: 0, changed: 0, retired: 0, unchanged: first.added });
    expect(await contents(store)).toEqual(before);
    expect((await checkStore(store)).findings).toEqual([]);
  });

  it('gives back every record as it came, whatever the order of the lines', async () => {
    await loadRecords(store, 'd', DINNER);
    const before = await contents(store);
    const other = await makeStore();
    await loadRecords(other, 'd', [...DINNER].reverse());
    expect(await contents(other)).toEqual(before);
    await loadRecords(
      other,
      'd',
      before.map((line) => JSON.parse(line)),
      { replace: true },
    );
    expect(await contents(other)).toEqual(before);
    await other.close();
  });

  it('takes a changed record for a new version, and shows the new one only', async () => {
    await loadRecords(store, 'd', DINNER);
    const changed = relation('r2', 'bo', 'PARTICIPATED_IN', 'dinner', {
      properties: { role: 'chair', presence: 'direct' },
      evidence: from('doc-2'),
    });
    const report = await loadRecords(store, 'd', [changed]);
    expect(report).toMatchObject({ added: 0, changed: 1, unchanged: 0 });
    const met = (await whoMet(store, ['ada'], { page, events: 5 })).get('ada');
    expect(met?.items.map(({ node }) => [node.with, node.events[0]?.other?.role])).toEqual([['bo', 'chair']]);
    expect((await checkStore(store)).findings).toEqual([]);
  });

  it('retires with --replace what the dataset no longer holds, and nothing of other datasets', async () => {
    await loadRecords(store, 'other', [document('x'), entity('zed', 'Person')]);
    await loadRecords(store, 'd', DINNER);
    const fewer = DINNER.filter((one) => one.id !== 'r2');
    expect(await loadRecords(store, 'd', fewer, { replace: true })).toMatchObject({ retired: 1, added: 0 });
    expect((await whoMet(store, ['ada'], { page })).get('ada')?.items).toEqual([]);
    expect([...(await entitiesByIds(store, ['zed', 'bo'])).keys()].sort()).toEqual(['bo', 'zed']);
  });

  it('keeps that a source has a name where a register has it too, whichever comes first', async () => {
    const named = (origin: 'asserted' | 'external') =>
      entity('city/a', 'City', { names: [{ text: 'Alphaville', lang: 'en', origin }] });
    await loadRecords(store, 'atlas', [named('external')]);
    await loadRecords(store, 'notes', [named('asserted')]);
    const found = (await entitiesByIds(store, ['city/a'])).get('city/a');
    expect(found?.names).toEqual([{ text: 'Alphaville', lang: 'en', origin: 'asserted' }]);
  });

  it('unites an entity that two datasets describe, keeps and reports what they disagree on', async () => {
    const named = (text: string, population: number, sameAs: string[]) =>
      entity('city/a', 'City', {
        names: [
          { text, lang: 'en', origin: 'external' },
          { text: 'A', lang: 'en', origin: 'external' },
        ],
        sameAs,
        properties: { population },
      });
    await loadRecords(store, 'one', [named('Alphaville', 10, ['wikidata:Q1'])]);
    const report = await loadRecords(store, 'two', [named('Alpha City', 12, ['wikidata:Q2'])]);
    expect(report.conflicts).toEqual([
      {
        entity: 'city/a',
        field: 'properties.population',
        values: [
          { dataset: 'one', value: 10 },
          { dataset: 'two', value: 12 },
        ],
      },
    ]);
    const city = (await entitiesByIds(store, ['city/a'])).get('city/a');
    expect(city?.names.map((name) => name.text)).toEqual(['Alphaville', 'A', 'Alpha City']);
    expect(city?.sameAs).toEqual(['wikidata:Q1', 'wikidata:Q2']);
    expect((await checkStore(store)).findings.map((one) => one.code)).toEqual(['DATASETS_DISAGREE']);
    expect(await contents(store)).toHaveLength(2);
  });

  it('finds events to which the sources of several datasets give dates that cannot all be right', async () => {
    for (const [dataset, value] of Object.entries({ ar: '2024-05', de: '2024-05-03', zh: '2024-05-04' })) {
      const document = `doc/${dataset}`;
      await loadRecords(store, dataset, [
        { record: 'document', id: document },
        entity('event/fair', 'Event', { type: 'meeting' }),
        {
          ...{ record: 'attribute', id: 'date', entity: 'event/fair', property: 'date', value },
          evidence: [{ document, row: 1 }],
        },
      ]);
    }
    expect((await checkStore(store)).findings).toMatchObject([
      {
        code: 'SOURCES_DISAGREE',
        id: 'event/fair',
        message: expect.stringContaining('2024-05-03, 2024-05-04'),
      },
    ]);
  });

  it('takes the surer of two dates or states of an event, and its days are those of both dates', async () => {
    const said = (id: string, property: string, value: string, more: object) => ({
      ...{ record: 'attribute', id, entity: 'event/fair', property, value, ...more },
      evidence: [{ document: 'doc', row: 1 }],
    });
    await loadRecords(store, 'd', [
      { record: 'document', id: 'doc' },
      entity('event/fair', 'Event', { type: 'meeting' }),
      said('a', 'date', '2020-01-01', { confidence: 0.2 }),
      said('b', 'date', '2020-06-01', {}),
      said('c', 'status', 'cancelled', { implicit: true }),
      said('d', 'status', 'held', { confidence: 0.5 }),
    ]);
    const row = (await entitiesByIds(store, ['event/fair'])).get('event/fair');
    expect(row?.event).toMatchObject({ date: '2020-06-01', status: 'held' });
    const found = async (during: string, certainty: 'POSSIBLY' | 'CERTAINLY') =>
      (await events(store, { during, certainty, page: { first: 9 } })).items.length;
    expect(await found('2020-01-01', 'POSSIBLY')).toBe(1);
    expect(await found('2020-06', 'POSSIBLY')).toBe(1);
    expect(await found('2020-06', 'CERTAINLY')).toBe(0);
    expect(await found('2020', 'CERTAINLY')).toBe(1);
  });

  it('refuses datasets that disagree on a kind, and keeps nothing of the load', async () => {
    await loadRecords(store, 'one', [entity('x', 'City')]);
    await expect(
      loadRecords(store, 'two', [entity('y', 'City'), entity('x', 'Region')]),
    ).rejects.toMatchObject({
      code: 'ONTOLOGY_VIOLATION',
    });
    expect([...(await entitiesByIds(store, ['x', 'y'])).keys()]).toEqual(['x']);
  });

  it('gives meeting facts without a date the date of their event, from whichever record it comes', async () => {
    await loadRecords(store, 'd', DINNER);
    const during = async (when: string) =>
      (await whoMet(store, ['ada'], { page, filter: { during: when, includeUndated: false } })).get('ada')
        ?.items.length;
    expect([await during('2021'), await during('2020')]).toEqual([1, 0]);
    const moved = {
      ...{ record: 'attribute', id: 'a1', entity: 'dinner', property: 'date', value: '2020-05' },
      evidence: from('doc-2'),
    };
    await loadRecords(store, 'd', [moved]);
    expect([await during('2021'), await during('2020')]).toEqual([0, 1]);
    expect((await checkStore(store)).findings).toEqual([]);
  });

  it('lists a denied fact, and never walks through it', async () => {
    const denied = relation('r9', 'bo', 'PARTICIPATED_IN', 'dinner', { ...presence, polarity: 'denied' });
    await loadRecords(store, 'd', [...DINNER.filter((one) => one.id !== 'r2'), denied]);
    expect((await whoMet(store, ['ada'], { page })).get('ada')?.items).toEqual([]);
    const facts = (await factsOf(store, ['bo'], { page })).get('bo')?.items ?? [];
    expect(facts.map(({ node }) => node.polarity)).toEqual(['denied']);
  });

  it('takes back with a document exactly what only it supports, and brings it back when loaded again', async () => {
    await loadRecords(store, 'd', DINNER);
    const before = await contents(store);
    const report = await retract(store, 'doc-2');
    expect(report).toEqual({ document: 'doc-2', claims: 2, kept: 1, entities: 1 });
    expect([...(await entitiesByIds(store, ['ada', 'bo', 'dinner', 'doc-2'])).keys()].sort()).toEqual([
      'ada',
      'dinner',
    ]);
    const kept = (await claimsByKeys(store, ['d:r1', 'd:r2'])).get('d:r1');
    expect(kept?.evidence.map((one) => one.document)).toEqual(['doc-1']);
    expect((await search(store, { text: 'bo', page })).items).toEqual([]);
    expect((await checkStore(store)).findings).toEqual([]);
    expect((await statistics(store)).attributes).toBe(0);

    await loadRecords(store, 'd', DINNER);
    expect(await contents(store)).toEqual(before);
    expect((await whoMet(store, ['ada'], { page })).get('ada')?.totalCount).toBe(1);
    expect((await checkStore(store)).findings).toEqual([]);
  });

  it('takes back an article of the shipped facts, and brings it back', async () => {
    await loadFiles(store, [SHIPPED]);
    const before = await contents(store);
    await retract(store, 'doc/berlin-exchange');
    expect((await entitiesByIds(store, ['person/dilek-kalayci'])).size).toBe(0);
    expect((await entitiesByIds(store, ['city/beijing', 'facility/ditan-hospital'])).size).toBe(2);
    expect((await checkStore(store)).findings).toEqual([]);
    await loadFiles(store, [SHIPPED]);
    expect(await contents(store)).toEqual(before);
  });

  it('refuses to take back what is no document', async () => {
    await loadRecords(store, 'd', DINNER);
    await expect(retract(store, 'ada')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
