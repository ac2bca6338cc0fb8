import type { IncomingMessage, ServerResponse } from 'node:http';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { type McpSettings, mcpServer } from './mcp-server.js';
import type { Permalinks } from './permalinks.js';

/**
 * Answers one message over streamable HTTP, without a session: every question stands for itself, so there is nothing
 * to remember between two, to bound, to lose at a restart, or to guess the name of. The answer is one piece of JSON.
 * When the client goes away, what it asked is called off.
 *
 * @param message the body, already read and parsed
 */
export async function answerOverHttp(
  settings: McpSettings,
  permalinks: Permalinks,
  message: unknown,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const { server } = mcpServer(settings, permalinks);
  const transport = new StreamableHTTPServerTransport({
    sessionIdGenerator: undefined,
    enableJsonResponse: true,
  });
  response.on('close', () => void server.close());
  await server.connect(transport);
  await transport.handleRequest(request, response, message);
}
