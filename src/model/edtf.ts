import { Date as ExtendedDate, type ParsedDate, parse } from 'edtf';
import { ParleyError } from '../errors.js';

/**
 * A date as far as it is known (EDTF, ISO 8601-2). The four bounds are days, YYYY-MM-DD, or null where nothing is
 * known or the end is open. For a date that is one moment, start and end are the same moment: `2020-10` began
 * and ended on one day between the 1st and the 31st.
 */
export interface PartialDate {
  /** The text as it was given. */
  readonly edtf: string;
  readonly earliestStart: string | null;
  readonly latestStart: string | null;
  readonly earliestEnd: string | null;
  readonly latestEnd: string | null;
  /** It has held for ever, as far as the source is concerned (`../1994`). */
  readonly openStart: boolean;
  /** It still holds (`1994/..`). */
  readonly openEnd: boolean;
  /** Some part of it is uncertain or approximate (`?`, `~`, `%`), so it is never certainly within a range. */
  readonly uncertain: boolean;
}

/** When something may and when it must have held, as days that compare as text. */
export interface Extent {
  /** The first day on which it may have held; `EARLIEST_DAY` where unknown or open. */
  earliest: string;
  /** The last day on which it may have held; `LATEST_DAY` where unknown or open. */
  latest: string;
  /**
   * By this day it had certainly begun, and until `surelyTo` it certainly had not ended; null where that is
   * unknown. It certainly touches a range when `surelyFrom <= to` and `surelyTo >= from`.
   */
  surelyFrom: string | null;
  surelyTo: string | null;
}

export const EARLIEST_DAY = '0000-01-01';
export const LATEST_DAY = '9999-12-31';

const LONGEST_TEXT = 256;
const CACHE_SIZE = 10_000;
const cache = new Map<string, PartialDate>();

/**
 * Reads an EDTF date, interval or set (levels 0 to 2, and seasons with qualifiers). Throws INVALID_INPUT, naming
 * the text, where it is none or where an interval ends before it begins.
 */
export function parseEdtf(text: string): PartialDate {
  const known = cache.get(text);
  if (known) return known;
  const date = Object.freeze(read(text));
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(text, date);
  return date;
}

/** Whether a text is an EDTF date that can be read. */
export function isEdtf(text: string): boolean {
  try {
    parseEdtf(text);
    return true;
  } catch {
    return false;
  }
}

/** The possible and the certain extent of a date, with sentinels for what is unknown or open. */
export function extent(date: PartialDate): Extent {
  return {
    earliest: date.earliestStart ?? EARLIEST_DAY,
    latest: date.latestEnd ?? LATEST_DAY,
    surelyFrom: date.uncertain ? null : date.openStart ? EARLIEST_DAY : date.latestStart,
    surelyTo: date.uncertain ? null : date.openEnd ? LATEST_DAY : date.earliestEnd,
  };
}

/** Whether two dates may mean the same day, or days that have one in common. */
export function mayShareADay(one: string, other: string): boolean {
  const [a, b] = [extent(parseEdtf(one)), extent(parseEdtf(other))];
  return a.earliest <= b.latest && b.earliest <= a.latest;
}

/** Two of several dates that have no day in common. */
export function twoApart(dates: readonly string[]): [string, string] | undefined {
  for (const [place, one] of dates.entries()) {
    const other = dates.slice(place + 1).find((date) => !mayShareADay(one, date));
    if (other !== undefined) return [one, other];
  }
  return undefined;
}

/** Parses one side of an interval, or a date without sides; for those who need to know how a date is written. */
export function parseMoment(text: string): ParsedDate {
  const parsed = text.length <= LONGEST_TEXT ? attempt(text) : undefined;
  if (!parsed || parsed.type === 'Interval') throw notADate(text);
  return parsed;
}

function attempt(text: string): ParsedDate | undefined {
  // The package takes "{2020, 2021}", which is no EDTF.
  if (/\s/.test(text)) return undefined;
  try {
    return parse(text, { level: 3 });
  } catch {
    return undefined;
  }
}

function read(text: string): PartialDate {
  // Intervals are split here: the package refuses those whose sides begin alike, such as 2020-10-08/2020-10-08.
  const sides = text.split('/');
  if (sides.length === 1) {
    const [first, last] = bounds(text);
    return {
      edtf: text,
      earliestStart: first,
      latestStart: last,
      earliestEnd: first,
      latestEnd: last,
      openStart: false,
      openEnd: false,
      uncertain: isUncertain(text),
    };
  }
  if (sides.length > 2 || /[[\]{}]/.test(text)) throw notADate(text);
  const [start, end] = sides.map((side) => (side === '' || side === '..' ? NOTHING : bounds(side, text))) as [
    Bounds,
    Bounds,
  ];
  if (start[0] !== null && end[1] !== null && start[0] > end[1]) {
    throw new ParleyError('INVALID_INPUT', `the interval "${shorten(text)}" ends before it begins`, {
      remedy: 'Write the earlier date first.',
    });
  }
  return {
    edtf: text,
    earliestStart: start[0],
    latestStart: start[1] !== null && end[1] !== null && end[1] < start[1] ? end[1] : start[1],
    earliestEnd: end[0] !== null && start[0] !== null && start[0] > end[0] ? start[0] : end[0],
    latestEnd: end[1],
    openStart: sides[0] === '..',
    openEnd: sides[1] === '..',
    uncertain: isUncertain(text),
  };
}

type Bounds = readonly [first: string | null, last: string | null];
const NOTHING: Bounds = [null, null];

function bounds(text: string, whole = text): Bounds {
  try {
    return boundsOf(parseMoment(text), text);
  } catch (error) {
    throw error instanceof ParleyError ? notADate(whole) : error;
  }
}

function boundsOf(parsed: ParsedDate, text: string): Bounds {
  const [first] = parsed.values;
  switch (parsed.type) {
    case 'Date': {
      // 2019-02-29 parses, and would roll over into March.
      if (!parsed.unspecified && !isDay(parsed.values as number[])) throw notADate(text);
      if (parsed.values.length > 3) {
        // With a time of day: the day as it is written there, whatever the day in UTC.
        const day = text.slice(0, 10);
        return [day, day];
      }
      const date = new ExtendedDate(parsed);
      return [dayOf(date.min), dayOf(date.max)];
    }
    case 'Year': {
      const year = Number(first);
      const digits = String(Math.abs(year)).length;
      const span = parsed.significant ? 10 ** Math.max(0, digits - parsed.significant) : 1;
      const from = Math.floor(year / span) * span;
      return years(from, from + span - 1);
    }
    case 'Decade':
      return years(Number(first) * 10, Number(first) * 10 + 9);
    case 'Century':
      return years(Number(first) * 100, Number(first) * 100 + 99);
    case 'Season':
      return seasonBounds(text, Number(parsed.values[1]));
    default:
      return setBounds(parsed);
  }
}

/** One of several days, or on all of them: either way no day between is certain. */
function setBounds(parsed: ParsedDate): Bounds {
  const members = (parsed.values as (ParsedDate | [ParsedDate, ParsedDate])[]).flat();
  const all = members.map((member) => boundsOf(member, ''));
  const firsts = all.map(([first]) => first as string).sort();
  const lasts = all.map(([, last]) => last as string).sort();
  return [parsed.earlier ? null : (firsts[0] ?? null), parsed.later ? null : (lasts.at(-1) ?? null)];
}

/**
 * First and last day (MM-DD) of the divisions of a year. Seasons are those of the north unless the code says
 * south (29 to 32), with room for both ways to begin a season; a winter may run into the next year.
 */
const SEASONS: Record<number, readonly [string, string]> = {
  21: ['03-01', '06-21'],
  22: ['06-01', '09-23'],
  23: ['09-01', '12-22'],
  24: ['01-01', '+03-21'],
  25: ['03-01', '06-21'],
  26: ['06-01', '09-23'],
  27: ['09-01', '12-22'],
  28: ['01-01', '+03-21'],
  29: ['09-01', '12-22'],
  30: ['01-01', '+03-21'],
  31: ['03-01', '06-21'],
  32: ['06-01', '09-23'],
  33: ['01-01', '03-31'],
  34: ['04-01', '06-30'],
  35: ['07-01', '09-30'],
  36: ['10-01', '12-31'],
  37: ['01-01', '04-30'],
  38: ['05-01', '08-31'],
  39: ['09-01', '12-31'],
  40: ['01-01', '06-30'],
  41: ['07-01', '12-31'],
};

function seasonBounds(text: string, season: number): Bounds {
  const written = /-?[\dX]{4}/.exec(text.replaceAll(/[?~%]/g, ''))?.[0] ?? '';
  const from = Number(written.replaceAll('X', written.startsWith('-') ? '9' : '0'));
  const to = Number(written.replaceAll('X', written.startsWith('-') ? '0' : '9'));
  const [first, last] = SEASONS[season] ?? ['01-01', '12-31'];
  return last.startsWith('+')
    ? [yearDay(from, first), yearDay(to + 1, last.slice(1))]
    : [yearDay(from, first), yearDay(to, last)];
}

function years(from: number, to: number): Bounds {
  return [yearDay(from, '01-01'), yearDay(to, '12-31')];
}

function yearDay(year: number, monthAndDay: string): string {
  if (year < 0) return EARLIEST_DAY;
  if (year > 9999) return LATEST_DAY;
  return `${String(year).padStart(4, '0')}-${monthAndDay}`;
}

function dayOf(milliseconds: number): string {
  const day = new Date(milliseconds);
  return yearDay(day.getUTCFullYear(), day.toISOString().slice(-19, -14));
}

function isDay([year = 0, month = 0, day = 1]: number[]): boolean {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getUTCMonth() === month && date.getUTCDate() === day;
}

function isUncertain(text: string): boolean {
  return /[?~%S]/.test(text);
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function notADate(text: string): ParleyError {
  return new ParleyError('INVALID_INPUT', `"${shorten(text)}" is not an EDTF date`, {
    remedy: 'Write it as in 2020, 2020-10, 2020-10-08, 1994/.., [..2020-03-26] or 2020?-10-08.',
  });
}
