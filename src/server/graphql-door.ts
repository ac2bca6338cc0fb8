import type { IncomingHttpHeaders } from 'node:http';
import { HeaderMap } from '@apollo/server';
import type { Api, Asked } from '../graphql/api.js';
import { acceptedLanguages } from '../graphql/languages.js';
import { type Door, type Exchange, send } from './exchange.js';
import { HttpError, told } from './http-error.js';
import { readBody } from './request-body.js';

/** What the API may know of whoever asks. */
export interface Asker {
  /** BCP 47, best first; empty where the request does not say. */
  languages: readonly string[];
  signal: AbortSignal;
}

/** What of a request concerns the API. */
export interface GraphqlRequest {
  method: string;
  headers: IncomingHttpHeaders;
  /** The part of the address from the question mark on. */
  search: string;
  /** The JSON of a POST. */
  body: unknown;
}

export interface GraphqlResponse {
  status?: number | undefined;
  headers: Iterable<readonly [name: string, value: string]>;
  /** Whole, or in the parts in which it comes. */
  body: string | Buffer | AsyncIterable<string>;
}

/** The GraphQL API, as far as HTTP goes. */
export interface GraphqlApi {
  answer(request: GraphqlRequest, asker: Asker): Promise<GraphqlResponse>;
}

/** The API as it answers over HTTP; its server must have been started. */
export function overHttp({ server, contextFor, straight }: Api): GraphqlApi {
  return {
    async answer(request, asker) {
      const context = contextFor(asker);
      const asked = plainly(request);
      const whole = asked && (await straight(asked, context));
      if (whole !== undefined) return { headers: JSON_HEADERS, body: whole };
      const { status, headers, body } = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { ...request, headers: headerMap(request.headers) },
        context: async () => context,
      });
      return { status, headers, body: body.kind === 'complete' ? body.string : body.asyncIterator };
    },
  };
}

const JSON_HEADERS: GraphqlResponse['headers'] = [['content-type', 'application/json; charset=utf-8']];

function headerMap(headers: IncomingHttpHeaders): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

/** What most clients accept: the answer is JSON then, without weighing one media type against another. */
const ACCEPTING_JSON: ReadonlySet<string | undefined> = new Set([undefined, '*/*', 'application/json']);

/** The query of a request that holds nothing unusual; undefined for those that the library has to make out. */
function plainly({ method, headers, body }: GraphqlRequest): Asked | undefined {
  if (method !== 'POST' || !ACCEPTING_JSON.has(headers.accept) || !isObject(body)) return undefined;
  const { query, operationName, variables, extensions } = body;
  if (typeof query !== 'string' || extensions != null) return undefined;
  // An empty name is the name of no operation.
  if (operationName != null && (typeof operationName !== 'string' || operationName === '')) return undefined;
  if (variables != null && !isObject(variables)) return undefined;
  return { query, operationName, variables };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const JSON_TYPE = /^\s*application\/([\w.-]+\+)?json\s*(;|$)/i;

/** A body in anything but UTF-8, of which ASCII is a part. */
const OTHER_CHARSET = /;\s*charset\s*=(?!\s*"?(?:utf-?8|us-ascii)"?\s*(?:;|$))/i;

/** `GET`, `HEAD` and `POST /graphql`, as GraphQL over HTTP has it; errors are in the shape of GraphQL. */
export function graphqlDoor(api: GraphqlApi): Door {
  return {
    methods: ['GET', 'HEAD', 'POST'],
    async answer(exchange) {
      try {
        await forward(api, exchange);
      } catch (error) {
        if (exchange.response.headersSent) throw error;
        const { status, code, message, remedy } = told(error);
        if (status >= 500) exchange.log.error({ err: error }, 'a GraphQL request failed');
        if (error instanceof HttpError) exchange.response.setHeaders(new Map(Object.entries(error.headers)));
        const body = {
          errors: [{ message, extensions: { code, ...(remedy === undefined ? {} : { remedy }) } }],
        };
        send(exchange, status, 'application/json; charset=utf-8', `${JSON.stringify(body)}\n`);
      }
    },
  };
}

async function forward(api: GraphqlApi, exchange: Exchange): Promise<void> {
  const { request, response, url, signal } = exchange;
  const { headers } = request;
  const method = request.method === 'POST' ? 'POST' : 'GET';
  const body = method === 'POST' ? await parsedBody(exchange) : undefined;
  const languages = acceptedLanguages(headers['accept-language']);
  const answer = await api.answer({ method, headers, search: url.search, body }, { languages, signal });
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  // One address answers in several languages, and in two media types.
  response.setHeader('Vary', 'Accept, Accept-Language');
  response.statusCode = answer.status ?? 200;
  if (typeof answer.body === 'string' || Buffer.isBuffer(answer.body)) response.end(answer.body);
  else {
    for await (const chunk of answer.body) response.write(chunk);
    response.end();
  }
}

async function parsedBody({ request }: Exchange): Promise<unknown> {
  const type = request.headers['content-type'];
  if (type !== undefined && !JSON_TYPE.test(type)) {
    const remedy = 'Send JSON, with Content-Type: application/json.';
    throw new HttpError(415, 'INVALID_INPUT', `The body is of the type ${type}.`, remedy);
  }
  if (type !== undefined && OTHER_CHARSET.test(type)) {
    throw new HttpError(415, 'INVALID_INPUT', `The body is ${type}.`, 'Send it in UTF-8.');
  }
  const text = await readBody(request);
  if (type === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    const remedy = 'Send an object such as {"query":"{ statistics { documents } }"}.';
    throw new HttpError(400, 'INVALID_INPUT', 'The body is not JSON.', remedy);
  }
}
