import { isIP } from 'node:net';
import type { Api } from '../graphql/api.js';
import { Permalinks } from '../mcp/permalinks.js';
import type { Store } from '../store/store.js';
import { type Door, type Exchange, sendJson } from './exchange.js';
import { HttpError, told } from './http-error.js';
import { readBody } from './request-body.js';

/** What the door for assistants stands on, beside what the server does. */
export interface McpDoorSettings {
  api: Api;
  version: string;
  /** The names under which clients reach the server, beside the one that it listens on, localhost and addresses in numbers. */
  hosts: readonly string[];
  /** Where a person finds the explorer; absent: on this server, if it has one. */
  explorer?: string;
}

/**
 * `POST /mcp`: the Model Context Protocol over streamable HTTP, one message a request and no session. Nothing is sent
 * unasked, so there is no GET. The SDK is loaded when somebody asks.
 *
 * @param explorerHere whether this server shows the explorer at /
 */
export function mcpDoor(
  { store, languages, host }: { store: Store; languages: readonly string[]; host: string },
  { api, version, hosts, explorer }: McpDoorSettings,
  explorerHere: () => Promise<boolean>,
): Door {
  return {
    methods: ['POST'],
    async answer(exchange) {
      try {
        const own = ownAddress(exchange, [...hosts, host]);
        const message = await parsed(exchange);
        // Minutes lie between two questions; a connection that was closed meanwhile would lose the second.
        exchange.response.setHeader('Connection', 'close');
        const { answerOverHttp } = await import('../mcp/over-http.js');
        const permalinks = new Permalinks(explorer ?? ((await explorerHere()) ? own : undefined));
        const settings = { api, store, languages, version, log: exchange.log };
        await answerOverHttp(settings, permalinks, message, exchange);
      } catch (error) {
        refuse(exchange, error);
      }
    },
  };
}

/**
 * The address under which the client reached this server. A page of another site that had its name point here (DNS
 * rebinding) would come under that name: a name has to be known. A browser says which page asks: only one of ours may.
 */
function ownAddress({ request }: Exchange, hosts: readonly string[]): URL {
  const { host, origin } = request.headers;
  const own = urlOf(`http://${host}`);
  if (own === undefined || !isKnown(own.hostname, hosts)) {
    const remedy = 'Name the host with --allowed-hosts when the server is started, or ask under localhost.';
    throw new HttpError(403, 'INVALID_INPUT', `This server is not known as ${host}.`, remedy);
  }
  if (origin !== undefined && urlOf(origin)?.host !== own.host) {
    const remedy = 'Ask from a program, not from a page of another site.';
    throw new HttpError(403, 'INVALID_INPUT', `Pages of ${origin} may not ask here.`, remedy);
  }
  return own;
}

function urlOf(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

function isKnown(hostname: string, hosts: readonly string[]): boolean {
  const bare = hostname.replaceAll(/^\[|\]$/g, '');
  return bare === 'localhost' || isIP(bare) !== 0 || hosts.some((host) => host.toLowerCase() === bare);
}

class NotJson extends HttpError {}

async function parsed({ request }: Exchange): Promise<unknown> {
  const text = await readBody(request);
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    throw new NotJson(400, 'INVALID_INPUT', 'The body is not JSON.', 'Send one message of JSON-RPC 2.0.');
  }
  if (typeof message !== 'object' || message === null || Array.isArray(message)) {
    const remedy = 'Send one message of JSON-RPC 2.0; batches are not taken.';
    throw new HttpError(400, 'INVALID_INPUT', 'The body is not one message.', remedy);
  }
  return message;
}

/** As JSON-RPC 2.0 numbers what is no JSON; the other is the first of those that are left to servers. */
const [NOT_JSON, REFUSED] = [-32700, -32000];

/** An error in the shape of JSON-RPC, while nothing has been sent. */
function refuse(exchange: Exchange, error: unknown): void {
  const { response, log } = exchange;
  if (response.headersSent) throw error;
  const { status, code, message, remedy } = told(error);
  if (status >= 500) log.error({ err: error }, 'a message of the protocol failed');
  if (error instanceof HttpError) response.setHeaders(new Map(Object.entries(error.headers)));
  const data = { code, ...(remedy === undefined ? {} : { remedy }) };
  sendJson(exchange, status, {
    jsonrpc: '2.0',
    error: { code: error instanceof NotJson ? NOT_JSON : REFUSED, message, data },
    id: null,
  });
}
