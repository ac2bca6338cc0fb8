import { destination, type Logger, pino } from 'pino';
import type { LogLevel } from './config.js';

export type Log = Logger;

/** The log of a running server: one JSON object a line on stderr, because stdout is for data. */
export function openLog(level: LogLevel): Log {
  return pino({ name: 'parley', level, base: undefined }, destination({ dest: 2, sync: false }));
}
