import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ParleyError } from '../../src/errors.js';
import { openLog } from '../../src/log.js';
import type { Asker, GraphqlApi } from '../../src/server/graphql-door.js';
import { type RunningServer, startServer } from '../../src/server/server.js';
import { openEmbedded } from '../../src/store/embedded.js';
import type { Store } from '../../src/store/store.js';
import { loadFiles, SHIPPED } from '../datasets.js';

/** An API that answers with what it was asked. */
const echo: GraphqlApi = {
  answer: async ({ method, search, body }, { languages }) => {
    const data = { method, search, body, languages };
    return { headers: [['content-type', 'application/json']], body: JSON.stringify({ data }) };
  },
};

const open: { server?: RunningServer; store?: Store } = {};
let logged = '';

async function serve({ api = echo, shipped = false, store = openEmbedded() } = {}): Promise<string> {
  const logs = new PassThrough();
  logged = '';
  logs.on('data', (chunk) => {
    logged += chunk;
  });
  await store.setUp();
  if (shipped) await loadFiles(store, [SHIPPED]);
  const log = openLog('info', logs);
  const server = await startServer({ store, api, host: '127.0.0.1', port: 0, languages: ['en'], log });
  Object.assign(open, { server, store });
  return server.url;
}

afterEach(async () => {
  await open.server?.close(0);
  await open.store?.close();
});

const post = (url: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${url}graphql`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });

describe('every answer', () => {
  it('tells browsers to guess nothing, frame nothing and tell nobody', async () => {
    const url = await serve();
    for (const path of ['', 'healthz', 'nowhere', 'export']) {
      const { headers } = await fetch(url + path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('has an id, the one of the request where that is a plain one', async () => {
    const url = await serve();
    const idOf = async (given?: string) => {
      const headers: Record<string, string> = given === undefined ? {} : { 'x-request-id': given };
      return (await fetch(`${url}healthz`, { headers })).headers.get('x-request-id');
    };
    expect(await idOf('trace-1.2')).toBe('trace-1.2');
    expect(await idOf('{"a":1}')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await idOf()).not.toBe(await idOf());
  });

  it('is logged with its id, and without the question', async () => {
    const url = await serve();
    await fetch(`${url}healthz?secret=1`, { headers: { 'x-request-id': 'seen' } });
    await new Promise((resolve) => setImmediate(resolve));
    const entry = JSON.parse(logged.trimEnd().split('\n').at(-1) ?? '');
    expect(entry).toMatchObject({ requestId: 'seen', method: 'GET', path: '/healthz', status: 200 });
    expect(logged).not.toContain('secret');
  });
});

describe('what is not there', () => {
  it('is said with status 404 in JSON', async () => {
    const response = await fetch(`${await serve()}ide`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { code: 'NOT_FOUND' } });
  });

  it('is a method that a door does not take, and it says which it does', async () => {
    const url = await serve();
    const response = await fetch(`${url}export`, { method: 'DELETE' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, POST, OPTIONS');
    const options = await fetch(`${url}graphql`, { method: 'OPTIONS' });
    expect(options.status).toBe(204);
    expect(options.headers.get('allow')).toBe('GET, HEAD, POST, OPTIONS');
    const head = await fetch(`${url}graphql?query=%7Ba%7D`, { method: 'HEAD' });
    expect([head.status, head.headers.get('vary'), await head.text()]).toEqual([
      200,
      'Accept, Accept-Language',
      '',
    ]);
  });
});

describe('/graphql', () => {
  it('hands on what is asked by POST and by GET', async () => {
    const url = await serve();
    const posted = await post(url, '{"query":"{ a }"}', { 'accept-language': 'de;q=0.5, ar' });
    expect(await posted.json()).toEqual({
      data: { method: 'POST', search: '', body: { query: '{ a }' }, languages: ['ar', 'de'] },
    });
    const got = await fetch(`${url}graphql?query=%7Ba%7D`);
    expect(await got.json()).toMatchObject({ data: { method: 'GET', search: '?query=%7Ba%7D' } });
  });

  it.each([
    ['is not JSON', '{"query":', {}, 400],
    ['is not UTF-8', Buffer.from([0x22, 0xff, 0x22]), {}, 400],
    ['is of another type', 'query={a}', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['is in another charset', '{}', { 'content-type': 'application/json; charset=utf-16' }, 415],
    ['is compressed', '{}', { 'content-encoding': 'gzip' }, 415],
  ])('refuses a body that %s', async (_why, body, headers, status) => {
    const response = await post(await serve(), body as string, headers as Record<string, string>);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'INVALID_INPUT' } }] });
  });

  it('takes a body that says that it is in UTF-8, however it says so', async () => {
    const url = await serve();
    for (const type of ['application/json;charset=UTF-8', 'application/json; charset = "utf-8" ; x=y'])
      expect((await post(url, '{"query":"{ a }"}', { 'content-type': type })).status).toBe(200);
  });

  it('refuses a body of more than a megabyte, announced or not', async () => {
    const url = await serve();
    const long = `{"query":"${'x'.repeat(1024 * 1024)}"}`;
    const announced = await post(url, long);
    expect(announced.status).toBe(413);
    expect(await announced.json()).toMatchObject({ errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] });
    const chunked = httpRequest(`${url}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    chunked.write(long.slice(0, 600_000));
    chunked.write(long.slice(600_000));
    const [response] = await once(chunked, 'response');
    expect(response.statusCode).toBe(413);
    chunked.destroy();
  });

  it('takes a body of exactly a megabyte', async () => {
    const frame = '{"query":""}';
    const response = await post(await serve(), `{"query":"${'x'.repeat(1024 * 1024 - frame.length)}"}`);
    expect(response.status).toBe(200);
  });

  it('tells nothing of a fault of its own', async () => {
    const failing: GraphqlApi = { answer: () => Promise.reject(new Error('at /home/secret/file.js')) };
    const response = await post(await serve({ api: failing }), '{"query":"{a}"}');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(logged).toContain('secret');
  });

  it('calls the work off when the client goes away', async () => {
    let asker: Asker | undefined;
    const patient: GraphqlApi = {
      answer: async (_request, who) => {
        asker = who;
        await once(who.signal, 'abort');
        throw who.signal.reason;
      },
    };
    const url = await serve({ api: patient });
    const client = new AbortController();
    const asked = fetch(`${url}graphql?query=a`, { signal: client.signal }).catch(() => undefined);
    while (asker === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    client.abort();
    await asked;
    if (!asker.signal.aborted) await once(asker.signal, 'abort');
    expect(asker.signal.aborted).toBe(true);
  });
});

describe('/export', () => {
  it('sends a file of the part that was asked for', async () => {
    const url = await serve({ shipped: true });
    const response = await fetch(`${url}export?around=city/berlin&hops=1&format=json`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="parley.json"');
    const { nodes } = (await response.json()) as { nodes: { id: string }[] };
    expect(nodes.map(({ id }) => id)).toContain('city/beijing');
  });

  it('labels nodes in the language of the reader', async () => {
    const url = await serve({ shipped: true });
    const labelOf = async (query: string, headers = {}) => {
      const response = await fetch(`${url}export?around=city/beijing&hops=0&format=json${query}`, {
        headers,
      });
      return ((await response.json()) as { nodes: { label: string }[] }).nodes[0]?.label;
    };
    expect(await labelOf('')).toBe('Beijing');
    expect(await labelOf('', { 'accept-language': 'ar' })).toBe('بكين');
    expect(await labelOf('&languages=zh', { 'accept-language': 'ar' })).toBe('北京');
  });

  it.each([
    ['', 400, 'INVALID_INPUT'],
    ['?around=city/berlin&format=xlsx', 400, 'INVALID_INPUT'],
    ['?around=city/berlin&asof=2020', 400, 'INVALID_INPUT'],
    ['?around=city/nowhere', 404, 'NOT_FOUND'],
  ])('refuses %j before it sends anything', async (query, status, code) => {
    const response = await fetch(`${await serve({ shipped: true })}export${query}`);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-disposition')).toBeNull();
    expect(await response.json()).toMatchObject({ error: { code, message: expect.any(String) } });
  });

  it('takes the same parameters from a form, which may be longer than any address', async () => {
    const url = await serve({ shipped: true });
    const parameters = new URLSearchParams({ around: 'city/berlin', hops: '1', format: 'json' });
    const posted = (form: URLSearchParams) => fetch(`${url}export`, { method: 'POST', body: form });
    const got = await fetch(`${url}export?${parameters}`);
    const response = await posted(parameters);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="parley.json"');
    expect(await response.text()).toBe(await got.text());

    const all = await fetch(`${url}export?all=true`);
    const ids = (await all.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { record: string; id: string })
      .filter(({ record }) => record === 'entity')
      .map(({ id }) => id);
    const many = new URLSearchParams({ hops: '0', format: 'json' });
    for (const id of [...ids, ...ids]) many.append('around', id);
    expect(many.toString().length).toBeGreaterThan(16 * 1024);
    const { nodes } = (await (await posted(many)).json()) as { nodes: { id: string }[] };
    expect(nodes.map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  it.each([
    ['is not a form', '', '{"all":true}', 'application/json', 415],
    ['does not say what it is', '', new Uint8Array([97]), undefined, 415],
    ['is not all there is', '?all=true', 'format=json', 'application/x-www-form-urlencoded', 400],
    [
      'asks for what there is not',
      '',
      'around=city/berlin&asof=2020',
      'application/x-www-form-urlencoded',
      400,
    ],
    ['is too long', '', `around=${'x'.repeat(1024 * 1024)}`, 'application/x-www-form-urlencoded', 413],
  ])('refuses a body that %s', async (_why, query, body, type, status) => {
    const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type };
    const response = await fetch(`${await serve()}export${query}`, { method: 'POST', body, headers });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { message: expect.any(String) } });
  });

  it('answers HEAD with the head alone', async () => {
    const response = await fetch(`${await serve()}export?all=true&format=gexf`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toContain('parley.gexf');
  });

  it('answers HEAD as it would GET, without the file', async () => {
    const url = await serve({ shipped: true });
    const head = async (asked: string) => {
      const { status, headers } = await fetch(`${url}export?around=${asked}`, { method: 'HEAD' });
      return [status, headers.get('parley-truncated')];
    };
    expect(await head('city/berlin&hops=2&maxNodes=2')).toEqual([200, 'true']);
    expect(await head('city/berlin&hops=1')).toEqual([200, 'false']);
    expect(await head('city/nowhere')).toEqual([404, null]);
  });

  it('cuts the connection when it fails in the middle', async () => {
    const store = openEmbedded();
    await store.setUp();
    await loadFiles(store, [SHIPPED]);
    const snapshot: Store['snapshot'] = (work, limits) =>
      store.snapshot(
        (reader) =>
          work({
            read: async (name, parameters, names) => {
              const rows = await reader.read(name, parameters, names);
              const relations = rows.some((row) => String(row['json']).includes('"record":"relation"'));
              if (relations) throw new ParleyError('STORE_UNAVAILABLE', 'bolt://secret went away');
              return rows;
            },
          }),
        limits,
      );
    const url = await serve({ store: { ...store, snapshot } });
    const jsonl = fetch(`${url}export?all=true`).then((response) => response.text());
    await expect(jsonl).rejects.toThrow();
  });

  it('tells nothing of the store when it is not there', async () => {
    const store = openEmbedded();
    const gone = () => Promise.reject(new ParleyError('STORE_UNAVAILABLE', 'bolt://secret is gone'));
    const url = await serve({ store: { ...store, snapshot: gone, health: gone } });
    const response = await fetch(`${url}export?all=true`);
    expect(response.status).toBe(503);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ error: { code: 'STORE_UNAVAILABLE' } });
    expect(text).not.toContain('secret');
    expect((await fetch(`${url}readyz`)).status).toBe(503);
    expect((await fetch(`${url}healthz`)).status).toBe(200);
  });
});

describe('the page at /', () => {
  it('says where the doors are, and its style is one that its policy lets through', async () => {
    const url = await serve();
    const response = await fetch(url);
    const page = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    for (const [, path = ''] of page.matchAll(/href="([^"]+)"/g)) {
      const linked = await fetch(new URL(path.replaceAll('&amp;', '&'), response.url), { method: 'HEAD' });
      expect({ path, status: linked.status }).toEqual({ path, status: 200 });
    }
    const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? '';
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain(`'sha256-${Buffer.from(digest).toString('base64')}'`);
    expect(page).toContain(`${url}graphql</pre>`);
    expect(page.replace(url, '')).not.toMatch(/<script|style=|https?:\/\//);
  });
});

describe('/metrics', () => {
  it('counts requests by route, and does not grow with made-up paths', async () => {
    const url = await serve();
    await fetch(`${url}healthz`);
    await fetch(`${url}made/up/1`);
    await fetch(`${url}made/up/2`);
    const response = await fetch(`${url}metrics`);
    expect(response.headers.get('content-type')).toContain('version=0.0.4');
    const text = await response.text();
    expect(text).toContain('parley_http_requests_total{route="/healthz",method="GET",status="200"} 1\n');
    expect(text).toContain('parley_http_requests_total{route="other",method="GET",status="404"} 2\n');
    expect(text).toContain('parley_http_requests_running 1\n');
    expect(text).toMatch(/parley_http_request_duration_seconds_bucket\{route="\/healthz",le="\+Inf"\} 1\n/);
    for (const line of text.trimEnd().split('\n')) {
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{(\w+="[^"]*",?)+\})? [\d.e+-]+)$/);
    }
  });
});

describe('when it closes', () => {
  it('lets running requests end, and takes no more', async () => {
    let finish = () => {};
    let begun = () => {};
    const running = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const slow: GraphqlApi = {
      answer: async (asked, who) => {
        begun();
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
        return echo.answer(asked, who);
      },
    };
    const url = await serve({ api: slow });
    const asked = fetch(`${url}graphql?query=a`);
    await running;
    const closed = open.server?.close();
    await expect(fetch(`${url}healthz`)).rejects.toThrow();
    finish();
    expect((await asked).status).toBe(200);
    await closed;
  });

  it('does not wait for ever', async () => {
    const url = await serve({ api: { answer: () => new Promise(() => {}) } });
    const asked = fetch(`${url}graphql?query=a`).catch(() => 'cut');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await open.server?.close(100);
    expect(await asked).toBe('cut');
  });
});

it('refuses a port that is taken, and says what to do', async () => {
  const url = new URL(await serve());
  const log = openLog('silent', new PassThrough());
  const settings = { store: openEmbedded(), api: echo, languages: [], log };
  const again = startServer({ ...settings, host: '127.0.0.1', port: Number(url.port) });
  await expect(again).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    remedy: expect.stringContaining('--port'),
  });
  await settings.store.close();
});

it('survives what is not HTTP', async () => {
  const url = await serve();
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.end('GET //evil.example/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  let answer = '';
  for await (const chunk of socket) answer += chunk;
  expect(answer).toMatch(/^HTTP\/1\.1 404 /);
  expect((await fetch(`${url}healthz`)).status).toBe(200);
});
