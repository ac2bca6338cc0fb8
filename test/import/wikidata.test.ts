import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { checkStore } from '../../src/dataset/check-store.js';
import { recordsOf } from '../../src/graph/records.js';
import { type ImportOptions, runImport } from '../../src/import/run-import.js';
import { sparqlEndpoint } from '../../src/import/sparql-endpoint.js';
import { type WikidataOptions, wikidataSource } from '../../src/import/wikidata.js';
import type { DatasetRecord, EntityRecord, RelationRecord } from '../../src/model/records.js';
import type { Store } from '../../src/store/store.js';
import { contents, loadRecords } from '../datasets.js';
import { forEachStore } from '../stores.js';
import { day, Endpoint, WikidataWorld, year } from './wikidata-world.js';

const GERMANY = 'Q183';
const FRANCE = 'Q142';

/** Berlin, Paris and some others, with partnerships stated by both sides, by one, with dates and without. */
function europe() {
  const world = new WikidataWorld()
    .country(GERMANY, 'Germany', 'DE')
    .country(FRANCE, 'France', 'FR')
    .country('Q148', "People's Republic of China", 'CN')
    .city('Q64', 'Berlin', {
      labels: { en: 'Berlin', de: 'Berlin', zh: '柏林', ar: 'برلين', 'zh-hant': '柏林市', fr: 'Berlin' },
      at: [52.516667, 13.383333],
      countries: [
        { item: GERMANY, rank: 'Preferred' },
        { item: 'Q16957', end: day('1990-10-02') },
      ],
      populations: [
        { value: 3_500_000, at: '2010-12-31', rank: 'Preferred' },
        { value: 3_700_000, at: '2022-12-31' },
        { value: 9_999_999, at: '2024-12-31', rank: 'Deprecated' },
        { value: 4_000_000 },
      ],
    })
    .city('Q90', 'Paris', { countries: [FRANCE], at: [48.856667, 2.352222] })
    .city('Q956', 'Beijing', { labels: { mul: 'Beijing', de: 'Peking' }, countries: ['Q148'] })
    .city('Q1022', 'Stuttgart', { countries: [GERMANY] })
    .city('Q6441', 'Montpellier', { countries: [FRANCE] })
    .item('Q1198', { labels: { en: 'North Rhine-Westphalia' }, classes: ['Q22865'], countries: [GERMANY] });
  const ids = {
    berlinParis: world.twin('Q64', 'Q90', { start: day('1987-07-03') }),
    parisBerlin: world.twin('Q90', 'Q64', { start: year(1987), end: 'none' }),
    berlinBeijing: world.twin('Q64', 'Q956', { start: year(1994) }),
    stuttgartParis: world.twin('Q1022', 'Q90', { start: year(1962), end: year(1980) }),
    montpellierNrw: world.twin('Q6441', 'Q1198'),
  };
  return { world, ids };
}

const relations = (records: readonly DatasetRecord[]) =>
  records.filter((one): one is RelationRecord => one.record === 'relation');
const entity = (records: readonly DatasetRecord[], id: string) =>
  records.find((one): one is EntityRecord => one.record === 'entity' && one.id === id);

async function recordsIn(store: Store): Promise<DatasetRecord[]> {
  const records: DatasetRecord[] = [];
  for await (const record of recordsOf(store, { all: true })) records.push(record as DatasetRecord);
  return records;
}

/** subject → object, valid, of each partnership. */
async function partnerships(store: Store): Promise<string[]> {
  const twins = relations(await recordsIn(store)).filter((one) => one.predicate === 'SISTER_CITY_OF');
  return twins.map(({ subject, object, valid }) => `${subject} ${object} ${valid ?? '-'}`).sort();
}

forEachStore('importing from Wikidata', (makeStore) => {
  let store: Store;
  let server: Endpoint;
  let world: WikidataWorld;
  let ids: ReturnType<typeof europe>['ids'];
  beforeEach(async () => {
    store = await makeStore();
    ({ world, ids } = europe());
    server = await new Endpoint(world).start();
  });
  afterEach(async () => {
    await server.stop();
    await store.close();
  });

  function source(options: Partial<WikidataOptions> = {}, patience = 3) {
    const clock = { now: Date.now, random: () => 1, sleep: async () => {} };
    return wikidataSource({
      endpoint: sparqlEndpoint(server.url, { userAgent: 'Parley/0 (test)', clock, patience }),
      dataset: 'wikidata',
      languages: ['en', 'de', 'zh', 'zh-Hant', 'ar'],
      countries: [],
      pageSize: 2,
      today: '2026-11-22',
      reader: store,
      ...options,
    });
  }
  const load = (options: Partial<WikidataOptions> = {}, run: ImportOptions = {}) =>
    runImport(store, source(options), run);

  it('brings each statement as a fact of the side that states it, with its dates and its source', async () => {
    const report = await load();
    expect(report).toMatchObject({
      read: 4,
      complete: true,
      skipped: { count: 0 },
      changed: 0,
      unchanged: 0,
    });
    expect(await partnerships(store)).toEqual([
      'wikidata:Q1022 wikidata:Q90 1962/1980',
      'wikidata:Q64 wikidata:Q90 1987-07-03/',
      'wikidata:Q64 wikidata:Q956 1994/',
      'wikidata:Q6441 wikidata:Q1198 -',
      'wikidata:Q90 wikidata:Q64 1987/..',
    ]);
    const records = await recordsIn(store);
    expect(records.find((one) => one.id === ids.stuttgartParis)).toMatchObject({
      predicate: 'SISTER_CITY_OF',
      properties: { statedBy: ['wikidata:Q1022'], status: 'ended' },
      evidence: [{ document: 'doc/wikidata', key: 'Q1022|P190|Q90' }],
      dataset: 'wikidata',
    });
    expect(records.find((one) => one.record === 'document')).toMatchObject({
      id: 'doc/wikidata',
      licence: 'CC0-1.0',
      url: 'https://www.wikidata.org/wiki/Property:P190',
      accessed: '2026-11-22',
      notes: [`Asked at ${server.url}`],
    });
    expect((await checkStore(store)).findings).toEqual([]);
  });

  it('brings the places with names in the languages asked for, position, population and country', async () => {
    await load();
    const records = await recordsIn(store);
    expect(entity(records, 'wikidata:Q64')).toMatchObject({
      kind: 'City',
      names: [
        { text: 'Berlin', lang: 'en', origin: 'external' },
        { text: 'Berlin', lang: 'de', origin: 'external' },
        { text: '柏林', lang: 'zh', origin: 'external' },
        { text: '柏林市', lang: 'zh-Hant', origin: 'external' },
        { text: 'برلين', lang: 'ar', origin: 'external' },
      ],
      sameAs: ['wikidata:Q64'],
      properties: { latitude: 52.516667, longitude: 13.383333, population: 3_700_000 },
    });
    expect(entity(records, 'wikidata:Q956')?.names).toEqual([
      { text: 'Peking', lang: 'de', origin: 'external' },
      { text: 'Beijing', lang: 'mul', origin: 'external' },
    ]);
    expect(entity(records, 'wikidata:Q1198')?.kind).toBe('Region');
    expect(entity(records, 'wikidata:Q183')).toMatchObject({ kind: 'Country', properties: { iso2: 'DE' } });
    const places = relations(records).filter((one) => one.predicate === 'LOCATED_IN');
    expect(places.filter((one) => one.subject === 'wikidata:Q64')).toEqual([
      expect.objectContaining({
        object: 'wikidata:Q183',
        evidence: [{ document: 'doc/wikidata', key: 'Q64|P17|Q183' }],
      }),
    ]);
    expect(places).toHaveLength(6);
  });

  it('takes the name of a language where its region has none of its own', async () => {
    world.city('Q1718', 'Düsseldorf', {
      labels: { de: 'Düsseldorf', 'de-at': 'Düsseldorf am Rhein', fr: 'Dusseldorf' },
    });
    world.twin('Q1718', 'Q64');
    await load({ languages: ['de-AT', 'fr-CA'] });
    expect(entity(await recordsIn(store), 'wikidata:Q1718')?.names).toEqual([
      { text: 'Düsseldorf am Rhein', lang: 'de-AT', origin: 'external' },
      { text: 'Düsseldorf', lang: 'de', origin: 'external' },
      { text: 'Dusseldorf', lang: 'fr', origin: 'external' },
    ]);
  });

  it('changes nothing when it is run again, whatever the size of its pages', async () => {
    await load();
    const before = await contents(store);
    const again = await load({ pageSize: 100 });
    expect(again).toMatchObject({ added: 0, changed: 0, retired: 0, complete: true });
    expect(await contents(store)).toEqual(before);
  });

  it('takes over what changed, and what is gone where it is asked to', async () => {
    await load();
    world.remove(`wd:Q90 rdfs:label "Paris"@en . wd:Q90 p:P190 wds:${ids.parisBerlin} .`);
    world.add('wd:Q90 rdfs:label "Lutetia"@en .');
    const report = await load({}, { replace: true });
    expect(report).toMatchObject({ added: 0, changed: 1, retired: 1 });
    expect(entity(await recordsIn(store), 'wikidata:Q90')?.names?.[0]?.text).toBe('Lutetia');
    expect(await partnerships(store)).toHaveLength(4);
  });

  it('joins what is held under the same id of Wikidata, and nothing by its name', async () => {
    await loadRecords(store, 'mine', [
      {
        record: 'entity',
        id: 'city/berlin',
        kind: 'City',
        names: [{ text: 'Spree-Athen', lang: 'de' }],
        sameAs: ['wikidata:Q64'],
      },
      { record: 'entity', id: 'city/paris', kind: 'City', names: [{ text: 'Paris', lang: 'en' }] },
    ]);
    await load();
    expect(await partnerships(store)).toEqual(
      expect.arrayContaining(['city/berlin wikidata:Q90 1987-07-03/', 'wikidata:Q90 city/berlin 1987/..']),
    );
    expect(entity(await recordsIn(store), 'wikidata:Q64')).toBeUndefined();
    const before = await contents(store);
    expect(await load()).toMatchObject({ added: 0, changed: 0 });
    expect(await contents(store)).toEqual(before);
  });

  it('joins a country that is held under its code, and gives a code to one item only', async () => {
    const held = { record: 'entity', id: 'iso3166-1:DE', kind: 'Country', sameAs: ['iso3166-1:DE'] };
    await loadRecords(store, 'mine', [held]);
    world.country('Q27306', 'Another Germany', 'DE');
    world.item('Q1198', { countries: ['Q27306'] });
    await load();
    const records = await recordsIn(store);
    expect(entity(records, 'wikidata:Q183')).toBeUndefined();
    const codes = records.filter((one) => one.record === 'entity' && one.kind === 'Country');
    expect(codes.map((one) => [one.dataset, one.id, (one as EntityRecord).sameAs]).sort()).toEqual([
      ['mine', 'iso3166-1:DE', ['iso3166-1:DE']],
      ['wikidata', 'iso3166-1:DE', ['wikidata:Q183', 'iso3166-1:DE']],
      ['wikidata', 'wikidata:Q142', ['wikidata:Q142', 'iso3166-1:FR']],
      ['wikidata', 'wikidata:Q148', ['wikidata:Q148', 'iso3166-1:CN']],
      ['wikidata', 'wikidata:Q27306', ['wikidata:Q27306']],
    ]);
    expect(await load({ pageSize: 1 })).toMatchObject({ added: 0, changed: 0 });
  });

  it('takes for a country what something is in, with its code, where nothing else says what it is', async () => {
    world.item('Q25230', { labels: { en: 'Guernsey' }, iso: 'GG' });
    world.item('Q1198', { countries: ['Q25230'] });
    await load();
    expect(entity(await recordsIn(store), 'wikidata:Q25230')).toMatchObject({
      kind: 'Country',
      sameAs: ['wikidata:Q25230', 'iso3166-1:GG'],
    });
    expect(await load({ pageSize: 1 })).toMatchObject({ added: 0, changed: 0 });
  });

  it('makes nobody a partner of itself where two items are held as one entity', async () => {
    const held = {
      record: 'entity',
      id: 'city/berlin',
      kind: 'City',
      sameAs: ['wikidata:Q64', 'wikidata:Q90'],
    };
    await loadRecords(store, 'mine', [held]);
    const { skipped } = await load();
    expect(skipped.reasons).toMatchObject([{ reason: 'both sides are held as one entity', count: 2 }]);
    expect(await load()).toMatchObject({ added: 0, changed: 0 });
  });

  it('keeps nothing of a dry run, and says what would be', async () => {
    const before = await contents(store);
    const rehearsed = await load({}, { dryRun: true });
    expect(await contents(store)).toEqual(before);
    const { dryRun: _, ...would } = rehearsed;
    const { dryRun: __, ...did } = await load();
    expect(would).toEqual(did);
  });

  it('reports what it leaves out, and why', async () => {
    world.country('Q1', 'Elsewhere', 'XX').item('Q2', { labels: { en: 'A river' }, classes: ['Q4022'] });
    world.twin('Q64', 'Q1022', { rank: 'Deprecated' });
    world.twin('Q64', 'unknown');
    world.twin('Q64', 'none');
    world.twin('Q64', 'Q64');
    world.twin('Q64', 'Q1');
    world.twin('Q2', 'Q64');
    world.twin('Q64', 'Q77777777');
    world.twin('Q1022', 'Q6441', { start: { value: '1901-01-01T00:00:00Z', precision: 7 } });
    const { skipped } = await load();
    expect(Object.fromEntries(skipped.reasons.map(({ reason, count }) => [reason, count]))).toEqual({
      'the statement names no partner (no value, or an unknown one)': 2,
      'neither a city nor a region, by its classes': 2,
      'the statement is deprecated in Wikidata': 1,
      'the item states to be its own partner': 1,
      "of the kind Country, which is nobody's sister city": 1,
      'no decade, year, month or day, as EDTF could say it': 1,
    });
    expect(await partnerships(store)).toHaveLength(6);
    expect(entity(await recordsIn(store), 'wikidata:Q2')).toBeUndefined();
  });

  it('takes preferred and normal statements alike, and several about one pair', async () => {
    world.twin('Q64', 'Q6441', { rank: 'Preferred' });
    world.twin('Q64', 'Q90', { start: year(1955), end: year(1960) });
    await load();
    const ofBerlin = (await partnerships(store)).filter((one) => one.startsWith('wikidata:Q64 '));
    expect(ofBerlin).toEqual([
      'wikidata:Q64 wikidata:Q6441 -',
      'wikidata:Q64 wikidata:Q90 1955/1960',
      'wikidata:Q64 wikidata:Q90 1987-07-03/',
      'wikidata:Q64 wikidata:Q956 1994/',
    ]);
  });

  it('goes on where it stopped, and has all in the end', async () => {
    const stop = new AbortController();
    const first = await load({}, { signal: stop.signal, onBatch: () => stop.abort() });
    expect(first).toMatchObject({ complete: false, read: 2 });
    server.asked.length = 0;
    const second = await load();
    expect(second).toMatchObject({ complete: true, read: 2, resumedFrom: expect.stringMatching(/^Q90 /) });
    expect(server.asked.some(({ query }) => /\?number > 0\b/.test(query))).toBe(false);
    const whole = await contents(store);
    expect(await partnerships(store)).toHaveLength(5);
    expect(await load()).toMatchObject({ added: 0, changed: 0, read: 4 });
    expect(await contents(store)).toEqual(whole);
  });

  it('keeps what it has when the endpoint fails for good, and goes on from there', async () => {
    server.faultFor = (query) => (query.includes('?number > 90') ? { status: 502 } : null);
    await expect(load()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', place: { file: server.url } });
    expect(await partnerships(store)).toHaveLength(3);
    server.faultFor = () => null;
    expect(await load()).toMatchObject({ complete: true, resumedFrom: expect.stringMatching(/^Q90 /) });
    expect(await partnerships(store)).toHaveLength(5);
  });

  it('refuses to go on with a run of other languages or countries, unless it begins anew', async () => {
    const stop = new AbortController();
    await load({}, { signal: stop.signal, onBatch: () => stop.abort() });
    await expect(load({ languages: ['fr'] })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      remedy: expect.stringContaining('--restart'),
    });
    expect(await load({ languages: ['fr'] }, { restart: true })).toMatchObject({ complete: true, read: 4 });
    expect(entity(await recordsIn(store), 'wikidata:Q64')?.names).toEqual([
      { text: 'Berlin', lang: 'fr', origin: 'external' },
    ]);
  });

  it('asks for half a page where a whole one takes too long', async () => {
    const size = (query: string) =>
      query
        .match(/VALUES \?item \{([^}]*)\}/)?.[1]
        ?.trim()
        .split(' ').length ?? 0;
    server.faultFor = (query) => (size(query) > 2 ? { status: 504 } : null);
    const report = await runImport(store, source({ pageSize: 100 }, 10));
    expect(report).toMatchObject({ complete: true, read: 4 });
    expect(await partnerships(store)).toHaveLength(5);
  });

  describe('of some countries', () => {
    it.each([[['FR']], [['fr', FRANCE]], [[FRANCE]]])('%j: what either side states', async (countries) => {
      const report = await load({ countries });
      expect(report).toMatchObject({ complete: true, read: 2 });
      expect(await partnerships(store)).toEqual([
        'wikidata:Q1022 wikidata:Q90 1962/1980',
        'wikidata:Q64 wikidata:Q90 1987-07-03/',
        'wikidata:Q6441 wikidata:Q1198 -',
        'wikidata:Q90 wikidata:Q64 1987/..',
      ]);
    });

    it('that a city is in no longer do not count', async () => {
      world.country('Q16957', 'Formerly', 'DD');
      expect(await load({ countries: ['DD'] })).toMatchObject({ read: 0, complete: true });
      expect(await partnerships(store)).toEqual([]);
    });

    it('that do not exist are refused', async () => {
      await expect(load({ countries: ['ZZ'] })).rejects.toMatchObject({
        code: 'NOT_FOUND',
        remedy: expect.stringContaining('ISO 3166-1'),
      });
    });
  });
});
