import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ParleyError } from '../errors.js';
import type { Log } from '../log.js';
import type { Store } from '../store/store.js';
import { Doors } from './doors.js';
import { type Door, type Exchange, openExchange, sendJson } from './exchange.js';
import { EXPLORER_PAGE, explorerAssetsDoor, explorerDoor } from './explorer-door.js';
import { exportDoor } from './export-door.js';
import { aboutDoor } from './front-page.js';
import { type GraphqlApi, graphqlDoor } from './graphql-door.js';
import { aliveDoor, readyDoor } from './health-doors.js';
import { HttpError, told } from './http-error.js';
import { ideDoor, ideEntrance } from './ide-door.js';
import { type McpDoorSettings, mcpDoor } from './mcp-door.js';
import { Metrics, metricsDoor } from './metrics.js';
import { StaticFiles } from './static-files.js';

/** What a server stands on. It closes none of it. */
export interface ServerSettings {
  store: Store;
  api: GraphqlApi;
  host: string;
  /** 0 lets the system choose. */
  port: number;
  /** The languages of readers who do not say theirs. */
  languages: readonly string[];
  log: Log;
  /** The folders of the built pages, which need not be there. */
  pages?: { explorer: string; ide: string };
  /** What answers AI assistants at /mcp; absent: nothing does. */
  mcp?: McpDoorSettings;
  /** Opens /mcp and what tells of the server's health, and no other door. */
  only?: 'mcp';
}

export interface RunningServer {
  /** Where it answers, with a slash at the end. */
  url: string;
  /** Takes no more requests, lets those that run end, and cuts off what is left after the patience (ms). */
  close(patience?: number): Promise<void>;
}

const PATIENCE = 10_000;

/** Nothing here is for other sites to frame or to guess at, and nobody need know where a reader came from. */
const SECURITY = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'"],
] as const;

/**
 * Starts the HTTP server. Pages of other sites cannot read its answers: it sends no CORS headers.
 *
 * @throws ParleyError INVALID_INPUT when it cannot listen there
 */
export async function startServer(settings: ServerSettings): Promise<RunningServer> {
  const { store, api, host, port, languages, log } = settings;
  const metrics = new Metrics();
  let closing = false;
  const explorer = new StaticFiles(settings.pages?.explorer);
  const about = aboutDoor(() => explorer.has(EXPLORER_PAGE));
  const hasExplorer = async () => settings.only === undefined && explorer.has(EXPLORER_PAGE);
  const mcp = settings.mcp && mcpDoor(settings, settings.mcp, hasExplorer);
  const main: [string, Door][] = [
    ['/', explorerDoor(explorer, about)],
    ['/assets/*', explorerAssetsDoor(explorer)],
    ['/about', about],
    ['/ide', ideEntrance],
    ['/ide/*', ideDoor(new StaticFiles(settings.pages?.ide))],
    ['/graphql', graphqlDoor(api)],
    ['/export', exportDoor(store, languages)],
  ];
  const doors = new Doors([
    ...(settings.only === 'mcp' ? [] : main),
    ...(mcp === undefined ? [] : [['/mcp', mcp] as const]),
    ['/healthz', aliveDoor],
    ['/readyz', readyDoor(store, () => closing)],
    ['/metrics', metricsDoor(metrics)],
  ]);
  const server = createServer({ headersTimeout: 15_000, requestTimeout: 30_000 }, (request, response) => {
    void take(request, response);
  });
  await listening(server, host, port);

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const started = performance.now();
    const finish = metrics.begin();
    const exchange = openExchange(request, response, log);
    const { pathname } = exchange.url;
    const found = doors.find(pathname);
    response.on('close', () => {
      const method = request.method ?? '';
      finish(found?.route ?? 'other', method, response.statusCode);
      const ms = Math.round(performance.now() - started);
      const whole = response.writableFinished;
      exchange.log.info({ method, path: pathname, status: response.statusCode, ms, whole }, 'request');
      if (closing) server.closeIdleConnections();
    });
    for (const [name, value] of SECURITY) response.setHeader(name, value);
    response.setHeader('X-Request-Id', exchange.id);
    if (closing) response.setHeader('Connection', 'close');
    try {
      await answer(exchange, found?.door);
    } catch (error) {
      refuse(exchange, error);
    }
  }

  return {
    url: urlOf(server, host),
    async close(patience = PATIENCE) {
      closing = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      const timer = setTimeout(() => server.closeAllConnections(), patience);
      await closed;
      clearTimeout(timer);
    },
  };
}

async function answer(exchange: Exchange, door: Door | undefined): Promise<void> {
  const { request, response, url } = exchange;
  if (door === undefined) {
    const remedy = 'See /about for what is here.';
    throw new HttpError(404, 'NOT_FOUND', `There is nothing at ${url.pathname}.`, remedy);
  }
  const allowed = [...door.methods, 'OPTIONS'];
  if (request.method === 'OPTIONS') {
    response.setHeader('Allow', allowed.join(', '));
    response.statusCode = 204;
    response.end();
  } else if (!door.methods.includes(request.method ?? '')) {
    const remedy = `Use ${door.methods.join(' or ')}.`;
    const headers = { Allow: allowed.join(', ') };
    throw new HttpError(
      405,
      'INVALID_INPUT',
      `${url.pathname} does not take ${request.method}.`,
      remedy,
      headers,
    );
  } else await door.answer(exchange);
}

/** Tells the client what went wrong, or cuts the connection where the answer has begun. */
function refuse(exchange: Exchange, error: unknown): void {
  const { response, log, signal } = exchange;
  if (signal.aborted) return;
  const { status, code, message, remedy } = told(error);
  if (status >= 500) log.error({ err: error }, 'a request failed');
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (error instanceof HttpError) response.setHeaders(new Map(Object.entries(error.headers)));
  sendJson(exchange, status, { error: { code, message, ...(remedy === undefined ? {} : { remedy }) } });
}

async function listening(server: Server, host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(cannotListen(cause, host, port)));
    server.listen(port, host, resolve);
  });
}

function cannotListen(cause: NodeJS.ErrnoException, host: string, port: number): ParleyError {
  const words: Record<string, string> = {
    EADDRINUSE: `Port ${port} of ${host} is in use by another process.`,
    EACCES: `This user may not listen on port ${port}.`,
    EADDRNOTAVAIL: `This machine does not have the address ${host}.`,
    ENOTFOUND: `There is no host ${host}.`,
  };
  const message = words[cause.code ?? ''] ?? `The server cannot listen on ${host}:${port} (${cause.code}).`;
  const remedy = 'Choose another with --port and --host, or PORT and HOST.';
  return new ParleyError('INVALID_INPUT', message, { remedy, cause });
}

/** An address that a browser on this machine can open. */
function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const named = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${named.includes(':') ? `[${named}]` : named}:${port}/`;
}
