import { ParleyError } from '../errors.js';

/** A query that failed and may be asked again. The message is a phrase: "it is busy (429)". */
export class EndpointFailure extends Error {
  /** A query for less may do. */
  readonly tooMuch: boolean;
  /** How long the endpoint wants to be left alone, in milliseconds. */
  readonly retryAfter: number | undefined;

  constructor(message: string, more: { tooMuch?: boolean; retryAfter?: number; cause?: unknown } = {}) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'EndpointFailure';
    this.tooMuch = more.tooMuch ?? false;
    this.retryAfter = more.retryAfter;
  }
}

/** An answer unpacked, or undefined where it is larger than that many bytes. */
export async function answerText(response: Response, largest: number): Promise<string | undefined> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  // Leaving the loop early cancels the rest.
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    if (size > largest) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

export function tooLarge(largest: number): EndpointFailure {
  return new EndpointFailure(`its answer had more than ${largest} bytes`, { tooMuch: true });
}

/** What an answer that is not 2xx means: a failure that may pass, or an error that will not. */
export function refusalOf(
  url: string,
  response: Response,
  text: string,
  now: number,
): EndpointFailure | ParleyError {
  const { status } = response;
  const retryAfter = milliseconds(response.headers.get('retry-after'), now);
  if (status === 429 || status === 503) {
    return new EndpointFailure(`it was busy (${status})`, { retryAfter });
  }
  // Blazegraph ends a query that takes too long with 500 and the name of this exception.
  if (status === 504 || status === 408 || (status === 500 && /time[d -]?out/i.test(text))) {
    return new EndpointFailure(`the query took it too long (${status})`, { tooMuch: true, retryAfter });
  }
  if (status >= 500) return new EndpointFailure(`it answered ${status}`, { retryAfter });
  if (status >= 300 && status < 400) {
    const to = response.headers.get('location');
    const where = to === null ? 'elsewhere' : `to ${to}`;
    return refused(`The endpoint has moved ${where}.`, 'Give the new address with --endpoint.');
  }
  if (status === 401 || status === 403) {
    return refused(
      `The endpoint lets nobody in without more ado (${status})${said(text)}.`,
      'Say who you are with --contact, an address of mail or of a page; else ask those who run the endpoint.',
    );
  }
  if (status === 413 || status === 414) {
    return new EndpointFailure(`the query was too long for it (${status})`, { tooMuch: true });
  }
  if (status === 404 || status === 405 || status === 415) {
    return refused(
      `There is no SPARQL endpoint here (${status}).`,
      'Correct the address given by --endpoint.',
    );
  }
  return refused(
    `The endpoint does not take the query (${status})${said(text)}.`,
    'See that it is a query service for data in the shape of Wikidata.',
  );

  function refused(message: string, remedy: string): ParleyError {
    return new ParleyError('INVALID_INPUT', message, { remedy, place: { file: url } });
  }
}

/** What a request that brought no answer means. */
export function failureOf(url: string, error: unknown, late: boolean, timeout: number): unknown {
  if (error instanceof EndpointFailure || error instanceof ParleyError) return error;
  if (late) {
    const message = `there was no answer within ${timeout / 1000} s`;
    return new EndpointFailure(message, { tooMuch: true, cause: error });
  }
  const code = codeOf(error);
  if (code === 'ENOTFOUND') {
    return new ParleyError('STORE_UNAVAILABLE', 'There is no host of this name.', {
      remedy: 'Correct the address given by --endpoint, and see that this machine reaches the network.',
      place: { file: url },
      cause: error,
    });
  }
  return new EndpointFailure(`the connection broke (${code ?? 'no reason given'})`, { cause: error });
}

function codeOf(error: unknown): string | undefined {
  for (let at = error as { code?: unknown; cause?: unknown } | undefined; at; at = at.cause as typeof at) {
    if (typeof at.code === 'string') return at.code;
  }
  return undefined;
}

/** Retry-After is a number of seconds or a date (RFC 9110, 10.2.3). */
function milliseconds(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** The beginning of what an endpoint says, fit to be shown. */
function said(text: string): string {
  const line = text.replaceAll(/<[^>]*>|[\p{Cc}\s]+/gu, ' ').trim();
  return line === '' ? '' : `: ${line.slice(0, 200)}`;
}
