import type { GraphQLFormattedError } from 'graphql';
import { type Api, type ApiSettings, createApi } from '../../src/graphql/api.js';
import type { Store } from '../../src/store/store.js';
import { loadFiles } from '../datasets.js';

/** A small invented world: two cities and their sisters, a fair with its guests, a planned visit, a letter. */
export const SMALL = 'test/fixtures/graphql-small.jsonl';

/** An answer as a client gets it, with what HTTP would say. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: tests read into answers of any shape
  data: any;
  errors: readonly GraphQLFormattedError[] | undefined;
  status: number | undefined;
}

export interface Asking {
  api: Api;
  ask(query: string, variables?: Record<string, unknown>, languages?: readonly string[]): Promise<Answer>;
}

/** The API over a store, to be asked as a client does. */
export function askingOf(store: Store, settings: Partial<ApiSettings> = {}): Asking {
  const api = createApi({ store, languages: ['en'], ...settings });
  return {
    api,
    async ask(query, variables = {}, languages = []) {
      const contextValue = api.contextFor({ languages });
      const { body, http } = await api.server.executeOperation({ query, variables }, { contextValue });
      if (body.kind !== 'single') throw new Error('an answer in one piece was expected');
      const { data, errors } = body.singleResult;
      // Through JSON, as it is sent.
      return { ...JSON.parse(JSON.stringify({ data, errors })), status: http.status };
    },
  };
}

/** As `askingOf`, over a new store with the small world in it. */
export async function smallWorld(makeStore: () => Promise<Store>, settings: Partial<ApiSettings> = {}) {
  const store = await makeStore();
  await loadFiles(store, [SMALL]);
  return { store, ...askingOf(store, settings) };
}
