import { inChunks } from './chunks.js';

/** The interchange format: one record a line, as `parley load` reads it. */
export function jsonl(lines: AsyncIterable<string>): AsyncIterable<string> {
  return inChunks(lines);
}
