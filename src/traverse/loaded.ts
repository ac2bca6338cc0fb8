import { type EntityParts, type EntityView, entitiesByIds, entityView, LISTED } from '../graph/entities.js';
import type { Kind } from '../model/ontology.js';
import { inBatches } from '../store/batches.js';
import type { Reader, Row } from '../store/store.js';
import type { Loader, Request } from './plan.js';

/** Entities by id. */
export const entityLoader: Loader<EntityView> = { name: 'entities', load: entitiesByIds };

/**
 * Counts entities as loaded that came with the answer to another question, as lists of the columns of `LISTED`; not
 * where more of them will be read than that.
 */
export function keepListed(request: Request, rows: readonly (readonly unknown[])[]): void {
  if (!request.wanted.parts.has('rest')) keepRows(request, rows, { columns: LISTED });
}

/**
 * The same with other columns, among which there is all that will be read of the entities; their kind may be given
 * instead, where all are of one.
 */
export function keepRows(
  { wanted, held, keep }: Request,
  rows: readonly (readonly unknown[])[],
  { columns, kind }: { columns: readonly string[]; kind?: Kind },
): void {
  for (const values of rows) {
    const id = values[0] as string;
    if (held(entityLoader, id) !== undefined) continue;
    const row: Row = kind === undefined ? {} : { kind };
    for (let place = 0; place < columns.length; place += 1) row[columns[place] as string] = values[place];
    // A store of version 0.1 has no such column: there the entity is left to its loader.
    if (row['names'] === null && !wanted.parts.has('rest')) continue;
    keep<EntityView>(entityLoader, id, entityView(row));
  }
}

type Known = Map<string, unknown>;

/** What one request has loaded by id: nothing is asked for twice, also while the first answer is on its way. */
export class Loaded {
  readonly #reader: Reader;
  readonly #wanted: EntityParts;
  readonly #known = new Map<string, Known>();
  readonly #coming = new Map<string, Map<string, Promise<unknown>>>();

  /** @param wanted what of entities the request will read */
  constructor(reader: Reader, wanted: EntityParts) {
    this.#reader = reader;
    this.#wanted = wanted;
  }

  /** What is known by now of an id: undefined while it was not loaded, null where there is no such thing. */
  held<V>(loader: Loader<V>, id: string): V | null | undefined {
    return this.#known.get(loader.name)?.get(id) as V | null | undefined;
  }

  /** Remembers what came with the answer to another question. */
  keep<V>(loader: Loader<V>, id: string, one: V | null): void {
    this.#of(loader).set(id, one);
  }

  async load<V>(loader: Loader<V>, ids: readonly string[]): Promise<(V | null)[]> {
    const known = this.#of(loader);
    let coming = this.#coming.get(loader.name);
    if (coming === undefined) {
      coming = new Map();
      this.#coming.set(loader.name, coming);
    }
    const missing = [...new Set(ids)].filter((id) => !known.has(id) && !coming.has(id));
    for (const part of inBatches(missing)) {
      const answer = loader.load(this.#reader, part, this.#wanted).then((found) => {
        for (const id of part) known.set(id, found.get(id) ?? null);
      });
      // Whoever waits for it hears of a failure; it must not count as unheard when nobody does.
      answer.catch(() => undefined);
      for (const id of part) coming.set(id, answer);
    }
    await Promise.all(new Set(ids.map((id) => (known.has(id) ? undefined : coming.get(id)))));
    return ids.map((id) => known.get(id) as V | null);
  }

  #of({ name }: Loader<never> | Loader<unknown>): Known {
    let known = this.#known.get(name);
    if (known === undefined) {
      known = new Map();
      this.#known.set(name, known);
    }
    return known;
  }
}
