import { isEdtf } from '../model/edtf.js';

/** A year of fewer than four digits, which EDTF takes for a century or a decade. */
const SHORT_YEAR = /(?:^|[/[{,]|\.\.)\s*-?\d{1,3}(?![\dX])/;

/** What is said of a cell that is no date. */
export const WRITE_DATES = 'Write it as in 1994, 1994-10, 1994-10-08 or 8.10.1994.';

/**
 * Other ways to write a day, a month or a year whose order cannot be mistaken: with points the day comes first, and
 * what begins with the year goes on with the month. Slashes with the year at the end are read in two ways.
 */
const WRITTEN = [
  /^(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})$/,
  /^(?<month>\d{1,2})\. ?(?<year>\d{4})$/,
  /^(?<year>\d{4})(?<sign>[./-]) ?(?<month>\d{1,2})\k<sign> ?(?<day>\d{1,2})\.?$/,
  /^(?<year>\d{4})年(?:(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?)?$/,
  // A year in a column of decimal numbers.
  /^(?<year>\d{4})\.0$/,
];

/** A year and a number that is a season, a quarter or a half to EDTF, and to most people the year after: 2024-25. */
const SCHOOL_YEAR = /^\d\d(\d\d)-(2[1-9]|3\d|4[01])$/;

/** The year 0, which EDTF has and which programs write where there is none. */
const NO_YEAR = /(?:^|[/[{,]|\.\.)0000\b/;

/** What programs put behind a day that has no time. */
const MIDNIGHT = /[T ]00:00(?::00(?:\.0+)?)?Z?$/;

/**
 * The EDTF date in a cell, also one that is written as spreadsheets do: 8.10.1994, 1994/10/8, 1994年10月8日. Undefined
 * where it is none: years have four digits.
 */
export function dateIn(cell: string): string | undefined {
  const text = cell.replace(MIDNIGHT, '');
  const groups = WRITTEN.map((form) => form.exec(text)?.groups).find((one) => one !== undefined);
  // EDTF has numbers above those of months for seasons and quarters.
  if (Number(groups?.['month'] ?? 1) > 12) return undefined;
  const written = groups && [groups['year'], groups['month'], groups['day']];
  const date = written === undefined ? text : written.flatMap((one) => one?.padStart(2, '0') ?? []).join('-');
  const [, year, next] = SCHOOL_YEAR.exec(date) ?? [];
  if (year !== undefined && Number(next) === Number(year) + 1) return undefined;
  return !SHORT_YEAR.test(date) && !NO_YEAR.test(date) && isEdtf(date) ? date : undefined;
}
