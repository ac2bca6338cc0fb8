import { PREDICATES } from '../model/ontology.js';
import type { DatasetRecord } from '../model/records.js';
import { inChunks } from './chunks.js';
import { type Column, EDGE_COLUMNS, nodeColumns } from './columns.js';
import { type EdgeElement, elements, type NodeElement } from './elements.js';
import type { ExportOptions } from './options.js';
import { XmlText } from './xml.js';

/** What the tags of nodes and edges say themselves. */
const IN_THE_TAG = new Set(['id', 'label', 'source', 'target']);
/** A day of XML Schema; there is no year 0 in it. */
const DAY = /^(?!0000)\d{4}-\d\d-\d\d$/;

/**
 * GEXF 1.3 with time. Gephi merges parallel edges of one kind and misreads partial dates: so the kind of an edge is
 * its predicate, with NOT_ where a source denies the fact, and `start` and `end` are the first and the last possible
 * day, while the date as it is known is an attribute. Literal facts have no place in it.
 */
export function gexf(records: AsyncIterable<DatasetRecord>, options: ExportOptions): AsyncIterable<string> {
  return inChunks(pieces(records, options));
}

async function* pieces(
  records: AsyncIterable<DatasetRecord>,
  options: ExportOptions,
): AsyncGenerator<string> {
  const xml = new XmlText();
  const ofNodes = nodeColumns(options.languages).filter((column) => !IN_THE_TAG.has(column.name));
  const ofEdges = EDGE_COLUMNS.filter((column) => !IN_THE_TAG.has(column.name));
  // One type for all: networkx refuses a graph in which some edges have a direction and some have none, and edges
  // that are not of the default type, which Gephi drops.
  const type = options.undirected ? 'undirected' : 'directed';
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n';
  yield `<meta><creator>Parley</creator><description>${xml.escape(options.asked)}</description></meta>\n`;
  yield `<graph mode="dynamic" timeformat="date" timerepresentation="interval" defaultedgetype="${type}">\n`;
  yield declarations('node', ofNodes) + declarations('edge', ofEdges);
  yield '<nodes>\n';
  let inNodes = true;
  for await (const element of elements(records, options)) {
    if (element.element === 'node') yield nodeTag(element);
    else if (element.element === 'edge') {
      if (inNodes) yield '</nodes>\n<edges>\n';
      inNodes = false;
      yield edgeTag(element);
    }
  }
  yield `${inNodes ? '</nodes>\n<edges>\n' : ''}</edges>\n</graph>\n${xml.remark()}</gexf>\n`;
  xml.notify(options.notice);

  function nodeTag(node: NodeElement): string {
    const tag = xml.attribute('id', node.id) + xml.attribute('label', node.label) + time(node);
    return `<node${tag}>${values(ofNodes, node)}</node>\n`;
  }

  function edgeTag(edge: EdgeElement): string {
    const ends = xml.attribute('source', edge.source) + xml.attribute('target', edge.target);
    const { phrase } = PREDICATES[edge.predicate];
    const denied = edge.polarity === 'denied';
    const kind = xml.attribute('kind', denied ? `NOT_${edge.predicate}` : edge.predicate);
    const label = xml.attribute('label', denied ? `not: ${phrase}` : phrase);
    const tag = `${xml.attribute('id', edge.id)}${ends} type="${type}"${kind}${label}${time(edge)}`;
    return `<edge${tag}>${values(ofEdges, edge)}</edge>\n`;
  }

  function time({ earliest, latest }: NodeElement | EdgeElement): string {
    const day = (text: string | undefined) => (text !== undefined && DAY.test(text) ? text : undefined);
    return xml.attribute('start', day(earliest)) + xml.attribute('end', day(latest));
  }

  function declarations(domain: 'node' | 'edge', columns: readonly Column<never>[]): string {
    const lines = columns.map(({ name, type: valueType }) => {
      return `<attribute${xml.attribute('id', name)}${xml.attribute('title', name)} type="${valueType}"/>\n`;
    });
    return `<attributes class="${domain}">\n${lines.join('')}</attributes>\n`;
  }

  function values<T>(columns: readonly Column<T>[], element: T): string {
    let written = '';
    for (const column of columns) {
      const value = column.of(element);
      if (value === undefined) continue;
      written += `<attvalue${xml.attribute('for', column.name)}${xml.attribute('value', value)}/>`;
    }
    return `<attvalues>${written}</attvalues>`;
  }
}
