import type { OperationDefinitionNode } from 'graphql';
import type { Planner } from './planner.js';

/** A query that may be planned: it is valid, of an operation that the service takes, and not too deep. */
export interface KnownQuery {
  operation: OperationDefinitionNode;
  planner: Planner;
}

/**
 * How many characters of queries are kept, and up to which length one is: many clients send few different ones. What is
 * remembered with a query takes a few hundred times its text.
 */
const MOST = 500_000;
const LONGEST = 20_000;

/** Queries by their text and the name of the operation, the least lately asked forgotten first. */
export class KnownQueries {
  readonly #queries = new Map<string, KnownQuery>();
  #characters = 0;

  get(text: string, operation: string | null | undefined): KnownQuery | undefined {
    const key = keyOf(text, operation);
    const known = this.#queries.get(key);
    if (known === undefined) return undefined;
    this.#queries.delete(key);
    this.#queries.set(key, known);
    return known;
  }

  add(text: string, operation: string | null | undefined, query: KnownQuery): void {
    const key = keyOf(text, operation);
    if (key.length > LONGEST || this.#queries.has(key)) return;
    this.#queries.set(key, query);
    this.#characters += key.length;
    for (const oldest of this.#queries.keys()) {
      if (this.#characters <= MOST) return;
      this.#queries.delete(oldest);
      this.#characters -= oldest.length;
    }
  }
}

/** No name of an operation holds a line break. */
function keyOf(text: string, operation: string | null | undefined): string {
  return `${operation ?? ''}\n${text}`;
}
