import { checkRecords, type LoadableRecord } from '../dataset/check.js';
import { knownTo } from '../dataset/known.js';
import { type LoadReport, load } from '../dataset/load.js';
import { type Problem, ProblemList } from '../dataset/problem.js';
import type { RawRecord } from '../dataset/read.js';
import { ParleyError } from '../errors.js';
import type { Kind } from '../model/ontology.js';
import type { Reader, Store } from '../store/store.js';
import { BesideHeld } from './beside-held.js';
import { type Fresh, type FreshBatch, freshOf } from './fresh.js';
import { retireMissing } from './retire-missing.js';
import type { SkippedFor } from './skip-list.js';
import type { ImportBatch, ImportSource } from './source.js';

export interface ImportOptions {
  /** Say what would be, and keep nothing. */
  dryRun?: boolean;
  /** Begin at the start even where an earlier run could be gone on with. */
  restart?: boolean;
  /**
   * At the end of a complete run, retire what the dataset no longer holds; begins at the start too. Nothing is retired
   * where rows could not be read: what they say may be what is held.
   */
  replace?: boolean;
  /** Ends the run between two batches. */
  signal?: AbortSignal;
  /** Called when a batch is loaded. */
  onBatch?: (batch: ImportBatch) => void;
}

/** What an import did, in numbers of records, and what it left out. */
export interface ImportReport extends LoadReport {
  dataset: string;
  /** The datasets of its records. */
  datasets: string[];
  dryRun: boolean;
  /** Rows or pages read. */
  read: number;
  /** Where the run went on from, when it did. */
  resumedFrom?: string;
  /** False when the run was ended before its source was. */
  complete: boolean;
  /** How many conflicts there are; the first hundred are in `conflicts`. */
  conflictCount: number;
  /** Facts that `replace` did not retire, because they may be from rows that were left out. */
  spared: number;
  /** Rows left out, how many of them could not be read, values left out of rows that were taken, and why. */
  skipped: { count: number; unreadable: number; values: number; reasons: SkippedFor[] };
}

const CONFLICTS_LISTED = 100;
const MOST_REMEMBERED = 300_000;

/**
 * Loads a source batch by batch, each in a transaction of its own, so that memory stays flat and whatever ends the
 * run leaves whole batches. What is held already is passed over by its hash: the next run goes on where this one
 * stopped, and another run of the same source changes nothing.
 *
 * @throws ParleyError whatever ends the source or the load of a batch; the batches before are kept
 */
export async function runImport(
  store: Store,
  source: ImportSource,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const { dataset, skipped } = source;
  const resumedFrom = await resumes(store, source, options);
  const report: ImportReport = {
    ...{ dataset: dataset.id, dryRun: options.dryRun ?? false, read: 0, complete: false, datasets: [] },
    ...{ added: 0, changed: 0, unchanged: 0, retired: 0, spared: 0 },
    ...{ conflicts: [], conflictCount: 0, detached: [] },
    ...(resumedFrom === undefined ? {} : { resumedFrom }),
    skipped: { count: 0, unreadable: 0, values: 0, reasons: [] },
  };
  const run = new Run(store, source, options, report, resumedFrom);
  const beside = await BesideHeld.of(store, source, options.replace ?? false);
  for await (const found of ahead(source.batches(resumedFrom), async (batch) =>
    freshOf(store, dataset.id, (await beside?.place(batch)) ?? batch),
  )) {
    await run.take(found);
    report.read = found.batch.read;
    options.onBatch?.(found.batch);
    // A server that imports answers others between two batches.
    await new Promise(setImmediate);
    if (options.signal?.aborted) return finished();
  }
  report.complete = true;
  await run.end();
  return finished();

  function finished(): ImportReport {
    report.datasets = [...run.datasets].sort();
    const { count, unreadable, values } = skipped;
    report.skipped = { count, unreadable, values, reasons: skipped.report() };
    return report;
  }
}

/** Prepares the next one while the one before it is being worked on. */
async function* ahead<A, B>(items: AsyncIterable<A>, prepare: (item: A) => Promise<B>): AsyncGenerator<B> {
  const iterator = items[Symbol.asyncIterator]();
  const next = async () => {
    const { done, value } = await iterator.next();
    return done ? undefined : { prepared: await prepare(value) };
  };
  let coming = next();
  try {
    for (;;) {
      const come = await coming;
      if (come === undefined) return;
      coming = next();
      // Its failure is for the turn that asks for it.
      coming.catch(() => undefined);
      yield come.prepared;
    }
  } finally {
    await coming.catch(() => undefined);
    await iterator.return?.();
  }
}

/** From where an import that was ended before its time goes on; undefined where it begins at the start. */
export async function resumes(
  reader: Reader,
  { dataset, goesOn }: ImportSource,
  { dryRun, restart, replace }: ImportOptions,
): Promise<string | undefined> {
  if (!goesOn || dryRun || restart || replace) return undefined;
  const [row] = await reader.read('import-position', { dataset: dataset.id });
  return (row?.['resume'] as string | null | undefined) ?? undefined;
}

class Run {
  /** The keys that the source holds, where what it does not hold is to go. */
  private readonly seen: Set<string> | undefined;
  /** The keys of what a rehearsal would have changed. */
  private readonly changed = new Set<string>();
  readonly datasets = new Set<string>();
  /** What was told of the records of a source in which each is told once: as a number, so that many have room. */
  private readonly told = new Map<string, number>();
  /** What ids are known to be: those asked for lately, and those that a rehearsal would have brought. */
  private readonly kinds = new Map<string, Kind>();
  private noted: string | undefined;

  constructor(
    private readonly store: Store,
    private readonly source: ImportSource,
    private readonly options: ImportOptions,
    private readonly report: ImportReport,
    resumedFrom: string | undefined,
  ) {
    this.noted = resumedFrom;
    this.seen = options.replace ? new Set() : undefined;
  }

  async take(found: FreshBatch): Promise<void> {
    const { report } = this;
    const { batch } = found;
    if (this.source.strict) this.refuseOtherContents(found);
    for (const { record, key, dataset } of found.versions) {
      this.datasets.add(dataset);
      if (record.retracted === undefined) this.seen?.add(key);
    }
    report.unchanged += found.unchanged;
    const { sound, refused } = await this.check(found.fresh, batch);
    if (this.options.dryRun) {
      for (const { record } of sound) {
        if (record.record === 'entity') this.remember(record.id, record.kind);
        if (record.record === 'document') this.remember(record.id, 'Document');
      }
      const changed = found.fresh.filter((one) => one.changed && !refused.has(one.index));
      for (const { index } of changed) this.changed.add(found.versions[index]?.key as string);
      report.changed += changed.length;
      report.added += sound.length - changed.length;
      return;
    }
    if (sound.length > 0) await this.load(sound, batch);
    else if (batch.resume !== undefined) await this.note(batch.resume);
  }

  /** One record that is told in two ways would be another one after every run. */
  private refuseOtherContents({ versions, batch }: FreshBatch): void {
    for (const [index, { record, key, hash }] of versions.entries()) {
      if (record.retracted !== undefined) continue;
      const content = Number.parseInt(hash.slice(0, 13), 16);
      if ((this.told.get(key) ?? content) !== content) {
        throw new ParleyError(
          'INVALID_INPUT',
          `"${record.id}" came before in this load with another content`,
          {
            remedy: 'Keep one of the two, or give the other a new id.',
            place: { ...batch.places?.[index], record: record.id, field: 'id' },
          },
        );
      }
      this.told.set(key, content);
    }
  }

  private async load(records: LoadableRecord[], { resume }: ImportBatch): Promise<void> {
    const { report, source } = this;
    const { dataset } = source;
    const note = resume === undefined ? {} : { also: writePosition(dataset.id, resume) };
    const loaded = await load(this.store, { records, datasets: source.datasets ?? [dataset] }, note);
    this.noted = resume ?? this.noted;
    for (const count of ['added', 'changed', 'unchanged', 'retired'] as const) report[count] += loaded[count];
    report.conflictCount += loaded.conflicts.length;
    report.detached.push(...loaded.detached);
    report.conflicts.push(...loaded.conflicts.slice(0, CONFLICTS_LISTED - report.conflicts.length));
  }

  /** Retires what is gone, and forgets where the run was: the next one begins at the start. */
  async end(): Promise<void> {
    const { report, source, options, seen } = this;
    if (seen !== undefined && source.skipped.unreadable === 0) {
      for (const dataset of this.datasets) {
        const { owns, skipped } = source;
        const what = { dataset, owns, seen, spared: skipped.spared, changed: this.changed };
        const { retired, kept } = await retireMissing(this.store, what, options.dryRun ?? false);
        report.retired += retired;
        report.spared += kept;
      }
    }
    if (!options.dryRun && this.noted !== undefined) await this.note(null);
  }

  private async note(resume: string | null): Promise<void> {
    await this.store.transact(writePosition(this.source.dataset.id, resume));
    this.noted = resume ?? undefined;
  }

  /** What the store holds, and what a rehearsal would have brought to it. */
  private async kindsOf(ids: readonly string[]): Promise<ReadonlyMap<string, Kind>> {
    const kinds = new Map<string, Kind>();
    const unknown: string[] = [];
    for (const id of ids) {
      const kind = this.kinds.get(id);
      if (kind === undefined) unknown.push(id);
      else kinds.set(id, kind);
    }
    for (const [id, kind] of await knownTo(this.store).kindsOf(unknown)) {
      kinds.set(id, kind);
      this.remember(id, kind);
    }
    return kinds;
  }

  private remember(id: string, kind: Kind): void {
    if (this.options.dryRun || this.kinds.size < MOST_REMEMBERED) this.kinds.set(id, kind);
  }

  /** The records but those of entities that are held as something of another kind. */
  private async ofTheirKind(fresh: readonly Fresh[], problems: Map<string | undefined, Problem>) {
    const described = fresh.flatMap(({ record }) => (record.record === 'entity' ? [record] : []));
    const held = await this.kindsOf(described.map(({ id }) => id));
    const others = new Set<unknown>();
    for (const record of described) {
      const kind = held.get(record.id);
      if (kind === undefined || kind === record.kind) continue;
      others.add(record);
      const message = `"${record.id}" is held as a ${kind}, and not as a ${record.kind}`;
      const remedy = 'Give it another id, or retract what is held.';
      problems.set(record.id, {
        code: 'ONTOLOGY_VIOLATION',
        message,
        field: 'kind',
        remedy,
        record: record.id,
      });
    }
    return fresh.filter(({ record }) => !others.has(record));
  }

  /** The records that nothing is wrong with; the others are left out, and said to be, or end the run. */
  private async check(fresh: readonly Fresh[], batch: ImportBatch) {
    const place = ({ index }: Fresh) =>
      batch.places?.[index] ?? { file: this.source.dataset.id, line: index + 1 };
    const first = new Map<string | undefined, Problem>();
    let records = (this.source.strict ? fresh : await this.ofTheirKind(fresh, first)).map(
      (one): RawRecord => ({
        record: one.record as unknown as RawRecord['record'],
        dataset: one.dataset,
        place: place(one),
      }),
    );
    // What refers to a record that is refused is refused with it.
    let checked: Awaited<ReturnType<typeof checkRecords>>;
    for (;;) {
      const raw = { records, datasets: [], errors: new ProblemList(), warnings: new ProblemList() };
      checked = await checkRecords(
        raw,
        { ...knownTo(this.store), kindsOf: (ids) => this.kindsOf(ids) },
        { warn: false },
      );
      if (checked.errorCount > 0 && this.source.strict) throw refusal(checked.errors, checked.errorCount);
      for (const problem of checked.errors) {
        if (!first.has(problem.record)) first.set(problem.record, problem);
      }
      const kept = new Set(checked.records.map((one) => one.record as unknown));
      const before = records.length;
      records = records.filter(({ record }) => kept.has(record));
      if (records.length === before) break;
    }
    const sound = new Set(checked.records.map((one) => one.record as unknown));
    const refused = fresh.filter((one) => !sound.has(one.record));
    for (const one of refused) {
      const { message, field, remedy } = first.get(one.record.id) ?? {};
      const what = [field, message].filter((text) => text !== undefined).join(': ');
      const where = batch.places?.[one.index] ?? {};
      const reason = 'the record that was made of it is not allowed';
      this.source.skipped.add({ reason, what, key: one.record.id, remedy, ...where });
    }
    return { sound: checked.records, refused: new Set(refused.map((one) => one.index)) };
  }
}

function writePosition(dataset: string, resume: string | null) {
  return async (transaction: Parameters<Parameters<Store['transact']>[0]>[0]): Promise<void> => {
    await transaction.write('write/import-position', { dataset, resume });
  };
}

/** What is wrong with records that may not be left out. */
function refusal(problems: readonly Problem[], count: number): ParleyError {
  const [first] = problems;
  const { file, line, record, field } = first ?? {};
  const more = count > 1 ? ` (and ${count - 1} more problems in this batch)` : '';
  return new ParleyError(first?.code ?? 'INVALID_INPUT', `${first?.message ?? ''}${more}`, {
    remedy: first?.remedy,
    place: { file, line, record, field },
  });
}
