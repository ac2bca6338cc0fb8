import { passage } from '../model/evidence.js';
import { referencesIn } from '../model/ontology.js';
import type { DatasetRecord, DocumentRecord, EvidenceRecord } from '../model/records.js';
import { inBatches } from '../store/batches.js';
import type { Parameters, Reader, Row } from '../store/store.js';
import { admitted, type FactFilter } from './filter.js';
import { textsOf } from './texts.js';

/**
 * What to write out: everything, or some entities with some of the facts between them, and of their literal facts those
 * that are as sure, and supported, as the filter says; when they are true is for each reader to see.
 */
export type Selection =
  | { all: true }
  | { nodes: readonly string[]; facts: readonly string[]; filter?: FactFilter };

/** Records a statement, and nodes among which a statement looks for records. */
const PART = 1000;
const NODES = 3000;

/** All there is, by what comes first: the kinds of records, and the statement that hands all of them out. */
const PARTS = [
  { records: ['document', 'entity'], every: 'every-described' },
  { records: ['attribute'], every: 'every-attributes' },
  { records: ['relation'], every: 'every-facts' },
  { records: ['judgement'], every: 'every-judgements' },
] as const;

/**
 * The current records of a selection, as they were loaded, with their dataset and timestamp and, where the text is
 * held, the words of their evidence. Documents and entities come first, then literal facts, facts and judgements,
 * so that whoever reads them in order never meets an unknown id: what a record refers to comes along.
 */
export async function* recordsOf(reader: Reader, selection: Selection): AsyncGenerator<DatasetRecord> {
  const texts = new CitedTexts(reader);
  for await (const rows of rowsOf(reader, selection)) yield* await restored(texts, rows);
}

/** The same records as lines of JSON, many at a time; most are as the store keeps them, and need not be read. */
export async function* linesOf(reader: Reader, selection: Selection): AsyncGenerator<string[]> {
  const texts = new CitedTexts(reader);
  for await (const rows of rowsOf(reader, selection)) {
    await texts.find(rows.flatMap((row) => (row['documents'] as string[] | null | undefined) ?? []));
    const others = rows.filter((row) => !isWhole(row, texts));
    const changed = new Map<Row, DatasetRecord>();
    for (const [index, record] of (await restored(texts, others)).entries()) {
      changed.set(others[index] as Row, record);
    }
    yield rows.map((row) => {
      const record = changed.get(row);
      if (record !== undefined) return `${JSON.stringify(record)}\n`;
      const { json, dataset, recorded } = row as Record<string, string>;
      return `${json?.slice(0, -1)},"dataset":${JSON.stringify(dataset)},"recorded":${JSON.stringify(recorded)}}\n`;
    });
  }
}

/** Whether a record is kept as it is handed out: it brought no text, and its evidence still stands and quotes nothing. */
function isWhole(row: Row, texts: CitedTexts): boolean {
  const json = String(row['json']);
  if (countKeys(json, 'textShipped') > 0) return false;
  const documents = (row['documents'] as string[] | null | undefined) ?? [];
  // Each is that of a piece of evidence.
  return countKeys(json, 'document') === documents.length && documents.every((one) => !texts.held.has(one));
}

/** How many keys of a name JSON has. Quotes stand everywhere, so what is looked for does not begin with one. */
function countKeys(json: string, name: string): number {
  const end = `${name}":`;
  let found = 0;
  for (let at = json.indexOf(end); at !== -1; at = json.indexOf(end, at + end.length)) {
    if (json[at - 1] === '"') found += 1;
  }
  return found;
}

/** A number that differs where records were added to the graph in between. */
export async function versionsHeld(reader: Reader): Promise<number> {
  const [row] = await reader.read('count-versions');
  return Number(row?.['versions']);
}

/** The rows of a selection, many at a time. */
async function* rowsOf(reader: Reader, selection: Selection): AsyncGenerator<Row[]> {
  if ('all' in selection) {
    if (reader.stream === undefined) {
      const spans = await reader.read('record-spans');
      for (const { records } of PARTS) yield* byWindows(reader, spans, records);
    } else for (const { every } of PARTS) yield* inParts(reader.stream(every));
    return;
  }
  const nodes = [...new Set(selection.nodes)];
  const { confidence, implicit, documents } = admitted(selection.filter);
  const attributes = await keysOf(reader, 'attribute-keys', nodes, { confidence, implicit, documents });
  const facts = [...new Set(selection.facts)];
  const needed = new Set(nodes);
  for (const rows of parts([...attributes, ...facts])) {
    for (const row of await byKeys(reader, rows)) for (const id of namedIn(row)) needed.add(id);
  }
  const described = await withPublishers(reader, [...needed]);
  for (const keys of parts(described)) yield byKeys(reader, keys);
  // Each by itself: within a part, records come by key.
  for (const keys of parts(attributes)) yield byKeys(reader, keys);
  for (const keys of parts(facts)) yield byKeys(reader, keys);
  const judgements = await reader.read('judgement-keys', { ids: nodes });
  for (const keys of parts(judgements.map((row) => String(row['key'])))) yield byKeys(reader, keys);
}

/** All records of some kinds, where the engine gives no row before it has all: among so many nodes after so many. */
async function* byWindows(
  reader: Reader,
  spans: readonly Row[],
  records: readonly string[],
): AsyncGenerator<Row[]> {
  const found = spans.filter((span) => records.includes(String(span['record'])));
  const last = Math.max(...found.map((span) => Number(span['last'])));
  const windows: number[] = [];
  for (let from = Math.min(...found.map((span) => Number(span['first']))); from <= last; from += NODES) {
    windows.push(from);
  }
  yield* ahead(windows, (from) =>
    reader.read('records-between', { records, from, to: Math.min(last, from + NODES - 1) }),
  );
}

/** The answers in order, each asked for before the one ahead of it is taken: engine and program work at once. */
async function* ahead<Q, A>(questions: Iterable<Q>, ask: (question: Q) => Promise<A>): AsyncGenerator<A> {
  let coming: Promise<A> | undefined;
  try {
    for (const question of questions) {
      const before = coming;
      coming = ask(question);
      // A failure is heard when its turn comes, or not at all when nobody waits for it any more.
      coming.catch(() => undefined);
      if (before !== undefined) yield await before;
    }
    if (coming !== undefined) yield await coming;
  } finally {
    // The transaction must not end under a statement that still runs.
    await coming?.catch(() => undefined);
  }
}

async function* inParts(rows: AsyncIterable<Row>): AsyncGenerator<Row[]> {
  let part: Row[] = [];
  for await (const row of rows) {
    part.push(row);
    if (part.length === PART) {
      yield part;
      part = [];
    }
  }
  if (part.length > 0) yield part;
}

const byKeys = (reader: Reader, keys: readonly string[]) => reader.read('records-by-keys', { keys });

const parts = <T>(list: readonly T[]) => inBatches(list, PART);

async function keysOf(
  reader: Reader,
  statement: string,
  ids: readonly string[],
  how: Parameters = {},
): Promise<string[]> {
  const keys: string[] = [];
  for (const part of parts(ids)) {
    for (const row of await reader.read(statement, { ids: part, ...how })) keys.push(String(row['key']));
  }
  return keys;
}

/** The keys of the records that describe these entities, and those of the publishers of documents among them. */
async function withPublishers(reader: Reader, ids: readonly string[]): Promise<string[]> {
  const keys = await keysOf(reader, 'current-records', ids);
  const publishers = new Set<string>();
  for (const part of parts(keys)) {
    for (const row of await byKeys(reader, part)) {
      const { publisher } = JSON.parse(String(row['json'])) as DocumentRecord;
      if (publisher !== undefined && !ids.includes(publisher)) publishers.add(publisher);
    }
  }
  return [...keys, ...(await keysOf(reader, 'current-records', [...publishers]))];
}

/** The entities that a claim needs beside it. */
function namedIn(row: Row): string[] {
  const record = JSON.parse(String(row['json'])) as DatasetRecord;
  if (record.record !== 'relation' && record.record !== 'attribute') return [];
  const documents = (record.evidence ?? []).map((one) => one.document);
  if (record.record === 'attribute') return [record.entity, ...documents];
  const named = referencesIn(record.predicate, record.properties).map((one) => one.entity);
  return [record.subject, record.object, ...named, ...documents];
}

type Kept = DatasetRecord & { textShipped?: boolean };

/** The texts of documents that records cite; that a document has none is asked once. */
class CitedTexts {
  private readonly without = new Set<string>();
  /** Those found last. */
  held: ReadonlyMap<string, string> = new Map();

  constructor(private readonly reader: Reader) {}

  async find(documents: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const wanted = [...new Set(documents)].filter((one) => !this.without.has(one));
    if (wanted.every((one) => this.held.has(one))) return this.held;
    this.held = await textsOf(this.reader, wanted);
    for (const one of wanted) if (!this.held.has(one)) this.without.add(one);
    return this.held;
  }
}

/** Puts back into records what the store keeps beside them. */
async function restored(cited: CitedTexts, rows: readonly Row[]): Promise<DatasetRecord[]> {
  const records = rows.map((row) => ({ row, record: JSON.parse(String(row['json'])) as Kept }));
  const documents: string[] = [];
  for (const { record } of records) {
    if (record.record === 'document' && record.textShipped) documents.push(record.id);
    if ('evidence' in record) for (const one of record.evidence ?? []) documents.push(one.document);
  }
  const texts = await cited.find(documents);
  return records.map(({ row, record }) => {
    const { textShipped, ...rest } = record;
    const text = textShipped ? texts.get(record.id) : undefined;
    const supported = row['documents'] as string[] | null | undefined;
    return {
      ...rest,
      dataset: String(row['dataset']),
      ...(text === undefined ? {} : { text }),
      ...('evidence' in rest && rest.evidence !== undefined
        ? { evidence: quoted(rest.evidence, texts, supported ?? []) }
        : {}),
      recorded: String(row['recorded']),
    } as DatasetRecord;
  });
}

/** Evidence in documents that are held, with its words as far as the text is. */
function quoted(
  evidence: readonly EvidenceRecord[],
  texts: ReadonlyMap<string, string>,
  documents: readonly string[],
) {
  return evidence
    .filter((one) => documents.includes(one.document))
    .map((one) => {
      const text = texts.get(one.document);
      if (text === undefined || one.start === undefined || one.end === undefined) return one;
      const exact = passage(text, one.start, one.end);
      return exact === undefined ? one : { ...one, exact };
    });
}
