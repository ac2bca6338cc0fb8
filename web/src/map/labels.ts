import type { Size } from './projection.js';

/** A name that would be written beside a point of the screen. */
export interface Candidate {
  id: string;
  x: number;
  y: number;
  /** Of the sign at the point, from its middle. */
  radius: number;
  /** Of the name as it is written. */
  width: number;
  height: number;
}

/** Where a name is written: the box that it fills. */
export interface Label {
  id: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

const CELL = 64;
/** Up to how many points all signs are kept free where that can be. */
const FEW = 150;

/**
 * Writes as many names as there is room for: the first are served first, no name stands on another or on the sign of a
 * named point, and none is cut by the edge. Among few points a name gives way to the signs of the others where it can.
 */
export function placeLabels(candidates: readonly Candidate[], size: Size, most = 80): Label[] {
  const taken = new Boxes();
  const signs = new Boxes();
  if (candidates.length <= FEW) for (const candidate of candidates) signs.add(signAt(candidate));
  const labels: Label[] = [];
  for (const candidate of candidates) {
    if (labels.length >= most) break;
    const { id } = candidate;
    const sign = signAt(candidate);
    if (!inside(sign, size) || taken.hit(sign)) continue;
    const places = around(candidate).filter((box) => inside(box, size) && !taken.hit(box));
    const free = places.find((box) => !signs.hit(box)) ?? places[0];
    if (free === undefined) continue;
    taken.add(free);
    taken.add(sign);
    labels.push({ id, ...free });
  }
  return labels;
}

type Box = Omit<Label, 'id'>;

function signAt({ x, y, radius }: Candidate): Box {
  return { left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius };
}

/** Above first, where links rarely pass; then beside and below. */
function around({ x, y, radius, width, height }: Candidate): Box[] {
  const gap = radius + 2;
  const at = (left: number, top: number): Box => ({ left, top, width, height });
  return [
    at(x - width / 2, y - gap - height),
    at(x + gap, y - height / 2),
    at(x - gap - width, y - height / 2),
    at(x - width / 2, y + gap),
  ];
}

function inside({ left, top, width, height }: Box, size: Size): boolean {
  return left >= 0 && top >= 0 && left + width <= size.width && top + height <= size.height;
}

/** Whether two boxes share more than an edge. */
export function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height &&
    other.top < one.top + one.height
  );
}

/** Boxes by the squares that they touch, so that a new one is compared with its neighbours only. */
class Boxes {
  private readonly cells = new Map<string, Box[]>();

  add(box: Box): void {
    for (const cell of this.cellsOf(box)) {
      const held = this.cells.get(cell);
      if (held) held.push(box);
      else this.cells.set(cell, [box]);
    }
  }

  hit(box: Box): boolean {
    return this.cellsOf(box).some((cell) => this.cells.get(cell)?.some((other) => overlap(box, other)));
  }

  private cellsOf({ left, top, width, height }: Box): string[] {
    const cells: string[] = [];
    for (let column = Math.floor(left / CELL); column <= Math.floor((left + width) / CELL); column++) {
      for (let row = Math.floor(top / CELL); row <= Math.floor((top + height) / CELL); row++) {
        cells.push(`${column} ${row}`);
      }
    }
    return cells;
  }
}
