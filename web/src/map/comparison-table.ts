import type { Comparison } from './comparison.js';
import type { CityWithSisters, Sister } from './partnerships.js';

/** What the columns are called, and what is written where nothing is stated. */
export interface TableWords {
  columns: Readonly<Record<Column, string>>;
  status: Readonly<Partial<Record<Sister['status'], string>>>;
  notStated: string;
}

const COLUMNS = [
  ...(['id', 'name', 'country', 'sisterOf', 'since', 'until', 'status', 'lastMeeting', 'facts'] as const),
] as const;
type Column = (typeof COLUMNS)[number];

/** A comparison as rows with a head, a row for each partnership: what is on the map and in the lists. */
export function comparisonRows(
  { common, onlyOne, onlyOther, between }: Comparison<Sister>,
  one: CityWithSisters,
  two: CityWithSisters | undefined,
  said: TableWords,
): string[][] {
  const row = (sister: Sister, of: string) => [
    sister.id,
    sister.name.text,
    sister.country?.text ?? said.notStated,
    of,
    sister.since ?? said.notStated,
    sister.until ?? said.notStated,
    said.status[sister.status] ?? said.notStated,
    sister.lastMeeting?.date ?? said.notStated,
    sister.facts.map(({ id }) => id).join(' '),
  ];
  const [first, second] = [one.name.text, two?.name.text ?? ''];
  return [
    COLUMNS.map((column) => said.columns[column]),
    ...(between ? [row(between, between.id === one.id ? second : first)] : []),
    ...common.flatMap(({ ofOne, ofOther }) => [row(ofOne, first), row(ofOther, second)]),
    ...onlyOne.map((sister) => row(sister, first)),
    ...onlyOther.map((sister) => row(sister, second)),
  ];
}

/** Rows as CSV (RFC 4180) that spreadsheets read as UTF-8, without a cell that they would run as a formula. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
