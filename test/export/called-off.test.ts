import { PassThrough } from 'node:stream';
import { expect, it } from '@jest/globals';
import neo4j from 'neo4j-driver';
import { runImport } from '../../src/import/run-import.js';
import { SkipList } from '../../src/import/skip-list.js';
import { openLog } from '../../src/log.js';
import type { DatasetRecord } from '../../src/model/records.js';
import { startServer } from '../../src/server/server.js';
import type { Store } from '../../src/store/store.js';
import { forEachStore } from '../stores.js';

/** More than the buffers on the way hold. */
const ENTITIES = 4000;
const LONG = 'A long description. '.repeat(200);

async function filled(store: Store): Promise<void> {
  const entity = (id: number): DatasetRecord => ({
    ...{ record: 'entity', id: `topic/${id}`, kind: 'Topic', description: { en: `${LONG}${id}` } },
  });
  await runImport(store, {
    ...{ dataset: { id: 'd' }, unit: 'rows', skipped: new SkipList() },
    async *batches() {
      for (let at = 0; at < ENTITIES; at += 1000) {
        yield { records: Array.from({ length: 1000 }, (_, index) => entity(at + index)), read: at + 1000 };
      }
    },
  });
}

/** How many exports the server of the database is at work on. */
async function atWork(): Promise<number> {
  const { NEO4J_URI = '', NEO4J_USERNAME, NEO4J_PASSWORD = '', NEO4J_DATABASE = 'neo4j' } = process.env;
  const auth = NEO4J_USERNAME ? neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD) : undefined;
  const driver = neo4j.driver(NEO4J_URI, auth);
  try {
    const { records } = await driver.executeQuery(
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'NOT r:Claim' AND NOT currentQuery CONTAINS 'SHOW' RETURN count(*) AS n",
      {},
      { database: NEO4J_DATABASE },
    );
    return Number(records[0]?.get('n'));
  } finally {
    await driver.close();
  }
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

forEachStore('an export whose client goes away', (makeStore, engine) => {
  it('ends, in the database too', async () => {
    const store = await makeStore();
    await filled(store);
    let running = 0;
    const watched: Store = {
      ...store,
      snapshot: (work, limits) => {
        running += 1;
        return store.snapshot(work, limits).finally(() => {
          running -= 1;
        });
      },
    };
    const api = { answer: async () => ({ headers: [], body: '{}' }) };
    const server = await startServer({
      ...{ store: watched, api, host: '127.0.0.1', port: 0, languages: ['en'] },
      log: openLog('silent', new PassThrough()),
    });
    try {
      const client = new AbortController();
      const response = await fetch(`${server.url}export?all=true`, { signal: client.signal });
      await response.body?.getReader().read();
      expect(running).toBe(1);
      if (engine === 'neo4j') expect(await atWork()).toBe(1);
      client.abort();
      await until(async () => running === 0);
      if (engine === 'neo4j') await until(async () => (await atWork()) === 0);
    } finally {
      await server.close(0);
      await store.close();
    }
  });
});
