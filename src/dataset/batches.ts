import { ParleyError } from '../errors.js';
import { inBatches } from '../store/batches.js';
import type { Substitutions } from '../store/statements.js';
import type { Transaction } from '../store/store.js';

/**
 * Writes rows batch by batch, and fails when the store wrote fewer than it was given: both engines pass over a
 * row whose entity is missing in silence.
 */
export async function writeRows(
  transaction: Transaction,
  statement: string,
  rows: readonly unknown[],
  more: { parameters?: Record<string, unknown>; substitutions?: Substitutions; exact?: boolean } = {},
): Promise<void> {
  for (const batch of inBatches(rows)) {
    const answer = await transaction.write(
      statement,
      { rows: batch, ...more.parameters },
      more.substitutions,
    );
    const written = answer[0]?.['written'];
    if ((more.exact ?? true) && written !== batch.length) {
      throw new ParleyError(
        'CORRUPT_DATA',
        `Of ${batch.length} rows, ${String(written)} were written (${statement}).`,
        {
          remedy: 'Nothing of this load was kept. Run `parley check --store` and report what it finds.',
        },
      );
    }
  }
}
