import type { Point } from './point.js';

/** A label as a rectangle that may be turned. */
export interface Label {
  id: string;
  middle: Point;
  width: number;
  height: number;
  /** In degrees. */
  angle: number;
  /** The greater goes first. */
  weight: number;
}

const CELL = 120;

/**
 * Which labels can be shown so that none lies on another or on what must stay free: the weightiest first, and of equals
 * the one that comes first.
 */
export function freeLabels(labels: readonly Label[], taken: readonly Label[] = []): Set<string> {
  const cells = new Map<string, Label[]>();
  const put = (label: Label) => {
    for (const cell of cellsOf(label)) cells.set(cell, [...(cells.get(cell) ?? []), label]);
  };
  for (const label of taken) put(label);
  const shown = new Set<string>();
  const order = labels.map((label, index) => ({ label, index }));
  order.sort((one, other) => other.label.weight - one.label.weight || one.index - other.index);
  for (const { label } of order) {
    const near = cellsOf(label).flatMap((cell) => cells.get(cell) ?? []);
    if (near.some((other) => collide(label, other))) continue;
    shown.add(label.id);
    put(label);
  }
  return shown;
}

/** Whether two turned rectangles overlap: they do unless a side of one of them parts the two. */
export function collide(one: Label, other: Label): boolean {
  const axes = [one.angle, one.angle + 90, other.angle, other.angle + 90];
  return axes.every((degrees) => {
    const radians = (degrees * Math.PI) / 180;
    const axis = { x: Math.cos(radians), y: Math.sin(radians) };
    const between = Math.abs(
      (one.middle.x - other.middle.x) * axis.x + (one.middle.y - other.middle.y) * axis.y,
    );
    return between < reach(one, degrees) + reach(other, degrees);
  });
}

/** Half of the length of the shadow that a rectangle casts on an axis. */
function reach({ width, height, angle }: Label, axis: number): number {
  const radians = ((angle - axis) * Math.PI) / 180;
  return (width * Math.abs(Math.cos(radians)) + height * Math.abs(Math.sin(radians))) / 2;
}

function cellsOf(label: Label): string[] {
  const [across, down] = [reach(label, 0), reach(label, 90)];
  const found: string[] = [];
  for (let x = cell(label.middle.x - across); x <= cell(label.middle.x + across); x++)
    for (let y = cell(label.middle.y - down); y <= cell(label.middle.y + down); y++) found.push(`${x},${y}`);
  return found;
}

const cell = (value: number) => Math.floor(value / CELL);
