import { request } from 'node:http';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { createApi } from '../../src/graphql/api.js';
import { openLog } from '../../src/log.js';
import { overHttp } from '../../src/server/graphql-door.js';
import { type RunningServer, startServer } from '../../src/server/server.js';
import type { Store } from '../../src/store/store.js';
import { loadFiles, SHIPPED } from '../datasets.js';
import { forEachStore } from '../stores.js';
import { Assistant } from './client.js';
import { silent } from './silent-store.js';

const INITIALIZE = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'a test', version: '1' } },
};
const LIST = { jsonrpc: '2.0', id: 2, method: 'tools/list' };

interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: string;
}

forEachStore('assistants over HTTP', (makeStore) => {
  let store: Store;
  let whole: RunningServer;
  let alone: RunningServer;

  async function start(more: { only?: 'mcp'; explorer?: string }, of: Store = store): Promise<RunningServer> {
    const log = openLog('silent', new PassThrough());
    const languages = ['en', 'de', 'ar', 'zh'];
    const api = createApi({ store: of, languages, logger: log });
    await api.server.start();
    const mcp = { api, version: '0.0.0', hosts: ['parley.example'], explorer: more.explorer };
    return startServer({
      ...{ store: of, languages, log, api: overHttp(api), host: '127.0.0.1', port: 0 },
      ...{ mcp, only: more.only },
    });
  }
  beforeAll(async () => {
    store = await makeStore();
    await loadFiles(store, [SHIPPED]);
    whole = await start({});
    alone = await start({ only: 'mcp', explorer: 'https://parley.example/' });
  });
  afterAll(async () => {
    await whole.close(0);
    await alone.close(0);
    await store.close();
  });

  async function connected(server: RunningServer): Promise<Assistant> {
    const client = new Client({ name: 'a test', version: '1' });
    await client.connect(new StreamableHTTPClientTransport(new URL('mcp', server.url)));
    await client.listTools();
    return new Assistant(client);
  }

  /** A request with headers that fetch does not let one set. */
  function send(
    message: unknown,
    headers: Record<string, string> = {},
    { method = 'POST', server = whole } = {},
  ): Promise<Answer> {
    const body = typeof message === 'string' ? message : JSON.stringify(message);
    return new Promise((resolve, reject) => {
      const asked = request(new URL('mcp', server.url), {
        method,
        headers: {
          'content-type': 'application/json',
          accept: 'application/json, text/event-stream',
          ...headers,
        },
      });
      asked.on('error', reject);
      asked.on('response', (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        );
      });
      asked.end(method === 'POST' ? body : undefined);
    });
  }

  it('the SDK asks beside /graphql, and of a server that does nothing else', async () => {
    for (const server of [whole, alone]) {
      const assistant = await connected(server);
      const { encounters } = await assistant.ask('who_met', { id: 'person/wang-linghang' });
      expect(encounters).toMatchObject([{ with: { id: 'person/dilek-kalayci' }, basis: 'DIRECT' }]);
      expect(encounters[0].permalink).toEqual(
        server === alone ? expect.stringMatching(/^https:\/\/parley\.example\/\?view=meetings/) : null,
      );
      expect(await assistant.refused('who_met', { id: 'person/nobody' })).toMatchObject({
        code: 'NOT_FOUND',
      });
      await assistant.close();
    }
    expect((await fetch(`${alone.url}graphql?query={__typename}`)).status).toBe(404);
    expect((await fetch(`${alone.url}healthz`)).status).toBe(200);
  });

  it('several clients ask at once', async () => {
    const assistants = await Promise.all([connected(whole), connected(whole), connected(whole)]);
    const ids = ['city/berlin', 'city/beijing', 'city/budapest'];
    const answers = await Promise.all(
      assistants.flatMap((one) => ids.map((id) => one.ask('facts', { id, limit: 5 }))),
    );
    expect(answers.map(({ entity }) => entity.id)).toEqual([...ids, ...ids, ...ids]);
    await Promise.all(assistants.map((one) => one.close()));
  });

  it('needs no session, and answers in one piece of JSON', async () => {
    const { status, headers, body } = await send(LIST);
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(headers).not.toHaveProperty('mcp-session-id');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(JSON.parse(body).result.tools.length).toBeGreaterThan(6);
    expect((await send({ jsonrpc: '2.0', method: 'notifications/initialized' })).status).toBe(202);
  });

  it.each(['GET', 'DELETE', 'PUT'])('takes no %s', async (method) => {
    const { status, headers } = await send('', {}, { method });
    expect(status).toBe(405);
    expect(headers['allow']).toContain('POST');
  });

  it.each([
    ['under localhost', { host: 'localhost:4000' }],
    ['under an address', { host: '[::1]:4000' }],
    ['under a name that it was told', { host: 'Parley.example' }],
    ['from a page of its own', { host: 'parley.example', origin: 'https://parley.example' }],
  ])('answers %s', async (_how, headers) => {
    expect((await send(INITIALIZE, headers)).status).toBe(200);
  });

  it.each([
    ['under a name that somebody had point here', { host: 'rebound.example:4000' }],
    ['under a name that begins like one of its own', { host: 'localhost.rebound.example' }],
    ['from a page of another site', { origin: 'https://elsewhere.example' }],
    ['from a page of another port', { origin: 'http://127.0.0.1:1' }],
    ['from a page without an origin', { origin: 'null' }],
  ])('does not answer %s', async (_how, headers) => {
    const { status, body } = await send(INITIALIZE, headers);
    expect(status).toBe(403);
    expect(JSON.parse(body)).toMatchObject({
      jsonrpc: '2.0',
      id: null,
      error: { code: -32000, data: { code: 'INVALID_INPUT', remedy: expect.any(String) } },
    });
  });

  it.each([
    ['no JSON', 'nonsense', {}, 400],
    ['no object', '[]', {}, 400],
    ['a batch', JSON.stringify([LIST, LIST]), {}, 400],
    ['no message', '{"hello":1}', {}, 400],
    ['another type', JSON.stringify(LIST), { 'content-type': 'text/plain' }, 415],
    ['a client that takes no stream', JSON.stringify(LIST), { accept: 'text/html' }, 406],
    ['an unknown version', JSON.stringify(LIST), { 'mcp-protocol-version': '1999-01-01' }, 400],
    ['a long body', ' '.repeat(1024 * 1024 + 1), {}, 413],
    ['a compressed body', JSON.stringify(LIST), { 'content-encoding': 'gzip' }, 415],
  ])('refuses %s', async (_what, message, headers, status) => {
    const answer = await send(message, headers as Record<string, string>);
    expect(answer.status).toBe(status);
    const { error } = JSON.parse(answer.body);
    expect(error.message).toMatch(/\S/);
    if (message === 'nonsense') expect(error.code).toBe(-32700);
  });

  it('calls off what was asked by a client that goes away', async () => {
    const slow = silent(store);
    const server = await start({ only: 'mcp' }, slow.store);
    const gone = new AbortController();
    const params = { name: 'search', arguments: { text: 'Berlin' } };
    const asking = fetch(`${server.url}mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params }),
      signal: gone.signal,
    });
    const ended = expect(asking).rejects.toThrow();
    await slow.asked;
    gone.abort();
    await ended;
    await slow.calledOff;
    await server.close();
  });

  it('closes while clients are connected', async () => {
    const server = await start({ only: 'mcp' });
    const assistant = await connected(server);
    const asking = assistant.ask('search', { text: 'Berlin', limit: 1 });
    expect((await asking).hits).toHaveLength(1);
    await server.close(0);
    await expect(assistant.call('search', { text: 'Berlin' })).rejects.toThrow();
    await assistant.close();
  });
});
