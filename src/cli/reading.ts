import { resolve } from 'node:path';
import { type Checked, checkRecords, type Known } from '../dataset/check.js';
import type { RawRecord, RecordSource } from '../dataset/read.js';
import { readDatasets } from '../dataset/read.js';
import { WrongUsage } from './failure.js';
import type { Io } from './io.js';
import { showProgress } from './progress.js';

/** Reads and checks datasets for a command; `-` is its standard input. */
export async function readAndCheck(io: Io, paths: readonly string[], known?: Known): Promise<Checked> {
  const progress = showProgress(io, 'Reading', 'records');
  const source = sourceOf(io, paths);
  async function* counted(): AsyncGenerator<RawRecord> {
    for await (const record of source.records) {
      io.signal.throwIfAborted();
      progress.advance();
      yield record;
    }
  }
  try {
    return await checkRecords({ ...source, records: counted() }, known);
  } finally {
    progress.stop();
  }
}

/**
 * The records at these paths; `-` is the standard input.
 *
 * @throws WrongUsage for a table
 */
export function sourceOf(io: Io, paths: readonly string[]): RecordSource {
  const table = paths.find((path) => /\.(csv|tsv)$/i.test(path));
  if (table !== undefined) {
    throw new WrongUsage(
      `${table} is a table, and no dataset.`,
      'See: parley import cities --help, parley import partnerships --help, parley import meetings --help.',
    );
  }
  const here = io.folder === process.cwd();
  return readDatasets(
    paths.map((path) => (path === '-' || here ? path : resolve(io.folder, path))),
    io.stdin,
  );
}

/** "1 error", "2 errors". */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
