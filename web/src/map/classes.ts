/** Whole numbers that are drawn alike, both ends included. */
export interface Class {
  from: number;
  to: number;
}

const ROUND = [1, 2, 5];

/**
 * Parts counts of 1 and more into at most five classes that join without a gap and begin at round numbers, so that
 * about as many values fall into each.
 */
export function classesOf(counts: readonly number[], most = 5): Class[] {
  const values = counts.filter((count) => count >= 1).sort((a, b) => a - b);
  const greatest = values.at(-1);
  if (greatest === undefined) return [];
  const starts = new Set([1]);
  for (let part = 1; part < most; part++) {
    const start = roundDown(values[Math.floor((values.length * part) / most)] ?? 1);
    starts.add(start);
  }
  const sorted = [...starts].sort((a, b) => a - b);
  return sorted.map((from, index) => ({ from, to: (sorted[index + 1] ?? greatest + 1) - 1 }));
}

/** The place of a count among the classes; -1 for a count of nothing. */
export function classOf(classes: readonly Class[], count: number): number {
  return classes.findIndex(({ from, to }) => count >= from && count <= to);
}

/** The greatest of 1, 2, 5, 10, 20, 50 … that is not above a value of 1 or more. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const leading = ROUND.findLast((one) => one * power <= value) ?? 1;
  return leading * power;
}
