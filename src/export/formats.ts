import type { DatasetRecord } from '../model/records.js';
import { csv } from './csv.js';
import { gexf } from './gexf.js';
import { graphml } from './graphml.js';
import { json } from './json.js';
import { jsonl } from './jsonl.js';
import type { ExportOptions } from './options.js';

/** A format that a graph can be exported in. */
export type Format = FormatFacts & (FormatOfLines | FormatOfRecords);

interface FormatFacts {
  mediaType: string;
  /** Of a file, with its dot. */
  extension: string;
  description: string;
}

/** The interchange format: records as they are kept. */
interface FormatOfLines {
  join: (lines: AsyncIterable<string>) => AsyncIterable<string>;
}

interface FormatOfRecords {
  /** Turns records (documents, entities, attributes, relations, judgements, in this order) into text or bytes. */
  write: (
    records: AsyncIterable<DatasetRecord>,
    options: ExportOptions,
  ) => AsyncIterable<string | Uint8Array>;
}

/** Every format by its name, as commands, addresses and GraphQL (in capitals) use it. */
export const FORMATS = {
  jsonl: {
    mediaType: 'application/x-ndjson; charset=utf-8',
    extension: '.jsonl',
    description: 'the interchange format, one record a line; `parley load` reads it',
    join: jsonl,
  },
  json: {
    mediaType: 'application/json; charset=utf-8',
    extension: '.json',
    description: 'one object with nodes, attributes (literal facts) and edges, with all evidence',
    write: json,
  },
  csv: {
    mediaType: 'application/zip',
    extension: '.csv.zip',
    description: 'a zip of tables for spreadsheets: nodes, attributes, edges, evidence',
    write: csv,
  },
  graphml: {
    mediaType: 'application/xml; charset=utf-8',
    extension: '.graphml',
    description: 'GraphML, for networkx, igraph, yEd and Gephi',
    write: graphml,
  },
  gexf: {
    mediaType: 'application/xml; charset=utf-8',
    extension: '.gexf',
    description: 'GEXF 1.3 with time, for Gephi',
    write: gexf,
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];
