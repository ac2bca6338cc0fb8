import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SHIPPED } from './terminal.js';

const BIN = fileURLToPath(new URL('../../bin/parley.js', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-process-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function start(...argv: string[]) {
  const { NEO4J_URI: _uri, PORT: _port, ...env } = process.env;
  const child = spawn(process.execPath, [BIN, ...argv], { cwd: folder, env: { ...env, NODE_OPTIONS: '' } });
  const told: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => told.push(chunk));
  const ended = once(child, 'close').then(([code]) => ({
    code,
    stderr: Buffer.concat(told).toString('utf8'),
  }));
  return { child, ended };
}

it('ends quietly when its reader has read enough', async () => {
  const loading = start('load', SHIPPED);
  loading.child.stdout.resume();
  expect(await loading.ended).toMatchObject({ code: 0 });
  const { child, ended } = start('export', '--all');
  await once(child.stdout, 'data');
  child.stdout.destroy();
  expect(await ended).toEqual({ code: 0, stderr: '' });
});

it('stops serving on SIGTERM, and ends with 0', async () => {
  const { child, ended } = start('serve', '--empty', '--port', '0');
  child.stdout.resume();
  const url = await new Promise<string>((resolve) => {
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
      const found = /ready at (\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
  });
  expect((await fetch(`${url}healthz`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ code: 0 });
});
