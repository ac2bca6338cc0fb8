import { PassThrough } from 'node:stream';
import { createApi } from '../../src/graphql/api.js';
import { openLog } from '../../src/log.js';
import { overHttp } from '../../src/server/graphql-door.js';
import { type RunningServer, type ServerSettings, startServer } from '../../src/server/server.js';
import type { Store } from '../../src/store/store.js';
import { loadFiles, SHIPPED } from '../datasets.js';

/** The shipped facts behind a real HTTP server. */
export interface Served {
  url: string;
  store: Store;
  /** Asks in English, and fails on an error in the answer. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read into answers of any shape
  ask(query: string, variables?: Record<string, unknown>): Promise<any>;
  close(): Promise<void>;
}

/** @param pages the folders of the built pages, where they are wanted too */
export async function served(
  makeStore: () => Promise<Store>,
  pages?: ServerSettings['pages'],
): Promise<Served> {
  const store = await makeStore();
  await loadFiles(store, [SHIPPED]);
  const log = openLog('error', new PassThrough());
  const languages = ['en', 'de', 'ar', 'zh'];
  const graphql = createApi({ store, languages, logger: log });
  await graphql.server.start();
  const api = overHttp(graphql);
  const where = { host: '127.0.0.1', port: 0 };
  const server: RunningServer = await startServer({ store, api, languages, log, pages, ...where });
  return {
    store,
    url: server.url,
    async ask(query, variables = {}) {
      const answer = await fetch(`${server.url}graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': 'en' },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await answer.json()) as { data: unknown; errors?: unknown };
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return data;
    },
    async close() {
      await server.close(0);
      await graphql.server.stop();
      await store.close();
    },
  };
}
