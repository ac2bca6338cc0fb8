/**
 * Brings an answer into the form in which answers are compared: fields in one order, and lists of things that have an
 * id, or of plain values, sorted, for no server promises another order than it was asked for.
 *
 * @param {any} answer
 * @param {boolean} ordered  whether the order of the outermost list is part of the answer
 */
export function normalised(answer, ordered = false) {
  if (Array.isArray(answer)) {
    const items = answer.map((one) => normalised(one));
    return ordered ? items : items.sort((a, b) => compare(a?.id ?? a, b?.id ?? b));
  }
  if (answer === null || typeof answer !== 'object') return answer;
  return Object.fromEntries(
    Object.keys(answer)
      .sort()
      .map((key) => [key, normalised(answer[key])]),
  );
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The first place where two normalised answers differ, or undefined.
 *
 * @returns {{ place: string, one: unknown, other: unknown } | undefined}
 */
export function difference(one, other, place = '') {
  if (Object.is(one, other)) return undefined;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return { place, one, other };
  }
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found = difference(one[key], other[key], `${place}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
