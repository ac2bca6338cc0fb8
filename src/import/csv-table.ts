import { createHash } from 'node:crypto';
import { createReadStream, promises as files } from 'node:fs';
import { TextDecoder } from 'node:util';
import { ParleyError } from '../errors.js';
import { encodingOf, type Form, formOf, otherEncoding } from './csv-form.js';
import { type CsvRecord, LONGEST_RECORD, recordsOf } from './csv-records.js';
import type { SkipList, Skipped } from './skip-list.js';

/**
 * A row of a table, its cells in the order of the columns, trimmed, with one blank for all white space within, or one
 * line break where that has some.
 */
export interface TableRow {
  /** From 1, the header not counted. */
  number: number;
  /** Where it ends in the file, from 1. */
  line: number;
  cells: string[];
}

const WHITE_SPACE = /[\s\u0085]+/g;
const LINE_BREAK = /[\n\r\u0085\u2028\u2029]/;
const HEAD = 64 * 1024;
const PAIR_THEM =
  'Close the one that is open, or double those that belong to the text: "say ""so""". The file may also be cut.';

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
   * @param encoding what it is written in, where no byte order mark says so; absent: UTF-8
   * @throws ParleyError NOT_FOUND, INVALID_INPUT or LIMIT_EXCEEDED where the file is no such table
   */
  static async open(file: string, path: string, encoding?: string): Promise<CsvTable> {
    const { sha256, lines, form } = await surveyed(file, path, encoding);
    const columns = await header(file, path, form);
    return new CsvTable(file, path, columns, form, sha256, Math.max(lines - 1, 0));
  }

  /** The rows that can be read; the others are named in the list with their line. */
  async *rows(skipped: SkipList): AsyncGenerator<TableRow> {
    this.read = 0;
    let number = -1;
    try {
      for await (const record of recordsOf(this.path, this.form)) {
        number += 1;
        const cells = this.cellsOf(record);
        if (number === 0 || cells?.every((cell) => cell === '')) continue;
        this.read += 1;
        const { line } = record;
        const problem = this.problemOf(cells, record);
        if (problem === undefined) yield { number, line, cells: cells ?? [] };
        else skipped.addUnreadable({ ...problem, file: this.file, line });
      }
    } catch (cause) {
      throw tooLong(this.file, cause);
    }
  }

  private cellsOf({ cells: written }: CsvRecord): string[] | undefined {
    const cells = written?.map(plain);
    while (cells && cells.length > this.columns.length && cells.at(-1) === '') cells.pop();
    return cells;
  }

  /** What keeps cells from being a row of the table. */
  private problemOf(cells: readonly string[] | undefined, { from, line }: CsvRecord): Problem | undefined {
    if (cells === undefined) return { reason: 'quotation marks that do not pair', remedy: PAIR_THEM };
    const [there, wanted] = [cells.length, this.columns.length];
    if (there !== wanted) {
      const where = from < line ? `, in lines ${from} to ${line}` : '';
      const what = `${there} cells, and there are ${wanted} columns${where}`;
      return there > wanted
        ? { reason: 'more cells than columns', what, remedy: 'Quote cells that hold the delimiter.' }
        : { reason: 'fewer cells than columns', what, remedy: 'Add what is missing, be it empty.' };
    }
    const garbled = cells.find((cell) => isGarbled(cell, this.form));
    return garbled === undefined ? undefined : { what: garbled, ...encodedOtherwise(this.form) };
  }
}

type Problem = Omit<Skipped, 'file' | 'line'>;

/** The text of a cell. */
const plain = (cell: string) =>
  cell.replace(WHITE_SPACE, (space) => (LINE_BREAK.test(space) ? '\n' : ' ')).trim();

/** Whether a sign in a text stands for bytes that could not be read; where all could, it is one of the text. */
const isGarbled = (text: string, { sound }: Form) => !sound && text.includes('\uFFFD');

const encodedOtherwise = ({ encoding }: Form) => ({
  reason: `characters that are not ${encoding}`,
  remedy: otherEncoding(encoding),
});

/** Reads all of a file for its digest, its number of lines, and how it is written. */
async function surveyed(file: string, path: string, said: string | undefined) {
  const hash = createHash('sha256');
  let lines = 0;
  let sound = true;
  let head = Buffer.alloc(0);
  let strict: TextDecoder | undefined;
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
      strict ??= new TextDecoder(encodingOf(bytes, said), { fatal: true });
      sound &&= canDecode(strict, bytes);
    }
    // The last character may be cut off.
    if (strict !== undefined) sound &&= canDecode(strict);
  } catch (cause) {
    if (cause instanceof ParleyError) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
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
  if (strict === undefined) throw wrong(file, 'the file is empty', 'Its first line must name the columns.');
  const form = formOf(head, strict.encoding, sound);
  if (form.start.includes('\0')) throw wrong(file, 'the file is no text', otherEncoding(form.encoding));
  return { sha256: hash.digest('hex'), lines, form };
}

/** Whether a decoder can go on with these bytes, or end. */
function canDecode(strict: TextDecoder, bytes?: Uint8Array): boolean {
  try {
    strict.decode(bytes, { stream: bytes !== undefined });
    return true;
  } catch {
    return false;
  }
}

async function header(file: string, path: string, form: Form): Promise<string[]> {
  try {
    for await (const { cells } of recordsOf(path, form)) {
      if (cells === undefined)
        throw wrong(file, 'the header has quotation marks that do not pair', PAIR_THEM);
      const columns = cells.map((cell) => plain(cell).replaceAll('\n', ' '));
      if (columns.some((one) => isGarbled(one, form))) {
        const { reason, remedy } = encodedOtherwise(form);
        throw wrong(file, `the header has ${reason}`, remedy);
      }
      const twice = columns.find((one, index) => one !== '' && columns.indexOf(one) !== index);
      if (twice !== undefined) {
        throw wrong(file, `two columns are called "${twice}"`, 'Give each column a name of its own.');
      }
      return columns;
    }
  } catch (cause) {
    throw tooLong(file, cause);
  }
  throw wrong(file, 'the file has no header', 'Its first line must name the columns.');
}

/** What is told of a record that is too long; any other error as it is. */
function tooLong(file: string, cause: unknown): unknown {
  const { code, from } = cause as { code?: string; from?: number };
  if (code !== 'CSV_MAX_RECORD_SIZE') return cause;
  const message = `the row that begins here is longer than ${LONGEST_RECORD} characters`;
  return new ParleyError('LIMIT_EXCEEDED', message, {
    remedy: 'A quotation mark that is never closed makes such rows; rows before it are kept.',
    place: { file, line: from },
    cause,
  });
}

function wrong(file: string, message: string, remedy: string): ParleyError {
  return new ParleyError('INVALID_INPUT', message, { remedy, place: { file } });
}
