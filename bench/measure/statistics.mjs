/**
 * The value below which this part of the measurements lies, by the nearest rank: always one that was measured.
 *
 * @param {readonly number[]} values in any order, at least one
 * @param {number} part 0 to 1
 */
export function percentile(values, part) {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
}

/** @param {readonly number[]} values @returns {{ p50: number, p95: number, p99: number, count: number }} */
export function summary(values) {
  return {
    p50: percentile(values, 0.5),
    p95: percentile(values, 0.95),
    p99: percentile(values, 0.99),
    count: values.length,
  };
}
