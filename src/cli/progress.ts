import { Presets, SingleBar } from 'cli-progress';
import type { Io } from './io.js';

/** Shows on a terminal how far something is; elsewhere it shows nothing. */
export interface Progress {
  advance(steps?: number): void;
  stop(): void;
}

const SILENT: Progress = { advance: () => {}, stop: () => {} };

/**
 * @param what is being counted, as in "Reading {n} records"
 * @param total where it is known
 */
export function showProgress(io: Io, verb: string, what: string, total?: number): Progress {
  if (!io.stderr.isTTY) return SILENT;
  const known = total !== undefined && total > 0;
  const format = known ? `${verb} {bar} {value}/{total} ${what}` : `${verb} {value} ${what}`;
  const stream = io.stderr as NodeJS.WritableStream;
  const bar = new SingleBar(
    { format, stream, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  bar.start(known ? total : 0, 0);
  return { advance: (steps = 1) => bar.increment(steps), stop: () => bar.stop() };
}
