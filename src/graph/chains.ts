/** Which entities are next to which, each with how sure that is, 0 to 1; every pair from both sides. */
export type Beside = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Steps that are tried for chains of one length: beyond it, what was found until then is the answer. */
const MOST_STEPS = 1_000_000;

/**
 * The surest chains of exactly so many steps between two entities, none of which occurs twice in a chain. A chain is
 * as sure as its weakest step. By confidence falling, then ids.
 *
 * Chains are looked for among the surest steps first, then among ever more of them, and in the order of the ids, so
 * that the first that are found are the ones that are wanted, however many there are.
 */
export function surestChains(
  beside: Beside,
  from: string,
  to: string,
  length: number,
  wanted: number,
): string[][] {
  const found: string[][] = [];
  const sorted = new Map<string, [string, number][]>();
  const others = (id: string) => {
    const known = sorted.get(id);
    if (known !== undefined) return known;
    const made = [...(beside.get(id) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
    sorted.set(id, made);
    return made;
  };
  let steps = 0;
  for (const least of confidences(beside)) {
    const remaining = distances(beside, to, length, least);
    const way = [from];
    const walk = (id: string, weakest: number) => {
      const left = length - (way.length - 1);
      if (left === 0) {
        // With a weakest step above this level it was found on the level before.
        if (id === to && weakest === least) found.push([...way]);
        return;
      }
      for (const [next, confidence] of others(id)) {
        if (found.length >= wanted || steps >= MOST_STEPS) return;
        if (confidence < least || way.includes(next) || (next === to && left > 1)) continue;
        if ((remaining.get(next) ?? Number.POSITIVE_INFINITY) > left - 1) continue;
        steps += 1;
        way.push(next);
        walk(next, Math.min(weakest, confidence));
        way.pop();
      }
    };
    if ((remaining.get(from) ?? Number.POSITIVE_INFINITY) <= length) walk(from, Number.POSITIVE_INFINITY);
    if (found.length >= wanted || steps >= MOST_STEPS) break;
  }
  return found;
}

/** How sure steps are, each value once, the surest first. */
function confidences(beside: Beside): number[] {
  const values = new Set<number>();
  for (const others of beside.values()) for (const confidence of others.values()) values.add(confidence);
  return [...values].sort((a, b) => b - a);
}

/** How far entities are from one, over steps that are at least so sure, as far as `most`. */
function distances(beside: Beside, to: string, most: number, least: number): Map<string, number> {
  const distance = new Map([[to, 0]]);
  let level = [to];
  for (let steps = 1; steps <= most && level.length > 0; steps++) {
    const next: string[] = [];
    for (const id of level) {
      for (const [other, confidence] of beside.get(id) ?? []) {
        if (confidence < least || distance.has(other)) continue;
        distance.set(other, steps);
        next.push(other);
      }
    }
    level = next;
  }
  return distance;
}
