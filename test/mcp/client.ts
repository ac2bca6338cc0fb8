import { PassThrough } from 'node:stream';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { createApi } from '../../src/graphql/api.js';
import { openLog } from '../../src/log.js';
import { type McpSettings, mcpServer } from '../../src/mcp/mcp-server.js';
import { Permalinks } from '../../src/mcp/permalinks.js';
import type { Store } from '../../src/store/store.js';

/** An assistant's client of the SDK, whose answers are read without ceremony. */
export class Assistant {
  constructor(readonly client: Client) {}

  /** Calls a tool, as every client does after it has listed them: its answer is held against the schema. */
  async call(
    name: string,
    args: object = {},
    options: { signal?: AbortSignal } = {},
  ): Promise<CallToolResult> {
    const params = { name, arguments: { ...args } };
    const result = await this.client.callTool(params, undefined, options);
    // As it is sent: within a process nothing is.
    return JSON.parse(JSON.stringify(result));
  }

  /** The structured answer; fails the test on an error. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read into answers of any shape
  async ask(name: string, args: object = {}): Promise<any> {
    const result = await this.call(name, args);
    if (result.isError) throw new Error(wordsOf(result));
    return result.structuredContent;
  }

  /** The error of a call that comes to nothing. */
  async refused(name: string, args: object = {}): Promise<{ code: string; message: string; remedy: string }> {
    const result = await this.call(name, args);
    if (!result.isError) throw new Error(`${name} was answered: ${wordsOf(result)}`);
    const error = result._meta?.['error'] as { code: string; message: string; remedy: string };
    if (wordsOf(result) !== `${error.code}: ${error.message}\nWhat to do: ${error.remedy}`)
      throw new Error('the words of an error are not those of its parts');
    return error;
  }

  /** The id of what is called so, asked as an assistant has to. */
  async idOf(text: string, ...kinds: string[]): Promise<string> {
    const { hits } = await this.ask('search', { text, limit: 1, ...(kinds.length > 0 ? { kinds } : {}) });
    return hits[0].id;
  }

  close(): Promise<void> {
    return this.client.close();
  }
}

/** What an answer says in words. */
export function wordsOf({ content }: CallToolResult): string {
  return content.map((block) => (block.type === 'text' ? block.text : '')).join('');
}

export function settingsOf(store: Store): McpSettings {
  const log = openLog('silent', new PassThrough());
  const languages = ['en', 'de', 'ar', 'zh'];
  return { api: createApi({ store, languages, logger: log }), store, languages, version: '0.0.0', log };
}

/** A client and a server that talk within this process. */
export async function assistantOf(store: Store, explorer?: string): Promise<Assistant> {
  const { server } = mcpServer(settingsOf(store), new Permalinks(explorer));
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await server.connect(ours);
  const client = new Client({ name: 'a test', version: '1' });
  await client.connect(theirs);
  await client.listTools();
  return new Assistant(client);
}
