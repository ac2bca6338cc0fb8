import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openLog } from '../../src/log.js';
import { type RunningServer, startServer } from '../../src/server/server.js';
import { openEmbedded } from '../../src/store/embedded.js';

const PAGE = '<!doctype html><title>Explorer</title>';
const SCRIPT = `export const text = '${'word '.repeat(200)}';`;

let folder: string;
let server: RunningServer;
const store = openEmbedded();

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-static-'));
  mkdirSync(join(folder, 'dist/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.js'), 'secret');
  writeFileSync(join(folder, 'dist/index.html'), PAGE);
  writeFileSync(join(folder, 'dist/.hidden'), 'secret');
  writeFileSync(join(folder, 'dist/assets/.hidden.js'), 'secret');
  writeFileSync(join(folder, 'dist/assets/main-1a2b.js'), SCRIPT);
  writeFileSync(join(folder, 'dist/assets/picture-3c.png'), Buffer.from([1, 2, 3]));
  const log = openLog('silent', new PassThrough());
  const pages = { explorer: join(folder, 'dist'), ide: join(folder, 'ide') };
  const api = { answer: () => Promise.reject(new Error('nobody asks')) };
  server = await startServer({ store, api, host: '127.0.0.1', port: 0, languages: [], log, pages });
});

afterEach(async () => {
  await server.close(0);
  rmSync(folder, { recursive: true });
});

/** As it goes over the wire: `fetch` would tidy up the path and undo the encoding. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status?: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const { hostname, port } = new URL(server.url);
      const asked = request({ hostname, port, path, method, headers, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      });
      asked.on('error', reject);
      asked.end();
    },
  );
}

describe('the explorer at /', () => {
  it('is its page, which browsers ask for again each time, under a policy that lets nothing else in', async () => {
    const { status, headers, body } = await ask('/?focus=city/berlin');
    expect({ status, body: String(body) }).toEqual({ status: 200, body: PAGE });
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    });
    const policy = String(headers['content-security-policy']).split('; ');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ]),
    );
    expect(policy.join()).not.toMatch(/unsafe|https?:|\*/);
  });

  it('is the new page as soon as there is one', async () => {
    const { headers } = await ask('/');
    expect((await ask('/', { 'if-none-match': String(headers['etag']) })).status).toBe(304);
    writeFileSync(join(folder, 'dist/index.html'), '<!doctype html><title>Newer explorer</title>');
    const again = await ask('/', { 'if-none-match': String(headers['etag']) });
    expect({ status: again.status, body: String(again.body) }).toEqual({
      status: 200,
      body: '<!doctype html><title>Newer explorer</title>',
    });
  });

  it('is the page of the doors where it is not built, which says how to build it', async () => {
    expect(String((await ask('/about')).body)).toContain('href="/"');
    rmSync(join(folder, 'dist/index.html'));
    const { status, headers, body } = await ask('/');
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(String(body)).toContain('npm run build');
    expect((await ask('/about')).body).toEqual(body);
  });
});

describe('/assets/', () => {
  it('hands out files that never change, as they are and compressed', async () => {
    const path = '/assets/main-1a2b.js';
    const plain = await ask(path);
    expect(plain).toMatchObject({
      status: 200,
      body: Buffer.from(SCRIPT),
      headers: {
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'Accept-Encoding',
      },
    });
    expect(plain.headers['content-encoding']).toBeUndefined();
    const gzip = await ask(path, { 'accept-encoding': 'gzip, br;q=0' });
    expect([gzip.headers['content-encoding'], String(gunzipSync(gzip.body))]).toEqual(['gzip', SCRIPT]);
    const brotli = await ask(path, { 'accept-encoding': 'gzip, deflate, br' });
    expect([brotli.headers['content-encoding'], String(brotliDecompressSync(brotli.body))]).toEqual([
      'br',
      SCRIPT,
    ]);
    expect(new Set([plain, gzip, brotli].map(({ headers }) => headers['etag'])).size).toBe(3);
    expect(Number(brotli.headers['content-length'])).toBeLessThan(SCRIPT.length);
  });

  it('leaves alone what is compressed by its nature', async () => {
    const { headers } = await ask('/assets/picture-3c.png', { 'accept-encoding': 'gzip' });
    expect(headers).toMatchObject({ 'content-type': 'image/png', 'content-length': '3' });
    expect(headers['content-encoding']).toBeUndefined();
  });

  it('answers HEAD with the head alone, and whoever has the file already with 304', async () => {
    const head = await ask('/assets/main-1a2b.js', {}, 'HEAD');
    expect(head).toMatchObject({ status: 200, body: Buffer.alloc(0) });
    expect(head.headers['content-length']).toBe(String(SCRIPT.length));
    const known = await ask('/assets/main-1a2b.js', {
      'if-none-match': `"other", W/${head.headers['etag']}`,
    });
    expect(known).toMatchObject({ status: 304, body: Buffer.alloc(0) });
    expect((await ask('/assets/main-1a2b.js', {}, 'POST')).status).toBe(405);
  });

  it.each([
    '/assets/',
    '/assets',
    '/assets/none.js',
    '/assets/../../secret.js',
    '/assets/..%2f..%2fsecret.js',
    '/assets/%2e%2e/%2e%2e/secret.js',
    '/assets/....//secret.js',
    '/assets/..\\..\\secret.js',
    '/assets//etc/passwd',
    '/assets/main-1a2b.js%00.png',
    '/assets/main-1a2b.js/',
    '/assets/.hidden.js',
    '/.hidden',
    '/index.html',
  ])('has nothing at %s', async (path) => {
    const { status, headers, body } = await ask(path);
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(JSON.parse(String(body))).toMatchObject({
      error: { code: 'NOT_FOUND', remedy: expect.any(String) },
    });
  });

  it('is counted under one route, whatever is asked for', async () => {
    await ask('/assets/main-1a2b.js');
    await ask('/assets/made-up.js');
    const metrics = String((await ask('/metrics')).body);
    expect(metrics).toContain('{route="/assets/*",method="GET",status="200"} 1\n');
    expect(metrics).toContain('{route="/assets/*",method="GET",status="404"} 1\n');
    expect(metrics).not.toContain('made-up');
  });
});

describe('the editor for queries at /ide', () => {
  beforeEach(() => {
    mkdirSync(join(folder, 'ide/assets'), { recursive: true });
    writeFileSync(join(folder, 'ide/index.html'), '<!doctype html><title>Editor</title>');
    writeFileSync(join(folder, 'ide/assets/editor-4d.js'), SCRIPT);
  });

  it('leads to the folder of its files by a relative address', async () => {
    const { status, headers } = await ask('/ide');
    expect({ status, location: headers['location'] }).toEqual({ status: 308, location: 'ide/' });
  });

  it('runs under a policy of its own, which lets no script but its own run', async () => {
    for (const [path, body] of [
      ['/ide/', '<!doctype html><title>Editor</title>'],
      ['/ide/assets/editor-4d.js', SCRIPT],
    ]) {
      const answer = await ask(String(path));
      expect({ status: answer.status, body: String(answer.body) }).toEqual({ status: 200, body });
      const policy = String(answer.headers['content-security-policy']);
      expect(policy).toMatch(/^default-src 'self'; style-src 'self' 'unsafe-inline'; /);
      expect(policy.replace("style-src 'self' 'unsafe-inline'", '')).not.toMatch(/unsafe|https?:|\*/);
    }
  });

  it('says how to build it where it is not built, and has no other files', async () => {
    expect((await ask('/ide/../dist/index.html')).status).toBe(404);
    expect((await ask('/ide/assets/none.js')).status).toBe(404);
    rmSync(join(folder, 'ide'), { recursive: true });
    const { status, body } = await ask('/ide/');
    expect(status).toBe(404);
    expect(JSON.parse(String(body))).toMatchObject({
      error: { code: 'NOT_FOUND', remedy: expect.stringContaining('npm run build') },
    });
  });
});
