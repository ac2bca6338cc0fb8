import { isEdtf } from '../model/edtf.js';

/** A year of fewer than four digits, which EDTF takes for a century or a decade. */
const SHORT_YEAR = /(?:^|[/[{,]|\.\.)\s*-?\d{1,3}(?![\dX])/;

/** What is said of a cell that is no date. */
export const WRITE_DATES = 'Write it as in 1994, 1994-10 or 1994-10-08.';

/** Whether a cell is an EDTF date with whole years: `94` and `05/1998` are none. */
export function isDate(text: string): boolean {
  return !SHORT_YEAR.test(text) && isEdtf(text);
}
