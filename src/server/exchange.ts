import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../log.js';

/** One request and the response to it. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** The client's X-Request-Id where it is a plain one, else one of ours. */
  readonly id: string;
  /** Aborted when the client goes away before it has its answer. */
  readonly signal: AbortSignal;
  readonly log: Log;
}

/** Answers the requests to one path. */
export interface Door {
  readonly methods: readonly string[];
  answer(exchange: Exchange): Promise<void> | void;
}

const PLAIN_ID = /^[\w.:-]{1,100}$/;

export function openExchange(request: IncomingMessage, response: ServerResponse, log: Log): Exchange {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && PLAIN_ID.test(given) ? given : randomUUID();
  const gone = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  const url = addressOf(request.url?.startsWith('/') ? request.url : '/');
  return { request, response, url, id, signal: gone.signal, log: log.child({ requestId: id }) };
}

/** Most requests go to one of few addresses, and making out one takes longer than all else about it. */
const known = new Map<string, URL>();
const MOST_KNOWN = 100;

function addressOf(path: string): URL {
  const held = known.get(path);
  if (held !== undefined) return held;
  const url = new URL(`http://host${path}`);
  if (path.length < 100 && known.size < MOST_KNOWN) known.set(path, url);
  return url;
}

/** Sends a whole answer; the body is left out where only the head was asked for. */
export function send(exchange: Exchange, status: number, mediaType: string, body: string | Buffer): void {
  const { request, response } = exchange;
  response.statusCode = status;
  response.setHeader('Content-Type', mediaType);
  response.setHeader('Content-Length', Buffer.byteLength(body));
  if (request.method === 'HEAD') response.end();
  else response.end(body);
}

export function sendJson(exchange: Exchange, status: number, body: object): void {
  send(exchange, status, 'application/json; charset=utf-8', `${JSON.stringify(body)}\n`);
}
