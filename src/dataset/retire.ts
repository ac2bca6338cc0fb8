import { inBatches } from '../store/batches.js';
import type { Transaction } from '../store/store.js';
import { writeRows } from './batches.js';

/**
 * Marks records as no longer held: nothing is deleted, each gets `retracted` and a key of its own
 * (`dataset:id@time`), and so do the relationship and the evidence of a claim.
 *
 * @param keys of records that are held now
 * @param at the time of this transaction, ISO 8601
 */
export async function retire(transaction: Transaction, keys: readonly string[], at: string): Promise<void> {
  const rows = keys.map((key) => ({ key, retired: `${key}@${at}` }));
  await writeRows(transaction, 'write/retire-records', rows, { parameters: { at } });
  const loose = { parameters: { at }, exact: false };
  await writeRows(transaction, 'write/retire-relationships', rows, loose);
  await writeRows(transaction, 'write/retire-evidence', rows, loose);
}

/** Marks entities of which no record is held any more, and takes them out of the search. */
export async function retireEntities(
  transaction: Transaction,
  ids: readonly string[],
  at: string,
): Promise<void> {
  for (const batch of inBatches(ids)) {
    await transaction.write('write/retire-entities', { ids: batch, at });
    await transaction.write('write/unname', { ids: batch });
  }
}
