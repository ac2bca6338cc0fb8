import { Readable } from 'node:stream';
import { type Parser, parse } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import { type Form, textOf } from './csv-form.js';

/** The longest record in characters. */
export const LONGEST_RECORD = 1024 * 1024;

/** A record of a file of comma-separated values. */
export interface CsvRecord {
  /** As they are written; undefined where its quotation marks do not pair. */
  cells: string[] | undefined;
  /** Its first and its last line in the file, from 1. */
  from: number;
  line: number;
}

/**
 * The records of a file, empty lines left out. Of a quotation mark that is never closed, the lines that it took with it
 * come each by itself, so that only its own is lost.
 *
 * @throws what csv-parse throws: CSV_MAX_RECORD_SIZE, with the first line of the record as `from`
 */
export async function* recordsOf(path: string, form: Form): AsyncGenerator<CsvRecord> {
  let rest: Parsed | undefined;
  const parser = reading(path, form, (open) => {
    rest = open;
  });
  for await (const parsed of parser as AsyncIterable<Parsed>) yield* apart(parsed, form);
  if (rest !== undefined) yield* apart(rest, form);
}

/** A record as the parser brings it; without cells where the file ends within quotation marks. */
interface Parsed {
  record?: string[];
  /** As it is written, with the empty lines before it. */
  raw: string;
  info: { lines: number };
}

const optionsOf = ({ delimiter }: Form) => ({
  delimiter,
  record_delimiter: ['\n', '\r'],
  relax_column_count: true,
});

/** @param onOpen called with what is left of a file that ends within quotation marks */
function reading(path: string, form: Form, onOpen: (rest: Parsed) => void): Parser {
  let ended = 0;
  const parser = parse({
    ...optionsOf(form),
    // What stands behind a closing quotation mark belongs to the cell, as in spreadsheets; then the marks do too.
    relax_quotes: true,
    from_line: form.header,
    info: true,
    raw: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
    on_record: (record, { lines }) => {
      ended = lines;
      return record;
    },
    skip_records_with_error: true,
    on_skip: (cause, raw) => {
      const { code, lines } = cause as unknown as { code: string; lines: number };
      if (code === 'CSV_QUOTE_NOT_CLOSED') onOpen({ raw: raw ?? '', info: { lines } });
      else parser.destroy(Object.assign(cause as Error, { from: ended + 1 }));
      return undefined;
    },
  });
  const input = Readable.from(textOf(path, form));
  input.on('error', (error) => parser.destroy(error));
  parser.on('close', () => input.destroy());
  return input.pipe(parser);
}

function apart({ record, raw, info: { lines } }: Parsed, form: Form): CsvRecord[] {
  const written = raw.replace(/^[\r\n]+/, '');
  const bare = written.replace(/[\r\n]+$/, '');
  const texts = bare.split(/[\r\n]/);
  // The end of the file comes behind its last lines, the empty ones too.
  const line = record === undefined ? lines - Math.max(0, written.length - bare.length - 1) : lines;
  const from = line - texts.length + 1;
  // The parser leaves the mark at the beginning of a cell in which it found that marks do not pair.
  const spilt = record?.some((cell) => cell.startsWith('"') && /[\r\n]/.test(cell)) ?? true;
  if (texts.length === 1 || !spilt || pairing(written, form) !== undefined)
    return [{ cells: record, from, line }];
  return texts.flatMap((text, place) => {
    const at = from + place;
    return text.trim() === '' ? [] : [{ cells: pairing(text, form), from: at, line: at }];
  });
}

/** The cells of a record; undefined where its quotation marks do not pair. */
function pairing(text: string, form: Form): string[] | undefined {
  try {
    return (parseAtOnce(text, optionsOf(form)) as string[][])[0];
  } catch {
    return undefined;
  }
}
