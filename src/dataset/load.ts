import { ParleyError } from '../errors.js';
import { type Kind, PREDICATES } from '../model/ontology.js';
import type { DocumentRecord } from '../model/records.js';
import { inBatches } from '../store/batches.js';
import type { Reader, Store, Transaction } from '../store/store.js';
import { LONG, walk } from '../store/walk.js';
import { writeRows } from './batches.js';
import { contentHash, type LoadableRecord } from './check.js';
import { heldEventColumns, redateEvents } from './events.js';
import { FINDS_WORDS } from './find-words.js';
import { misfitIn, misfitOf, refuseDangling, refuseOtherKinds } from './held-claims.js';
import { endedBy, heldVersions, isNew } from './held-versions.js';
import { knownTo } from './known.js';
import type { DatasetManifest } from './manifest.js';
import { drawPresences } from './presences.js';
import { retire } from './retire.js';
import { findMentions, heldTexts, keepText } from './texts.js';
import type { Conflict, United } from './unite.js';
import { isClaim, keyOf, recordColumns, type Version } from './version.js';
import { writeAttributes, writeFacts } from './write-claims.js';
import { uniteEntities, writeFormerEntities } from './write-entities.js';

/** What is to be loaded: records that `check` found nothing wrong with. */
export interface Cargo {
  records: readonly LoadableRecord[];
  datasets: readonly DatasetManifest[];
}

export interface LoadOptions {
  /** Also retire what these datasets no longer hold. */
  replace?: boolean;
  /** The keys of records that are held and are to be retired with this load. */
  retire?: readonly string[];
  /** Something that is kept with this load or not at all. */
  also?: (transaction: Transaction) => Promise<void>;
}

/** What a load did, in numbers of records. */
export interface LoadReport {
  added: number;
  changed: number;
  unchanged: number;
  retired: number;
  conflicts: (Conflict & { entity: string })[];
  /** The documents whose text was held, until now: they have another digest, and nobody attached that text yet. */
  detached: string[];
}

/**
 * Loads checked records in one transaction: all of them, or none.
 *
 * A record that the store holds already is left alone; one that changed becomes a new version and the old one is
 * retired; with `replace`, what these datasets no longer hold is retired too. Entities of one id in several
 * datasets are united.
 *
 * A record that comes with `retracted` and in no other version ends the one that is held, where it is that one or
 * younger.
 *
 * @throws ParleyError ONTOLOGY_VIOLATION when datasets disagree on the kind of an entity or what is held about it
 * does not go with its new kind, NOT_FOUND when something that is held names what would be gone, INVALID_INPUT when
 * evidence does not fit a text that the store holds
 */
export async function load(store: Store, cargo: Cargo, options: LoadOptions = {}): Promise<LoadReport> {
  const versions = new Map<string, Version>();
  const retired: Version[] = [];
  for (const { record, dataset, place } of cargo.records) {
    const version = { key: keyOf(dataset, record.id), dataset, record, hash: contentHash(record), place };
    if (record.retracted === undefined) versions.set(version.key, version);
    else retired.push({ ...version, key: `${version.key}@${record.retracted}` });
  }
  const datasets = named(cargo);
  const loading = store.transact(async (transaction) => {
    const at = new Date().toISOString();
    const keys = retired.flatMap((one) => [one.key, keyOf(one.dataset, one.record.id)]);
    const held = await heldVersions(transaction, [...new Set([...versions.keys(), ...keys])]);
    const fresh = [...versions.values()].filter((one) => isNew(one, held.get(one.key)));
    const ended = endedBy(retired, versions, held);
    const retold = new Set([...ended.values()].map((one) => one.became));
    const history = retired.filter((one) => !held.has(one.key) && !retold.has(one.key));
    const renewed = fresh.filter((one) => held.has(one.key));
    const missing = options.replace ? await missingKeys(transaction, [...datasets.keys()], versions) : [];
    const retirements = new Map(
      [...renewed.map((one) => one.key), ...missing, ...(options.retire ?? [])].map((key) => [key, at]),
    );
    for (const [key, { time }] of ended) retirements.set(key, time ?? at);

    const told = await heldTexts(transaction, documentsIn(renewed));
    const touched = await touchedBy(transaction, [...retirements.keys()]);
    for (const time of new Set(retirements.values())) {
      const gone = [...retirements].filter(([, one]) => one === time).map(([key]) => key);
      await retire(transaction, gone, time);
    }
    await writeRows(transaction, 'write/datasets', [...datasets.values()].map(datasetRow));
    await writeRecords(transaction, [...fresh, ...history], at);
    const brought = fresh.filter((one) => one.record.record === 'document' && one.record.text !== undefined);
    for (const { record } of brought) await keepText(transaction, (record as DocumentRecord).text ?? '');

    const entities = new Set(touched.entities);
    for (const { record } of fresh) {
      if (record.record === 'entity' || record.record === 'document') entities.add(record.id);
    }
    const written = [...fresh, ...history];
    const dated = [...touched.events, ...datedBy(fresh)];
    const before = await knownTo(transaction).kindsOf([...entities]);
    const events = await heldEventColumns(transaction, [
      ...new Set([...dated, ...entities, ...meetingsIn(written)]),
    ]);
    const { united, orphans } = await uniteEntities(transaction, [...entities], at);
    for (const [id, { kind }] of united) if (kind === 'Event') dated.push(id);
    await writeFormerEntities(transaction, history);
    await writeAttributes(transaction, written, at);
    const redated = await redateEvents(transaction, [...new Set(dated)], events);
    await writeFacts(transaction, written, at, new Map([...events, ...redated]));
    await drawPresences(transaction, [...new Set([...touched.events, ...meetingsIn(written)])]);
    await restoreSupport(transaction, fresh);
    await refuseDangling(transaction, orphans);
    await refuseOtherKinds(transaction, otherKinds(before, united));
    const texts = await heldTexts(transaction, [...new Set([...citedBy(fresh), ...documentsIn(fresh)])]);
    await checkEvidence(transaction, fresh, texts);
    if (entities.size > 0) await findMentions(transaction, [...new Set(fresh.map((one) => one.dataset))]);
    await options.also?.(transaction);
    return {
      added: fresh.length - renewed.length,
      changed: renewed.length,
      unchanged: versions.size - fresh.length,
      retired: retirements.size - renewed.length,
      conflicts: [...united].flatMap(([entity, one]) =>
        one.conflicts.map((conflict) => ({ entity, ...conflict })),
      ),
      detached: [...told.keys()].filter((id) => !texts.has(id)),
    };
  });
  return loading.catch((error: unknown) => {
    throw located(error, versions.values());
  });
}

/** Says in which line the record stands that an error names, where the error does not say so itself. */
function located(error: unknown, versions: Iterable<Version>): unknown {
  if (!(error instanceof ParleyError) || error.place?.file !== undefined) return error;
  const { code, message, remedy, place } = error;
  for (const { record, place: read } of versions) {
    if (record.id !== place?.record || read === undefined || isClaim(record)) continue;
    return new ParleyError(code, message, { remedy, place: { ...place, ...read }, cause: error.cause });
  }
  return error;
}

/** The entities that were held as another kind before. */
function otherKinds(
  before: ReadonlyMap<string, Kind>,
  united: ReadonlyMap<string, United>,
): Map<string, Kind> {
  const changed = new Map<string, Kind>();
  for (const [id, { kind }] of united) if ((before.get(id) ?? kind) !== kind) changed.set(id, kind);
  return changed;
}

/** The datasets of a load: those that say something of themselves, and those that only their records name. */
function named(cargo: Cargo): Map<string, DatasetManifest> {
  const datasets = new Map<string, DatasetManifest>(cargo.datasets.map((one) => [one.id, one]));
  for (const { dataset } of cargo.records) if (!datasets.has(dataset)) datasets.set(dataset, { id: dataset });
  return datasets;
}

function datasetRow({ id, title, licence, languages }: DatasetManifest) {
  const said = Object.entries({ title, licence, languages }).filter(([, value]) => value !== undefined);
  return { id, props: { id, ...Object.fromEntries(said) } };
}

/** The keys that the store holds of these datasets and that the load no longer has. */
async function missingKeys(reader: Reader, datasets: readonly string[], kept: ReadonlyMap<string, unknown>) {
  const missing: string[] = [];
  for (const id of datasets) {
    for await (const rows of walk(reader, 'live-keys', 'key', { dataset: id }, LONG)) {
      missing.push(...rows.map((row) => String(row['key'])).filter((key) => !kept.has(key)));
    }
  }
  return missing;
}

/** The entities that records with these keys describe, and the events whose date or size rests on them. */
async function touchedBy(reader: Reader, keys: readonly string[]) {
  const entities = new Set<string>();
  const events = new Set<string>();
  for (const batch of inBatches(keys)) {
    for (const row of await reader.read('touched-by', { keys: batch })) {
      if (row['entity'] !== null) entities.add(String(row['entity']));
      if (row['event'] !== null) events.add(String(row['event']));
    }
  }
  return { entities, events };
}

/**
 * Evidence must fit the texts that the store holds, whoever attached them: that of new claims, and all that is held
 * of documents that are new or have another text now.
 *
 * @param texts the held ones, of all documents that these versions cite or describe
 */
async function checkEvidence(
  reader: Reader,
  fresh: readonly Version[],
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  if (texts.size === 0) return;
  for (const { record, place } of fresh) {
    if (!isClaim(record)) continue;
    for (const document of new Set((record.evidence ?? []).map((one) => one.document))) {
      const misfit = misfitOf(record, document, texts.get(document) ?? '');
      if (texts.has(document) && misfit) throw doesNotFit(record.id, document, misfit, place);
    }
  }
  const documents = fresh.filter((one) => one.record.record === 'document');
  for (const [document, { place }] of new Map(documents.map((one) => [one.record.id, one]))) {
    const text = texts.get(document);
    const misfit = text === undefined ? undefined : await misfitIn(reader, document, text);
    if (misfit) throw doesNotFit(misfit.claim.id, document, { ...misfit, field: 'sha256' }, place);
  }
}

/** The documents that the evidence of these claims names. */
function citedBy(versions: readonly Version[]): string[] {
  return versions.flatMap(({ record }) =>
    isClaim(record) ? (record.evidence ?? []).map((one) => one.document) : [],
  );
}

/** The documents that are described among these. */
function documentsIn(versions: readonly Version[]): string[] {
  return versions.filter((one) => one.record.record === 'document').map((one) => one.record.id);
}

function doesNotFit(
  claim: string,
  document: string,
  { problem, field, offset }: { problem: string; field: string; offset: number | undefined },
  place: Version['place'],
): ParleyError {
  const message = `${claim}: the evidence does not fit ${document}: ${problem}`;
  return new ParleyError('INVALID_INPUT', message, {
    remedy: `Correct start, end and digest of the evidence. ${FINDS_WORDS} Nothing of this load was kept.`,
    place: { ...place, record: claim, field, offset },
  });
}

async function writeRecords(transaction: Transaction, versions: readonly Version[], at: string) {
  const described: unknown[] = [];
  const judged: unknown[] = [];
  for (const version of versions) {
    const { record } = version;
    const props = recordColumns(version, at);
    if (record.record === 'judgement') {
      judged.push({ props: { ...props, left: record.left, right: record.right, at: record.at ?? null } });
    } else if (!isClaim(record)) described.push({ props });
  }
  await writeRows(transaction, 'write/records', described);
  await writeRows(transaction, 'write/judgements', judged);
}

/** A document that comes back supports again what it supported, also what stood without it in the meantime. */
async function restoreSupport(transaction: Transaction, fresh: readonly Version[]) {
  for (const batch of inBatches(documentsIn(fresh))) {
    const rows = await transaction.read('evidence-documents', { documents: batch });
    const restored = rows.map(({ key, cited }) => ({ key, documents: cited }));
    await writeRows(transaction, 'write/support-facts', restored);
    await writeRows(transaction, 'write/support-relationships', restored, { exact: false });
  }
}

const DATED_BY = new Set(['date', 'status', 'quantities']);

/** The entities of which these records state the date, the size or the standing. */
function datedBy(fresh: readonly Version[]): string[] {
  return fresh.flatMap(({ record }) =>
    record.record === 'attribute' && DATED_BY.has(record.property) ? [record.entity] : [],
  );
}

/** The events that these records say somebody was at. */
function meetingsIn(versions: readonly Version[]): string[] {
  return versions.flatMap(({ record }) =>
    record.record === 'relation' && PREDICATES[record.predicate].meeting ? [record.object] : [],
  );
}
