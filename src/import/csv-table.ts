import { createHash } from 'node:crypto';
import { createReadStream, promises as files } from 'node:fs';
import { Readable } from 'node:stream';
import { type Parser, parse } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import { ParleyError } from '../errors.js';
import type { SkipList, Skipped } from './skip-list.js';

/** A row of a table, its cells in the order of the columns, trimmed, with one blank for all white space within. */
export interface TableRow {
  /** From 1, the header not counted. */
  number: number;
  /** Where it ends in the file, from 1. */
  line: number;
  cells: string[];
}

const WHITE_SPACE = /[\s\u0085]+/g;
const HEAD = 64 * 1024;
const LONGEST_ROW = 1024 * 1024;
const DELIMITERS = [',', ';', '\t', '|'];
const CLOSE_IT =
  'Close it, or double it where it belongs to the text: "say ""so""". The file may also be cut.';

/**
 * A table in a file of comma-separated values (RFC 4180; semicolons, tabs and bars are recognised too). It is read
 * twice: once for its digest, once for its rows, of which a few are in memory at a time.
 */
export class CsvTable {
  /** How many rows the reading that goes on, or the last one, has come to; those that it left out count too. */
  read = 0;

  private constructor(
    /** As its user named it. */
    readonly file: string,
    private readonly path: string,
    readonly columns: readonly string[],
    private readonly form: Form,
    /** Of its bytes, in hexadecimal digits. */
    readonly sha256: string,
    /** About how many rows it has: line ends within cells count too. */
    readonly lines: number,
  ) {}

  /**
   * @param encoding one of the Encoding Standard, such as windows-1252; absent: UTF-8, or UTF-16 where a byte order mark
   * says so
   * @throws ParleyError NOT_FOUND or INVALID_INPUT where the file is no such table
   */
  static async open(file: string, path: string, encoding?: string): Promise<CsvTable> {
    const hash = createHash('sha256');
    let lines = 0;
    let head = Buffer.alloc(0);
    try {
      const found = await files.stat(path);
      if (found.isDirectory()) throw wrong(file, 'it is a folder', 'Name a file.');
      // A pipe ends with its first reading, and there are two.
      if (!found.isFile()) throw wrong(file, 'it is no file', 'Name a file, or "-" for standard input.');
      for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
        const bytes = chunk as Buffer;
        hash.update(bytes);
        for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines += 1;
        if (head.length < HEAD) head = Buffer.concat([head, bytes.subarray(0, HEAD - head.length)]);
      }
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (cause instanceof ParleyError) throw cause;
      throw new ParleyError(
        code === 'ENOENT' ? 'NOT_FOUND' : 'INVALID_INPUT',
        `the file cannot be read (${code})`,
        {
          remedy: 'Name a CSV file that you may read.',
          place: { file },
          cause,
        },
      );
    }
    if (head.length === 0) throw wrong(file, 'the file is empty', 'Its first line must name the columns.');
    const form = formOf(head, encoding ?? encodingOf(head));
    if (form.start.includes('\0')) throw wrong(file, 'the file is no text', 'Save it as CSV in UTF-8.');
    const columns = await header(file, path, form);
    return new CsvTable(file, path, columns, form, hash.digest('hex'), Math.max(lines - 1, 0));
  }

  /** The rows that can be read; the others are named in the list with their line. */
  async *rows(skipped: SkipList): AsyncGenerator<TableRow> {
    this.read = 0;
    let number = 0;
    for await (const record of this.records()) {
      for (const { cells, line } of this.partsOf(record)) {
        number += 1;
        if (cells?.every((cell) => cell === '')) continue;
        this.read += 1;
        const problem = this.problemOf(cells);
        if (problem === undefined) yield { number, line, cells: cells ?? [] };
        else skipped.addUnreadable({ ...problem, file: this.file, line });
      }
    }
  }

  /** What stands below the header; last of all what is left of a file that ends within quotation marks. */
  private async *records(): AsyncGenerator<Parsed> {
    let header = true;
    let open: Parsed | undefined;
    const parser = reading(this.path, this.form, (rest) => {
      open = rest;
    });
    try {
      for await (const parsed of parser as AsyncIterable<Parsed>) {
        if (!header) yield parsed;
        header = false;
      }
    } catch (cause) {
      throw unreadable(this.file, cause);
    }
    if (open !== undefined) yield open;
  }

  /** What keeps cells from being a row of the table. */
  private problemOf(cells: string[] | undefined): Omit<Skipped, 'file' | 'line'> | undefined {
    if (cells === undefined) {
      return { reason: 'a quotation mark that opens a cell is never closed', remedy: CLOSE_IT };
    }
    const [there, wanted] = [cells.length, this.columns.length];
    if (there !== wanted) {
      const what = `${there} cells, and there are ${wanted} columns`;
      return there > wanted
        ? { reason: 'more cells than columns', what, remedy: 'Quote cells that hold the delimiter.' }
        : { reason: 'fewer cells than columns', what, remedy: 'Add what is missing, be it empty.' };
    }
    const garbled = cells.find((cell) => cell.includes('\uFFFD'));
    if (garbled === undefined) return undefined;
    return {
      reason: `characters that are not ${this.form.encoding}`,
      what: garbled,
      remedy: remedyOf(this.form),
    };
  }

  /**
   * A record as a row; or, where a quotation mark that was never closed took the lines behind it with it, those lines
   * each by itself, so that only the one with the mark is lost.
   */
  private partsOf({ record, raw, info: { lines } }: Parsed): Part[] {
    const cells = record && this.cellsOf(record);
    const text = raw.replace(/[\r\n]+$/, '').split(/[\r\n]/);
    const sound = cells !== undefined && cells.length === this.columns.length;
    if (text.length === 1 || (sound && isStrict(raw, this.form))) return [{ cells, line: lines }];
    const first = lines - text.length + 1;
    return text.flatMap((one, place) => {
      if (one.trim() === '') return [];
      const alone = recordOf(one, this.form);
      return { cells: alone && this.cellsOf(alone), line: first + place };
    });
  }

  private cellsOf(record: readonly string[]): string[] {
    const cells = record.map((cell) => cell.replace(WHITE_SPACE, ' ').trim());
    while (cells.length > this.columns.length && cells.at(-1) === '') cells.pop();
    return cells;
  }
}

/** A record as the parser brings it; without cells where it ends within quotation marks. */
interface Parsed {
  record?: string[];
  raw: string;
  /** How many lines there were with its last one. */
  info: { lines: number };
}

/** What may be a row; without cells where a quotation mark in it is never closed. */
interface Part {
  cells: string[] | undefined;
  line: number;
}

/** How a table is written. */
interface Form {
  encoding: string;
  /** What stands between its cells. */
  delimiter: string;
  /** In which line its header is, from 1. */
  header: 1 | 2;
  /** The beginning of its text. */
  start: string;
}

const optionsOf = ({ delimiter }: Form) => ({
  delimiter,
  record_delimiter: ['\n', '\r'],
  relax_column_count: true,
  // What stands behind a closing quotation mark belongs to the cell, as in spreadsheets; then the marks do too.
  relax_quotes: true,
});

/** @param onOpen called with what is left of a file that ends within quotation marks */
function reading(path: string, form: Form, onOpen: (record: Parsed) => void): Parser {
  const parser = parse({
    ...optionsOf(form),
    from_line: form.header,
    info: true,
    raw: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: LONGEST_ROW,
    on_skip: (cause, raw) => {
      const { code, lines } = cause as unknown as { code: string; lines: number };
      if (code === 'CSV_QUOTE_NOT_CLOSED') onOpen({ raw: raw ?? '', info: { lines } });
      else parser.destroy(cause);
      return undefined;
    },
  });
  const input = Readable.from(oneLineEnd(decoded(path, form)));
  input.on('error', (error) => parser.destroy(error));
  parser.on('close', () => input.destroy());
  return input.pipe(parser);
}

/** The cells of one line; undefined where a quotation mark in it is never closed. */
function recordOf(line: string, form: Form): string[] | undefined {
  try {
    return (parseAtOnce(line, optionsOf(form)) as string[][])[0] ?? [''];
  } catch {
    return undefined;
  }
}

/** Whether all quotation marks of a record stand where they may. */
function isStrict(raw: string, form: Form): boolean {
  try {
    parseAtOnce(raw, { ...optionsOf(form), relax_quotes: false });
    return true;
  } catch {
    return false;
  }
}

/** The text of a file without a byte order mark. */
async function* decoded(path: string, { encoding }: Form): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    yield decoder.decode(bytes as Buffer, { stream: true });
  }
  yield decoder.decode();
}

/**
 * A text with the line end of Unix for that of Windows: the parser would take its two characters for two lines where they
 * stand in a cell, and knows only one of both in a file.
 */
async function* oneLineEnd(parts: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const part of parts) {
    const whole = held + part;
    held = whole.endsWith('\r') ? '\r' : '';
    yield whole.slice(0, whole.length - held.length).replaceAll('\r\n', '\n');
  }
  yield held;
}

/** What a byte order mark says; UTF-8 where there is none. */
function encodingOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** A first line for Excel says the delimiter; else it is the most frequent one there, outside of quotation marks. */
function formOf(head: Buffer, encoding: string): Form {
  const start = new TextDecoder(encoding).decode(head, { stream: true });
  const [line = ''] = start.split(/\r\n|\n|\r/);
  const said = /^"?sep=(.)"?$/i.exec(line)?.[1];
  if (said !== undefined) return { encoding, start, delimiter: said, header: 2 };
  const bare = line.replaceAll(/"(?:[^"]|"")*"/g, '');
  const counts = DELIMITERS.map((one) => bare.split(one).length);
  const delimiter = DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
  return { encoding, start, delimiter, header: 1 };
}

async function header(file: string, path: string, form: Form): Promise<string[]> {
  try {
    for await (const { record = [], raw } of reading(path, form, () => {}) as AsyncIterable<Parsed>) {
      if (!isStrict(raw, form)) {
        throw wrong(file, 'the header has quotation marks in the middle of a cell', CLOSE_IT);
      }
      const columns = record.map((cell) => cell.replace(WHITE_SPACE, ' ').trim());
      if (columns.some((one) => one.includes('\uFFFD'))) {
        throw wrong(file, `the header has characters that are not ${form.encoding}`, remedyOf(form));
      }
      const twice = columns.find((one, index) => one !== '' && columns.indexOf(one) !== index);
      if (twice !== undefined) {
        throw wrong(file, `two columns are called "${twice}"`, 'Give each column a name of its own.');
      }
      return columns;
    }
  } catch (cause) {
    throw unreadable(file, cause);
  }
  throw wrong(file, 'the file has no header', 'Its first line must name the columns.');
}

const remedyOf = ({ encoding }: Form) =>
  encoding === 'utf-8'
    ? 'Save it as CSV in UTF-8, or say what it is in: --encoding windows-1252, gb18030, windows-1256 …'
    : 'Name the encoding that it is in with --encoding.';

function unreadable(file: string, cause: unknown): unknown {
  const { code, lines } = cause as { code?: string; lines?: number };
  if (code !== 'CSV_MAX_RECORD_SIZE') return cause;
  return new ParleyError('LIMIT_EXCEEDED', `a row is longer than ${LONGEST_ROW} characters`, {
    remedy: 'A quotation mark that is never closed makes such rows; rows before it are kept.',
    place: { file, line: lines },
    cause,
  });
}

function wrong(file: string, message: string, remedy: string): ParleyError {
  return new ParleyError('INVALID_INPUT', message, { remedy, place: { file } });
}
