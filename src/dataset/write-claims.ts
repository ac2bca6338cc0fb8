import { PREDICATES, type Predicate, referencesIn } from '../model/ontology.js';
import type { RelationRecord } from '../model/records.js';
import type { Transaction } from '../store/store.js';
import { writeRows } from './batches.js';
import { claimColumns, polarityOf, relationshipColumns } from './columns.js';
import type { EventColumns } from './events.js';
import { isClaim, recordColumns, type Version } from './version.js';

/** Writes literal facts and what joins them to entities and documents. */
export async function writeAttributes(transaction: Transaction, versions: readonly Version[], at: string) {
  const attributes: unknown[] = [];
  const evidence: unknown[] = [];
  for (const version of versions) {
    const { record, key } = version;
    if (record.record !== 'attribute') continue;
    const props = { ...recordColumns(version, at), ...claimColumns(record, key) };
    attributes.push({ entity: record.entity, props });
    evidence.push(...evidenceRows(version, at));
  }
  await writeRows(transaction, 'write/attributes', attributes);
  await writeRows(transaction, 'write/evidence', evidence);
}

/**
 * Writes facts, the relationships beside them, and what joins them to entities and documents.
 *
 * @param events the date and size of the events that facts of meetings are about
 */
export async function writeFacts(
  transaction: Transaction,
  versions: readonly Version[],
  at: string,
  events: ReadonlyMap<string, EventColumns>,
) {
  const facts: unknown[] = [];
  const evidence: unknown[] = [];
  const references: unknown[] = [];
  const relationships = new Rows<Predicate>();
  const cited = new Rows<Predicate>();
  for (const version of versions) {
    const { record, key } = version;
    if (record.record !== 'relation') continue;
    const { subject, object, predicate } = record;
    const columns = { ...claimColumns(record, key), ...taken(record, key, events.get(object)) };
    const props = { ...recordColumns(version, at), ...columns };
    const pieces = evidenceRows(version, at);
    for (const one of referencesIn(predicate, record.properties)) references.push({ key, ...one });
    if (polarityOf(record) === 'denied') {
      facts.push({ subject, object, props });
      evidence.push(...pieces);
      continue;
    }
    const relationship = { ...relationshipColumns(record, columns, key), ...ends(version, at) };
    const [only] = pieces;
    if (only !== undefined && pieces.length === 1) {
      const { document } = only;
      cited.add(predicate, { subject, object, document, props, relationship, evidence: only.props });
    } else {
      facts.push({ subject, object, props });
      relationships.add(predicate, { subject, object, props: relationship });
      evidence.push(...pieces);
    }
  }
  await writeRows(transaction, 'write/facts', facts);
  for (const [TYPE, rows] of relationships.all) {
    await writeRows(transaction, 'write/relationships', rows, { substitutions: { TYPE } });
  }
  for (const [TYPE, rows] of cited.all) {
    await writeRows(transaction, 'write/cited-facts', rows, { substitutions: { TYPE } });
  }
  await writeRows(transaction, 'write/references', references);
  await writeRows(transaction, 'write/evidence', evidence);
}

/** Rows by what they are written with. */
class Rows<K> {
  readonly all = new Map<K, unknown[]>();

  add(key: K, row: unknown): void {
    const rows = this.all.get(key);
    if (rows === undefined) this.all.set(key, [row]);
    else rows.push(row);
  }
}

/** What the fact that somebody was at an event takes over from the event: its size and, where it has none, its date. */
function taken(record: RelationRecord, key: string, event: EventColumns | undefined): object {
  if (event === undefined || !PREDICATES[record.predicate].meeting) return {};
  const { day, size, ...days } = event;
  return record.valid === undefined ? { size, ...days, sort: `${day} ${key}` } : { size };
}

const ends = ({ record }: Version, at: string) => ({
  retracted: record.retracted ?? null,
  recorded: record.recorded ?? at,
});

interface EvidenceRow {
  key: string;
  document: string;
  props: object;
}

function evidenceRows(version: Version, at: string): EvidenceRow[] {
  const { record, key } = version;
  if (!isClaim(record)) return [];
  return (record.evidence ?? []).map(({ document, start, end, row, key: rowKey, digest }, ordinal) => ({
    key,
    document,
    props: {
      ...{ id: `${key}#${ordinal}`, claim: key, document, ordinal, start, end, row, rowKey, digest },
      ...ends(version, at),
    },
  }));
}
