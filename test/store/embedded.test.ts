import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openEmbedded } from '../../src/store/embedded.js';
import { contents, loadFiles, SHIPPED } from '../datasets.js';

const bin = resolve('bin/parley.js');
const root = mkdtempSync(join(tmpdir(), 'parley-store-'));
const folder = (name: string) => join(root, name);

beforeAll(() => {
  // Builds the program, which the processes below run.
  expect(spawnSync(process.execPath, [bin, '--version']).status).toBe(0);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('says that it is closed, whatever it is asked', async () => {
  const store = openEmbedded();
  await store.setUp();
  await store.close();
  const nothing = async () => undefined;
  const asked = [store.read('ping'), store.snapshot(nothing), store.transact(nothing), store.health()];
  for (const one of await Promise.allSettled(asked)) {
    expect(one).toMatchObject({ status: 'rejected', reason: { code: 'STORE_UNAVAILABLE' } });
  }
});

/** How many records a folder holds. */
async function held(path: string): Promise<number> {
  const store = openEmbedded(path);
  await store.setUp();
  const lines = await contents(store);
  await store.close();
  return lines.length;
}

function dataset(name: string, size: number): string {
  const file = join(root, `${name}.jsonl`);
  const lines = Array.from({ length: size }, (_, number) =>
    JSON.stringify({
      ...{ record: 'entity', id: `${name}/${number}`, kind: 'City' },
      names: [{ text: `${name} ${number}`, lang: 'en', origin: 'external' }],
    }),
  );
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

const environment = (path: string) => ({ ...process.env, PARLEY_DATA: path, NEO4J_URI: '' });

it('keeps what it acknowledged, and no half of a transaction, when the process is killed in the middle', async () => {
  const path = folder('killed');
  const opened = pathToFileURL(resolve('dist/store/embedded.js')).href;
  const script = `
    const { openEmbedded } = await import(${JSON.stringify(opened)});
    const store = openEmbedded(${JSON.stringify(path)});
    await store.setUp();
    const rows = (from, to) => Array.from({ length: to - from }, (_, n) => {
      const id = 'c' + (from + n);
      const json = JSON.stringify({ record: 'entity', id, kind: 'City' });
      return { props: { key: 'd:' + id, dataset: 'd', id, record: 'entity', hash: '', json, recorded: 'x' } };
    });
    await store.transact((transaction) => transaction.write('write/records', { rows: rows(0, 500) }));
    await store.transact(async (transaction) => {
      await transaction.write('write/records', { rows: rows(500, 1500) });
      process.kill(process.pid, 'SIGKILL');
      await transaction.write('write/records', { rows: rows(1500, 1600) });
    });`;
  const { signal } = spawnSync(process.execPath, ['--input-type=module', '--eval', script]);
  expect(signal).toBe('SIGKILL');
  expect(await held(path)).toBe(500);
});

it('holds all of a dataset or nothing of it, whenever the load of it is killed', async () => {
  const path = folder('loads');
  const first = dataset('first', 50);
  const second = dataset('second', 4000);
  expect(spawnSync(process.execPath, [bin, 'load', first], { env: environment(path) }).status).toBe(0);
  for (const delay of [300, 600, 900, 1200]) {
    const load = spawn(process.execPath, [bin, 'load', second, '--replace'], {
      env: environment(path),
      stdio: 'ignore',
    });
    const ended = once(load, 'exit');
    await Promise.race([pause(delay), ended]);
    load.kill('SIGKILL');
    await ended;
    expect([50, 4050]).toContain(await held(path));
  }
  expect(spawnSync(process.execPath, [bin, 'load', second], { env: environment(path) }).status).toBe(0);
  expect(await held(path)).toBe(4050);
});

it('says who is in the way and what to do when another process holds the folder', async () => {
  const path = folder('held');
  const store = openEmbedded(path);
  await store.setUp();
  const load = spawnSync(process.execPath, [bin, 'load', dataset('third', 1), '--json'], {
    env: environment(path),
    encoding: 'utf8',
  });
  expect(load.status).toBe(3);
  expect(load.stderr).toMatch(/in use by another process/);
  expect(load.stderr).toMatch(/Stop the running server/);
  expect(JSON.parse(load.stdout)).toMatchObject({ error: { code: 'STORE_UNAVAILABLE' } });
  await store.close();
});

it('refuses work after it was closed', async () => {
  const store = openEmbedded();
  await store.setUp();
  await store.close();
  await expect(store.read('ping')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  await expect(store.snapshot((reader) => reader.read('ping'))).rejects.toMatchObject({
    code: 'STORE_UNAVAILABLE',
  });
});

it('names a folder that cannot be made', () => {
  const file = join(root, 'file');
  writeFileSync(file, '');
  chmodSync(file, 0o600);
  const refused = { code: 'STORE_UNAVAILABLE', message: expect.stringContaining('cannot be made') };
  for (const folder of [file, join(file, 'below', 'it'), '/proc/no/folder']) {
    expect(() => openEmbedded(folder)).toThrow(expect.objectContaining(refused));
  }
});

it('gives up an answer that takes too long, or that nobody waits for any more', async () => {
  const store = openEmbedded();
  await store.setUp();
  const slow = async () => {
    await pause(1000);
    return 1;
  };
  await expect(store.snapshot(slow, { timeout: 20 })).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
  const gone = new AbortController();
  const asked = store.snapshot(slow, { signal: gone.signal });
  gone.abort();
  await expect(asked).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
  await pause(1000);
  await store.close();
});

it('hands out records window by window, each once', async () => {
  const store = openEmbedded();
  await store.setUp();
  await loadFiles(store, [SHIPPED]);
  const records = ['relation'];
  const spans = await store.read('record-spans');
  const span = spans.find(({ record }) => record === 'relation');
  const [first, last] = [Number(span?.['first']), Number(span?.['last'])];
  const among = async (from: number, to: number) =>
    (await store.read('records-between', { records, from, to })).map(({ json }) => String(json));
  const all = (await among(0, last + 1000)).sort();
  expect(all.length).toBeGreaterThan(500);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 50, max: last - first + 10 }), async (width) => {
      const found: string[] = [];
      for (let from = first; from <= last; from += width)
        found.push(...(await among(from, from + width - 1)));
      expect(found.sort()).toEqual(all);
    }),
    { numRuns: 20 },
  );
  await store.close();
});
