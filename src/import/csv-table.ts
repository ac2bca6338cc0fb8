import { createHash } from 'node:crypto';
import { createReadStream, promises as files } from 'node:fs';
import { Readable } from 'node:stream';
import { type Parser, parse } from 'csv-parse';
import { ParleyError } from '../errors.js';
import type { SkipList } from './skip-list.js';

/** A row of a table, its cells in the order of the columns, trimmed, with a blank for each line break. */
export interface TableRow {
  /** From 1, the header not counted. */
  number: number;
  /** Where it ends in the file, from 1. */
  line: number;
  cells: string[];
}

/** What ends a line or stands for a gap in a text that has several lines, and the blanks around it. */
const BREAKS = / *[\t\n\v\f\r\u0085\u2028\u2029][\s\u0085]*/g;
const HEAD = 64 * 1024;
const LONGEST_ROW = 1024 * 1024;
const DELIMITERS = [',', ';', '\t', '|'];
const DOUBLE_THEM = 'Double them and quote the cell: "say ""so""".';
const UTF8_ONLY = 'Save it as CSV in UTF-8.';

/**
 * A table in a file of comma-separated values (RFC 4180; semicolons, tabs and bars are recognised too), in UTF-8 with
 * or without a byte order mark. It is read twice: once for its digest, once for its rows, of which a few are in
 * memory at a time.
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

  /** @throws ParleyError NOT_FOUND, INVALID_INPUT or CORRUPT_DATA where the file is no such table */
  static async open(file: string, path: string): Promise<CsvTable> {
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
    if (head[0] === 0xff || head[0] === 0xfe || head.includes(0)) {
      throw wrong(file, 'the file is not UTF-8 (it may be UTF-16, or no text)', UTF8_ONLY);
    }
    const [first = ''] = head
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r\n|\n|\r/);
    const form = formOf(first);
    const columns = await header(file, path, form);
    return new CsvTable(file, path, columns, form, hash.digest('hex'), Math.max(lines - 1, 0));
  }

  /** The rows that can be read; the others are named in the list with their line. */
  async *rows(skipped: SkipList): AsyncGenerator<TableRow> {
    this.read = 0;
    const leftOut = (line: number, reason: string, what?: string, remedy?: string) => {
      this.read += 1;
      skipped.add({ reason, what, remedy, file: this.file, line });
    };
    // The parser is ahead of us, so what it passes over is counted where it stands.
    const broken: number[] = [];
    const parser = reading(this.path, this.form, (line, from) => {
      if (broken.at(-1) === line) return;
      broken.push(line);
      // One that opens a cell takes the lines as far as the next with it.
      const lines = from < line ? `lines ${from} to ${line}` : undefined;
      leftOut(line, 'quotation marks in the middle of a cell', lines, DOUBLE_THEM);
    });
    let before = 0;
    try {
      for await (const { record, info } of parser as AsyncIterable<Parsed>) {
        const line = info.lines;
        while (broken[before] !== undefined && (broken[before] as number) < info.lines) before += 1;
        if (info.records === 1) continue;
        const cells = record.map((cell) => cell.replace(BREAKS, ' ').trim());
        if (cells.every((cell) => cell === '')) continue;
        while (cells.length > this.columns.length && cells.at(-1) === '') cells.pop();
        const unreadable = cells.find((cell) => cell.includes('\uFFFD'));
        if (cells.length !== this.columns.length) {
          const many = `${cells.length} cells, and there are ${this.columns.length} columns`;
          leftOut(line, 'more or fewer cells than columns', many, 'Quote cells that hold the delimiter.');
        } else if (unreadable !== undefined)
          leftOut(line, 'characters that are not UTF-8', unreadable, UTF8_ONLY);
        else {
          this.read += 1;
          yield { number: info.records - 1 + before, line, cells };
        }
      }
    } catch (cause) {
      throw unreadable(this.file, cause);
    }
  }
}

interface Parsed {
  record: string[];
  /** Lines and records so far. */
  info: { lines: number; records: number };
}

/**
 * @param onBroken called with the last and the first line of a record whose quotation marks are wrong; the next record is
 * read on
 */
function reading(path: string, form: Form, onBroken: (line: number, from: number) => void): Parser {
  /** The last line of the record before. */
  let ended = 0;
  const parser = parse({
    delimiter: form.delimiter,
    from_line: form.header,
    record_delimiter: ['\n', '\r'],
    on_record: (record, { lines }) => {
      ended = lines;
      return record;
    },
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: LONGEST_ROW,
    on_skip: (cause) => {
      const { code, lines } = cause as unknown as { code: string; lines: number };
      if (code === 'CSV_INVALID_CLOSING_QUOTE' || code === 'INVALID_OPENING_QUOTE') {
        onBroken(lines, code === 'INVALID_OPENING_QUOTE' ? lines : ended + 1);
        ended = lines;
      } else parser.destroy(Object.assign(cause as Error, { from: ended + 1 }));
      return undefined;
    },
  });
  const input = Readable.from(oneLineEnd(createReadStream(path, { highWaterMark: 256 * 1024 })));
  input.on('error', (error) => parser.destroy(error));
  parser.on('close', () => input.destroy());
  return input.pipe(parser);
}

/**
 * Bytes with the line end of Unix for that of Windows: the parser would take its two characters for two lines where they
 * stand in a cell, and knows only one of both in a file.
 */
async function* oneLineEnd(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held = false;
  for await (const chunk of chunks) {
    const bytes: Buffer = held ? Buffer.concat([Buffer.from('\r'), chunk]) : chunk;
    held = bytes.at(-1) === 13;
    const whole = held ? bytes.subarray(0, -1) : bytes;
    // Latin 1 has a character for each byte.
    yield whole.includes(13)
      ? Buffer.from(whole.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
      : whole;
  }
  if (held) yield Buffer.from('\r');
}

/** How a table is written: what stands between its cells, and in which line its header is, from 1. */
interface Form {
  delimiter: string;
  header: 1 | 2;
}

/** A first line for Excel says the delimiter; else it is the most frequent one there, outside of quotation marks. */
function formOf(line: string): Form {
  const said = /^"?sep=(.)"?$/i.exec(line)?.[1];
  if (said !== undefined) return { delimiter: said, header: 2 };
  const bare = line.replaceAll(/"(?:[^"]|"")*"/g, '');
  const counts = DELIMITERS.map((one) => bare.split(one).length);
  return { delimiter: DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',', header: 1 };
}

async function header(file: string, path: string, form: Form): Promise<string[]> {
  const broken: number[] = [];
  const parser = reading(path, form, (line) => broken.push(line));
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      if (broken.some((line) => line < info.lines)) {
        throw wrong(file, 'the header has quotation marks in the middle of a cell', DOUBLE_THEM);
      }
      const columns = record.map((cell) => cell.trim());
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

function unreadable(file: string, cause: unknown): unknown {
  const { code, lines, from } = cause as { code?: string; lines?: number; from?: number };
  const place = { file, line: from ?? lines };
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    return new ParleyError('CORRUPT_DATA', 'a quotation mark in the row that begins here is never closed', {
      remedy: 'The file may be cut; rows before it are kept.',
      place,
      cause,
    });
  }
  if (code === 'CSV_MAX_RECORD_SIZE') {
    return new ParleyError('LIMIT_EXCEEDED', `a row is longer than ${LONGEST_ROW} characters`, {
      remedy: 'A quotation mark that is never closed makes such rows.',
      place,
      cause,
    });
  }
  return cause;
}

function wrong(file: string, message: string, remedy: string): ParleyError {
  return new ParleyError('INVALID_INPUT', message, { remedy, place: { file } });
}
