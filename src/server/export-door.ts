import { once } from 'node:events';
import { exportGraph, isTruncated } from '../export/export-graph.js';
import { FORMATS } from '../export/formats.js';
import { type ExportRequest, PARAMETERS, type Parameter, readRequest } from '../export/request.js';
import { acceptedLanguages } from '../graphql/languages.js';
import { proposal } from '../model/nearest.js';
import type { Store } from '../store/store.js';
import type { Door, Exchange } from './exchange.js';
import { HttpError } from './http-error.js';
import { readBody } from './request-body.js';

/** Milliseconds after which a client that takes nothing any more is given up. */
const STALLED = 120_000;

/**
 * `GET /export`: streams a part of the graph as a file; `POST` does with the parameters in the body, as a form sends
 * them, because what is on a screen may be too much for an address. Errors are told while nothing has been sent; after that the
 * connection is cut, so that half a file cannot be taken for a whole one.
 */
export function exportDoor(store: Store, languages: readonly string[]): Door {
  return {
    methods: ['GET', 'HEAD', 'POST'],
    async answer(exchange) {
      const { request, response, signal, log } = exchange;
      const wanted = readRequest(parameters(await given(exchange)));
      const begin = (found: { truncated: boolean }) => head(exchange, wanted, found.truncated);
      if (request.method === 'HEAD') {
        begin({ truncated: await isTruncated(store, wanted, { signal }) });
        response.end();
        return;
      }
      response.setTimeout(STALLED, () => response.destroy());
      const asked = acceptedLanguages(request.headers['accept-language']);
      await exportGraph(
        store,
        wanted,
        {
          begin,
          async write(chunk) {
            if (!response.write(chunk)) await once(response, 'drain', { signal });
          },
        },
        { languages: [...new Set([...asked, ...languages])], signal, notice: (text) => log.info(text) },
      );
      response.end();
    },
  };
}

const FORM_TYPE = /^\s*application\/x-www-form-urlencoded\s*(;|$)/i;

async function given({ request, url }: Exchange): Promise<URLSearchParams> {
  if (request.method !== 'POST') return url.searchParams;
  const type = request.headers['content-type'];
  if (type === undefined || !FORM_TYPE.test(type)) {
    const remedy =
      'Send the parameters as a form does, with Content-Type: application/x-www-form-urlencoded.';
    const message =
      type === undefined ? 'The type of the body is not given.' : `The body is of the type ${type}.`;
    throw new HttpError(415, 'INVALID_INPUT', message, remedy);
  }
  if (url.search !== '') {
    const remedy = 'Send all of them in the body.';
    throw new HttpError(400, 'INVALID_INPUT', 'There are parameters in the address of a POST.', remedy);
  }
  return new URLSearchParams(await readBody(request));
}

function parameters(search: URLSearchParams): Partial<Record<Parameter, string[]>> {
  const given: Partial<Record<Parameter, string[]>> = {};
  for (const name of new Set(search.keys())) {
    if (!(PARAMETERS as readonly string[]).includes(name)) {
      throw new HttpError(400, 'INVALID_INPUT', `There is no parameter ${name}.`, proposal(name, PARAMETERS));
    }
    given[name as Parameter] = search.getAll(name);
  }
  return given;
}

function head({ response }: Exchange, { format }: ExportRequest, truncated: boolean): void {
  const { mediaType, extension } = FORMATS[format];
  response.statusCode = 200;
  response.setHeader('Content-Type', mediaType);
  response.setHeader('Content-Disposition', `attachment; filename="parley${extension}"`);
  response.setHeader('Vary', 'Accept-Language');
  // Whether maxNodes cut it: the formats have no place to say so.
  response.setHeader('Parley-Truncated', String(truncated));
}
