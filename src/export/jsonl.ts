import type { DatasetRecord } from '../model/records.js';
import { inChunks } from './chunks.js';

/** The interchange format: one record a line, as `parley load` reads it. */
export function jsonl(records: AsyncIterable<DatasetRecord>): AsyncIterable<string> {
  return inChunks(lines(records));
}

async function* lines(records: AsyncIterable<DatasetRecord>): AsyncGenerator<string> {
  for await (const record of records) yield `${JSON.stringify(record)}\n`;
}
