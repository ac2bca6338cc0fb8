/** Characters a chunk: few enough to keep memory flat, enough that a write is not spent on one line. */
const CHUNK = 64 * 1024;

/** Joins small pieces of text to chunks that are worth a write of their own. */
export async function* inChunks(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = '';
  for await (const piece of pieces) {
    chunk += piece;
    if (chunk.length >= CHUNK) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
}
