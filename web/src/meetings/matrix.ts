import { type Basis, surest } from './bases.js';

/** The most that a matrix has of rows and of columns. */
export const MOST_IN_MATRIX = 20;

/** Two of a group; always in the same order, whoever asks. */
export type Pair = readonly [one: string, other: string];

/** A meeting of two as far as a matrix tells of it. */
export interface PairMeeting {
  event: string;
  basis: Basis;
  /** Events that may be the same as this one. */
  possiblySame: readonly string[];
}

/** What two have of each other. */
export interface Cell {
  /** Their meetings, without series of which both were part. */
  count: number;
  /** The surest of all; absent where no meeting and no series is known. */
  basis: Basis | undefined;
  /** How many of the meetings may be one that was counted already. */
  possibleDuplicates: number;
}

/** Everyone with everyone, once. */
export function pairsOf(ids: readonly string[]): Pair[] {
  return ids.flatMap((one, at) => ids.slice(at + 1).map((other): Pair => ordered(one, other)));
}

/** Cut into parts of at most `size`. */
export function batchesOf<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, at) => items.slice(at * size, (at + 1) * size));
}

export function cellOf(meetings: readonly PairMeeting[]): Cell {
  const held = meetings.filter(({ basis }) => basis !== 'SAME_SERIES');
  const duplicates = held.filter(({ possiblySame }, at) =>
    held.slice(0, at).some(({ event }) => possiblySame.includes(event)),
  );
  return {
    count: held.length,
    basis: surest(meetings.map(({ basis }) => basis)),
    possibleDuplicates: duplicates.length,
  };
}

/** What is known of each pair; it reads the same from both ends. */
export class Matrix {
  readonly #cells = new Map<string, Cell>();

  set([one, other]: Pair, meetings: readonly PairMeeting[]): void {
    this.#cells.set(keyOf(one, other), cellOf(meetings));
  }

  /** Undefined where the two were not asked about, as of one with itself. */
  get(one: string, other: string): Cell | undefined {
    return this.#cells.get(keyOf(one, other));
  }

  /** With how many of these somebody has met. */
  metBy(id: string, ids: readonly string[]): number {
    return ids.filter((other) => (this.get(id, other)?.count ?? 0) > 0).length;
  }
}

const ordered = (one: string, other: string): Pair => (one < other ? [one, other] : [other, one]);
const keyOf = (one: string, other: string) => ordered(one, other).join('~');
