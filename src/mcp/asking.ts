import { ParleyError } from '../errors.js';
import type { Api } from '../graphql/api.js';
import type { Store } from '../store/store.js';
import { ENTITY } from './fragments.js';
import { WRONG_CURSOR } from './page.js';
import type { Permalinks } from './permalinks.js';
import type { EntityOut } from './shapes.js';

/** What the tools stand on. */
export interface Sources {
  api: Api;
  /** For exports, which are files and not answers of the API. */
  store: Store;
  /** The languages of readers who do not say theirs. */
  languages: readonly string[];
}

/** An error that the API has worded for clients. */
export class AnswerError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly remedy?: string,
  ) {
    super(message);
    this.name = 'AnswerError';
  }
}

/** One call of a tool: asks the API in process, in the languages of the reader, until it is called off. */
export class Asking {
  /** Best first: those that the call names, then those of the service. */
  readonly languages: readonly string[];

  constructor(
    readonly sources: Sources,
    readonly permalinks: Permalinks,
    readonly signal: AbortSignal,
    languages: readonly string[] = [],
  ) {
    this.languages = [...new Set([...languages, ...sources.languages])];
  }

  /** @throws AnswerError with the first error of the answer, even where the rest of it stands */
  async ask<Data>(query: string, variables: Record<string, unknown>): Promise<Data> {
    const { server, contextFor } = this.sources.api;
    const contextValue = contextFor({ languages: this.languages, signal: this.signal });
    const { body } = await server.executeOperation({ query, variables }, { contextValue });
    if (body.kind !== 'single') throw new Error('The API answered in parts.');
    const { data, errors } = body.singleResult;
    if (errors?.[0]) throw answerError(errors[0]);
    return data as Data;
  }

  /**
   * Refuses a call that names what is not in the graph, with what it may have meant.
   *
   * @param named what was found, by the id that was given
   * @throws ParleyError NOT_FOUND
   */
  async requireAll(named: Readonly<Record<string, unknown>>): Promise<void> {
    const missing = Object.keys(named).filter((id) => named[id] == null);
    if (missing.length === 0) return;
    const near = await this.#near(missing[0] ?? '');
    const remedy =
      near.length === 0
        ? 'Find the id with the tool `search`.'
        : `Find the id with the tool \`search\`; it may be ${near.join(' or ')}.`;
    const message = `Not in the graph: ${missing.join(', ')}. That says nothing about the world: no source here names it so.`;
    throw new ParleyError('NOT_FOUND', message, { remedy });
  }

  /** Refuses a call with ids that nothing here has, lest its empty answer be taken for "not stated". */
  async requireIds(ids: readonly (string | undefined)[]): Promise<void> {
    const wanted = [...new Set(ids.filter((id) => id !== undefined))];
    if (wanted.length === 0) return;
    const query = 'query Known($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const { nodes } = await this.ask<{ nodes: ({ id: string } | null)[] }>(query, { ids: wanted });
    await this.requireAll(Object.fromEntries(wanted.map((id, index) => [id, nodes[index]])));
  }

  /** What is called like an id that there is not: like all of it, else like one of its words. */
  async #near(id: string): Promise<string[]> {
    const words = id.slice(id.indexOf('/') + 1).split(/[^\p{L}\p{N}]+/u);
    const known = words.filter((word) => word.length > 2).slice(0, 4);
    for (const text of [known.join(' '), ...known]) {
      if (text === '') continue;
      const { search } = await this.ask<{ search: { nodes: EntityOut[] } }>(NEAR, { text });
      if (search.nodes.length > 0) return search.nodes.map((one) => `${one.id} (${one.name.text})`);
    }
    return [];
  }
}

const NEAR = `query Near($text: String!) { search(text: $text, first: 3) { nodes { ...EntityParts } } } ${ENTITY}`;

/** An error of an answer, as GraphQL words it. */
interface Worded {
  message: string;
  extensions?: Record<string, unknown>;
}

function answerError({ message, extensions }: Worded): AnswerError {
  const { code, remedy } = extensions ?? {};
  if (/\bcursor\b/.test(message)) return new AnswerError(String(code), message, WRONG_CURSOR);
  // The remedies of the API for this one speak of arguments of its own.
  if (code === 'LIMIT_EXCEEDED') return new AnswerError(code, message, TOO_MUCH);
  return new AnswerError(String(code), message, typeof remedy === 'string' ? remedy : undefined);
}

const TOO_MUCH = 'Ask for less: a smaller limit, fewer hops or ids, or narrower filters.';
