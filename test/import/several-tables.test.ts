import { afterEach, beforeEach, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkStore } from '../../src/dataset/check-store.js';
import { retract } from '../../src/dataset/retract.js';
import { entitiesByIds } from '../../src/graph/entities.js';
import { recordsOf } from '../../src/graph/records.js';
import type { AttributeRecord, RelationRecord } from '../../src/model/records.js';
import type { Store } from '../../src/store/store.js';
import { contents } from '../datasets.js';
import { forEachStore } from '../stores.js';
import { type How, Tables } from './tables.js';

const CITIES = [
  'qid,name_en,country,country_iso2,lat,lon,population',
  'Q1000001,Alphaville,Atlantis,AA,10.5,-20.25,120000',
  'Q1000002,Betatown,Atlantis,AA,11,21,',
  'Q1000003,Gamma,Borduria,BB,,,300',
].join('\n');

forEachStore('importing several tables into one dataset', (makeStore) => {
  let store: Store;
  let tables: Tables;
  beforeEach(async () => {
    store = await makeStore();
    tables = new Tables();
  });
  afterEach(async () => {
    tables.close();
    await store.close();
  });

  type Kind = 'cities' | 'partnerships' | 'meetings';
  const importing = (kind: Kind, file: string, text: string, how: How = {}) =>
    tables.import(store, kind, { text }, { file, ...how });
  const claims = async (of: Store = store) => {
    const found: (RelationRecord | AttributeRecord)[] = [];
    for await (const one of recordsOf(of, { all: true })) {
      if (one.record === 'relation' || one.record === 'attribute') found.push(one);
    }
    return found;
  };
  const filesOf = ({ evidence }: RelationRecord | AttributeRecord) =>
    (evidence ?? []).map(({ document }) => document.replace(/^doc\/tables\/|@.*$/g, ''));
  const partnerships = async () =>
    (await claims())
      .flatMap((one) => (one.record === 'relation' && one.predicate === 'SISTER_CITY_OF' ? [one] : []))
      .map((one) => [one.id, one.valid, one.properties?.['status'], filesOf(one)])
      .sort();
  const dates = async () =>
    (await claims())
      .flatMap((one) => (one.record === 'attribute' && one.property === 'date' ? [one] : []))
      .map((one) => [one.id, one.value, filesOf(one)])
      .sort();
  const who = async () =>
    (await claims())
      .flatMap((one) => (one.record === 'relation' && one.predicate === 'PARTICIPATED_IN' ? [one] : []))
      .map(({ subject, object }) => `${subject} ${object}`)
      .sort();
  const city = async (id: string) => (await entitiesByIds(store, [id])).get(id);
  /** The edition of a file that facts name now. */
  const editionOf = async (file: string) =>
    (await claims())
      .flatMap(({ evidence = [] }) => evidence.map((one) => one.document))
      .find((id) => id.includes(`/${file}@`)) ?? '';

  it('gives a partnership that two tables have the evidence of both, whichever way round it stands', async () => {
    await importing('cities', 'cities.csv', CITIES);
    const one = 'qid_a,qid_b,since,status\nQ1000001,Q1000002,1994,active\n';
    const other = 'qid_a,qid_b,since,status\nQ1000002,Q1000001,1994,active\n';
    await importing('partnerships', 'one.csv', one);
    expect(await importing('partnerships', 'other.csv', other)).toMatchObject({ changed: 1 });
    expect(await partnerships()).toEqual([
      ['sister/Q1000001|Q1000002', '1994/', 'active', ['one.csv', 'other.csv']],
    ]);
    const before = await contents(store);
    for (const [file, text] of [
      ['one.csv', one],
      ['other.csv', other],
      ['one.csv', one],
    ] as const) {
      expect(await importing('partnerships', file, text)).toMatchObject({ added: 0, changed: 0 });
    }
    expect(await contents(store)).toEqual(before);
    await retract(store, await editionOf('other.csv'));
    expect(await partnerships()).toHaveLength(1);
    await importing('partnerships', 'one.csv', `${one}Q1000001,Q1000003,1995,\n`);
    expect(await partnerships()).toEqual([
      ['sister/Q1000001|Q1000002', '1994/', 'active', ['one.csv']],
      ['sister/Q1000001|Q1000003', '1995/', undefined, ['one.csv']],
    ]);
    expect((await checkStore(store)).findings).toEqual([]);
  });

  it('keeps beside each other what two tables say otherwise of a pair, and corrects only its own', async () => {
    await importing('cities', 'cities.csv', CITIES);
    await importing('partnerships', 'one.csv', 'qid_a,qid_b,since,status\nQ1000001,Q1000002,1994,active\n');
    const both = [
      ['sister/Q1000001|Q1000002', '1994/', 'active', ['one.csv']],
      ['sister/Q1000001|Q1000002@other.csv', undefined, undefined, ['other.csv']],
    ];
    await importing('partnerships', 'other.csv', 'qid_a,qid_b\nQ1000001,Q1000002\n');
    expect(await partnerships()).toEqual(both);
    await importing('partnerships', 'other.csv', 'qid_a,qid_b,since\nQ1000001,Q1000002,1998\n', {
      replace: true,
    });
    expect(await partnerships()).toEqual([
      both[0],
      ['sister/Q1000001|Q1000002@other.csv', '1998/', undefined, ['other.csv']],
    ]);
    await importing('partnerships', 'one.csv', 'qid_a,qid_b,since,status\nQ1000001,Q1000002,1995,active\n');
    expect((await partnerships())[0]).toEqual(['sister/Q1000001|Q1000002', '1995/', 'active', ['one.csv']]);
    await retract(store, await editionOf('one.csv'));
    expect(await partnerships()).toHaveLength(1);
    expect((await checkStore(store)).findings).toEqual([]);
  });

  it('takes an event for another one where another table has it on another day', async () => {
    const header = 'event,date,participant\n';
    await importing('meetings', '2023.csv', `${header}Annual dinner,2023-05-04,Ada Alpha\n`);
    const report = await importing(
      'meetings',
      '2024.csv',
      `${header}Annual dinner,2024-05-09,Ben Beta\nLunch,2024,Ben Beta\n`,
    );
    expect(report.skipped.reasons).toEqual([
      expect.objectContaining({
        reason: 'another date of an event than in another table of the dataset',
        examples: [expect.objectContaining({ what: '2024-05-09, and 2023-05-04 there', line: 2 })],
      }),
    ]);
    expect(await who()).toEqual([
      'tables/person/ada-alpha tables/event/annual-dinner',
      'tables/person/ben-beta tables/event/lunch',
    ]);
    // An edition of the table that has it corrects it.
    await importing('meetings', '2023.csv', `${header}Annual dinner,2023-05-05,Ada Alpha\n`);
    // What may be the same day is said of one event, and both are kept.
    await importing('meetings', '2024.csv', `${header}Annual dinner,2023,Ben Beta\n`);
    expect(await dates()).toEqual([
      ['event/annual-dinner|date', '2023-05-05', ['2023.csv']],
      ['event/annual-dinner|date@2024.csv', '2023', ['2024.csv']],
      ['event/lunch|date', '2024', ['2024.csv']],
    ]);
    expect((await checkStore(store)).findings).toEqual([]);
  });

  it('leaves of a city what another table does not say, by turns too, until its only table is replaced', async () => {
    await importing('cities', 'cities.csv', CITIES);
    const names = 'qid,name_ar,name_en\nQ1000001,ألفا,\nQ1000002,,Beta Town\n';
    await importing('cities', 'names.csv', names);
    expect(await city('wikidata:Q1000001')).toMatchObject({
      names: [{ text: 'ألفا' }, { text: 'Alphaville' }],
      properties: { latitude: 10.5, longitude: -20.25, population: 120000 },
    });
    const before = await contents(store);
    for (const [file, text] of [
      ['cities.csv', CITIES],
      ['names.csv', names],
    ] as const) {
      for (const replace of [false, true]) {
        expect(await importing('cities', file, text, { replace })).toMatchObject({
          ...{ added: 0, changed: 0, retired: 0 },
        });
      }
    }
    expect(await contents(store)).toEqual(before);

    const alone = { dataset: 'alone' };
    await importing('cities', 'cities.csv', CITIES, alone);
    await importing('partnerships', 'pairs.csv', 'qid_a,qid_b\nQ1000001,Q1000002\n', alone);
    await importing('cities', 'cities.csv', CITIES.replace('120000', '').replace('Gamma', 'Γ'), {
      ...alone,
      replace: true,
    });
    const own = (await contents(store)).map((line) => JSON.parse(line));
    const [alpha, gamma] = ['Q1000001', 'Q1000003'].map((item) =>
      own.find(({ dataset, id }) => dataset === 'alone' && id === `wikidata:${item}`),
    );
    expect(alpha.properties).toEqual({ latitude: 10.5, longitude: -20.25 });
    expect(gamma.names.map(({ text }: { text: string }) => text)).toEqual(['Γ']);
  });

  it('corrects the item of a city, whatever else is said of it elsewhere', async () => {
    const table = 'id,name_en,same_as\nA1,Alphaville,gnd:1\n';
    await importing('cities', 'cities.csv', table);
    await importing('cities', 'more.csv', 'id,name_de,same_as\nA1,Alphastadt,viaf:7\n');
    await importing('cities', 'cities.csv', table.replace('gnd:1', 'gnd:2'));
    expect((await city('tables/A1'))?.sameAs).toEqual(['gnd:2', 'tables:A1', 'viaf:7']);
  });

  it('spares the facts of rows that are left out when a table is replaced, and says how many', async () => {
    await importing('cities', 'cities.csv', CITIES);
    const pairs =
      'qid_a,qid_b,since\nQ1000001,Q1000002,1994\nQ1000001,Q1000002,2001\nQ1000001,Q1000003,1995\n';
    await importing('partnerships', 'pairs.csv', pairs);
    const mistyped = pairs.replace('2001', '2OO1').replace('Q1000001,Q1000003,1995\n', '');
    expect(await importing('partnerships', 'pairs.csv', mistyped, { replace: true })).toMatchObject({
      spared: 1,
    });
    expect((await partnerships()).map(([, valid]) => valid)).toEqual(['1994/', '2001/']);
    // A row that says again what another says is no reason to keep anything.
    const twice = 'qid_a,qid_b,since\nQ1000001,Q1000002,1994\nQ1000002,Q1000001,1994\n';
    expect(await importing('partnerships', 'pairs.csv', twice, { replace: true })).toMatchObject({
      ...{ spared: 0, skipped: { count: 1 } },
    });
    expect((await partnerships()).map(([, valid]) => valid)).toEqual(['1994/']);

    const guests =
      'event,date,participant\nDinner,1994-10-08,Ada Alpha\nLunch,1995,Ben Beta\nTea,1996,Cy Gamma\n';
    await importing('meetings', 'guests.csv', guests);
    const worse = guests
      .replace('1994-10-08', '8/10/94')
      .replace('Ben Beta', 'Ben Beta & Ada')
      .replace(/Tea.*\n/, '');
    const report = await importing('meetings', 'guests.csv', worse, { replace: true });
    expect(report).toMatchObject({ spared: 4, retired: 4 });
    expect(await who()).toEqual([
      'tables/person/ada-alpha tables/event/dinner',
      'tables/person/ben-beta tables/event/lunch',
    ]);
    expect((await checkStore(store)).findings).toEqual([]);
  });

  it('knows a person by the number that the table gives, whichever row has the item', async () => {
    const text = [
      'event,date,participant_id,participant,person_qid',
      'Dinner,1994,7,Ada Alpha,',
      'Lunch,1995,7,Ada Alpha,Q111',
      'Tea,1996,7,A. Alpha,',
      'Fair,1997,7,Ada Alpha,Q222',
    ].join('\n');
    const report = await importing('meetings', 'guests.csv', text);
    expect(report.skipped.reasons.map(({ reason, examples: [one] }) => [reason, one?.what])).toEqual([
      ['another item of a person than in an earlier row', 'wikidata:Q222 of tables/person/7'],
    ]);
    const ada = (event: string) => `wikidata:Q111 tables/event/${event}`;
    expect(await who()).toEqual(['dinner', 'lunch', 'tea'].map(ada));
    // Another table that has only the number means the same person.
    await importing('meetings', 'more.csv', 'event,date,participant_id\nGala,1998,7\n');
    expect(await who()).toEqual(['dinner', 'gala', 'lunch', 'tea'].map(ada));
    // One that has another item for the number does not.
    const other = 'event,date,participant_id,person_qid\nBall,1999,7,Q333\n';
    const { skipped } = await importing('meetings', 'other.csv', other);
    expect(skipped.reasons.map(({ reason }) => reason)).toEqual([
      'the id of a person is held as one of another item',
    ]);
    expect(await who()).toHaveLength(4);
  });

  it('takes two ids of a person who is held for that person, and says so the same each time', async () => {
    await importing('meetings', 'a.csv', 'event,date,participant_id,person_qid\nDinner,1994,7,Q111\n');
    const two =
      'event,date,participant_id,participant,person_qid\nTea,1995,7,Ada,\nBall,1996,,A. Alpha,Q111\n';
    const report = await importing('meetings', 'b.csv', two);
    expect(report.skipped.count).toBe(0);
    expect(await who()).toEqual(
      ['ball', 'dinner', 'tea'].map((event) => `wikidata:Q111 tables/event/${event}`),
    );
    expect(await importing('meetings', 'b.csv', two)).toMatchObject({ added: 0, changed: 0 });
  });

  it('calls a person by the name that any row has for the number', async () => {
    const text =
      'event,date,participant_id,participant\nDinner,1994,7,\nTea,1995,8,\nFair,1996,7,Ada & Ben\nLunch,1996,7,Ada Alpha\n';
    await importing('meetings', 'guests.csv', text);
    const found = await entitiesByIds(store, ['tables/person/7', 'tables/person/8']);
    const named = (id: string) => found.get(`tables/person/${id}`)?.names.map((one) => one.text);
    expect([named('7'), named('8')]).toEqual([['Ada Alpha'], ['8']]);
  });

  it('adds the item of a person who was known by a number only', async () => {
    await importing(
      'meetings',
      'guests.csv',
      'event,date,participant_id,participant\nDinner,1994,7,Ada Alpha\n',
    );
    const withItem = 'event,date,participant_id,participant,person_qid\nDinner,1994,7,Ada Alpha,Q111\n';
    await importing('meetings', 'guests.csv', withItem);
    expect(await who()).toEqual(['tables/person/7 tables/event/dinner']);
    const ada = (await entitiesByIds(store, ['tables/person/7'])).get('tables/person/7');
    expect(ada?.sameAs).toEqual(['wikidata:Q111', 'tables:person/7']);
    await importing('meetings', 'more.csv', 'event,date,person_qid\nTea,1996,Q111\n');
    expect(await who()).toContain('tables/person/7 tables/event/tea');
  });

  it('holds what each table says, with that table as its evidence, whatever tables there are and how often', async () => {
    const pick = (...some: string[]) => fc.constantFrom(...some);
    const row = fc.tuple(
      pick('Q1000001', 'Q1000002'),
      pick('Q1000002', 'Q1000003'),
      pick('', '1994', '2001'),
      pick('', 'active', 'ended'),
    );
    const guest = fc.tuple(pick('Dinner', 'Tea'), pick('', '1994'), pick('Ada', 'Ben'), pick('', 'chair'));
    const table = <T extends string[]>(kind: Kind, header: string, one: fc.Arbitrary<T>) =>
      fc.array(one, { minLength: 1, maxLength: 4 }).map((rows) => ({
        kind: kind as Kind,
        text: [header, ...rows.map((cells) => cells.join(','))].join('\n'),
      }));
    const anyTable = fc.oneof(
      table('partnerships', 'qid_a,qid_b,since,status', row),
      table('meetings', 'event,date,participant,role', guest),
    );
    const pairs = (...rows: string[]) => ({
      kind: 'partnerships' as const,
      text: ['qid_a,qid_b,since,status', ...rows.map((one) => `Q1000002,Q1000003,${one}`)].join('\n'),
    });
    const content = ({ evidence: _e, id: _i, recorded: _r, ...one }: RelationRecord | AttributeRecord) =>
      JSON.stringify(
        'subject' in one && one.predicate === 'SISTER_CITY_OF'
          ? { ...one, ends: [one.subject, one.object].sort(), subject: '', object: '' }
          : one,
      );
    await fc.assert(
      fc.asyncProperty(fc.array(anyTable, { minLength: 2, maxLength: 3 }), async (all) => {
        const load = (into: Store, at: number) => {
          const { kind, text } = all[at] as (typeof all)[number];
          return tables.import(into, kind, { text }, { file: `${at}.csv` });
        };
        const saidBy = async (file: string, in_: Store) =>
          (await claims(in_))
            .filter((one) => filesOf(one).includes(file))
            .map(content)
            .sort();
        // One store after another: a server has one database.
        const alone: string[][] = [];
        for (const at of all.keys()) {
          const own = await makeStore();
          await tables.import(own, 'cities', { text: CITIES });
          await load(own, at);
          alone.push(await saidBy(`${at}.csv`, own));
          await own.close();
        }
        const together = await makeStore();
        await tables.import(together, 'cities', { text: CITIES });
        for (const at of all.keys()) await load(together, at);
        for (const at of all.keys()) {
          expect(await load(together, at)).toMatchObject({ added: 0, changed: 0, retired: 0 });
          expect(await saidBy(`${at}.csv`, together)).toEqual(alone[at]);
        }
        await together.close();
      }),
      { numRuns: 12, examples: [[[pairs(','), pairs('1994,'), pairs(',active', '1994,')]]] },
    );
  });
});
