import { type Predicate, referencesIn } from '../model/ontology.js';
import type { Transaction } from '../store/store.js';
import { writeRows } from './batches.js';
import { claimColumns, polarityOf, relationshipColumns } from './columns.js';
import { isClaim, recordColumns, type Version } from './version.js';

/** Writes claims, the relationships beside facts, and what joins claims to entities and documents. */
export async function writeClaims(transaction: Transaction, versions: readonly Version[], at: string) {
  const facts: unknown[] = [];
  const attributes: unknown[] = [];
  const evidence: unknown[] = [];
  const references: unknown[] = [];
  const relationships = new Map<Predicate, unknown[]>();
  for (const version of versions) {
    const { record, key } = version;
    if (!isClaim(record)) continue;
    const columns = claimColumns(record, key);
    const ends = { retracted: record.retracted ?? null, recorded: record.recorded ?? at };
    const props = { ...recordColumns(version, at), ...columns };
    if (record.record === 'attribute') attributes.push({ entity: record.entity, props });
    else {
      facts.push({ subject: record.subject, object: record.object, props });
      if (polarityOf(record) === 'asserted') {
        const row = {
          subject: record.subject,
          object: record.object,
          props: { ...relationshipColumns(record, columns, key), ...ends },
        };
        const rows = relationships.get(record.predicate);
        if (rows === undefined) relationships.set(record.predicate, [row]);
        else rows.push(row);
      }
      for (const one of referencesIn(record.predicate, record.properties)) references.push({ key, ...one });
    }
    for (const [ordinal, one] of (record.evidence ?? []).entries()) {
      const { start, end, row, key: rowKey, digest } = one;
      const columnsOfEvidence = { start, end, row, rowKey, digest, ...ends };
      evidence.push({
        key,
        document: one.document,
        props: { id: `${key}#${ordinal}`, claim: key, document: one.document, ordinal, ...columnsOfEvidence },
      });
    }
  }
  await writeRows(transaction, 'write/facts', facts);
  await writeRows(transaction, 'write/attributes', attributes);
  for (const [predicate, rows] of relationships) {
    await writeRows(transaction, 'write/relationships', rows, { substitutions: { TYPE: predicate } });
  }
  await writeRows(transaction, 'write/references', references);
  await writeRows(transaction, 'write/evidence', evidence);
}
