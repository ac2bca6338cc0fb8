import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type EndpointOptions, sparqlEndpoint } from '../../src/import/sparql-endpoint.js';
import { items, sparqlQuery } from '../../src/import/sparql-query.js';
import { Endpoint, WikidataWorld } from './wikidata-world.js';

const QUERY = 'SELECT ?x WHERE { VALUES ?x { 1 2 } }';
const QIDS = Array.from({ length: 8 }, (_, number) => `Q${number + 1}`);

let server: Endpoint;
let waits: number[];
beforeEach(async () => {
  server = await new Endpoint(new WikidataWorld()).start();
  waits = [];
});
afterEach(() => server.stop());

/** An endpoint that passes the time without waiting. */
function patient(options: Partial<EndpointOptions> = {}, url = server.url) {
  const clock = {
    now: () => Date.parse('2026-11-22T10:00:00Z'),
    sleep: async (milliseconds: number) => void waits.push(milliseconds),
    random: () => 1,
  };
  return sparqlEndpoint(url, { userAgent: 'Parley/0 (test)', clock, ...options });
}

describe('asking', () => {
  it('posts the query, says who asks, and unpacks what comes packed', async () => {
    const rows = await patient().select(QUERY);
    expect(rows.map((row) => row['x']?.value)).toEqual(['1', '2']);
    const [{ method, headers, query } = { method: '', headers: {}, query: '' }] = server.asked;
    expect({ method, query }).toEqual({ method: 'POST', query: QUERY });
    expect(headers).toMatchObject({
      'user-agent': 'Parley/0 (test)',
      'accept-encoding': 'gzip',
      accept: 'application/sparql-results+json',
    });
    expect(waits).toEqual([]);
  });

  it('lets nothing into a query that is not an item or a code', () => {
    expect(() => items(['Q1 } DROP'])).toThrow('not the id of an item');
    expect(() => sparqlQuery('superclasses', { classes: items(['Q1']) })).toThrow('wants $general');
  });
});

describe('an endpoint in trouble', () => {
  it('is asked again after twice as long each time, and at once when it is well again', async () => {
    server.faults = [{ status: 500 }, 'drop', { status: 502 }, null, { status: 503 }, null];
    const endpoint = patient();
    expect(await endpoint.select(QUERY)).toHaveLength(2);
    expect(await endpoint.select(QUERY)).toHaveLength(2);
    expect(waits).toEqual([1000, 2000, 4000, 1000]);
  });

  it('scatters its waits, so that many do not come back at one time', async () => {
    server.faults = [{ status: 500 }, { status: 500 }];
    const clock = { now: Date.now, sleep: async (ms: number) => void waits.push(ms), random: () => 0.5 };
    await patient({ clock }).select(QUERY);
    expect(waits).toEqual([750, 1500]);
  });

  it('is left alone as long as it asks for, in seconds or until a time', async () => {
    server.faults = [
      { status: 429, headers: { 'retry-after': '30' } },
      { status: 503, headers: { 'retry-after': 'Sun, 22 Nov 2026 10:02:00 GMT' } },
    ];
    const told: string[] = [];
    await patient({ onWait: (why, milliseconds) => told.push(`${why}: ${milliseconds}`) }).select(QUERY);
    expect(waits).toEqual([30_000, 120_000]);
    expect(told).toEqual(['it was busy (429): 30000', 'it was busy (503): 120000']);
  });

  it('is given up after several failures in a row, with what was wrong and what to do', async () => {
    server.faultFor = () => ({ status: 502 });
    await expect(patient({ patience: 4 }).select(QUERY)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: 'The endpoint failed 4 times in a row; the last time it answered 502.',
      remedy: expect.stringContaining('Run the same command again'),
      place: { file: server.url },
    });
    expect(server.asked).toHaveLength(4);
  });

  it('is given up at once where it wants to be left alone for an hour', async () => {
    server.faults = [{ status: 429, headers: { 'retry-after': '3600' } }];
    await expect(patient().select(QUERY)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect({ waits, asked: server.asked.length }).toEqual({ waits: [], asked: 1 });
  });

  it('is not waited for longer than an answer may take', async () => {
    server.faults = ['hang'];
    expect(await patient({ timeout: 200 }).select(QUERY)).toHaveLength(2);
    expect(waits).toEqual([1000]);
  });

  it('is given up when nobody is there', async () => {
    const { url } = server;
    await server.stop();
    await expect(patient({ patience: 2 }, url).select(QUERY)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('ECONNREFUSED'),
    });
    await server.start();
  });

  it('stops waiting when the run is called off', async () => {
    server.faultFor = () => ({ status: 503 });
    const stop = new AbortController();
    const asking = patient({
      signal: stop.signal,
      clock: {
        now: Date.now,
        random: () => 1,
        sleep: async (_, signal) => {
          stop.abort(new Error('called off'));
          signal?.throwIfAborted();
        },
      },
    }).select(QUERY);
    await expect(asking).rejects.toThrow('called off');
    expect(server.asked).toHaveLength(1);
  });
});

describe('what a wait does not mend is refused at once', () => {
  it.each([
    [{ status: 403 } as const, '--contact'],
    [{ status: 404 } as const, '--endpoint'],
    [{ status: 301, headers: { location: 'https://elsewhere.example/' } } as const, '--endpoint'],
    [{ status: 400, body: '<b>no such\nlanguage</b>' } as const, 'Wikidata'],
    ['html' as const, '--endpoint'],
  ])('%j', async (fault, remedy) => {
    server.faults = [fault];
    await expect(patient().select(QUERY)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      remedy: expect.stringContaining(remedy),
      place: { file: server.url },
    });
    expect(server.asked).toHaveLength(1);
  });
});

describe('a query that is too much', () => {
  const about = (some: readonly string[]) =>
    `SELECT ?x WHERE { VALUES ?x { ${some.map((id) => `"${id}"`).join(' ')} } }`;
  const size = (query: string) => query.match(/"Q/g)?.length ?? 0;
  const ask = async (options: Partial<EndpointOptions> = {}) =>
    (await patient(options).selectFor(QIDS, about)).map((row) => row['x']?.value);

  it.each([
    ['times out', { status: 500, body: 'java.util.concurrent.TimeoutException' } as const],
    ['times out at a gateway', { status: 504 } as const],
    ['is cut off', 'cut' as const],
  ])('and %s is asked in halves, and each of it once', async (_, fault) => {
    server.faultFor = (query) => (size(query) > 3 ? fault : null);
    expect(await ask()).toEqual(QIDS);
    expect(server.asked.map(({ query }) => size(query))).toEqual([8, 4, 2, 2, 4, 2, 2]);
  });

  it('is asked in halves where the answer is larger than it may be', async () => {
    expect(await ask({ largest: 300 })).toEqual(QIDS);
    expect(server.asked.length).toBeGreaterThan(1);
  });

  it('is given up where even one item is too much', async () => {
    server.faultFor = () => ({ status: 504 });
    await expect(ask({ patience: 7 })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(server.asked.map(({ query }) => size(query))).toEqual([8, 4, 2, 1, 1, 1, 1]);
  });
});
