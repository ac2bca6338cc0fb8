/** Rows a statement: large enough to be quick, small enough not to hold up everything else in the process. */
export const BATCH = 1000;

/** A list in pieces, in its order; the last may be shorter. */
export function* inBatches<T>(rows: readonly T[], size = BATCH): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}
