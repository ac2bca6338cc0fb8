import { type Line, LONGEST_LINE } from './lines.js';
import type { Problem } from './problem.js';
import { repeatedKey } from './repeated-key.js';

/** What a line holds: an object with its nulls taken out, or what is wrong with it. */
export type ParsedLine = { record: Record<string, unknown> } | { problem: Problem };

const ONE_OBJECT = 'Write one JSON object a line.';
const DEEPEST = 32;
/** JSON.stringify escapes a surrogate only where its other half is missing. */
const HALF_CHARACTER = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Reads one line of a dataset; undefined where it is blank. */
export function parseLine(line: Line): ParsedLine | undefined {
  if (line.bytes === undefined) {
    return wrong('LIMIT_EXCEEDED', `the line is longer than ${LONGEST_LINE} bytes`, {
      remedy: 'Write one record a line; a long text can be attached on its own.',
    });
  }
  const text = decode(line.bytes);
  if (text === undefined) {
    const first = invalidByte(line.bytes);
    if (!line.ended && first >= line.bytes.length - 3) return cut(line);
    const offset = line.offset + first;
    return wrong('CORRUPT_DATA', `invalid UTF-8 at byte ${offset}`, {
      remedy: 'Save the file as UTF-8.',
      offset,
    });
  }
  if (text.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return line.ended ? notJson(error as Error) : cut(line);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return wrong('INVALID_INPUT', 'the line is not a JSON object', { remedy: ONE_OBJECT });
  }
  const twice = repeatedKey(text);
  if (twice !== undefined) {
    return wrong('INVALID_INPUT', `"${twice}" stands twice in one object`, {
      remedy: 'Keep one; a list holds several values.',
      field: twice,
    });
  }
  if (!takeOutNulls(value, 0)) {
    return wrong('LIMIT_EXCEEDED', `the record is nested deeper than ${DEEPEST} levels`);
  }
  if (/\\u[dD]/.test(text) && HALF_CHARACTER.test(JSON.stringify(value))) {
    return wrong('CORRUPT_DATA', 'a text holds half of a surrogate pair', {
      remedy: 'Escape the whole character, or write it as it is.',
    });
  }
  return { record: value as Record<string, unknown> };
}

function wrong(code: Problem['code'], message: string, more: Partial<Problem> = {}): { problem: Problem } {
  return { problem: { code, message, ...more } };
}

function cut({ offset, bytes }: Line): { problem: Problem } {
  // JSON writes one within a text as \r.
  if (bytes?.includes('\r')) {
    return wrong('INVALID_INPUT', 'the lines end with a carriage return alone', {
      remedy: 'Save the file with the line ends of Unix or Windows.',
      offset: offset + bytes.indexOf('\r'),
    });
  }
  return wrong('CORRUPT_DATA', 'the file ends in the middle of a line', {
    remedy: 'Copy or write the file again; it was cut.',
    offset: offset + (bytes?.length ?? 0),
  });
}

function notJson(error: Error): { problem: Problem } {
  const position = /position (\d+)/.exec(error.message)?.[1];
  const where = position === undefined ? '' : ` at character ${position}`;
  return wrong('INVALID_INPUT', `the line is not JSON${where}`, { remedy: ONE_OBJECT });
}

function decode(bytes: Buffer): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The first byte that does not belong to a UTF-8 text. */
function invalidByte(bytes: Buffer): number {
  const replaced = Buffer.from(bytes.toString('utf8'));
  let index = 0;
  while (index < bytes.length && bytes[index] === replaced[index]) index += 1;
  return index;
}

/** A null is an absent field. False when the value is nested too deep. */
function takeOutNulls(value: object, depth: number): boolean {
  if (depth > DEEPEST) return false;
  const holder = value as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    const inner = holder[key];
    if (inner === null && !Array.isArray(value)) delete holder[key];
    else if (typeof inner === 'object' && inner !== null && !takeOutNulls(inner, depth + 1)) return false;
  }
  return true;
}
