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
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > LONGEST_BODY) throw tooLong();
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof HttpError) throw error;
    throw new HttpError(400, 'INVALID_INPUT', 'The body ended too early.');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new HttpError(400, 'INVALID_INPUT', 'The body is not UTF-8.');
  }
}

function tooLong(): HttpError {
  const message = `The body is longer than ${LONGEST_BODY} bytes.`;
  // What is still on its way is not waited for.
  return new HttpError(413, 'LIMIT_EXCEEDED', message, 'Ask for less at once.', { Connection: 'close' });
}
