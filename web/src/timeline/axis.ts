import { dateOf, dayAt } from './days.js';

/** A part of time; `end` is the day after its last. */
export interface Span {
  start: number;
  end: number;
}

export type TickUnit = 'day' | 'month' | 'year';

export interface Tick {
  day: number;
  unit: TickUnit;
}

/** Less than this is never shown at once: a single day needs room to be seen in. */
const LEAST_DAYS = 14;

const STEPS: readonly { unit: TickUnit; count: number; days: number }[] = [
  { unit: 'day', count: 1, days: 1 },
  { unit: 'day', count: 2, days: 2 },
  { unit: 'day', count: 7, days: 7 },
  { unit: 'month', count: 1, days: 30 },
  { unit: 'month', count: 3, days: 91 },
  { unit: 'month', count: 6, days: 182 },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((count) => ({
    unit: 'year' as const,
    count,
    days: count * 365,
  })),
];

/** The span that holds all these days with a little air at both ends; undefined where there are none. */
export function spanAround(days: readonly number[]): Span | undefined {
  if (days.length === 0) return undefined;
  const start = days.reduce((least, day) => Math.min(least, day));
  const end = days.reduce((most, day) => Math.max(most, day)) + 1;
  const air = Math.ceil((end - start) * 0.04);
  return atLeast({ start: start - air, end: end + air });
}

/** The span, or as much around its middle as can be shown. */
export function atLeast({ start, end }: Span): Span {
  const lacking = LEAST_DAYS - (end - start);
  if (lacking <= 0) return { start, end };
  const before = Math.floor(lacking / 2);
  return { start: start - before, end: end + lacking - before };
}

/** The span made narrower (a factor below 1) or wider about its middle. */
export function zoomed({ start, end }: Span, factor: number): Span {
  const middle = (start + end) / 2;
  const half = Math.max(LEAST_DAYS, (end - start) * factor) / 2;
  return { start: Math.round(middle - half), end: Math.round(middle + half) };
}

/** The span moved by a part of its length, by a day at least. */
export function moved({ start, end }: Span, part: number): Span {
  const by = Math.sign(part) * Math.max(1, Math.round(Math.abs(part) * (end - start)));
  return { start: start + by, end: end + by };
}

/** Where the axis is marked: as densely as `least` pixels between two marks allow. */
export function ticksOf(span: Span, width: number, least: number): Tick[] {
  const perDay = width / (span.end - span.start);
  const step = STEPS.find(({ days }) => days * perDay >= least) ?? STEPS.at(-1);
  if (step === undefined || !(perDay > 0)) return [];
  const ticks: Tick[] = [];
  for (let at = firstMark(span.start, step.unit, step.count); at.day < span.end; at = at.next()) {
    if (at.day >= span.start) ticks.push({ day: at.day, unit: step.unit });
  }
  return ticks;
}

interface Mark {
  day: number;
  next(): Mark;
}

function firstMark(start: number, unit: TickUnit, count: number): Mark {
  if (unit === 'day') return days(Math.floor(start / count) * count, count);
  const date = dateOf(start);
  const year = date.getUTCFullYear();
  if (unit === 'month') return months(year, Math.floor(date.getUTCMonth() / count) * count, count);
  return months(Math.floor(year / count) * count, 0, count * 12);
}

function days(day: number, count: number): Mark {
  return { day, next: () => days(day + count, count) };
}

function months(year: number, month: number, count: number): Mark {
  return { day: dayAt(year, month, 1), next: () => months(year, month + count, count) };
}
