import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Io } from './io.js';

/** Keeps standard input in a file for as long as something works with it: tables are read more than once. */
export async function withSpooled<T>({ stdin, signal }: Io, work: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-stdin-'));
  try {
    const path = join(folder, 'table.csv');
    await pipeline(stdin, createWriteStream(path, { mode: 0o600 }), { signal });
    return await work(path);
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
