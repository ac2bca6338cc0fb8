import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Exchange, send } from './exchange.js';
import { HttpError } from './http-error.js';

type Encoding = 'br' | 'gzip' | 'identity';

/** A file as it is sent: in one encoding, with the mark that tells these bytes from others. */
interface Body {
  bytes: Buffer;
  etag: string;
}

interface Found {
  file: string;
  /** Its size and time. */
  state: string;
}

interface Held {
  /** Size and time of the file that the body was made from. */
  state: string;
  body: Promise<Body>;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** Compressed by their makers already. */
const DENSE = new Set(['.ico', '.png', '.woff2']);

/** Neither `..` nor what hides behind a dot, and nothing that needs decoding. */
const PLAIN_PATH = /^[\w-][\w.@-]*(\/[\w-][\w.@-]*)*$/;

/** Better than the quickest, and still quick enough for the reader who comes first. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/**
 * The files of a folder, over HTTP. Each is compressed when it is first asked for, and kept in memory; what changes on
 * the disk is read again.
 */
export class StaticFiles {
  readonly #held = new Map<string, Held>();

  /** A folder that is not there has no files; undefined is one such. */
  constructor(private readonly folder: string | undefined) {}

  /** Whether the folder has this file. */
  async has(path: string): Promise<boolean> {
    return (await this.#find(path)) !== undefined;
  }

  /**
   * Sends a file, or nothing but its mark where the client has it already.
   *
   * @param path relative to the folder
   * @param lasting whether the name stands for these very bytes, so that nobody need ask again
   * @throws HttpError 404
   */
  async answer(exchange: Exchange, path: string, { lasting = false } = {}): Promise<void> {
    const { request, response, url } = exchange;
    const found = await this.#find(path);
    if (found === undefined) {
      throw new HttpError(
        404,
        'NOT_FOUND',
        `There is nothing at ${url.pathname}.`,
        'See /about for what is here.',
      );
    }
    const extension = extname(path);
    const encoding = DENSE.has(extension) ? 'identity' : accepted(request.headers['accept-encoding']);
    const { bytes, etag } = await this.#body(found, encoding);
    response.setHeader('Cache-Control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
    response.setHeader('ETag', etag);
    response.setHeader('Vary', 'Accept-Encoding');
    if (holds(request.headers['if-none-match'], etag)) {
      response.statusCode = 304;
      response.end();
      return;
    }
    if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
    send(exchange, 200, MEDIA_TYPES[extension] ?? 'application/octet-stream', bytes);
  }

  async #find(path: string): Promise<Found | undefined> {
    if (this.folder === undefined || !PLAIN_PATH.test(path)) return undefined;
    const file = join(this.folder, path);
    const seen = await stat(file).catch(() => undefined);
    return seen?.isFile() ? { file, state: `${seen.size} ${seen.mtimeMs}` } : undefined;
  }

  #body({ file, state }: Found, encoding: Encoding): Promise<Body> {
    const key = `${encoding} ${file}`;
    const held = this.#held.get(key);
    if (held?.state === state) return held.body;
    const body = read(file, encoding);
    this.#held.set(key, { state, body });
    body.catch(() => this.#held.delete(key));
    return body;
  }
}

async function read(file: string, encoding: Encoding): Promise<Body> {
  const plain = await readFile(file);
  const digest = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  return { bytes: await compressed(plain, encoding), etag: `"${digest}-${encoding}"` };
}

function compressed(bytes: Buffer, encoding: Encoding): Promise<Buffer> | Buffer {
  if (encoding === 'br') return promisify(brotliCompress)(bytes, BROTLI);
  return encoding === 'gzip' ? promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }) : bytes;
}

/** The best encoding that the client takes; one that it refuses (`;q=0`) is not used. */
function accepted(header: string | string[] | undefined): Encoding {
  const named = String(header ?? '')
    .split(',')
    .filter((one) => !/;\s*q=0(\.0*)?\s*$/.test(one))
    .map((one) => one.split(';')[0]?.trim().toLowerCase());
  return (['br', 'gzip'] as const).find((encoding) => named.includes(encoding)) ?? 'identity';
}

function holds(header: string | undefined, etag: string): boolean {
  return header?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag) ?? false;
}
