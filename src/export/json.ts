import type { DatasetRecord } from '../model/records.js';
import { inChunks } from './chunks.js';
import { type Element, elements } from './elements.js';
import type { ExportOptions } from './options.js';

const LISTS: Record<Element['element'], string> = { node: 'nodes', attribute: 'attributes', edge: 'edges' };

/** `{"nodes": […], "attributes": […], "edges": […]}`: each with its names or evidence in full, one a line. */
export function json(records: AsyncIterable<DatasetRecord>, options: ExportOptions): AsyncIterable<string> {
  return inChunks(pieces(records, options));
}

async function* pieces(
  records: AsyncIterable<DatasetRecord>,
  options: ExportOptions,
): AsyncGenerator<string> {
  const lists = Object.entries(LISTS);
  let open = -1;
  let separator = '';
  for await (const { element, ...shown } of elements(records, options)) {
    if (lists.findIndex(([name]) => name === element) < open) throw new Error(`a ${element} comes too late`);
    while (lists[open]?.[0] !== element) yield opening(++open);
    yield `${separator}${JSON.stringify(shown)}`;
    separator = ',\n';
  }
  while (open < lists.length - 1) yield opening(++open);
  yield '\n]}\n';

  function opening(at: number): string {
    separator = '\n';
    return `${at === 0 ? '{' : '\n],\n'}"${lists[at]?.[1]}":[`;
  }
}
