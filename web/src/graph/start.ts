import type { Body } from './layout.js';
import type { Point } from './point.js';

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const STEP = 70;

/**
 * Gives new nodes the places from which the layout starts: fanned out beside the node that each came from, away from
 * what is already there; those that came from nowhere start in a spiral around the middle.
 */
export function startBeside(
  newcomers: readonly Body[],
  links: readonly (readonly [string, string])[],
  places: Map<string, Point>,
): void {
  const middle = centre([...places.values()]);
  const waiting = new Map(newcomers.map((body) => [body.id, body]));
  const around = new Map<string, number>();
  const put = (body: Body, origin: string | undefined) => {
    const from = origin === undefined ? undefined : places.get(origin);
    const nth = around.get(origin ?? '') ?? 0;
    around.set(origin ?? '', nth + 1);
    places.set(body.id, from ? fan(from, middle, nth) : spiral(middle, nth));
    waiting.delete(body.id);
  };
  for (const body of newcomers)
    if (body.origin !== undefined && places.has(body.origin)) put(body, body.origin);
  const neighbours = byNeighbour(links);
  while (waiting.size > 0) {
    const next = [...waiting.values()]
      .map((body) => ({ body, origin: (neighbours.get(body.id) ?? []).find((id) => places.has(id)) }))
      .filter(({ origin }) => origin !== undefined);
    // What nothing joins to the rest begins a spiral of its own, one at a time, so that others can follow it.
    if (next.length === 0) put(waiting.values().next().value as Body, undefined);
    for (const { body, origin } of next) put(body, origin);
  }
}

function byNeighbour(links: readonly (readonly [string, string])[]): Map<string, string[]> {
  const neighbours = new Map<string, string[]>();
  for (const [one, other] of links) {
    neighbours.set(one, [...(neighbours.get(one) ?? []), other]);
    neighbours.set(other, [...(neighbours.get(other) ?? []), one]);
  }
  return neighbours;
}

function fan(from: Point, middle: Point, nth: number): Point {
  const outwards = Math.atan2(from.y - middle.y, from.x - middle.x);
  const angle = outwards + (nth % 2 === 0 ? 1 : -1) * Math.ceil(nth / 2) * 0.42;
  const distance = STEP * (1 + Math.floor(nth / 15) * 0.6);
  return { x: from.x + distance * Math.cos(angle), y: from.y + distance * Math.sin(angle) };
}

function spiral(middle: Point, nth: number): Point {
  const distance = STEP * 1.6 * Math.sqrt(nth);
  return {
    x: middle.x + distance * Math.cos(nth * GOLDEN_ANGLE),
    y: middle.y + distance * Math.sin(nth * GOLDEN_ANGLE),
  };
}

function centre(points: readonly Point[]): Point {
  const n = points.length || 1;
  return {
    x: points.reduce((sum, point) => sum + point.x, 0) / n,
    y: points.reduce((sum, point) => sum + point.y, 0) / n,
  };
}
