import { promises as files } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { ZipFile } from 'yazl';
import { chooseText } from '../model/names.js';
import type { DatasetRecord, EvidenceRecord } from '../model/records.js';
import { type Cell, EDGE_COLUMNS, json, nodeColumns } from './columns.js';
import { type AttributeElement, type EdgeElement, type Element, elements } from './elements.js';
import type { ExportOptions } from './options.js';

const ATTRIBUTE_COLUMNS = [
  ...['id', 'node', 'property', 'value', 'polarity', 'valid', 'earliest', 'latest'],
  ...['implicit', 'confidence', 'evidence', 'documents', 'dataset'],
];
const EVIDENCE_COLUMNS = [
  ...['claim', 'number', 'document', 'start', 'end', 'digest', 'row', 'key', 'exact', 'gloss'],
];

/** Rows that are turned into text at once. */
const BATCH = 500;

/**
 * A zip of tables: nodes.csv, attributes.csv, edges.csv and evidence.csv (RFC 4180, UTF-8). They begin with a byte
 * order mark, without which spreadsheets take Arabic and Chinese for Latin letters; a text that a spreadsheet would
 * run as a formula (it begins with = + - @, a tab or a return) has an apostrophe before it.
 *
 * Evidence comes with its fact but is a table of its own, so it waits in a temporary file: memory stays flat.
 */
export async function* csv(
  records: AsyncIterable<DatasetRecord>,
  options: ExportOptions,
): AsyncGenerator<Uint8Array> {
  const folder = await files.mkdtemp(join(tmpdir(), 'parley-export-'));
  const source = elements(records, options);
  const evidence = await files.open(join(folder, 'evidence.csv'), 'a+');
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const streams: Readable[] = [];
  try {
    let next = await source.next();
    const ofNodes = nodeColumns(options.languages);
    add(
      'nodes.csv',
      table(
        ofNodes.map((one) => one.name),
        rowsOf('node', (node) => ofNodes.map((one) => one.of(node))),
      ),
    );
    add('attributes.csv', table(ATTRIBUTE_COLUMNS, rowsOf('attribute', attributeRow)));
    const edgeRow = (edge: EdgeElement) => EDGE_COLUMNS.map((one) => one.of(edge));
    add(
      'edges.csv',
      table(
        EDGE_COLUMNS.map((one) => one.name),
        rowsOf('edge', edgeRow),
      ),
    );
    add('evidence.csv', kept());
    zip.on('error', (error) => output.destroy(error));
    zip.end();
    yield* output;

    /** The rows of all elements of one sort, which come one after another; their evidence is put aside. */
    async function* rowsOf<Sort extends Element['element']>(
      sort: Sort,
      row: (element: Extract<Element, { element: Sort }>) => Cell[],
    ): AsyncGenerator<Cell[]> {
      let aside: Cell[][] = [];
      for (; !next.done && next.value.element === sort; next = await source.next()) {
        const element = next.value as Extract<Element, { element: Sort }>;
        yield row(element);
        if ('evidence' in element) aside.push(...evidenceRows(element, options.languages));
        if (aside.length >= BATCH) {
          await evidence.appendFile(text(aside));
          aside = [];
        }
      }
      await evidence.appendFile(text(aside));
    }

    async function* kept(): AsyncGenerator<string | Uint8Array> {
      yield `\uFEFF${text([EVIDENCE_COLUMNS])}`;
      yield* evidence.createReadStream({ start: 0, autoClose: false });
    }
  } finally {
    for (const stream of streams) stream.destroy();
    output.destroy();
    await source.return(undefined);
    await evidence.close();
    await files.rm(folder, { recursive: true, force: true });
  }

  function add(name: string, content: AsyncIterable<string | Uint8Array>): void {
    zip.addReadStreamLazy(name, {}, (pump) => {
      const stream = Readable.from(content, { objectMode: false });
      stream.on('error', (error) => output.destroy(error));
      streams.push(stream);
      pump(null, stream);
    });
  }
}

async function* table(header: string[], rows: AsyncIterable<Cell[]>): AsyncGenerator<string> {
  yield `\uFEFF${text([header])}`;
  let batch: Cell[][] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length === BATCH) {
      yield text(batch);
      batch = [];
    }
  }
  yield text(batch);
}

function text(rows: Cell[][]): string {
  return stringify(rows, {
    escape_formulas: true,
    record_delimiter: 'windows',
    quote_record_delimiter: true,
    cast: { boolean: (value) => String(value) },
  });
}

function attributeRow(attribute: AttributeElement): Cell[] {
  const { id, node, property, value, polarity, valid, earliest, latest, implicit, confidence } = attribute;
  const cell = typeof value === 'object' || value === undefined ? json(value ?? {}) : (value as Cell);
  const { evidence, documents, dataset } = attribute;
  const date = [valid, earliest, latest];
  return [
    id,
    node,
    property,
    cell,
    polarity,
    ...date,
    implicit,
    confidence,
    evidence.length,
    json(documents),
    dataset,
  ];
}

function evidenceRows(claim: EdgeElement | AttributeElement, languages: readonly string[]): Cell[][] {
  return claim.evidence.map((one: EvidenceRecord, number) => {
    const gloss = one.gloss && chooseText(one.gloss, languages)?.text;
    const { document, start, end, digest, row, key, exact } = one;
    return [claim.id, number, document, start, end, digest, row, key, exact, gloss];
  });
}
