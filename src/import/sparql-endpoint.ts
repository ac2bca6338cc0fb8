import { promises as timers } from 'node:timers';
import { ParleyError } from '../errors.js';
import { readAnswer, type Solution } from './sparql-answer.js';
import { answerText, EndpointFailure, failureOf, refusalOf, tooLarge } from './sparql-failure.js';

/** What time it is and how to let some pass; tests bring their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void>;
  /** From 0 up to 1. */
  random(): number;
}

export interface EndpointOptions {
  /** Who asks, as the header User-Agent says it. */
  userAgent: string;
  /** How long an answer may take, in milliseconds. */
  timeout?: number;
  /** After how many failures in a row it is given up. */
  patience?: number;
  /** How large an answer may be, in bytes after unpacking. */
  largest?: number;
  signal?: AbortSignal;
  clock?: Clock;
  /** Told before each wait; `why` is a phrase such as "it is busy (429)". */
  onWait?(why: string, milliseconds: number): void;
}

/** A SPARQL endpoint that is asked one query at a time. */
export interface SparqlEndpoint {
  readonly url: string;
  /** The rows of a SELECT. */
  select(query: string): Promise<Solution[]>;
  /** The rows of a SELECT about items; where it takes the endpoint too long, about each half of them, and so on. */
  selectFor(items: readonly string[], query: (items: readonly string[]) => string): Promise<Solution[]>;
}

/** The public service ends a query after 60 seconds. */
const TIMEOUT = 75_000;
const PATIENCE = 10;
const LARGEST = 64 * 2 ** 20;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 120_000;
/** Whoever asks for more is not waited for. */
const LONGEST_ASKED_WAIT = 15 * 60_000;

const CLOCK: Clock = {
  now: Date.now,
  sleep: (milliseconds, signal) => timers.setTimeout(milliseconds, undefined, { signal }),
  random: Math.random,
};

/**
 * Makes queries to an endpoint by the SPARQL 1.1 protocol (POST). Where it is busy, fails, answers too late or the
 * connection breaks, it is asked again, after twice as long each time, or as long as it asks for in Retry-After.
 *
 * Queries fail with a ParleyError: STORE_UNAVAILABLE when the patience is at its end, INVALID_INPUT when the endpoint
 * refuses, is none, or does not understand the query.
 */
export function sparqlEndpoint(url: string, options: EndpointOptions): SparqlEndpoint {
  const { signal, clock = CLOCK, timeout = TIMEOUT, patience = PATIENCE, largest = LARGEST } = options;
  let failures = 0;
  return { url, select: (query) => ask(query, false), selectFor };

  async function selectFor(
    items: readonly string[],
    query: (items: readonly string[]) => string,
  ): Promise<Solution[]> {
    try {
      return await ask(query(items), items.length > 1);
    } catch (error) {
      if (!(error instanceof EndpointFailure)) throw error;
    }
    const half = Math.ceil(items.length / 2);
    const rows = await selectFor(items.slice(0, half), query);
    return rows.concat(await selectFor(items.slice(half), query));
  }

  /** Throws an EndpointFailure only where a smaller query may help and can be made. */
  async function ask(query: string, divisible: boolean): Promise<Solution[]> {
    for (;;) {
      try {
        const rows = await exchange(query);
        failures = 0;
        return rows;
      } catch (error) {
        signal?.throwIfAborted();
        if (!(error instanceof EndpointFailure)) throw error;
        failures += 1;
        const asked = error.retryAfter ?? 0;
        if (failures >= patience || asked > LONGEST_ASKED_WAIT) throw givenUp(error);
        const own = Math.min(FIRST_WAIT * 2 ** (failures - 1), LONGEST_WAIT) * (0.5 + clock.random() / 2);
        const wait = Math.round(Math.max(asked, own));
        options.onWait?.(error.message, wait);
        await clock.sleep(wait, signal);
        if (divisible && error.tooMuch) throw error;
      }
    }
  }

  async function exchange(query: string): Promise<Solution[]> {
    const inTime = AbortSignal.timeout(timeout);
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          accept: 'application/sparql-results+json',
          'accept-encoding': 'gzip',
          'content-type': 'application/x-www-form-urlencoded',
          'user-agent': options.userAgent,
        },
        body: new URLSearchParams({ query }),
        redirect: 'manual',
        signal: signal ? AbortSignal.any([signal, inTime]) : inTime,
      });
      const text = await answerText(response, largest);
      if (text === undefined) throw tooLarge(largest);
      if (!response.ok) throw refusalOf(url, response, text, clock.now());
      const rows = readAnswer(text);
      if (rows) return rows;
      if (!/json/i.test(response.headers.get('content-type') ?? '')) {
        throw new ParleyError('INVALID_INPUT', 'What answers here is no SPARQL endpoint.', {
          remedy: 'Give its address with --endpoint; it often ends in /sparql.',
          place: { file: url },
        });
      }
      throw new EndpointFailure('its answer was cut off', { tooMuch: true });
    } catch (error) {
      throw failureOf(url, error, inTime.aborted, timeout);
    }
  }

  function givenUp(error: EndpointFailure): ParleyError {
    const times = failures === 1 ? 'once' : `${failures} times in a row`;
    return new ParleyError(
      'STORE_UNAVAILABLE',
      `The endpoint failed ${times}; the last time ${error.message}.`,
      {
        remedy: 'Run the same command again later: what is loaded is kept, and it goes on from there.',
        place: { file: url },
        cause: error,
      },
    );
  }
}
