import { type Linked, SHARED, TYPE } from '../traverse/execute.js';

/**
 * The body of an answer: JSON, and a line break as Apollo's own way ends it; in UTF-8 already where it is long. An
 * object that stands at many places of it is written out once and its text put at each of them: among the sisters of
 * sisters of a large city, most occur hundreds of times.
 */
export function answerBody(data: Linked): string | Buffer {
  const text = new Writer().object(data);
  const [before, after] = ['{"data":', '}\n'];
  return typeof text === 'string' ? before + text + after : encoded([before, ...text, after]);
}

/**
 * What is written of a value. Long parts that may be needed again are encoded once: as a part of one long string they
 * would be encoded at each place, and a single letter outside Latin 1 would double the size of all.
 */
type Text = string | Pieces;
type Pieces = (string | Buffer)[];

/** Characters from which on it pays to encode a text that may be needed again. */
const LONG = 1000;

function encoded(pieces: Pieces): Buffer {
  return Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)));
}

/** Keys repeat in every object of a list. */
const keys = new Map<string, string>();

function keyText(key: string): string {
  let text = keys.get(key);
  if (text === undefined) {
    text = `${JSON.stringify(key)}:`;
    // Clients choose aliases, so that the memory of keys must not grow for ever.
    if (keys.size > 10_000) keys.clear();
    keys.set(key, text);
  }
  return text;
}

class Writer {
  readonly #texts = new Map<Linked, Text>();

  object(linked: Linked): Text {
    if (linked[SHARED] !== true) return this.#fields(linked);
    let text = this.#texts.get(linked);
    if (text === undefined) {
      text = this.#fields(linked);
      if (typeof text !== 'string') text = [encoded(text)];
      else if (text.length >= LONG) text = [Buffer.from(text)];
      this.#texts.set(linked, text);
    }
    return text;
  }

  #fields(linked: Linked): Text {
    let text: Text = '{';
    let comma = '';
    for (const key in linked) {
      text = appended(appended(text, comma + keyText(key)), this.#value(linked[key]));
      comma = ',';
    }
    return appended(text, '}');
  }

  #value(value: unknown): Text {
    if (Array.isArray(value)) return this.#list(value);
    if (typeof value === 'object' && value !== null && TYPE in value) return this.object(value as Linked);
    return JSON.stringify(value ?? null);
  }

  #list(values: readonly unknown[]): Text {
    let text: Text = '[';
    let comma = '';
    for (const value of values) {
      text = appended(appended(text, comma), this.#value(value));
      comma = ',';
    }
    return appended(text, ']');
  }
}

/** A text with more behind it. The first is used up; of the other nothing is changed, as it may stand elsewhere too. */
function appended(text: Text, more: Text): Text {
  if (typeof text === 'string') return typeof more === 'string' ? text + more : [text, ...more];
  const last = text.at(-1);
  if (typeof more !== 'string') text.push(...more);
  else if (typeof last === 'string') text[text.length - 1] = last + more;
  else text.push(more);
  return text;
}
