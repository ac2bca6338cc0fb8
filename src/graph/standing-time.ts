import { EARLIEST_DAY, extent, parseEdtf } from '../model/edtf.js';
import type { FactView } from './claims.js';

/** How something that facts state to hold stands in time; EDTF. */
export interface StandingTime {
  /** When it began for the first time; null where that is not stated. */
  since: string | null;
  /** When it ended; null where that is not stated, or it began anew at that time or later. */
  until: string | null;
  /** The facts of the last stretch, which say how it stands now: those that began after an end, else all. */
  now: readonly FactView[];
}

/** A side of an interval, as written; undefined where it is open or unknown, and of a date without sides. */
function side(valid: string, place: 0 | 1): string | undefined {
  const text = valid.includes('/') ? valid.split('/')[place] : undefined;
  return text === '' || text === '..' ? undefined : text;
}

/** Sums up facts that state the same of the same two: it may have ended and been renewed. */
export function standingTime(facts: readonly FactView[]): StandingTime {
  const asserted = facts.filter(({ polarity }) => polarity !== 'denied');
  const sides = (place: 0 | 1) =>
    asserted.flatMap(({ valid }) => (valid === null ? [] : (side(valid, place) ?? [])));
  const first = (text: string) => extent(parseEdtf(text)).earliest;
  const last = (text: string) => extent(parseEdtf(text)).latest;
  const [since] = sides(0).sort((a, b) => (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : 0));
  const [until] = sides(1).sort((a, b) => (last(a) > last(b) ? -1 : last(a) < last(b) ? 1 : 0));
  const end = until === undefined ? EARLIEST_DAY : first(until);
  const anew = asserted.filter(({ valid }) => {
    const start = valid === null ? undefined : side(valid, 0);
    return until !== undefined && start !== undefined && first(start) >= end;
  });
  return {
    since: since ?? null,
    until: until === undefined || anew.length > 0 ? null : until,
    now: anew.length > 0 ? anew : asserted,
  };
}
