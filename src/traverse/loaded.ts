import {
  type Along,
  type EntityColumns,
  type EntityView,
  entitiesByIds,
  entityListed,
} from '../graph/entities.js';
import type { Kind } from '../model/ontology.js';
import { inBatches } from '../store/batches.js';
import type { Reader } from '../store/store.js';
import type { Loader, Request } from './plan.js';

/** Entities by id. */
export const entityLoader: Loader<EntityView> = { name: 'entities', load: entitiesByIds };

/** All that a request will read of entities, to come with the answer to another question: they count as loaded then. */
export function alongWith(request: Request): Along {
  const { wanted } = request;
  return { ...wanted, take: (entities) => keepListed(request, entities, wanted.columns) };
}

/**
 * Counts entities as loaded of which these columns came.
 *
 * @param kind that of all of them, where it is not among the columns
 */
export function keepListed(
  { held, keep }: Request,
  entities: readonly (readonly unknown[])[],
  columns: EntityColumns['columns'],
  kind?: Kind,
): void {
  for (const values of entities) {
    const id = values[0] as string;
    if (held(entityLoader, id) === undefined) keep(entityLoader, id, entityListed(values, columns, kind));
  }
}

type Known = Map<string, unknown>;

/** What one request has loaded by id: nothing is asked for twice, also while the first answer is on its way. */
export class Loaded {
  readonly #reader: Reader;
  readonly #wanted: EntityColumns;
  readonly #known = new Map<string, Known>();
  readonly #coming = new Map<string, Map<string, Promise<unknown>>>();

  /** @param wanted what of entities the request will read */
  constructor(reader: Reader, wanted: EntityColumns) {
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
