import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkStore } from '../../src/dataset/check-store.js';
import { recordsOf } from '../../src/graph/records.js';
import { runImport } from '../../src/import/run-import.js';
import { sparqlEndpoint } from '../../src/import/sparql-endpoint.js';
import { wikidataSource } from '../../src/import/wikidata.js';
import type { DatasetRecord } from '../../src/model/records.js';
import type { Store } from '../../src/store/store.js';
import { forEachStore } from '../stores.js';
import { Endpoint, type Time, WikidataWorld, year } from './wikidata-world.js';

interface City {
  id: string;
  kind: 'City' | 'Region' | 'Country' | 'river';
  country: number;
}
type Date = number | 'unknown' | undefined;
interface Twin {
  from: number;
  to: number | 'unknown' | 'none';
  rank: 'Normal' | 'Preferred' | 'Deprecated';
  start: Date;
  end: Date | 'none';
}
interface Data {
  cities: City[];
  twins: Twin[];
}

const CLASSES = { City: 'Q515', Region: 'Q22865', Country: 'Q6256', river: 'Q4022' };
const COUNTRIES = ['Q10001', 'Q10002', 'Q10003'];

const date = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1950, max: 1960 }) },
  fc.constant('unknown' as const),
  fc.constant(undefined),
);
const cities = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 3000 }).map((number) => `Q${number}`),
    kind: fc.constantFrom<City['kind']>('City', 'City', 'City', 'Region', 'Country', 'river'),
    country: fc.nat({ max: 2 }),
  }),
  { selector: (city) => city.id, minLength: 1, maxLength: 8 },
);
const data: fc.Arbitrary<Data> = cities.chain((some) =>
  fc.record({
    cities: fc.constant(some),
    twins: fc.array(
      fc.record({
        from: fc.nat({ max: some.length - 1 }),
        to: fc.oneof(
          { weight: 8, arbitrary: fc.nat({ max: some.length - 1 }) },
          fc.constantFrom('unknown' as const, 'none' as const),
        ),
        rank: fc.constantFrom<Twin['rank']>('Normal', 'Normal', 'Preferred', 'Deprecated'),
        start: date,
        end: fc.oneof(date, fc.constant('none' as const)),
      }),
      { maxLength: 16 },
    ),
  }),
);

function worldOf({ cities, twins }: Data): WikidataWorld {
  const world = new WikidataWorld();
  for (const [number, id] of COUNTRIES.entries()) world.country(id, `Country ${number}`, `X${'ABC'[number]}`);
  for (const { id, kind, country } of cities) {
    world.item(id, {
      labels: { en: `Place ${id}` },
      classes: [CLASSES[kind]],
      countries: [COUNTRIES[country] as string],
    });
  }
  const time = (given: Date | 'none'): Time | undefined => (typeof given === 'number' ? year(given) : given);
  for (const { from, to, rank, start, end } of twins) {
    const partner = typeof to === 'number' ? (cities[to] as City).id : to;
    const [first, last] = [time(start), time(end)];
    world.twin((cities[from] as City).id, partner, {
      rank,
      ...(first && { start: first }),
      ...(last && { end: last }),
    });
  }
  return world;
}

/** What is to come out, computed from what was put in, without a query. */
function expected({ cities, twins }: Data, country: number | undefined): string[] {
  return twins
    .flatMap(({ from, to, rank, start, end }) => {
      const subject = cities[from] as City;
      const object = typeof to === 'number' ? (cities[to] as City) : undefined;
      if (rank === 'Deprecated' || object === undefined || object === subject) return [];
      const places = [subject, object];
      if (!places.every(({ kind }) => kind === 'City' || kind === 'Region')) return [];
      if (country !== undefined && !places.some((one) => one.country === country)) return [];
      const left = typeof start === 'number' ? String(start) : '';
      const right = typeof end === 'number' ? String(end) : end === 'none' ? '..' : '';
      const backwards = typeof start === 'number' && typeof end === 'number' && start > end;
      const valid = backwards || left + right === '' ? '-' : `${left}/${right}`;
      const status = end === 'unknown' || (typeof end === 'number' && !backwards) ? 'ended' : '-';
      return [`wikidata:${subject.id} wikidata:${object.id} ${valid} ${status}`];
    })
    .sort();
}

async function partnerships(store: Store): Promise<string[]> {
  const found: string[] = [];
  for await (const one of recordsOf(store, { all: true })) {
    const record = one as DatasetRecord;
    if (record.record !== 'relation' || record.predicate !== 'SISTER_CITY_OF') continue;
    const { subject, object, valid, properties } = record;
    expect(properties?.['statedBy']).toEqual([subject]);
    found.push(`${subject} ${object} ${valid ?? '-'} ${properties?.['status'] ?? '-'}`);
  }
  return found.sort();
}

forEachStore('any data of the shape of Wikidata', (makeStore, engine) => {
  let server: Endpoint;
  beforeAll(async () => {
    server = await new Endpoint(new WikidataWorld()).start();
  });
  afterAll(() => server.stop());

  it('gives the partnerships that are in it, whatever the page, wherever the run was interrupted', async () => {
    const runs = { numRuns: engine === 'embedded' ? 40 : 6 };
    const country = fc.option(fc.nat({ max: 2 }), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(
        data,
        country,
        fc.integer({ min: 1, max: 9 }),
        fc.nat({ max: 4 }),
        async (...given) => {
          const [some, only, pageSize, stopAfter] = given;
          server.world = worldOf(some);
          const store = await makeStore();
          try {
            const source = () =>
              wikidataSource({
                endpoint: sparqlEndpoint(server.url, { userAgent: 'Parley/0 (test)', patience: 1 }),
                dataset: 'wikidata',
                languages: ['en'],
                countries: only === undefined ? [] : [COUNTRIES[only] as string],
                pageSize,
                today: '2026-11-22',
                reader: store,
              });
            const stop = new AbortController();
            let batches = 0;
            const onBatch = () => {
              batches += 1;
              if (batches >= stopAfter) stop.abort();
            };
            await runImport(store, source(), { signal: stop.signal, onBatch });
            expect(await runImport(store, source())).toMatchObject({ complete: true });
            expect(await partnerships(store)).toEqual(expected(some, only));
            expect((await checkStore(store)).findings).toEqual([]);
          } finally {
            await store.close();
          }
        },
      ),
      runs,
    );
  });
});
