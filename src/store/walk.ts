import { BATCH } from './batches.js';
import type { StatementName } from './statements.js';
import type { Parameters, Reader, Row } from './store.js';

/** A page of keys, or of little more: an engine may sort all that there is for every page, so that few are better. */
export const LONG = 50_000;

/**
 * All rows of a statement, page by page, in the order of one column: the statement takes `$after`, the last value of
 * the page before ('' for the first), and `$limit`. Pages that are empty are left out.
 *
 * @param by the column
 */
export async function* walk(
  reader: Reader,
  statement: StatementName,
  by: string,
  parameters: Parameters = {},
  limit = BATCH,
): AsyncGenerator<readonly Row[]> {
  for (let after = ''; ; ) {
    const rows = await reader.read(statement, { ...parameters, after, limit });
    if (rows.length > 0) yield rows;
    if (rows.length < limit) return;
    after = String(rows.at(-1)?.[by]);
  }
}
