import type { ContentBlock } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { ParleyError } from '../../errors.js';
import { exportGraph } from '../../export/export-graph.js';
import { FORMAT_NAMES, FORMATS, type FormatName } from '../../export/formats.js';
import { optionOf, type Parameter, readRequest } from '../../export/request.js';
import { QUERY_LIMITS } from '../../graphql/limits.js';
import { listed } from '../../model/comma-list.js';
import { filterOf, filters, ids, kinds, languages, predicates } from '../arguments.js';
import type { Asking } from '../asking.js';
import { Citations } from '../citations.js';
import { type RawSource, SOURCE } from '../fragments.js';
import { ending, type SourceOut } from '../shapes.js';
import { tool } from '../tool.js';
import { endingText, Numbered, text } from '../wording.js';

/** How many bytes of a file an answer takes. */
export const LONGEST_FILE = 64 * 1024;

const MOST_NODES = 500;

const input = z.strictObject({
  around: ids(20)
    .optional()
    .describe(
      'The entities in the middle; absent: the whole graph, or what the other arguments leave of it.',
    ),
  hops: z.int().min(0).max(6).default(1).describe('How far around, 0 to 6.'),
  maxNodes: z
    .int()
    .min(1)
    .max(MOST_NODES)
    .default(50)
    .describe(`With around: how many entities at most, 1 to ${MOST_NODES}, the nearest first.`),
  predicates: predicates.describe('Only facts of these predicates.'),
  kinds: kinds.describe('Only entities of these kinds, beside those in the middle.'),
  format: z.enum(FORMAT_NAMES as [FormatName, ...FormatName[]]).default('jsonl'),
  ...filters,
  languages,
});

type Given = z.output<typeof input>;

const AROUND = `query Around(
  $around: [ID!]!, $hops: Int!, $maxNodes: Int!, $kinds: [EntityKind!], $predicates: [Predicate!], $where: FactFilter
) {
  nodes(ids: $around) { ... on Entity { kind } }
  subgraph(around: $around, hops: $hops, maxNodes: $maxNodes, kinds: $kinds, predicates: $predicates, where: $where) {
    facts { evidence { document { ...SourceParts } } }
  }
} ${SOURCE}`;

interface Around {
  nodes: ({ kind?: string } | null)[];
  subgraph: { facts: { evidence: { document: RawSource }[] }[] };
}

/** A part of the graph as a file. */
export const exportTool = tool({
  name: 'export',
  title: 'Take a part of the graph away',
  description: `A part of the graph as a file for another program: ${FORMAT_NAMES.join(', ')}. Use it when a person wants the data (a spreadsheet, Gephi, a script), not to answer a question: the other tools do that with fewer words. jsonl, json and csv hold every fact with its evidence; graphml and gexf hold nodes and edges without the passages; csv is a zip in base64. A file of more than ${LONGEST_FILE / 1024} KiB is refused, with a command and an address that give it whole. With \`truncated\`, the nearest ${MOST_NODES} or fewer entities were taken: what is left out is not stated by the file.`,
  input,
  output: z.object({
    format: z.string(),
    mediaType: z.string(),
    fileName: z.string(),
    encoding: z.enum(['utf8', 'base64']).describe('How `data` is written.'),
    data: z.string().describe('The whole file.'),
    bytes: z.number().int(),
    records: z.number().int().describe('How many records of the graph were read for it.'),
    command: z.string().describe('The command line that writes the same file.'),
    permalink: z.string().nullable().describe('Where the same file can be fetched; null: not known.'),
    ...ending,
  }),
  async answer(given, asking) {
    const where = await filterOf(given, asking);
    const sources = await sourcesAround(given, where, asking);
    const parameters = parametersOf(given, where);
    const command = commandOf(parameters);
    const { maxNodes: _maxNodes, ...unbounded } = parameters;
    const permalink = asking.permalinks.export(parameters);
    const { bytes, records, truncated } = await file(parameters, { command, permalink }, asking);
    const { mediaType, extension } = FORMATS[given.format];
    const encoding = given.format === 'csv' ? ('base64' as const) : ('utf8' as const);
    const data = bytes.toString(encoding);
    const fileName = `parley${extension}`;
    const goOn = truncated
      ? `There is more around: raise maxNodes (at most ${MOST_NODES}), or run without it: ${commandOf(unbounded)}`
      : null;
    const notes = noted(given.format);
    const structured = {
      ...{ format: given.format, mediaType, fileName, encoding, data, bytes: bytes.length, records },
      ...{ command, permalink, sources, notes, truncated, nextCursor: null, goOn },
    };
    const words = [
      `${fileName}: ${records} records, ${bytes.length} bytes, ${mediaType}. The file is below.`,
      ...(permalink === null ? [] : [permalink]),
    ];
    const ends = endingText(structured, new Numbered(sources));
    return { structured, text: text(words, ...ends), file: attached(fileName, mediaType, encoding, data) };
  },
});

/** The documents behind the facts around some entities, which have to be there; of the whole graph the file tells. */
async function sourcesAround(
  { around, hops, maxNodes, predicates: only, kinds: of }: Given,
  where: object,
  asking: Asking,
): Promise<SourceOut[]> {
  if (around === undefined) return [];
  const variables = { around, hops, maxNodes, predicates: only, kinds: of, where };
  const { nodes, subgraph } = await asking.ask<Around>(AROUND, variables);
  await asking.requireAll(Object.fromEntries(around.map((id, index) => [id, nodes[index]?.kind])));
  const citations = new Citations(asking.permalinks);
  const cited = subgraph.facts.flatMap(({ evidence }) => evidence.map(({ document }) => document));
  return citations.sourcesOf(cited.map((document) => ({ source: citations.source(document).id })));
}

/** What was asked, as the command line and the address have it. */
function parametersOf(
  given: Given,
  where: Partial<Record<Parameter, unknown>>,
): Partial<Record<Parameter, string>> {
  const { around, hops, maxNodes, languages: of, format } = given;
  const parameters: Partial<Record<Parameter, unknown>> = {
    ...(around === undefined ? { all: true } : { around, hops, maxNodes }),
    ...{ predicates: given.predicates, kinds: given.kinds, ...where, languages: of, format },
  };
  const told = Object.entries(parameters).filter(([, value]) => value !== undefined);
  const textOf = (value: unknown) => (Array.isArray(value) ? value.map(listed).join(',') : String(value));
  return Object.fromEntries(told.map(([name, value]) => [name, textOf(value)]));
}

function commandOf(parameters: Partial<Record<Parameter, string>>): string {
  const options = Object.entries(parameters).map(([name, value]) => {
    const option = optionOf(name);
    return name === 'all' ? option : `${option} ${quoted(value)}`;
  });
  const extension = FORMATS[parameters.format as FormatName].extension;
  return `parley export ${options.join(' ')} --output parley${extension}`;
}

/** A word of a command line, as shells read it. */
function quoted(word: string): string {
  return /^[\w./,:+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

async function file(
  parameters: Partial<Record<Parameter, string>>,
  elsewhere: { command: string; permalink: string | null },
  asking: Asking,
): Promise<{ bytes: Buffer; records: number; truncated: boolean }> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let records = 0;
  let truncated = false;
  const request = readRequest(
    Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, [value]])),
  );
  const sink = {
    begin: (found: { truncated: boolean }) => {
      truncated = found.truncated;
    },
    write: async (chunk: string | Uint8Array) => {
      const bytes = Buffer.from(chunk);
      length += bytes.length;
      if (length > LONGEST_FILE) throw tooLong(elsewhere);
      chunks.push(bytes);
    },
  };
  const count = (more: number) => {
    records += more;
  };
  const { store } = asking.sources;
  const signal = AbortSignal.any([asking.signal, AbortSignal.timeout(QUERY_LIMITS.timeout)]);
  await exportGraph(store, request, sink, { languages: asking.languages, signal, count });
  return { bytes: Buffer.concat(chunks), records, truncated };
}

function tooLong({ command, permalink }: { command: string; permalink: string | null }): ParleyError {
  const message = `The file is longer than ${LONGEST_FILE} bytes, which is more than an answer takes.`;
  const fetch = permalink === null ? '' : `, or open ${permalink}`;
  const remedy = `Narrow it with fewer hops, predicates, kinds, a time or a smaller maxNodes; for the whole file tell the person to run: ${command}${fetch}`;
  return new ParleyError('LIMIT_EXCEEDED', message, { remedy });
}

function noted(format: FormatName): string[] {
  return format === 'graphml' || format === 'gexf'
    ? ['The file has no passages: cite with the tool `evidence` and the ids of the edges.']
    : ['The file has the evidence of every fact; what it does not hold is not stated.'];
}

function attached(
  fileName: string,
  mediaType: string,
  encoding: 'utf8' | 'base64',
  data: string,
): ContentBlock {
  const about = { uri: `parley://export/${fileName}`, mimeType: mediaType };
  return {
    type: 'resource',
    resource: encoding === 'utf8' ? { ...about, text: data } : { ...about, blob: data },
  };
}
