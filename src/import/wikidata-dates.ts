import { isEdtf, parseEdtf } from '../model/edtf.js';

/** A time as Wikidata has it: ISO 8601 with all parts filled up, and how far they are meant (11 is a day). */
export interface WikidataTime {
  value: string;
  precision: number;
}

/** What a statement says of its beginning and end. */
export interface StatedTimes {
  starts: readonly WikidataTime[];
  ends: readonly WikidataTime[];
  /** It is stated to have ended, known when or not. */
  hasEnd: boolean;
  /** It is stated to have no end. */
  hasNoEnd: boolean;
}

export interface Validity {
  /** EDTF; absent where neither beginning nor end is known. */
  valid?: string;
  /** It has certainly ended by the given day. */
  ended: boolean;
  /** What was left out, and why. */
  leftOut: { reason: string; what: string }[];
}

/**
 * A time of Wikidata as an EDTF date: a decade, year, month or day. Undefined for what EDTF cannot say as it is meant
 * there, such as a century, which runs from the year 1 to the year 100.
 */
export function edtfOf({ value, precision }: WikidataTime): string | undefined {
  const [, year, month, day] = /^\+?(\d{4})-(\d\d)-(\d\d)T/.exec(value) ?? [];
  if (year === undefined || year === '0000') return undefined;
  const text =
    precision >= 11
      ? `${year}-${month}-${day}`
      : precision === 10
        ? `${year}-${month}`
        : precision === 9
          ? year
          : precision === 8
            ? `${year.slice(0, 3)}X`
            : undefined;
  return text !== undefined && isEdtf(text) ? text : undefined;
}

const UNSAYABLE = 'no decade, year, month or day, as EDTF could say it';

/** When a statement holds, by what it says of its beginning and end; `today` is a day, YYYY-MM-DD. */
export function validityOf(times: StatedTimes, today: string): Validity {
  const leftOut: Validity['leftOut'] = [];
  const start = oneOf(times.starts, 'start');
  const end = oneOf(times.ends, 'end');
  const ended = times.hasEnd && times.ends.every((time) => hasPassed(edtfOf(time), today));
  const upTo = end ?? (times.hasNoEnd && !times.hasEnd ? '..' : '');
  if (start === undefined && upTo === '') return { ended, leftOut };
  const valid = `${start ?? ''}/${upTo}`;
  if (isEdtf(valid)) return { valid, ended, leftOut };
  leftOut.push({ reason: 'the end is before the start', what: valid });
  return { ended: false, leftOut };

  function oneOf(given: readonly WikidataTime[], which: string): string | undefined {
    const dates = new Set<string>();
    for (const time of given) {
      const date = edtfOf(time);
      if (date !== undefined) dates.add(date);
      else leftOut.push({ reason: UNSAYABLE, what: `${time.value}, precision ${time.precision}` });
    }
    // 1994 and 1994-05-03 do not contradict each other: the longer says more.
    const longest = [...dates].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0];
    if (longest === undefined || [...dates].every((date) => longest.startsWith(date))) return longest;
    leftOut.push({ reason: `several ${which} dates`, what: [...dates].sort().join(', ') });
    return undefined;
  }
}

function hasPassed(date: string | undefined, today: string): boolean {
  const latestEnd = date === undefined ? null : parseEdtf(date).latestEnd;
  return latestEnd !== null && latestEnd < today;
}
