import { sha256 } from '../model/evidence.js';
import { isKind, type Kind } from '../model/ontology.js';
import type { DatasetRecord, DocumentRecord } from '../model/records.js';
import type { DatasetManifest } from './manifest.js';
import { checkProperties } from './ontology-check.js';
import type { Problem, ProblemList } from './problem.js';
import type { RawRecord, RecordSource } from './read.js';
import { checkReferences, type ReferenceFinding, referencesOf, type Surroundings } from './references.js';
import { checkShape, recordType } from './shape.js';
import { warn } from './warnings.js';

/** A record that nothing is wrong with, and the dataset that it belongs to. */
export interface LoadableRecord {
  record: DatasetRecord;
  dataset: string;
  /** Where it was read, for messages. */
  place?: { file: string; line: number };
}

/** What a check found: the records can be loaded when `errorCount` is 0. */
export interface Checked {
  records: LoadableRecord[];
  datasets: DatasetManifest[];
  /** The first hundred, in the order of files and lines. */
  errors: Problem[];
  warnings: Problem[];
  errorCount: number;
  warningCount: number;
  /** How many records said again what another had said. */
  duplicates: number;
}

/** What the graph holds already, so that a dataset may refer to what another one brought. */
export interface Known {
  kindsOf(ids: readonly string[]): Promise<ReadonlyMap<string, Kind>>;
  /** The lengths of the texts of these documents, in UTF-16 units, as far as they are stated. */
  lengthsOf(documents: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

const NOTHING: Known = { kindsOf: async () => new Map(), lengthsOf: async () => new Map() };

/**
 * Reads all records of a source and checks them: each alone, then against one another and against what is known.
 * Nothing is thrown for what is wrong with them; it is listed.
 *
 * @param options.warn false: not to look for what is only worth a second look, which needs all records together
 */
export async function checkRecords(
  source: RecordSource,
  known: Known = NOTHING,
  options: { warn?: boolean } = {},
): Promise<Checked> {
  const check = new Check(source);
  for await (const raw of source.records) check.take(raw);
  await check.compare(known);
  if (options.warn ?? true) check.warn();
  return check.result();
}

class Check {
  private records: Required<LoadableRecord>[] = [];
  private readonly byKey = new Map<string, Required<LoadableRecord>>();
  private readonly kinds = new Map<string, Kind | undefined>();
  /** The kinds of what only records that were retracted describe: history may refer to it, nothing else. */
  private readonly former = new Map<string, Kind | undefined>();
  private readonly kindPlaces = new Map<string, RawRecord['place']>();
  private readonly documents = new Map<string, DocumentRecord>();
  private readonly files = new Map<string, number>();
  private readonly undeclared = new Set<string>();
  private readonly errors: ProblemList;
  private readonly warnings: ProblemList;
  private duplicates = 0;

  constructor(private readonly source: RecordSource) {
    this.errors = source.errors;
    this.warnings = source.warnings;
  }

  /** Checks a record alone and keeps it if it is sound. */
  take({ record, dataset, place }: RawRecord): void {
    if (!this.files.has(place.file)) this.files.set(place.file, this.files.size);
    let sound = true;
    const report = (finding: ReferenceFinding) => {
      sound = sound && finding.warning === true;
      this.report(finding, record, place);
    };
    checkShape(record, report);
    checkProperties(record, report);
    if (dataset === undefined) {
      const remedy = 'Give it a "dataset", or put the file into a folder with a dataset.json.';
      report({ code: 'INVALID_INPUT', message: 'no dataset is named', field: 'dataset', remedy });
    }
    this.register(record, place, report);
    if (sound) this.keep({ record: record as unknown as DatasetRecord, dataset: dataset as string, place });
  }

  private report(finding: ReferenceFinding, record: { id?: unknown }, place: RawRecord['place']): void {
    const { warning, ...problem } = finding;
    const id = typeof record.id === 'string' ? { record: record.id } : {};
    (warning ? this.warnings : this.errors).add({ ...problem, ...place, ...id });
  }

  /** Remembers what kind an id is of, also where the record is wrong in other respects. */
  private register(
    record: Record<string, unknown>,
    place: RawRecord['place'],
    report: (finding: ReferenceFinding) => void,
  ): void {
    const { id, kind: given } = record;
    const type = recordType(record);
    if (typeof id !== 'string' || (type !== 'entity' && type !== 'document')) return;
    const kind =
      type === 'document' ? 'Document' : typeof given === 'string' && isKind(given) ? given : undefined;
    if (record['retracted'] !== undefined) {
      this.former.set(id, kind);
      return;
    }
    const before = this.kinds.get(id);
    if (before && kind && before !== kind) {
      const first = this.kindPlaces.get(id);
      const message = `"${id}" is a ${kind} here and a ${before} at ${first?.file}:${first?.line}`;
      const remedy = 'Give one of the two another id.';
      report({ code: 'ONTOLOGY_VIOLATION', message, field: type === 'document' ? 'record' : 'kind', remedy });
    }
    if (before === undefined) {
      this.kinds.set(id, kind);
      this.kindPlaces.set(id, place);
    }
  }

  private keep(loadable: Required<LoadableRecord>): void {
    const { record, dataset, place } = loadable;
    const key = JSON.stringify([dataset, record.id, record.retracted ?? '']);
    const before = this.byKey.get(key);
    if (before) {
      if (contentHash(before.record) === contentHash(record)) {
        this.duplicates += 1;
        addText(before.record, record);
        if (record.record === 'document' && record.retracted === undefined) {
          this.documents.set(record.id, before.record as DocumentRecord);
        }
        return;
      }
      const message = `"${record.id}" has another content at ${before.place.file}:${before.place.line}`;
      const remedy = 'Keep one of the two, or give the other a new id.';
      this.report({ code: 'INVALID_INPUT', message, field: 'id', remedy }, record, place);
      return;
    }
    this.byKey.set(key, loadable);
    this.records.push(loadable);
    this.undeclared.add(dataset);
    if (record.retracted !== undefined || record.record !== 'document') return;
    if (this.documents.get(record.id)?.text === undefined) {
      this.documents.set(record.id, record);
    }
  }

  /** Checks the records against one another, and against what is known. */
  async compare(known: Known): Promise<void> {
    const unresolved = new Set<string>();
    for (const { record } of this.records) {
      for (const { id } of referencesOf(record)) if (!this.kinds.has(id)) unresolved.add(id);
    }
    const kinds = new Map(this.kinds);
    let lengths: ReadonlyMap<string, number> = new Map();
    if (unresolved.size > 0) {
      const found = await known.kindsOf([...unresolved]);
      for (const [id, kind] of found) kinds.set(id, kind);
      const documents = [...found].filter(([, kind]) => kind === 'Document').map(([id]) => id);
      if (documents.length > 0) lengths = await known.lengthsOf(documents);
    }
    const graph = known !== NOTHING;
    const around: Surroundings = { kinds, documents: this.documents, lengths, graph };
    // The texts of today need not be those that a record of the past was about.
    const former = new Map([...this.former, ...kinds]);
    const once: Surroundings = { kinds: former, documents: new Map(), lengths: new Map(), graph };
    this.records = this.records.filter(({ record, place }) => {
      const before = this.errors.count;
      checkReferences(record, record.retracted === undefined ? around : once, (finding) =>
        this.report(finding, record, place),
      );
      return this.errors.count === before;
    });
  }

  /** Lists what is worth a second look. */
  warn(): void {
    warn(this.records, (message, { record, place }, field, remedy) => {
      this.warnings.add({ code: 'INVALID_INPUT', message, remedy, ...place, record: record.id, field });
    });
  }

  result(): Checked {
    const declared = new Set(this.source.datasets.map(({ id }) => id));
    const named = [...this.undeclared].filter((id) => !declared.has(id)).map((id) => ({ id }));
    return {
      records: this.records,
      datasets: [...this.source.datasets, ...named],
      errors: this.inOrder(this.errors),
      warnings: this.inOrder(this.warnings),
      errorCount: this.errors.count,
      warningCount: this.warnings.count,
      duplicates: this.duplicates,
    };
  }

  private inOrder(problems: ProblemList): Problem[] {
    const rank = ({ file }: Problem) => (file === undefined ? -1 : (this.files.get(file) ?? -1));
    return [...problems.listed].sort((a, b) => rank(a) - rank(b) || (a.line ?? 0) - (b.line ?? 0));
  }
}

/** A duplicate may bring the text that the first one lacks. */
function addText(kept: DatasetRecord, again: DatasetRecord): void {
  if (kept.record === 'document' && again.record === 'document' && again.text !== undefined) {
    kept.text ??= again.text;
  }
}

/**
 * The hash by which versions of a record are told apart: of its content with keys sorted, without absent fields,
 * and without what is not its content: the two timestamps, the dataset, and the text of a document and the words of
 * evidence where their digests stand for them.
 */
export function contentHash(record: DatasetRecord): string {
  const {
    recorded: _r,
    retracted: _x,
    dataset: _d,
    ...content
  } = record as DatasetRecord & { text?: string };
  if (content.record === 'document') delete content.text;
  if ('evidence' in content && content.evidence) {
    content.evidence = content.evidence.map((one) => {
      const { exact: _, ...evidence } = one;
      return evidence.digest === undefined ? one : evidence;
    });
  }
  return sha256(canonical(content));
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, inner]) => inner !== undefined && inner !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`);
  return `{${fields.join(',')}}`;
}
