import type { DocumentDecoration } from 'gql.tada';
import { textOf } from './graphql.js';

/** Why there is no answer, with what can be done about it where that is known. */
export class AskError extends Error {
  constructor(
    message: string,
    /** As the service gives it; `UNREACHABLE` where no answer came. */
    readonly code: string,
    readonly remedy?: string,
  ) {
    super(message);
  }
}

interface Answer<Data> {
  data?: Data | null;
  errors?: { message: string; extensions?: { code?: string; remedy?: string } }[];
  error?: { message: string; code: string; remedy?: string };
}

/** Answers by what was asked and in which language: the graph changes rarely, and going back should cost nothing. */
const known = new Map<string, unknown>();
const MOST_KNOWN = 200;

/**
 * Asks the service.
 *
 * @param language of names and words, best first; the service falls back to others where it has none.
 * @throws AskError; DOMException AbortError where the signal ended it
 */
export async function ask<Data, Variables>(
  query: DocumentDecoration<Data, Variables>,
  variables: Variables,
  language: string,
  signal?: AbortSignal,
): Promise<Data> {
  const body = JSON.stringify({ query: textOf(query), variables });
  const key = `${language} ${body}`;
  const held = known.get(key);
  if (held !== undefined) return held as Data;
  const data = await fetchAnswer<Data>(body, language, signal);
  if (known.size >= MOST_KNOWN) known.delete(known.keys().next().value as string);
  known.set(key, data);
  return data;
}

async function fetchAnswer<Data>(body: string, language: string, signal?: AbortSignal): Promise<Data> {
  const headers = {
    'Content-Type': 'application/json',
    Accept: 'application/json',
    'Accept-Language': language,
  };
  let response: Response;
  try {
    response = await fetch('graphql', { method: 'POST', headers, body, signal });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new AskError('The service does not answer.', 'UNREACHABLE');
  }
  const answer = (await response.json().catch(() => ({}))) as Answer<Data>;
  const refusal = answer.errors?.[0];
  if (refusal !== undefined) {
    throw new AskError(refusal.message, refusal.extensions?.code ?? 'INTERNAL', refusal.extensions?.remedy);
  }
  if (answer.error !== undefined)
    throw new AskError(answer.error.message, answer.error.code, answer.error.remedy);
  if (!answer.data) throw new AskError(`The service answered ${response.status}.`, 'INTERNAL');
  return answer.data;
}
