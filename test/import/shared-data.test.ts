import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkStore } from '../../src/dataset/check-store.js';
import { CsvTable } from '../../src/import/csv-table.js';
import { layoutOf } from '../../src/import/layouts.js';
import { openEmbedded } from '../../src/store/embedded.js';
import type { Store } from '../../src/store/store.js';
import { loadFiles, SHIPPED } from '../datasets.js';
import { Tables } from './tables.js';

/** Where the tables lie for those who have them: a folder beside the clone. They are not part of the project. */
const DATA = '../shared/data';
const withData = existsSync(DATA) ? describe : describe.skip;

withData(`the tables in ${DATA}`, () => {
  let store: Store;
  let tables: Tables;
  beforeAll(async () => {
    store = openEmbedded();
    await store.setUp();
    tables = new Tables();
    await loadFiles(store, [SHIPPED]);
  });
  afterAll(async () => {
    tables.close();
    await store.close();
  });

  /** What a whole table is made into, by kind or predicate, and what was left out of it. */
  async function made(kind: 'cities' | 'partnerships' | 'meetings', name: string) {
    const path = `${DATA}/${name}`;
    const layout = layoutOf((await CsvTable.open(path, path)).columns);
    const source = await tables.source(
      store,
      kind,
      { path },
      { dataset: layout?.dataset, createMissing: true },
    );
    const counts: Record<string, number> = {};
    for await (const { records } of source.batches(undefined)) {
      for (const record of records) {
        const of =
          record.record === 'relation'
            ? record.predicate
            : record.record === 'entity'
              ? record.kind
              : record.record;
        counts[of] = (counts[of] ?? 0) + 1;
      }
    }
    const { count: rows, values } = source.skipped;
    return { dataset: layout?.dataset, counts, left: { rows, values }, reasons: source.skipped.report() };
  }

  it.each([
    ['cities.csv', 'wikidata-2016', 10055],
    ['wikipedia2026/cities.csv', 'wikipedia-2026', 16971],
  ])('are known by their headers and come in whole: %s', async (name, dataset, rows) => {
    const { counts, ...found } = await made('cities', name);
    expect(found).toEqual({ dataset, left: { rows: 0, values: 0 }, reasons: [] });
    expect(counts['City']).toBe(rows);
  });

  it('come in whole without being claimed for a dataset that the header does not prove: partnerships.csv', async () => {
    const { dataset, counts, left } = await made('partnerships', 'partnerships.csv');
    const pairs = counts['SISTER_CITY_OF'];
    expect({ dataset, left, pairs }).toEqual({
      ...{ dataset: undefined, left: { rows: 0, values: 0 }, pairs: 17401 },
    });
  });

  it('are known by their headers: wikipedia2026/partnerships.csv', async () => {
    const path = `${DATA}/wikipedia2026/partnerships.csv`;
    expect(layoutOf((await CsvTable.open(path, path)).columns)?.dataset).toBe('wikipedia-2026');
  });

  it.each([
    ['us_trips.csv', 4269],
    ['us_encounters.csv', 3615],
    ['visits_to_us.csv', 3264],
  ])('come in but for the rows that are named: meetings/%s', async (name, rows) => {
    const { dataset, counts, left, reasons } = await made('meetings', `meetings/${name}`);
    expect(dataset).toBe('us-travels');
    expect((counts['Event'] ?? 0) + left.rows).toBe(rows);
    expect(reasons.map((one) => one.reason)).toEqual(name === 'us_trips.csv' ? [] : expect.anything());
    expect(left.rows).toBeLessThan(30);
  });

  it('are loaded with their pairs, and join the cities that are shipped', async () => {
    const cities = readFileSync(`${DATA}/cities.csv`, 'utf8').split('\n').slice(0, 1200);
    const pairs = readFileSync(`${DATA}/partnerships.csv`, 'utf8').split('\n').slice(0, 3000);
    expect(await tables.import(store, 'cities', { text: cities.join('\n') })).toMatchObject({ read: 1199 });
    const report = await tables.import(store, 'partnerships', { text: pairs.join('\n') });
    expect(report.added - 1 + report.skipped.count).toBe(2999);
    expect(report.skipped.reasons.map((one) => one.reason)).toEqual(['a city that is not held']);
    expect(await tables.import(store, 'cities', { text: cities.join('\n') })).toMatchObject({
      added: 0,
      changed: 0,
    });
    expect(await store.read('records-by-keys', { keys: ['tables:city/berlin'] })).toHaveLength(1);
    const wrong = (await checkStore(store)).findings.filter((one) => one.code !== 'DATASETS_DISAGREE');
    expect(wrong).toEqual([]);
  });
});
