import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { checkStore } from '../../src/dataset/check-store.js';
import { entitiesByIds } from '../../src/graph/entities.js';
import { recordsOf } from '../../src/graph/records.js';
import type { DatasetRecord, EntityRecord, RelationRecord } from '../../src/model/records.js';
import type { Store } from '../../src/store/store.js';
import { contents, loadRecords } from '../datasets.js';
import { forEachStore } from '../stores.js';
import { Tables } from './tables.js';

const HEADER = 'qid,name_en,name_de,country,country_iso2,lat,lon,population,geonameid';
const CITIES = [
  HEADER,
  'Q1000001,Alphaville,Alphastadt,Atlantis,AA,10.5,-20.25,120000,77',
  'Q1000002,Betatown,,Atlantis,AA,11,21,,',
  'Q1000003,Gamma,Gamma,Borduria,BB,,,300,',
].join('\n');
const PAIRS = 'qid_a,qid_b,since,until\nQ1000001,Q1000002,1994,\nQ1000003,Q1000001,,2001-05\n';

forEachStore('importing cities and partnerships', (makeStore) => {
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

  const cities = (text = CITIES, how = {}) => tables.import(store, 'cities', { text }, how);
  const partnerships = (text = PAIRS, how = {}) => tables.import(store, 'partnerships', { text }, how);
  const held = async () => {
    const records: DatasetRecord[] = [];
    for await (const record of recordsOf(store, { all: true })) records.push(record);
    return records;
  };
  const facts = async (predicate: string) =>
    (await held()).filter(
      (one): one is RelationRecord => one.record === 'relation' && one.predicate === predicate,
    );

  it('brings names with their languages, coordinates, population and the country', async () => {
    expect(await cities()).toMatchObject({ added: 9, changed: 0, complete: true, skipped: { count: 0 } });
    const city = (await entitiesByIds(store, ['wikidata:Q1000001'])).get('wikidata:Q1000001');
    expect(city).toMatchObject({
      kind: 'City',
      names: [
        { text: 'Alphaville', lang: 'en', origin: 'external' },
        { text: 'Alphastadt', lang: 'de', origin: 'external' },
      ],
      sameAs: ['wikidata:Q1000001', 'geonames:77'],
      properties: { latitude: 10.5, longitude: -20.25, population: 120000 },
    });
    expect((await facts('LOCATED_IN')).map(({ subject, object }) => `${subject} ${object}`).sort()).toEqual([
      'wikidata:Q1000001 iso3166-1:AA',
      'wikidata:Q1000002 iso3166-1:AA',
      'wikidata:Q1000003 iso3166-1:BB',
    ]);
    const country = (await entitiesByIds(store, ['iso3166-1:AA'])).get('iso3166-1:AA');
    expect(country).toMatchObject({ kind: 'Country', properties: { iso2: 'AA' }, sameAs: ['iso3166-1:AA'] });
    expect(country?.names.map((one) => one.text)).toEqual(['Atlantis']);
  });

  it('gives every fact the file, its licence and its row', async () => {
    await cities(CITIES, { licence: 'CC0-1.0' });
    const [fact] = (await facts('LOCATED_IN')).filter((one) => one.subject === 'wikidata:Q1000003');
    const [evidence] = fact?.evidence ?? [];
    expect(evidence).toMatchObject({ row: 3, key: 'Q1000003' });
    const document = (await held()).find((one) => one.id === evidence?.document);
    expect(document).toMatchObject({
      ...{ record: 'document', title: 'cities.csv', licence: 'CC0-1.0', accessed: '2026-11-22' },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('changes nothing when it is run again, on another day too', async () => {
    await cities();
    await partnerships();
    const before = await contents(store);
    expect(await cities(CITIES, { today: '2027-01-01' })).toMatchObject({ added: 0, changed: 0, retired: 0 });
    expect(await partnerships(PAIRS, { today: '2027-01-01' })).toMatchObject({ added: 0, changed: 0 });
    expect(await contents(store)).toEqual(before);
    expect((await checkStore(store)).findings).toEqual([]);
  });

  it('says in a rehearsal what it would do, and keeps nothing', async () => {
    const before = await contents(store);
    const rehearsed = await cities(CITIES, { dryRun: true });
    expect(await contents(store)).toEqual(before);
    const { added, changed } = await cities();
    expect({ added: rehearsed.added, changed: rehearsed.changed }).toEqual({ added, changed });
    const other = CITIES.replace('120000', '130000');
    expect(await cities(other, { dryRun: true })).toMatchObject(
      // The row that changed; and each fact, as it now names another edition of the file.
      { changed: 4, added: 1 },
    );
  });

  it('joins a city by its item and a country by its code, and nothing by name', async () => {
    await loadRecords(store, 'other', [
      {
        record: 'entity',
        id: 'city/alpha',
        kind: 'City',
        names: [{ text: 'α' }],
        sameAs: ['wikidata:Q1000001'],
      },
      { record: 'entity', id: 'city/betatown', kind: 'City', names: [{ text: 'Betatown', lang: 'en' }] },
      {
        record: 'entity',
        id: 'country/a',
        kind: 'Country',
        names: [{ text: 'A' }],
        sameAs: ['iso3166-1:AA'],
      },
      {
        ...{ record: 'entity', id: 'city/gamma', kind: 'City', names: [{ text: 'γ' }] },
        sameAs: ['https://www.wikidata.org/entity/Q1000003'],
      },
    ]);
    await cities();
    await partnerships();
    const pairs = (await facts('SISTER_CITY_OF')).map(({ subject, object }) =>
      [subject, object].sort().join(' '),
    );
    expect(pairs.sort()).toEqual(['city/alpha city/gamma', 'city/alpha wikidata:Q1000002']);
    const located = (await facts('LOCATED_IN')).map(({ subject, object }) => `${subject} ${object}`);
    expect(located).toContain('city/alpha country/a');
    const alpha = (await entitiesByIds(store, ['city/alpha'])).get('city/alpha');
    expect(alpha?.names.map((one) => one.text)).toEqual(['α', 'Alphaville', 'Alphastadt']);
  });

  it('goes on calling a city as it did when another dataset brings the same one', async () => {
    await cities();
    await loadRecords(store, 'another', [
      {
        record: 'entity',
        id: 'city/alpha',
        kind: 'City',
        names: [{ text: 'α' }],
        sameAs: ['wikidata:Q1000001'],
      },
    ]);
    expect(await cities()).toMatchObject({ added: 0, changed: 0 });
  });

  it('leaves what an earlier edition of the file said as it is, unless it is to be replaced', async () => {
    await cities();
    await partnerships();
    const shorter = PAIRS.replace(/Q1000003.*\n/, '');
    expect(await partnerships(shorter)).toMatchObject({ added: 1, changed: 1, retired: 0 });
    const both = await facts('SISTER_CITY_OF');
    const documents = new Set((await held()).filter((one) => one.record === 'document').map((one) => one.id));
    expect(both).toHaveLength(2);
    expect(new Set(both.map((one) => one.evidence?.[0]?.document)).size).toBe(2);
    for (const one of both) expect(documents).toContain(one.evidence?.[0]?.document);

    // The fact that is gone, and the document that nothing names any more; cities are none of this table's affair.
    expect(await partnerships(shorter, { replace: true, dryRun: true })).toMatchObject({
      added: 0,
      retired: 2,
    });
    expect(await partnerships(shorter, { replace: true })).toMatchObject({
      added: 0,
      changed: 0,
      retired: 2,
    });
    expect(await facts('SISTER_CITY_OF')).toHaveLength(1);
    expect(await facts('LOCATED_IN')).toHaveLength(3);
    expect((await checkStore(store)).findings).toEqual([]);
  });

  it('keeps cities that something names when they are replaced by fewer', async () => {
    await cities();
    await partnerships();
    const fewer = CITIES.split('\n').slice(0, 2).join('\n');
    // The facts of where two cities are, one country, and the older document; the cities are still partners.
    const { retired } = await cities(fewer, { replace: true });
    expect(retired).toBeGreaterThanOrEqual(3);
    expect([...(await entitiesByIds(store, ['wikidata:Q1000002', 'iso3166-1:BB'])).keys()]).toEqual([
      'wikidata:Q1000002',
    ]);
    expect((await checkStore(store)).findings).toEqual([]);
  });

  it('dates partnerships, counts each pair once and leaves out what is none', async () => {
    await cities();
    const report = await partnerships(
      `${PAIRS}Q1000002,Q1000001,,\nQ1000001,Q1000001,,\nQ1000001,Q1999999,,\n,Q1000001,,\nQ1000002,Q1000003,lately,\n`,
    );
    const dated = (await facts('SISTER_CITY_OF')).map(({ id, valid }) => [id, valid]);
    expect(dated.sort()).toEqual([
      ['sister/Q1000001|Q1000002', '1994/'],
      ['sister/Q1000001|Q1000003', '/2001-05'],
      ['sister/Q1000002|Q1000003', undefined],
    ]);
    const reasons = report.skipped.reasons.map(({ reason, count, examples }) => [
      reason,
      count,
      examples[0]?.line,
    ]);
    expect(reasons.sort()).toEqual([
      ['"since" is no date', 1, 8],
      ['a city and itself', 1, 5],
      ['a city that is not held', 1, 6],
      ['a city without an id', 1, 7],
      ['a pair that is in another row, with no other dates', 1, 4],
    ]);
    expect(report.skipped).toMatchObject({ count: 4, values: 1 });
  });

  const dated = async () =>
    (await facts('SISTER_CITY_OF'))
      .map(({ id, valid, properties, evidence }) => [
        id,
        valid,
        properties?.['statedBy'],
        properties?.['status'],
        evidence?.map((one) => one.row),
      ])
      .sort();

  const ids = async () => (await dated()).map(([id, valid]) => [id, valid]);

  it('makes a fact of each partnership of a pair that was renewed, the earliest under the id of the pair', async () => {
    await cities();
    const header = 'qid_a,qid_b,since,until';
    const rows = [
      'Q1000001,Q1000002,2001,2010',
      'Q1000001,Q1000003,,',
      'Q1000002,Q1000001,1994,1999',
      'Q1000001,Q1000002,,',
      'Q1000002,Q1000001,2001,2010',
      'Q1000002,Q1000001,whenever,',
    ];
    const report = await partnerships([header, ...rows].join('\n'));
    const expected = [
      ['sister/Q1000001|Q1000002', '1994/1999'],
      ['sister/Q1000001|Q1000002|2001/2010', '2001/2010'],
      ['sister/Q1000001|Q1000003', undefined],
    ];
    expect(await ids()).toEqual(expected);
    expect(
      report.skipped.reasons.map(({ reason, examples }) => [reason, examples.map((one) => one.line)]),
    ).toEqual([
      ['a pair that is in another row, with no other dates', [5, 6, 7]],
      ['"since" is no date', [7]],
    ]);
    expect(report).toMatchObject({ read: 6, skipped: { count: 3, values: 1 } });

    const turned = [header, ...rows.toReversed()].join('\n');
    expect(await partnerships(turned, { replace: true })).toMatchObject({ added: 1, retired: 1 });
    expect(await ids()).toEqual(expected);
    expect((await checkStore(store)).findings).toEqual([]);
  });

  it('leaves the fact that it has as it is when an edition adds a renewal', async () => {
    await cities();
    await partnerships('qid_a,qid_b,since,until\nQ1000001,Q1000002,1994,1999\n');
    await partnerships('qid_a,qid_b,since,until\nQ1000002,Q1000001,2001,\nQ1000001,Q1000002,1994,1999\n');
    expect(await ids()).toEqual([
      ['sister/Q1000001|Q1000002', '1994/1999'],
      ['sister/Q1000001|Q1000002|2001/', '2001/'],
    ]);
  });

  it('leaves facts under their ids when an edition adds an earlier one or leaves the earliest out', async () => {
    await cities();
    const header = 'qid_a,qid_b,since,until';
    const [old, first, renewed] = ['1980,1985', '1994,1999', '2001,'].map(
      (one) => `Q1000001,Q1000002,${one}`,
    );
    const both = [
      ['sister/Q1000001|Q1000002', '1994/1999'],
      ['sister/Q1000001|Q1000002|2001/', '2001/'],
    ];
    await partnerships([header, first, renewed].join('\n'));
    await partnerships([header, renewed].join('\n'));
    expect(await ids()).toEqual(both);
    await partnerships([header, first, renewed, old].join('\n'), { replace: true });
    expect(await ids()).toEqual([
      ...both.slice(0, 1),
      ['sister/Q1000001|Q1000002|1980/1985', '1980/1985'],
      ...both.slice(1),
    ]);
    await partnerships([header, old, renewed].join('\n'), { replace: true });
    expect(await ids()).toEqual([
      ['sister/Q1000001|Q1000002|1980/1985', '1980/1985'],
      ['sister/Q1000001|Q1000002|2001/', '2001/'],
    ]);
    await partnerships([header, renewed].join('\n'), { replace: true });
    expect(await ids()).toEqual(both.slice(1));
  });

  it('takes other dates of the only partnership of a pair for a correction', async () => {
    await cities();
    await partnerships('qid_a,qid_b,since\nQ1000001,Q1000002,1994\n');
    await partnerships('qid_a,qid_b,since\nQ1000001,Q1000002,1995\n');
    expect(await ids()).toEqual([['sister/Q1000001|Q1000002', '1995/']]);
  });

  it('counts nobody as stating a status who states another', async () => {
    await cities();
    const report = await partnerships(
      'qid_a,qid_b,since,stated_by,status\nQ1000001,Q1000002,1994,a,active\nQ1000002,Q1000001,1994,a,dormant\n',
    );
    expect(await dated()).toEqual([
      ['sister/Q1000001|Q1000002', '1994/', ['wikidata:Q1000001'], 'active', [1]],
    ]);
    expect(report.skipped.reasons.map(({ reason }) => reason)).toEqual([
      'another status of a pair that is in another row with the same dates',
    ]);
  });

  it('unites what both sides state of one partnership, with the rows of both', async () => {
    await cities();
    const report = await partnerships(
      [
        'qid_a,qid_b,since,direction,status',
        'Q1000001,Q1000002,1994,a,',
        'Q1000003,Q1000001,,a>b,active',
        'Q1000002,Q1000001,1994,a,ended',
        'Q1000001,Q1000003,,b,dormant',
      ].join('\n'),
    );
    expect(await dated()).toEqual([
      ['sister/Q1000001|Q1000002', '1994/', ['wikidata:Q1000001', 'wikidata:Q1000002'], 'ended', [1, 3]],
      ['sister/Q1000001|Q1000003', undefined, ['wikidata:Q1000003'], 'active', [2]],
    ]);
    expect(report.skipped.reasons.map(({ reason, examples }) => [reason, examples[0]?.line])).toEqual([
      ['another status of a pair that is in another row with the same dates', 5],
    ]);
  });

  it('retires nothing for rows that could not be read, be it the encoding or a quotation mark', async () => {
    await cities();
    const whole = 'qid_a,qid_b,since,note\nQ1000001,Q1000002,1990,älteste\nQ1000001,Q1000003,1991,\n';
    await partnerships(whole);
    const broken = [
      { path: tables.write('partnerships.csv', Buffer.from(whole, 'latin1')) },
      { text: whole.replace('älteste', '"älteste') },
      { text: whole.replace('1991,', '1991') },
    ];
    for (const one of broken) {
      const report = await tables.import(store, 'partnerships', one, { replace: true });
      expect(report).toMatchObject({ retired: 0, skipped: { unreadable: 1 } });
      expect(await facts('SISTER_CITY_OF')).toHaveLength(2);
    }
    const mended = whole.replace(/.*älteste\n/, '');
    expect(await partnerships(mended, { replace: true })).toMatchObject({ skipped: { unreadable: 0 } });
    expect(await facts('SISTER_CITY_OF')).toHaveLength(1);
  });

  it('keeps the rows before the place where a table is cut, and the next run goes on', async () => {
    await cities();
    const cut = 'qid_a,qid_b\nQ1000001,Q1000002\nQ1000003,"Q10000';
    const { skipped } = await partnerships(cut);
    expect(skipped).toMatchObject({ unreadable: 1, reasons: [{ examples: [{ line: 3 }] }] });
    expect(await facts('SISTER_CITY_OF')).toHaveLength(1);
    await partnerships(`${cut}01"\n`);
    expect(await facts('SISTER_CITY_OF')).toHaveLength(2);
  });

  it('counts every row, also those that cannot be read, after the last that can', async () => {
    const report = await cities(`${CITIES}\nQ1000004,too,few\nQ1000005,too,few\n`);
    expect(report).toMatchObject({ read: 5, skipped: { count: 2 } });
    const none = await cities(`${HEADER}\nQ1000004,too,few\n`, { dataset: 'none' });
    expect(none).toMatchObject({ read: 1, added: 0, datasets: [], skipped: { count: 1 } });
  });

  it('keeps nothing of a table without rows, and retires nothing for it', async () => {
    await cities();
    const before = await contents(store);
    expect(await cities(`${HEADER}\n`, { replace: true })).toMatchObject({ read: 0, added: 0, retired: 0 });
    expect(await contents(store)).toEqual(before);
  });

  it('takes a cell with line breaks as one line, and names the line of a record that is refused', async () => {
    const report = await cities(
      `${HEADER}\nQ1000001,"Alpha\nville",,,,,,,\nQ1000002,"Beta\u0007town",,,,,,,\n`,
    );
    const city = (await entitiesByIds(store, ['wikidata:Q1000001'])).get('wikidata:Q1000001');
    expect(city?.names.map((one) => one.text)).toEqual(['Alpha ville']);
    expect(report.skipped.reasons.flatMap((one) => one.examples)).toEqual([
      expect.objectContaining({ file: 'cities.csv', line: 4 }),
    ]);
  });

  it('names countries of which there is only a code, as far as ISO 3166-1 knows them today', async () => {
    const codes = ['DE', 'fr', 'XX', 'SU', 'DE'];
    const rows = codes.map((code, at) => `Q100000${at},City ${at},${code}`);
    await cities(`qid,name_en,country_iso2\n${rows.join('\n')}\n`, { languages: ['en', 'de', 'tlh'] });
    const ids = codes.map((code) => `iso3166-1:${code.toUpperCase()}`);
    const found = await entitiesByIds(store, ids);
    expect(found.get('iso3166-1:DE')?.names).toEqual([
      { text: 'Germany', lang: 'en', origin: 'external' },
      { text: 'Deutschland', lang: 'de', origin: 'external' },
    ]);
    expect(found.get('iso3166-1:FR')?.names.map((one) => one.text)).toEqual(['France', 'Frankreich']);
    expect(['iso3166-1:XX', 'iso3166-1:SU'].map((id) => found.get(id)?.names)).toEqual([[], []]);
  });

  it('gives a country its names in the languages in which the table does not name it', async () => {
    const rows = ['Q1000007,A,,Alemania,DE', 'Q1000008,B,Marokko,,MA', 'Q1000009,C,Gallia,,FR'];
    await cities(`qid,name_en,country,country_name_es,country_iso2\n${rows.join('\n')}\n`, {
      languages: ['en', 'de', 'zh'],
    });
    const ids = ['iso3166-1:DE', 'iso3166-1:MA', 'iso3166-1:FR'];
    const held = await entitiesByIds(store, ids);
    const names = ids.map((id) => held.get(id)?.names.map(({ text, lang }) => `${lang ?? '-'} ${text}`));
    expect(names).toEqual([
      ['es Alemania', 'en Germany', 'de Deutschland', 'zh 德国'],
      ['en Morocco', 'de Marokko', 'zh 摩洛哥'],
      ['- Gallia', 'en France', 'de Frankreich', 'zh 法国'],
    ]);
  });

  it('adds what other rows and other tables call a country', async () => {
    const names = async () => {
      const held = (await entitiesByIds(store, ['iso3166-1:MM'])).get('iso3166-1:MM');
      const [shown] = held?.names ?? [];
      expect(shown?.text).toBe('Burma');
      return { names: held?.names.map(({ text }) => text).sort(), datasets: held?.datasets };
    };
    const header = 'qid,name_en,country_name_en,country_iso2';
    const text = `${header}\nQ1000001,A,Burma,MM\nQ1000002,B,Union of Burma,MM\nQ1000003,C,Burma,MM\n`;
    await cities(text, { languages: ['en', 'de'] });
    expect((await names()).names).toEqual(['Burma', 'Myanmar', 'Union of Burma']);
    expect(await cities(text, { languages: ['en', 'de'] })).toMatchObject({ added: 0, changed: 0 });
    const other = `${header}\nQ1000001,A,Burma,MM\nQ1000002,B,Birma,MM\n`;
    await cities(other, { dataset: 'other' });
    expect(await names()).toEqual({
      names: ['Birma', 'Burma', 'Myanmar', 'Union of Burma'],
      datasets: ['other', 'tables'],
    });
    expect(await cities(other, { dataset: 'other' })).toMatchObject({ added: 0, changed: 0 });
  });

  it('prefers the name that another row has for a country', async () => {
    await cities('qid,name_en,country_name_en,country_iso2\nQ1000001,A,,DE\nQ1000002,B,Teutonia,DE\n', {
      languages: ['en'],
    });
    const found = await entitiesByIds(store, ['iso3166-1:DE']);
    expect(found.get('iso3166-1:DE')?.names.map((one) => one.text)).toEqual(['Teutonia']);
  });

  it('makes bare cities where that is wished', async () => {
    await partnerships(PAIRS, { createMissing: true });
    const made = (await held()).filter((one): one is EntityRecord => one.record === 'entity');
    expect(made.map((one) => one.id).sort()).toEqual([
      'wikidata:Q1000001',
      'wikidata:Q1000002',
      'wikidata:Q1000003',
    ]);
    expect(await facts('SISTER_CITY_OF')).toHaveLength(2);
  });

  it('makes a city for the first row that is taken, whatever was wrong with those before', async () => {
    const rows = 'id_a,qid_a,id_b,qid_b,since\n,Q1,unknown,,1990\n,Q1,,Q1,1991\n,Q1,,Q2,1994\n';
    expect(await partnerships(rows, { createMissing: true })).toMatchObject({ skipped: { count: 2 } });
    expect(await facts('SISTER_CITY_OF')).toHaveLength(1);
  });

  it('knows rows by ids of their own', async () => {
    await cities(CITIES, { dataset: 'first' });
    const local = 'id,qid,name_en\nW1,Q1000001,Alphaville\nW2,,Deltaburg\nW3,Q1000009,Epsilon\n';
    await cities(local, { dataset: 'second' });
    await partnerships('id_a,id_b,qid_a,qid_b\nW1,W2,Q1000001,\nW3,W2,Q1000009,\n', { dataset: 'second' });
    const pairs = (await facts('SISTER_CITY_OF')).map(({ subject, object }) =>
      [subject, object].sort().join(' '),
    );
    expect(pairs.sort()).toEqual(['second/W2 second/W3', 'second/W2 wikidata:Q1000001']);
    expect((await entitiesByIds(store, ['second/W3'])).get('second/W3')?.sameAs).toEqual([
      'wikidata:Q1000009',
      'second:W3',
    ]);
    expect(await cities(local, { dataset: 'second' })).toMatchObject({ added: 0, changed: 0 });
  });

  it('leaves out rows without an id or with one that was there, and values that are wrong', async () => {
    const report = await cities(
      `${HEADER}\n,Nowhere,,,,,,,\nQ1000001,Alphaville,,,,91,0,many,\nQ1000001,Alphaville again,,,,,,,\n64,Beta,,,,,,,5\n`,
    );
    expect(report.skipped).toMatchObject({ count: 2, values: 3 });
    expect(report.skipped.reasons.map((one) => one.reason).sort()).toEqual([
      'a city of this id was in an earlier row',
      'no id, neither of the dataset nor of Wikidata or another register',
      'no item of Wikidata',
      'no latitude',
      'no population',
    ]);
    expect([...(await entitiesByIds(store, ['wikidata:Q1000001', 'geonames:5'])).keys()].sort()).toEqual([
      'geonames:5',
      'wikidata:Q1000001',
    ]);
  });

  it('takes a table as a spreadsheet in German writes it', async () => {
    const report = await cities(
      '\uFEFFqid;name_de;lat;lon;population\r\nQ1000001;Alphastadt;10,5;-20,25;1.073.096\r\nQ1000002;Betastadt;11,2;-21,5;330.579\r\n;;;;\r\n',
    );
    expect(report.skipped).toMatchObject({ count: 0, values: 0 });
    const ids = ['wikidata:Q1000001', 'wikidata:Q1000002'];
    const found = await entitiesByIds(store, ids);
    expect(ids.map((id) => found.get(id)?.properties)).toEqual([
      { latitude: 10.5, longitude: -20.25, population: 1_073_096 },
      { latitude: 11.2, longitude: -21.5, population: 330_579 },
    ]);
    await partnerships('qid_a;qid_b;since\nQ1000001;Q1000002;8.10.1994\n');
    expect((await facts('SISTER_CITY_OF')).map(({ valid }) => valid)).toEqual(['1994-10-08/']);
  });

  const left = ({ skipped }: { skipped: { reasons: { reason: string }[] } }) =>
    skipped.reasons.map(({ reason }) => reason).sort();

  it('says of every value that is not taken that it is not', async () => {
    const report = await cities(
      'qid,name_en,country_iso2,lat,lon,geonameid,same_as\nQ1000001,A,DEU,1,,geonames:5,\nQ1000002,B,,,,,"gnd:1,none"\n',
    );
    expect(left(report)).toEqual([
      'no code of a country',
      'no id of a register',
      'one coordinate without the other',
    ]);
    const found = await entitiesByIds(store, ['wikidata:Q1000001', 'wikidata:Q1000002']);
    expect(found.get('wikidata:Q1000001')?.sameAs).toEqual(['wikidata:Q1000001', 'geonames:5']);
    expect(found.get('wikidata:Q1000002')?.sameAs).toEqual(['wikidata:Q1000002', 'gnd:1']);
  });

  it('knows an item by its address', async () => {
    await cities(
      'qid,name_en\nhttps://m.wikidata.org/wiki/Q1000001,A\nhttp://wikidata.org/entity/Q1000002,B\n',
    );
    const report = await partnerships(
      'qid_a,qid_b\nwd:Q1000001,Q1000002\nQ1000001,https://example.org/Q1000002\n',
    );
    expect(left(report)).toEqual(['a city that is not held']);
    expect(await facts('SISTER_CITY_OF')).toHaveLength(1);
  });

  it('leaves out what is made of a row whose city is not allowed, and keeps the others', async () => {
    const text = 'qid,name_en,country_iso2\nQ1000001,A,DE\nQ1000002,L\u0001Aquila,IT\nQ1000003,C,DE\n';
    const rehearsed = await cities(text, { dryRun: true });
    const report = await cities(text);
    expect([report.added, report.skipped.count]).toEqual([rehearsed.added, rehearsed.skipped.count]);
    expect((await facts('LOCATED_IN')).map(({ subject }) => subject).sort()).toEqual([
      'wikidata:Q1000001',
      'wikidata:Q1000003',
    ]);
  });

  it('leaves alone what another table of the dataset brought when one is replaced', async () => {
    const path = (name: string, rows: string) => tables.write(name, `qid,name_en,country_iso2\n${rows}\n`);
    const one = path('one.csv', 'Q1000001,A,DE\nQ1000002,B,DE');
    const other = path('other.csv', 'Q1000003,C,\nQ1000004,D,');
    const france = path('france.csv', 'Q1000005,E,FR');
    for (const table of [one, other, france]) await tables.import(store, 'cities', { path: table });
    const fewer = path('one.csv', 'Q1000001,A,DE');
    // The fact of where the second city was, and the edition that nothing names any more.
    expect(await tables.import(store, 'cities', { path: fewer }, { replace: true })).toMatchObject({
      retired: 2,
    });
    expect((await facts('LOCATED_IN')).map(({ subject }) => subject).sort()).toEqual([
      'wikidata:Q1000001',
      'wikidata:Q1000005',
    ]);
    expect((await entitiesByIds(store, ['wikidata:Q1000003', 'wikidata:Q1000004'])).size).toBe(2);
  });

  it('leaves out a city that is held as a state, and what is made of it', async () => {
    const state = {
      record: 'entity',
      id: 'wikidata:Q1000002',
      kind: 'Country',
      sameAs: ['wikidata:Q1000002'],
    };
    await loadRecords(store, 'states', [state]);
    expect(left(await cities())).toEqual(['its item is held as something else']);
    expect(await partnerships('qid_a,qid_b\nQ1000001,Q1000002\n', { createMissing: true })).toMatchObject({
      skipped: { count: 2 },
    });
    expect(await facts('SISTER_CITY_OF')).toEqual([]);
    expect((await checkStore(store)).findings).toEqual([]);
  });

  it('joins a row to no city of another item than the one that it names', async () => {
    const other = { record: 'entity', id: 'city/a', kind: 'City', sameAs: ['wikidata:Q1000001'] };
    await loadRecords(store, 'mine', [other]);
    const rows = (first: string, second: string) =>
      `id,qid,name_en\nW1,${first},First\nW2,${second},Second\n`;
    expect(left(await cities(rows('Q1000001', 'Q1000001')))).toEqual([
      'a city of this id was in an earlier row',
    ]);
    expect(left(await cities(rows('Q1000009', 'Q1000009')))).toEqual([
      'its id is held as a city of another item',
    ]);
    expect((await entitiesByIds(store, ['city/a'])).get('city/a')?.names.map((one) => one.text)).toEqual([
      'First',
    ]);
    expect(left(await cities(rows('Q1000008', 'Q1000008'), { dataset: 'new' }))).toEqual([
      'a city of this item was in an earlier row',
    ]);
  });

  it('makes no partnership of a row whose id and item are two cities', async () => {
    await cities('id,qid,name_en\nA1,Q1000001,First\nA2,Q1000002,Second\nA3,Q1000003,Third\n');
    const report = await partnerships(
      'id_a,qid_a,id_b,qid_b\nA1,Q1000002,A3,Q1000003\nA1,Q1000001,A3,Q1000003\n',
    );
    expect(report.skipped.reasons.map(({ reason, examples }) => [reason, examples])).toEqual([
      [
        'its id is held as a city of another item',
        [{ what: 'tables/A1, tables/A2', file: 'partnerships.csv', line: 2 }],
      ],
    ]);
    expect(await facts('SISTER_CITY_OF')).toHaveLength(1);
  });

  it('keeps the title and the licences of a dataset that several tables are imported into', async () => {
    await cities(CITIES, { dataset: 'atlas', licence: 'CC-BY-4.0', title: 'Cities' });
    await partnerships(PAIRS, { dataset: 'atlas', licence: 'CC0-1.0', title: 'Pairs' });
    const both = { id: 'atlas', title: 'Cities', licence: 'CC-BY-4.0; CC0-1.0' };
    expect(await store.read('datasets')).toMatchObject([both]);
    await cities(CITIES, { dataset: 'atlas', licence: 'CC-BY-4.0', title: 'Cities' });
    expect(await store.read('datasets')).toMatchObject([both]);
    await cities(CITIES, { dataset: 'atlas' });
    expect(await store.read('datasets')).toMatchObject([both]);
    // One that is corrected stays where another table has it.
    await cities(CITIES, { dataset: 'atlas', licence: 'CC0-1.0' });
    expect(await store.read('datasets')).toMatchObject([{ licence: 'CC0-1.0' }]);
  });

  it('tells what goes on from what has no stated end', async () => {
    const header = 'qid_a,qid_b,since,until';
    const rows = ['Q1000001,Q1000002,1994,..', 'Q1000001,Q1000003,1994,', 'Q1000002,Q1000003,..,1994'];
    const report = await partnerships(`${header}\n${rows.join('\n')}\n`, { createMissing: true });
    expect(left(report)).toEqual(['"since" is no date']);
    const valid = (await facts('SISTER_CITY_OF')).map((one) => one.valid);
    expect(valid.sort()).toEqual(['/1994', '1994/', '1994/..']);
  });

  it.each(['94/', '05/1998', '[1994..1996]', '198'])('takes %s for no date', async (since) => {
    await cities();
    const report = await partnerships(`qid_a,qid_b,since\nQ1000001,Q1000002,${since}\n`);
    expect(left(report)).toEqual(['"since" is no date']);
    expect((await facts('SISTER_CITY_OF')).map(({ valid }) => valid)).toEqual([undefined]);
  });
});
