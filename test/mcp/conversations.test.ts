import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { ParleyError } from '../../src/errors.js';
import { mcpServer } from '../../src/mcp/mcp-server.js';
import { overStdio } from '../../src/mcp/over-stdio.js';
import { Permalinks } from '../../src/mcp/permalinks.js';
import type { Store } from '../../src/store/store.js';
import { loadFiles, SHIPPED } from '../datasets.js';
import { forEachStore } from '../stores.js';
import { assistantOf, settingsOf } from './client.js';
import { silent } from './silent-store.js';

forEachStore('conversations', (makeStore) => {
  let store: Store;
  beforeAll(async () => {
    store = await makeStore();
    await loadFiles(store, [SHIPPED]);
  });
  afterAll(() => store.close());

  it('two at once do not hear of each other', async () => {
    const [one, other] = [await assistantOf(store), await assistantOf(store, 'https://parley.example/')];
    const ids = ['person/wang-linghang', 'person/song-jingwu', 'person/yang-peng', 'person/dilek-kalayci'];
    const answers = await Promise.all(
      ids.flatMap((id) => [one.ask('who_met', { id }), other.ask('who_met', { id })]),
    );
    expect(answers.map(({ who }) => who.id)).toEqual(ids.flatMap((id) => [id, id]));
    expect(answers.map(({ permalink }) => permalink !== null)).toEqual(ids.flatMap(() => [false, true]));
    await one.close();
    expect((await other.ask('search', { text: 'Berlin', limit: 1 })).hits).toHaveLength(1);
    await other.close();
  });

  it('a question that is cancelled is called off in the store', async () => {
    const { store: slow, calledOff, asked } = silent(store);
    const assistant = await assistantOf(slow);
    const cancel = new AbortController();
    const asking = assistant.call('search', { text: 'Berlin' }, { signal: cancel.signal });
    const ended = expect(asking).rejects.toThrow();
    await asked;
    cancel.abort('no longer wanted');
    await ended;
    await calledOff;
    await assistant.close();
  });

  it('a client that goes away takes its questions along', async () => {
    const { store: slow, calledOff, asked } = silent(store);
    const assistant = await assistantOf(slow);
    const ended = expect(assistant.call('search', { text: 'Berlin' })).rejects.toThrow();
    await asked;
    await assistant.close();
    await ended;
    await calledOff;
  });

  it('a store that fails is told with a code, and without its address', async () => {
    const failing = new Proxy(store, {
      get: (of, name) =>
        name === 'snapshot'
          ? () => Promise.reject(new ParleyError('STORE_UNAVAILABLE', 'bolt://secret:7687 is down.'))
          : Reflect.get(of, name).bind(of),
    });
    const assistant = await assistantOf(failing);
    for (const [tool, args] of [
      ['search', { text: 'Berlin' }],
      ['export', { kinds: ['CITY'] }],
    ] as const) {
      const { code, message, remedy } = await assistant.refused(tool, args);
      expect(code).toBe('STORE_UNAVAILABLE');
      expect(message + remedy).not.toContain('secret');
    }
    await assistant.close();
  });

  it('what is no message of the protocol breaks nothing', async () => {
    const { server } = mcpServer(settingsOf(store), new Permalinks());
    const [ours, theirs] = InMemoryTransport.createLinkedPair();
    const heard: JSONRPCMessage[] = [];
    theirs.onmessage = (message) => void heard.push(message);
    await server.connect(ours);
    await theirs.send({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 7 } } as never);
    await theirs.send({ jsonrpc: '2.0', id: 2, method: 'no/such/method' });
    await theirs.send({ jsonrpc: '2.0', id: 3, method: 'ping' });
    while (heard.length < 3) await new Promise((resolve) => setImmediate(resolve));
    const byId = (one: JSONRPCMessage) => ('id' in one ? Number(one.id) : 0);
    expect(heard.sort((a, b) => byId(a) - byId(b))).toEqual([
      expect.objectContaining({ id: 1, error: expect.anything() }),
      expect.objectContaining({ id: 2, error: expect.objectContaining({ code: -32601 }) }),
      expect.objectContaining({ id: 3, result: {} }),
    ]);
    await server.close();
  });

  it('over pipes: answers what was asked before the client closed its end, and nothing else stands on stdout', async () => {
    const [stdin, stdout] = [new PassThrough(), new PassThrough()];
    let written = '';
    stdout.on('data', (chunk) => {
      written += chunk;
    });
    const talking = overStdio(settingsOf(store), new Permalinks(), {
      stdin,
      stdout,
      signal: new AbortController().signal,
    });
    const say = (message: object) => stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
    const clientInfo = { name: 'a test', version: '1' };
    const params = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo };
    say({ id: 1, method: 'initialize', params });
    say({ method: 'notifications/initialized' });
    stdin.write('this is no JSON\n');
    say({ id: 2, method: 'tools/call', params: { name: 'search', arguments: { text: 'Berlin', limit: 1 } } });
    stdin.end();
    await talking;
    const messages = written
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(messages.map(({ id }) => id)).toEqual([1, 2]);
    expect(messages[1].result.structuredContent.hits[0].id).toBe('city/berlin');
  });

  it('over pipes: ends when it is told to, and at a message that is too long', async () => {
    const stop = new AbortController();
    const pipes = () => ({ stdin: new PassThrough(), stdout: new PassThrough(), signal: stop.signal });
    const tooLong = pipes();
    const ended = overStdio(settingsOf(store), new Permalinks(), tooLong);
    tooLong.stdin.write('x'.repeat(1024 * 1024 + 1));
    await ended;
    const running = overStdio(settingsOf(store), new Permalinks(), pipes());
    stop.abort();
    await running;
    await overStdio(settingsOf(store), new Permalinks(), pipes());
  });
});
