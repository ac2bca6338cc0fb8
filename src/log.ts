import { type Logger, pino } from 'pino';
import type { LogLevel } from './config.js';

export type Log = Logger;

/** The log of a running server: one JSON object a line. It goes to stderr, because stdout is for data. */
export function openLog(level: LogLevel, stream: NodeJS.WritableStream): Log {
  return pino({ name: 'parley', level, base: undefined }, stream);
}
