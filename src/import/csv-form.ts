import { createReadStream } from 'node:fs';

/** How a table is written. */
export interface Form {
  /** The name of the Encoding Standard. */
  encoding: string;
  /** What stands between its cells. */
  delimiter: string;
  /** In which line its header is, from 1. */
  header: 1 | 2;
  /** Whether all of it is what its encoding allows. */
  sound: boolean;
  /** The beginning of its text. */
  start: string;
}

const DELIMITERS = [',', ';', '\t', '|'];

/** The encoding that a name of the Encoding Standard means, be it another name of it; undefined where it means none. */
export function encodingNamed(name: string): string | undefined {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

/** What a file is written in: as its byte order mark says, else as its user does, else UTF-8. */
export function encodingOf(head: Buffer, said = 'utf-8'): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return head.subarray(0, 3).equals(Buffer.from('\uFEFF')) ? 'utf-8' : said;
}

/** What helps where a file is not written in the encoding that it is read in. */
export function otherEncoding(encoding: string): string {
  return encoding === 'utf-8'
    ? 'Save it as CSV in UTF-8, or say what it is in: --encoding windows-1252, windows-1256, gb18030, utf-16le …'
    : 'Name the encoding that it is in with --encoding.';
}

/** A first line for Excel says the delimiter; else it is the most frequent one there, outside of quotation marks. */
export function formOf(head: Buffer, encoding: string, sound: boolean): Form {
  const start = new TextDecoder(encoding).decode(head, { stream: true });
  const [line = ''] = start.split(/\r\n|\n|\r/);
  const said = /^"?sep=(.)"?$/i.exec(line)?.[1];
  if (said !== undefined) return { encoding, sound, start, delimiter: said, header: 2 };
  const bare = line.replaceAll(/"(?:[^"]|"")*"/g, '');
  const counts = DELIMITERS.map((one) => bare.split(one).length);
  const delimiter = DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
  return { encoding, sound, start, delimiter, header: 1 };
}

/**
 * The text of a file without a byte order mark, with the line end of Unix for that of Windows: a parser would take its two
 * characters for two lines where they stand in a cell.
 */
export async function* textOf(path: string, { encoding }: Form): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let held = '';
  for await (const bytes of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    const whole = held + decoder.decode(bytes as Buffer, { stream: true });
    held = whole.endsWith('\r') ? '\r' : '';
    yield whole.slice(0, whole.length - held.length).replaceAll('\r\n', '\n');
  }
  yield (held + decoder.decode()).replaceAll('\r\n', '\n');
}
