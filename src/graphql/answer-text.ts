import { type Linked, SHARED, TYPE } from '../traverse/execute.js';

/**
 * The text of an answer in JSON. An object that stands at many places of it is written out once and its text put at
 * each of them: among the sisters of sisters of a large city, most occur hundreds of times.
 */
export function answerText(data: Linked): string {
  return new Writer().object(data);
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
  readonly #texts = new Map<Linked, string>();

  object(linked: Linked): string {
    if (linked[SHARED] !== true) return this.#fields(linked);
    let text = this.#texts.get(linked);
    if (text === undefined) {
      text = this.#fields(linked);
      this.#texts.set(linked, text);
    }
    return text;
  }

  #fields(linked: Linked): string {
    let text = '';
    for (const key in linked) {
      text += `${text === '' ? '' : ','}${keyText(key)}${this.#value(linked[key])}`;
    }
    return `{${text}}`;
  }

  #value(value: unknown): string {
    if (Array.isArray(value)) return this.#list(value);
    if (typeof value === 'object' && value !== null && TYPE in value) return this.object(value as Linked);
    return JSON.stringify(value ?? null);
  }

  #list(values: readonly unknown[]): string {
    let text = '';
    for (const value of values) text += `${text === '' ? '' : ','}${this.#value(value)}`;
    return `[${text}]`;
  }
}
