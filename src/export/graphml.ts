import type { DatasetRecord } from '../model/records.js';
import { inChunks } from './chunks.js';
import { type Column, type ColumnType, EDGE_COLUMNS, nodeColumns } from './columns.js';
import { elements } from './elements.js';
import type { ExportOptions } from './options.js';
import { nameToken, XmlText } from './xml.js';

const TYPES: Record<ColumnType, string> = {
  string: 'string',
  double: 'double',
  integer: 'int',
  boolean: 'boolean',
};
const SCHEMA = 'http://graphml.graphdrawing.org/xmlns';

/**
 * GraphML. The schema allows no slash in the ids of nodes, so there they stand encoded (`city_x002F_berlin`); the
 * ids as they are stand in the data `id`, `source` and `target`. Literal facts have no place in it.
 */
export function graphml(
  records: AsyncIterable<DatasetRecord>,
  options: ExportOptions,
): AsyncIterable<string> {
  return inChunks(pieces(records, options));
}

async function* pieces(
  records: AsyncIterable<DatasetRecord>,
  options: ExportOptions,
): AsyncGenerator<string> {
  const xml = new XmlText();
  const ofNodes = nodeColumns(options.languages);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<graphml xmlns="${SCHEMA}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`;
  yield ` xsi:schemaLocation="${SCHEMA} ${SCHEMA}/1.0/graphml.xsd">\n`;
  yield `<desc>Parley: ${xml.escape(options.asked)}</desc>\n`;
  yield keys('node', ofNodes) + keys('edge', EDGE_COLUMNS);
  yield `<graph id="parley" edgedefault="${options.undirected ? 'undirected' : 'directed'}">\n`;
  for await (const element of elements(records, options)) {
    if (element.element === 'node') {
      yield `<node id="${nameToken(element.id)}">${data('n', ofNodes, element)}</node>\n`;
    } else if (element.element === 'edge') {
      const { id, source, target } = element;
      yield `<edge id="${nameToken(id)}" source="${nameToken(source)}" target="${nameToken(target)}">`;
      yield `${data('e', EDGE_COLUMNS, element)}</edge>\n`;
    }
  }
  yield `</graph>\n${xml.remark()}</graphml>\n`;
  xml.notify(options.notice);

  function keys(domain: 'node' | 'edge', columns: readonly Column<never>[]): string {
    return columns
      .map(({ name, type }, place) => {
        const id = `${domain[0]}${place}`;
        return `<key id="${id}" for="${domain}" attr.name="${xml.escape(name)}" attr.type="${TYPES[type]}"/>\n`;
      })
      .join('');
  }

  function data<T>(prefix: string, columns: readonly Column<T>[], element: T): string {
    let written = '';
    for (const [place, column] of columns.entries()) {
      const value = column.of(element);
      if (value !== undefined) written += `<data key="${prefix}${place}">${xml.escape(String(value))}</data>`;
    }
    return written;
  }
}
