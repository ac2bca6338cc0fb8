import type { Point } from './point.js';

/** The ways to go on the canvas with the arrow keys. */
export type Heading = 'left' | 'right' | 'up' | 'down';

const WAYS: Readonly<Record<Heading, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/**
 * The place that lies that way from another: the nearest, where what lies aside counts as further off. Neighbours go
 * before all others, so that one walks along the facts where there is one that way.
 */
export function nearest(
  from: string,
  heading: Heading,
  places: ReadonlyMap<string, Point>,
  neighbours: ReadonlySet<string>,
): string | undefined {
  const here = places.get(from);
  if (here === undefined) return undefined;
  const way = WAYS[heading];
  let best: { id: string; cost: number } | undefined;
  for (const [id, { x, y }] of places) {
    if (id === from) continue;
    const [dx, dy] = [x - here.x, y - here.y];
    const ahead = dx * way.x + dy * way.y;
    const aside = Math.abs(dx * way.y) + Math.abs(dy * way.x);
    if (ahead <= 0 || aside > ahead * 1.6) continue;
    const cost = (ahead + aside * 1.5) * (neighbours.has(id) ? 0.5 : 1);
    if (best === undefined || cost < best.cost) best = { id, cost };
  }
  return best?.id;
}
