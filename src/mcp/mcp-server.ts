import { setImmediate as nextTurn } from 'node:timers/promises';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  type Tool as ListedTool,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import type { Log } from '../log.js';
import { proposal } from '../model/nearest.js';
import { Asking, type Sources } from './asking.js';
import { failure, wrongArguments } from './failure.js';
import { INSTRUCTIONS } from './instructions.js';
import type { Permalinks } from './permalinks.js';
import { RESOURCES } from './resources.js';
import type { Tool } from './tool.js';
import { TOOLS } from './tools.js';

export interface McpSettings extends Sources {
  version: string;
  log: Log;
}

/** The code of the protocol, which the SDK does not name. */
const RESOURCE_NOT_FOUND = -32002;

/** No tool changes anything or asks anybody but this graph, and asked again it answers the same. */
const ANNOTATIONS = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
} as const;

/** Clients want the arguments in one piece; what answers are made of is told once and referred to. */
const listed: ListedTool[] = TOOLS.map(({ name, title, description, input, output }) => ({
  name,
  title,
  description,
  inputSchema: z.toJSONSchema(input, { target: 'draft-7', io: 'input' }) as ListedTool['inputSchema'],
  outputSchema: z.toJSONSchema(output, {
    target: 'draft-7',
    reused: 'ref',
  }) as ListedTool['outputSchema'],
  annotations: { title, ...ANNOTATIONS },
}));

const tools = new Map(TOOLS.map((tool) => [tool.name, tool]));

export interface Conversation {
  server: Server;
  /** Resolves when every question that has come in is answered. */
  settled(): Promise<void>;
}

/**
 * One conversation with a client; whoever makes it connects it to a transport. It is made of the SDK's plain `Server`:
 * `McpServer` would word faults in arguments itself, without code and remedy, and make the schemas anew at each asking.
 */
export function mcpServer(settings: McpSettings, permalinks: Permalinks): Conversation {
  const running = new Set<Promise<unknown>>();
  const server = new Server(
    { name: 'parley', title: 'Parley', version: settings.version },
    { capabilities: { tools: {}, resources: {} }, instructions: INSTRUCTIONS },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: listed }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }) => {
    const tool = tools.get(params.name);
    if (tool === undefined) {
      const known = proposal(params.name, [...tools.keys()]);
      throw new McpError(ErrorCode.InvalidParams, `There is no tool ${params.name}. ${known}`);
    }
    return tracked(called(tool, params.arguments ?? {}, settings, permalinks, signal));
  });
  server.setRequestHandler(ListResourcesRequestSchema, () => ({
    resources: RESOURCES.map(({ read: _read, ...about }) => about),
  }));
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({ resourceTemplates: [] }));
  server.setRequestHandler(ReadResourceRequestSchema, async ({ params: { uri } }, { signal }) => {
    const resource = RESOURCES.find((one) => one.uri === uri);
    if (resource === undefined) {
      const known = proposal(
        uri,
        RESOURCES.map((one) => one.uri),
      );
      throw new McpError(RESOURCE_NOT_FOUND, `There is no resource ${uri}. ${known}`);
    }
    const { mimeType } = resource;
    const text = await tracked(resource.read(new Asking(settings, permalinks, signal)));
    return { contents: [{ uri, mimeType, text }] };
  });
  server.onerror = (err) => settings.log.warn({ err }, 'a message of the client was not understood');
  return { server, settled };

  function tracked<T>(work: Promise<T>): Promise<T> {
    running.add(work);
    return work.finally(() => running.delete(work));
  }

  async function settled(): Promise<void> {
    // The SDK takes a message up, and sends its answer, a turn later.
    await nextTurn();
    await Promise.allSettled(running);
    await nextTurn();
  }
}

async function called(
  tool: Tool,
  given: Record<string, unknown>,
  settings: McpSettings,
  permalinks: Permalinks,
  signal: AbortSignal,
): Promise<CallToolResult> {
  const started = performance.now();
  const result = await answered(tool, given, settings, permalinks, signal);
  const ms = Math.round(performance.now() - started);
  settings.log.info({ tool: tool.name, ms, failed: result.isError === true }, 'tool');
  return result;
}

async function answered(
  tool: Tool,
  given: Record<string, unknown>,
  settings: McpSettings,
  permalinks: Permalinks,
  signal: AbortSignal,
): Promise<CallToolResult> {
  try {
    const read = tool.input.safeParse(given);
    if (!read.success) throw wrongArguments(tool.name, read.error, Object.keys(tool.input.shape));
    const languages = (read.data['languages'] ?? []) as string[];
    const asking = new Asking(settings, permalinks, signal, languages);
    const { structured, text, file } = await tool.answer(read.data, asking);
    const content = [{ type: 'text' as const, text }, ...(file === undefined ? [] : [file])];
    return { content, structuredContent: structured };
  } catch (error) {
    return failure(error, settings.log);
  }
}
