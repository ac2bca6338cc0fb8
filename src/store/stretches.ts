import type { Row } from './store.js';

/**
 * The whole of a list that a statement hands out in parts, one a row: of a long answer the first rows are read while
 * the others are still being written, and short rows are decoded without copying.
 */
export function joined<T>(rows: readonly Row[], column: string): readonly T[] {
  const [first = [], ...others] = rows.map((row) => row[column] as T[]);
  return others.length === 0 ? first : first.concat(...others);
}
