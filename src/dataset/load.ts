import { ParleyError } from '../errors.js';
import { checkSpan } from '../model/evidence.js';
import { PREDICATES } from '../model/ontology.js';
import type { DocumentRecord } from '../model/records.js';
import type { Reader, Store, Transaction } from '../store/store.js';
import { inBatches, writeRows } from './batches.js';
import { contentHash, type LoadableRecord } from './check.js';
import { redateEvents } from './events.js';
import type { DatasetManifest } from './manifest.js';
import { retire } from './retire.js';
import { findMentions, heldTexts, keepText } from './texts.js';
import type { Conflict, United } from './unite.js';
import { isClaim, recordColumns, type Version } from './version.js';
import { writeClaims } from './write-claims.js';
import { uniteEntities } from './write-entities.js';

/** What is to be loaded: records that `check` found nothing wrong with. */
export interface Cargo {
  records: readonly LoadableRecord[];
  datasets: readonly DatasetManifest[];
}

/** What a load did, in numbers of records. */
export interface LoadReport {
  added: number;
  changed: number;
  unchanged: number;
  retired: number;
  conflicts: (Conflict & { entity: string })[];
}

const keyOf = (dataset: string, id: string) => `${dataset}:${id}`;

/**
 * Loads checked records in one transaction: all of them, or none.
 *
 * A record that the store holds already is left alone; one that changed becomes a new version and the old one is
 * retired; with `replace`, what these datasets no longer hold is retired too. Entities of one id in several
 * datasets are united.
 *
 * @throws ParleyError ONTOLOGY_VIOLATION when datasets disagree on the kind of an entity, INVALID_INPUT when
 * evidence does not fit a text that the store holds
 */
export async function load(
  store: Store,
  cargo: Cargo,
  options: { replace?: boolean } = {},
): Promise<LoadReport> {
  const versions = new Map<string, Version>();
  const retired: Version[] = [];
  for (const { record, dataset } of cargo.records) {
    const version = { key: keyOf(dataset, record.id), dataset, record, hash: contentHash(record) };
    if (record.retracted === undefined) versions.set(version.key, version);
    else retired.push({ ...version, key: `${version.key}@${record.retracted}` });
  }
  const datasets = named(cargo);
  return store.transact(async (transaction) => {
    const at = new Date().toISOString();
    const held = await heldVersions(transaction, [...versions.keys(), ...retired.map((one) => one.key)]);
    const fresh = [...versions.values()].filter((one) => held.get(one.key) !== one.hash);
    const history = retired.filter((one) => !held.has(one.key));
    const outdated = fresh.filter((one) => held.has(one.key)).map((one) => one.key);
    const missing = options.replace ? await missingKeys(transaction, [...datasets.keys()], versions) : [];
    await checkEvidence(transaction, fresh);

    const gone = [...outdated, ...missing];
    const touched = await touchedBy(transaction, gone);
    await retire(transaction, gone, at);
    await writeRows(transaction, 'write/datasets', [...datasets.values()].map(datasetRow));
    await writeRecords(transaction, [...fresh, ...history], at);
    const texts = fresh.filter((one) => one.record.record === 'document' && one.record.text !== undefined);
    for (const { record } of texts) await keepText(transaction, (record as DocumentRecord).text ?? '');

    const entities = new Set(touched.entities);
    for (const { record } of fresh) {
      if (record.record === 'entity' || record.record === 'document') entities.add(record.id);
    }
    const united = await uniteEntities(transaction, [...entities], at);
    await writeClaims(transaction, [...fresh, ...history], at);
    await restoreSupport(transaction, fresh);
    await redateEvents(transaction, [...new Set([...touched.events, ...eventsIn(fresh, united)])]);
    await findMentions(transaction, [...new Set(fresh.map((one) => one.dataset))]);
    return {
      added: fresh.length - outdated.length,
      changed: outdated.length,
      unchanged: versions.size - fresh.length,
      retired: missing.length,
      conflicts: [...united].flatMap(([entity, one]) =>
        one.conflicts.map((conflict) => ({ entity, ...conflict })),
      ),
    };
  });
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

async function heldVersions(reader: Reader, keys: readonly string[]): Promise<Map<string, string>> {
  const held = new Map<string, string>();
  for (const batch of inBatches(keys)) {
    for (const row of await reader.read('record-versions', { keys: batch })) {
      held.set(String(row['key']), String(row['hash']));
    }
  }
  return held;
}

/** The keys that the store holds of these datasets and that the load no longer has. */
async function missingKeys(reader: Reader, datasets: readonly string[], kept: ReadonlyMap<string, unknown>) {
  const missing: string[] = [];
  for (const id of datasets) {
    for (let after = ''; ; ) {
      const rows = await reader.read('live-keys', { dataset: id, after, limit: 1000 });
      const keys = rows.map((row) => String(row['key']));
      missing.push(...keys.filter((key) => !kept.has(key)));
      const last = keys.at(-1);
      if (last === undefined || keys.length < 1000) break;
      after = last;
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

/** Evidence must fit the texts that the store already holds, whoever attached them. */
async function checkEvidence(reader: Reader, fresh: readonly Version[]): Promise<void> {
  const claims = fresh.map((one) => one.record).filter(isClaim);
  const cited = new Set(claims.flatMap((claim) => (claim.evidence ?? []).map((one) => one.document)));
  const texts = await heldTexts(reader, [...cited]);
  if (texts.size === 0) return;
  for (const claim of claims) {
    for (const evidence of claim.evidence ?? []) {
      const text = texts.get(evidence.document);
      const problem = text === undefined ? undefined : checkSpan(text, evidence);
      if (problem !== undefined) {
        throw new ParleyError(
          'INVALID_INPUT',
          `${claim.id}: the evidence does not fit ${evidence.document}: ${problem}`,
          {
            remedy: 'Correct start, end and digest of the evidence; nothing of this load was kept.',
            place: { record: claim.id, field: 'evidence', offset: evidence.start },
          },
        );
      }
    }
  }
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
  const documents = fresh.filter((one) => one.record.record === 'document').map((one) => one.record.id);
  for (const batch of inBatches(documents)) {
    const rows = await transaction.read('evidence-documents', { documents: batch });
    const restored = rows.map(({ key, cited }) => ({ key, documents: cited }));
    await writeRows(transaction, 'write/support-facts', restored);
    await writeRows(transaction, 'write/support-relationships', restored, { exact: false });
  }
}

const DATED_BY = new Set(['date', 'status', 'quantities']);

/** The events whose date or size may have changed with these records. */
function eventsIn(fresh: readonly Version[], united: ReadonlyMap<string, United>): string[] {
  const ids: string[] = [];
  for (const [id, { kind }] of united) if (kind === 'Event') ids.push(id);
  for (const { record } of fresh) {
    if (record.record === 'attribute' && DATED_BY.has(record.property)) ids.push(record.entity);
    if (record.record === 'relation' && PREDICATES[record.predicate].meeting) ids.push(record.object);
  }
  return ids;
}
