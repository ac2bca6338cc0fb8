import type { Point } from './point.js';

/** A line between two marks, perhaps bowed, and where words on it go. */
export interface Bow {
  /** Of an SVG path. */
  path: string;
  /** The same in two halves, so that something can be put at the middle. */
  halves: string;
  middle: Point;
  /** Of words along it, in degrees; never upside down. */
  angle: number;
  /** The straight distance between its ends. */
  length: number;
}

/** An end of a line: a mark with room around it. */
export interface End extends Point {
  radius: number;
}

const STEP = 30;
const MOST = 150;

/**
 * How far each of `count` lines between the same two marks is bowed, in the order of the lines. They lie evenly on both
 * sides of the straight line and are never further out than `MOST`.
 */
export function bows(count: number): number[] {
  const step = Math.min(STEP, (2 * MOST) / Math.max(count - 1, 1));
  return Array.from({ length: count }, (_, index) => (index - (count - 1) / 2) * step);
}

/**
 * A line from the rim of one mark to that of the other. `bow` is how far its middle lies to the left of the way from
 * `from` to `to`; the same line drawn from the other end has the opposite bow.
 *
 * @param head room for an arrow head before `to`
 */
export function bowBetween(from: End, to: End, bow: number, head = 0): Bow {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const distance = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / distance, dy / distance];
  // The middle of a quadratic curve lies half as far out as its control point.
  const control = {
    x: (from.x + to.x) / 2 + uy * bow * 2,
    y: (from.y + to.y) / 2 - ux * bow * 2,
  };
  const start = towards(from, control, from.radius);
  const end = towards(to, control, to.radius + head);
  const middle = {
    x: (start.x + 2 * control.x + end.x) / 4,
    y: (start.y + 2 * control.y + end.y) / 4,
  };
  const way = (...points: Point[]) => points.map(({ x, y }) => `${tenth(x)},${tenth(y)}`).join(' ');
  const degrees = (Math.atan2(dy, dx) * 180) / Math.PI;
  return {
    path: `M${way(start)}Q${way(control, end)}`,
    halves: `M${way(start)}Q${way(between(start, control), middle)}Q${way(between(control, end), end)}`,
    middle,
    angle: upright(degrees),
    length: Math.max(0, distance - from.radius - to.radius),
  };
}

/** Words are read from left to right, or from right to left, but never on their head. */
export function upright(degrees: number): number {
  if (degrees > 90) return degrees - 180;
  return degrees <= -90 ? degrees + 180 : degrees;
}

function between(one: Point, other: Point): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}

function towards(from: Point, to: Point, by: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const distance = Math.hypot(dx, dy) || 1;
  return { x: from.x + (dx / distance) * by, y: from.y + (dy / distance) * by };
}

const tenth = (value: number) => Math.round(value * 10) / 10;
