/** Whether both cities of a partnership state it, as far as the sources say who does. */
export type Reciprocity = 'BOTH' | 'ONE' | 'NOT_STATED';

/** @param stating those who state a partnership; others than its two cities do not count */
export function reciprocityOf(cities: readonly [string, string], stating: ReadonlySet<string>): Reciprocity {
  const sides = cities.filter((city) => stating.has(city)).length;
  return sides === 2 ? 'BOTH' : sides === 1 ? 'ONE' : 'NOT_STATED';
}
