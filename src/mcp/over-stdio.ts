import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { type McpSettings, mcpServer } from './mcp-server.js';
import type { Permalinks } from './permalinks.js';

/** The longest message of a client, in bytes: as long as a body over HTTP. */
const LONGEST_MESSAGE = 1024 * 1024;

export interface Pipes {
  stdin: Readable;
  /** Carries messages of the protocol and nothing else. */
  stdout: Writable;
  /** Aborted when the conversation is to end at once. */
  signal: AbortSignal;
}

/**
 * Talks to one client over pipes, until the client closes its end (what it has asked is still answered), sends a
 * message that is too long, or the signal is aborted.
 */
export async function overStdio(settings: McpSettings, permalinks: Permalinks, pipes: Pipes): Promise<void> {
  const { stdin, stdout, signal } = pipes;
  const { server, settled } = mcpServer(settings, permalinks);
  const transport = new StdioServerTransport(stdin, stdout, { maxBufferSize: LONGEST_MESSAGE });
  const over = new AbortController();
  const ended = once(stdin, 'end', { signal: over.signal }).then(settled);
  const stopped = once(signal, 'abort', { signal: over.signal });
  const closed = new Promise<void>((resolve) => {
    server.onclose = resolve;
  });
  await server.connect(transport);
  try {
    if (!signal.aborted) await Promise.race([ended, stopped, closed]);
  } finally {
    for (const other of [ended, stopped]) other.catch(() => undefined);
    over.abort();
    await server.close();
  }
}
