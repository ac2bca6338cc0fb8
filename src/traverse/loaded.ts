import type { Reader } from '../store/store.js';
import type { Loader } from './plan.js';

/** More ids than that go to the store in several statements: an engine may hold the event loop for longer rows. */
const PART = 1000;

/** What one request has loaded by id: nothing is asked for twice, also while the first answer is on its way. */
export class Loaded {
  readonly #reader: Reader;
  readonly #known = new Map<string, Map<string, Promise<unknown>>>();

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  async load<V>(loader: Loader<V>, ids: readonly string[]): Promise<(V | null)[]> {
    let known = this.#known.get(loader.name) as Map<string, Promise<V | null>> | undefined;
    if (known === undefined) {
      known = new Map();
      this.#known.set(loader.name, known);
    }
    const missing = [...new Set(ids)].filter((id) => !known.has(id));
    for (let at = 0; at < missing.length; at += PART) {
      const part = missing.slice(at, at + PART);
      const answer = loader.load(this.#reader, part);
      for (const id of part) {
        const one = answer.then((found) => found.get(id) ?? null);
        // Whoever waits for it hears of a failure; it must not count as unheard when nobody does.
        one.catch(() => undefined);
        known.set(id, one);
      }
    }
    return Promise.all(ids.map((id) => known.get(id) as Promise<V | null>));
  }
}
