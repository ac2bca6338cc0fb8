/** What takes up a part of a line. */
export interface Box {
  id: string;
  start: number;
  end: number;
}

/**
 * Puts boxes into as few lanes as hold them without one touching another: the first lane that is free is taken, in
 * the order of their starts.
 *
 * @param gap that stays free between two boxes of a lane
 */
export function lanesOf(boxes: readonly Box[], gap: number): Map<string, number> {
  const ends: number[] = [];
  const lanes = new Map<string, number>();
  const inOrder = boxes.toSorted((one, other) => one.start - other.start || other.end - one.end);
  for (const { id, start, end } of inOrder) {
    const free = ends.findIndex((last) => last + gap <= start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = end;
    lanes.set(id, lane);
  }
  return lanes;
}
