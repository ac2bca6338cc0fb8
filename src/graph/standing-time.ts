import { extent, parseEdtf } from '../model/edtf.js';
import type { FactView } from './claims.js';

/** How something that facts state to hold stands in time; EDTF. */
export interface StandingTime {
  /** When it began for the first time; null where that is not stated. */
  since: string | null;
  /** When it ended, the last time; null where that is not stated, as of what was renewed and goes on. */
  until: string | null;
  /** The facts that say how it stands now: all but those of stretches that ended before it was renewed. */
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
  const start = ({ valid }: FactView) => (valid === null ? undefined : side(valid, 0));
  const end = ({ valid }: FactView) => (valid === null ? undefined : side(valid, 1));
  const first = (text: string | undefined) => (text === undefined ? '' : extent(parseEdtf(text)).earliest);
  const last = (text: string) => extent(parseEdtf(text)).latest;
  // What ended before another fact says that it began again.
  const past = asserted.filter((one) => {
    const ended = end(one);
    const renewed = (other: FactView) =>
      first(start(other)) > first(start(one)) && first(start(other)) >= first(ended);
    return ended !== undefined && asserted.some(renewed);
  });
  const now = asserted.filter((one) => !past.includes(one));
  const [since] = asserted.flatMap((one) => start(one) ?? []).sort((a, b) => (first(a) < first(b) ? -1 : 1));
  // What one source says to go on did not end, whatever another says.
  const goesOn = now.some(({ valid }) => valid?.endsWith('/..'));
  const [until] = (goesOn ? [] : now)
    .flatMap((one) => end(one) ?? [])
    .sort((a, b) => (last(a) > last(b) ? -1 : 1));
  return { since: since ?? null, until: until ?? null, now };
}
