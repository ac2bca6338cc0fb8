import type { Label } from './labels.js';

const WAYS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
} as const;

/**
 * The name that an arrow key leads to from another: the nearest in that direction, where one that lies straight ahead is
 * nearer than one aside. Undefined where there is none, or the key is no arrow.
 */
export function neighbour(labels: readonly Label[], from: string, key: string): string | undefined {
  const here = labels.find(({ id }) => id === from);
  const way = WAYS[key as keyof typeof WAYS];
  if (here === undefined || way === undefined) return undefined;
  let found: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const { id, left, top, width, height } of labels) {
    const x = left + width / 2 - here.left - here.width / 2;
    const y = top + height / 2 - here.top - here.height / 2;
    const ahead = x * way[0] + y * way[1];
    const aside = Math.abs(x * way[1] - y * way[0]);
    if (id === from || ahead <= 0 || ahead < aside / 2) continue;
    const distance = ahead + 2 * aside;
    if (distance < least) [found, least] = [id, distance];
  }
  return found;
}
