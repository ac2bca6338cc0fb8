import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { checkStore } from '../../src/dataset/check-store.js';
import { recordsOf } from '../../src/graph/records.js';
import { runImport } from '../../src/import/run-import.js';
import { sparqlEndpoint } from '../../src/import/sparql-endpoint.js';
import { wikidataSource } from '../../src/import/wikidata.js';
import type { RelationRecord } from '../../src/model/records.js';
import type { Store } from '../../src/store/store.js';
import { forEachStore } from '../stores.js';
import { Tables } from './tables.js';
import { Endpoint, WikidataWorld } from './wikidata-world.js';

const CITIES = 'qid,name_en,country_iso2\nQ64,Berlin,DE\nQ1022,Stuttgart,DE\n';

forEachStore('a country that a table and Wikidata both bring', (makeStore) => {
  let store: Store;
  let tables: Tables;
  let server: Endpoint;
  beforeEach(async () => {
    store = await makeStore();
    tables = new Tables();
    const world = new WikidataWorld()
      .country('Q183', 'Germany', 'DE')
      .country('Q142', 'France', 'FR')
      .city('Q64', 'Berlin', { countries: ['Q183'] })
      .city('Q90', 'Paris', { countries: ['Q142'] });
    world.twin('Q64', 'Q90');
    server = await new Endpoint(world).start();
  });
  afterEach(async () => {
    await server.stop();
    tables.close();
    await store.close();
  });

  const fromTable = () => tables.import(store, 'cities', { text: CITIES });
  const fromWikidata = () =>
    runImport(
      store,
      wikidataSource({
        endpoint: sparqlEndpoint(server.url, { userAgent: 'Parley/0 (test)' }),
        ...{ dataset: 'wikidata', languages: ['en'], countries: [], pageSize: 10 },
        ...{ today: '2026-11-22', reader: store },
      }),
    );
  const countriesOf = async (city: string) => {
    const found = new Set<string>();
    for await (const record of recordsOf(store, { all: true })) {
      const { predicate, subject, object } = record as RelationRecord;
      if (predicate === 'LOCATED_IN' && subject === city) found.add(object);
    }
    return [...found];
  };

  it.each([
    ['a table first', 'iso3166-1:DE', () => [fromTable, fromWikidata]],
    ['Wikidata first', 'wikidata:Q183', () => [fromWikidata, fromTable]],
  ])('is one by its code: %s', async (_name, country, steps) => {
    for (const step of steps()) await step();
    expect(await countriesOf('wikidata:Q64')).toEqual([country]);
    expect(await countriesOf('wikidata:Q1022')).toEqual([country]);
    for (const step of steps()) expect(await step()).toMatchObject({ added: 0, changed: 0 });
    const wrong = (await checkStore(store)).findings.filter((one) => one.code !== 'DATASETS_DISAGREE');
    expect(wrong).toEqual([]);
  });
});
