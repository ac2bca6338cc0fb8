import type { RandomGraph } from './random-graph.js';

/** A city with so many sisters, each of which is also the sister of the next: more than one row of an answer holds. */
export function wheel(spokes: number): RandomGraph {
  const cities = Array.from({ length: spokes + 1 }, (_, number) => `c${number}`);
  const [hub = '', ...rim] = cities;
  const pairs = rim.flatMap((city, place) => [
    [hub, city],
    [city, rim[(place + 1) % rim.length] ?? ''],
  ]);
  const sisterhoods = pairs.map(([left = '', right = ''], number) => ({
    ...{ id: `s${number}`, left, right, confidence: 1, implicit: false, valid: null, statedBy: [] },
  }));
  return { persons: [], cities, events: [], presences: [], sisterhoods };
}
