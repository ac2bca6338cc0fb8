/** Days as whole numbers, counted from 1 January 1970: what an axis reckons with. */

const A_DAY = 86_400_000;

/** The number of a day written YYYY-MM-DD; undefined where it is none. */
export function dayOf(text: string | null): number | undefined {
  const parts = /^(-?\d{4,6})-(\d\d)-(\d\d)$/.exec(text ?? '');
  if (parts === null) return undefined;
  return dayAt(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
}

/** The number of the day of a year and month; months count from 0 and may lie outside the year. */
export function dayAt(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return Math.round(date.getTime() / A_DAY);
}

/** The day as a date at midnight, UTC. */
export function dateOf(day: number): Date {
  return new Date(day * A_DAY);
}

/** The day as EDTF: YYYY-MM-DD. */
export function edtfOf(day: number): string {
  const date = dateOf(day);
  const year = date.getUTCFullYear();
  const digits = String(Math.abs(year)).padStart(4, '0');
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year < 0 ? '-' : ''}${digits}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}
