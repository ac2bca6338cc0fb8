import type { IncomingMessage } from 'node:http';
import { HttpError } from './http-error.js';

/** Longer than any sensible query, short enough that nobody fills the memory with one. */
export const LONGEST_BODY = 1024 * 1024;

/**
 * Reads the body of a request.
 *
 * @throws HttpError 413 when it is too long, 415 when it is compressed, 400 when it is not UTF-8 or ends too early
 */
export async function readBody(request: IncomingMessage): Promise<string> {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') {
    const headers = { 'Accept-Encoding': 'identity' };
    throw new HttpError(
      415,
      'INVALID_INPUT',
      `The body is encoded (${encoding}).`,
      'Send it as it is.',
      headers,
    );
  }
  if (Number(request.headers['content-length'] ?? 0) > LONGEST_BODY) throw tooLong();
  const bytes = await collected(request);
  try {
    return UTF8.decode(bytes);
  } catch {
    throw new HttpError(400, 'INVALID_INPUT', 'The body is not UTF-8.', 'Send it in UTF-8.');
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** By its events: walking a stream takes several times as long as most bodies are worth. */
function collected(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= LONGEST_BODY) chunks.push(chunk);
      else reject(tooLong());
    });
    const cutOff = () =>
      reject(new HttpError(400, 'INVALID_INPUT', 'The body ended too early.', 'Send all of it.'));
    request.on('error', cutOff);
    request.on('close', cutOff);
    request.on('end', () => {
      request.off('close', cutOff);
      resolve(Buffer.concat(chunks));
    });
  });
}

function tooLong(): HttpError {
  const message = `The body is longer than ${LONGEST_BODY} bytes.`;
  // What is still on its way is not waited for.
  return new HttpError(413, 'LIMIT_EXCEEDED', message, 'Ask for less at once.', { Connection: 'close' });
}
