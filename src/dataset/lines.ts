/** The longest line that is read, in bytes without its end. */
export const LONGEST_LINE = 1024 * 1024;

/** One line of bytes. */
export interface Line {
  /** From 1. */
  number: number;
  /** Where it begins in the file, in bytes. */
  offset: number;
  /** Its bytes without the line end; undefined where it is longer than `LONGEST_LINE`. */
  bytes: Buffer | undefined;
  /** Whether a line end follows; the last line of a file may have none. */
  ended: boolean;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Splits a stream of bytes into lines; it never holds more than one line and one chunk. */
export async function* linesOf(chunks: AsyncIterable<Buffer | string>): AsyncGenerator<Line> {
  let pieces: Buffer[] = [];
  let length = 0;
  let number = 1;
  let offset = 0;
  const finish = (ended: boolean): Line => {
    const long = length > LONGEST_LINE + 1;
    const bytes = long ? undefined : withoutReturn(pieces.length === 1 ? pieces[0] : Buffer.concat(pieces));
    const line = { number, offset, bytes: bytes && bytes.length > LONGEST_LINE ? undefined : bytes, ended };
    number += 1;
    offset += length + 1;
    pieces = [];
    length = 0;
    return line;
  };
  for await (const data of chunks) {
    const chunk = typeof data === 'string' ? Buffer.from(data) : data;
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      pieces.push(chunk.subarray(start, end));
      length += end - start;
      yield finish(true);
      start = end + 1;
    }
    length += chunk.length - start;
    if (length <= LONGEST_LINE + 1) pieces.push(chunk.subarray(start));
  }
  if (length > 0) yield finish(false);
}

function withoutReturn(bytes: Buffer | undefined): Buffer {
  if (bytes === undefined) return Buffer.alloc(0);
  return bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;
}
