/**
 * A seeded source of numbers (mulberry32): the same seed gives the same numbers on every machine, so that everybody
 * measures the same graph.
 *
 * @param {number} seed
 * @returns {() => number} numbers from 0 (included) to 1 (excluded)
 */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Draws places of a list, each as often as its weight says.
 *
 * @param {readonly number[]} weights
 * @param {() => number} random
 * @returns {() => number} a place
 */
export function weighted(weights, random) {
  const sums = new Float64Array(weights.length);
  let total = 0;
  for (const [place, weight] of weights.entries()) {
    total += weight;
    sums[place] = total;
  }
  return () => {
    const wanted = random() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/**
 * Some items of a list, without repetition, in the order in which they were drawn.
 *
 * @template T
 * @param {readonly T[]} items
 * @param {number} count
 * @param {() => number} random
 * @returns {T[]}
 */
export function sample(items, count, random) {
  const left = [...items];
  for (let place = 0; place < Math.min(count, left.length); place++) {
    const other = place + Math.floor(random() * (left.length - place));
    [left[place], left[other]] = [left[other], left[place]];
  }
  return left.slice(0, count);
}
