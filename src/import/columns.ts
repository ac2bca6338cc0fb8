import { parse } from 'csv-parse/sync';
import { ParleyError } from '../errors.js';
import { proposal } from '../model/nearest.js';
import type { CsvTable, TableRow } from './csv-table.js';

/** Something that a column of a table may hold. */
export interface Field {
  /** As `--map` names it; `name.*` stands for a name in any language. */
  name: string;
  what: string;
  /** Headers that are known to hold it; `name_*` with the language in place of the star. */
  headers: readonly string[];
}

/** Reads cells by the field that they hold. */
export interface Columns {
  /** The cell of a field in one line; empty where no column holds it. */
  cell(row: TableRow, field: string): string;
  /** Whether the cell of a field has several lines. */
  hasLines(row: TableRow, field: string): boolean;
  has(field: string): boolean;
  /** The languages of the fields that begin so, with the text of the row: `name.` gives [['en', 'Berlin']]. */
  localized(row: TableRow, prefix: string): [lang: string, text: string][];
  /** The columns that nothing is taken from. */
  unread: string[];
}

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** The pairs of a `--map`: "City name=name.en,Land=country"; a column with a comma in its name stands in quotes. */
export function readMap(text: string): [column: string, field: string][] {
  const [pairs = ['']] = parse(text, { relax_quotes: true }) as string[][];
  return pairs.map((pair) => {
    const at = pair.lastIndexOf('=');
    const column = pair
      .slice(0, at)
      .trim()
      .replace(/^"(.*)"$/, '$1');
    const field = pair.slice(at + 1).trim();
    if (at < 1 || column === '' || field === '') {
      throw new ParleyError('INVALID_INPUT', `"${pair.trim()}" is no column=field`, {
        remedy: 'Write as in --map "City name=name.en,Land=country".',
        place: { field: 'map' },
      });
    }
    return [column, field];
  });
}

/**
 * Finds out which column holds what: as `--map` says, else by the headers that are known.
 *
 * @param required lists of which one field each must be there
 * @throws ParleyError INVALID_INPUT naming the columns and the fields that there are
 */
export function columnsOf(
  table: CsvTable,
  fields: readonly Field[],
  map: readonly [column: string, field: string][],
  required: readonly (readonly string[])[],
): Columns {
  const places = new Map<string, number>();
  const taken = new Set<number>();
  for (const [column, field] of map) {
    const place = table.columns.indexOf(column);
    if (place < 0) refuse(`there is no column "${column}"`, proposal(column, table.columns));
    const known = fields.some((one) => matches(one.name, field));
    if (!known)
      refuse(
        `there is no field "${field}"`,
        proposal(
          field,
          fields.map((one) => one.name),
        ),
      );
    if (places.has(field)) refuse(`two columns are to be ${field}`, 'Name one of them.');
    places.set(field, place);
    taken.add(place);
  }
  for (const [place, column] of table.columns.entries()) {
    if (taken.has(place)) continue;
    const field = recognised(column, fields);
    if (field === undefined || places.has(field)) continue;
    places.set(field, place);
    taken.add(place);
  }
  for (const some of required) {
    if (some.some((one) => [...places.keys()].some((field) => matches(one, field)))) continue;
    const lacking = `no column is known to hold ${some.join(' or ')}`;
    const listed = fields.map((one) => `${one.name} (${one.what})`).join(', ');
    const near = nearHeader(some, fields, table.columns);
    refuse(
      lacking,
      `Say which column is what with --map column=field.${near} The columns are: ${table.columns.join(', ')}. The fields are: ${listed}.`,
    );
  }
  const prefixed = new Map<string, [string, number][]>();
  const written = (row: TableRow, field: string) => row.cells[places.get(field) ?? -1] ?? '';
  return {
    cell: (row, field) => inOneLine(written(row, field)),
    hasLines: (row, field) => written(row, field).includes('\n'),
    has: (field) => places.has(field),
    localized(row, prefix) {
      let list = prefixed.get(prefix);
      if (list === undefined) {
        list = [...places].flatMap(([field, place]) =>
          field.startsWith(prefix) ? [[field.slice(prefix.length), place] as [string, number]] : [],
        );
        prefixed.set(prefix, list);
      }
      return list.flatMap(([lang, place]) => {
        const text = inOneLine(row.cells[place] ?? '');
        return text === '' ? [] : [[lang, text] as [string, string]];
      });
    },
    unread: table.columns.filter((column, place) => column !== '' && !taken.has(place)),
  };

  function refuse(message: string, remedy: string): never {
    throw new ParleyError('INVALID_INPUT', message, { remedy, place: { file: table.file, line: 1 } });
  }
}

const inOneLine = (cell: string) => cell.replaceAll('\n', ' ');

function matches(pattern: string, field: string): boolean {
  if (!pattern.endsWith('*')) return pattern === field;
  const stem = pattern.slice(0, -1);
  return field.startsWith(stem) && LANGUAGE.test(field.slice(stem.length));
}

/** Whether what stands behind `name_` is a language that has a name, and not a word such as "old". */
function isLanguage(tag: string): boolean {
  if (!LANGUAGE.test(tag)) return false;
  try {
    return NAMES_OF_LANGUAGES.of(tag) !== undefined;
  } catch {
    // Not one that could be a language at all: `en-a1`.
    return false;
  }
}

const NAMES_OF_LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

function recognised(column: string, fields: readonly Field[]): string | undefined {
  const plain = column.toLowerCase().replaceAll(' ', '_');
  for (const { name, headers } of fields) {
    for (const header of headers) {
      if (!header.endsWith('*') && header === plain) return name;
      if (!header.endsWith('*')) continue;
      const language = column.slice(header.length - 1).replaceAll('_', '-');
      if (plain.startsWith(header.slice(0, -1)) && isLanguage(language))
        return `${name.slice(0, -1)}${language}`;
    }
  }
  return undefined;
}

/** A column whose header is nearly one that is known for these fields. */
function nearHeader(some: readonly string[], fields: readonly Field[], columns: readonly string[]): string {
  for (const { name, headers } of fields) {
    if (!some.includes(name)) continue;
    for (const header of headers) {
      const said = proposal(header, columns);
      if (said.startsWith('Did you mean')) return ` Perhaps ${said.slice(13, -1)} is ${name}.`;
    }
  }
  return '';
}
