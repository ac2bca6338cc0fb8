/** The two ends of a time as a reader writes them: a year, month or day; empty where it is open. */
export interface Range {
  from: string;
  to: string;
}

/** A year, month or day in EDTF, perhaps uncertain. */
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?[?~%]?$/;

/** The ends of a time in EDTF; what is no interval begins and ends with itself. */
export function readRange(during: string | undefined): Range {
  if (during === undefined) return { from: '', to: '' };
  const [from = '', to] = during.split('/');
  const open = (end: string) => (end === '..' ? '' : end);
  return { from: open(from), to: open(to ?? from) };
}

/** The time in EDTF between two ends; undefined where both are open. */
export function writeRange({ from, to }: Range): string | undefined {
  if (from === '' && to === '') return undefined;
  return from === to ? from : `${from || '..'}/${to || '..'}`;
}

/** Whether an end can be read. */
export const isEnd = (text: string): boolean => text === '' || DATE.test(text);

/** Whether a time ends before it begins, as far as its ends say so. */
export function isReversed({ from, to }: Range): boolean {
  const least = Math.min(from.length, to.length);
  return from !== '' && to !== '' && from.slice(0, least) > to.slice(0, least);
}
