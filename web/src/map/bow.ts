import type { Point } from './projection.js';

/** A link between two places, bent so that it can be told from others: a quadratic Bézier curve. */
export interface Bow {
  from: Point;
  /** Where the curve is pulled to; it passes half-way between this and the straight line. */
  control: Point;
  to: Point;
}

const BEND = 0.22;
const STEPS = 20;

/**
 * Bows a link on the flat map (great circles would leave it at its edge). It bends to the north where it can, the same
 * way from either end; links that join the same two places are bent by `nth`, each more than the one before.
 */
export function bow(from: Point, to: Point, nth = 0): Bow {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const up = dx > 0 || (dx === 0 && dy > 0) ? 1 : -1;
  const bend = up * (BEND + nth * 0.12);
  return {
    from,
    control: [(from[0] + to[0]) / 2 + dy * bend, (from[1] + to[1]) / 2 - dx * bend],
    to,
  };
}

/** The curve as the path of an SVG. */
export function bowPath({ from, control, to }: Bow): string {
  return `M${text(from)}Q${text(control)} ${text(to)}`;
}

const text = ([x, y]: Point) => `${x.toFixed(2)},${y.toFixed(2)}`;

/** A point of the curve; 0 is its start, 1 its end. */
export function pointOf({ from, control, to }: Bow, t: number): Point {
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return [a * from[0] + b * control[0] + c * to[0], a * from[1] + b * control[1] + c * to[1]];
}

/** How far a point is from the curve; infinite where it is surely further away than `most`. */
export function distanceTo(curve: Bow, point: Point, most = Number.POSITIVE_INFINITY): number {
  const { from, control, to } = curve;
  for (const axis of [0, 1] as const) {
    const values = [from[axis], control[axis], to[axis]];
    if (point[axis] < Math.min(...values) - most || point[axis] > Math.max(...values) + most) {
      return Number.POSITIVE_INFINITY;
    }
  }
  let nearest = Number.POSITIVE_INFINITY;
  let last = from;
  for (let step = 1; step <= STEPS; step++) {
    const next = pointOf(curve, step / STEPS);
    nearest = Math.min(nearest, distanceToSegment(point, last, next));
    last = next;
  }
  return nearest;
}

function distanceToSegment([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const along = length === 0 ? 0 : ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1));
}
