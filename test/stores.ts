import { describe, it } from '@jest/globals';
import { openEmbedded } from '../src/store/embedded.js';
import { openNeo4j } from '../src/store/neo4j.js';
import type { Engine } from '../src/store/statements.js';
import type { Store } from '../src/store/store.js';

/** Makes an empty store, set up and ready. */
export type MakeStore = () => Promise<Store>;

const NODES_A_PART = 10_000;

async function emptyNeo4j(uri: string): Promise<Store> {
  const store = openNeo4j({
    uri,
    username: process.env['NEO4J_USERNAME'] || undefined,
    password: process.env['NEO4J_PASSWORD'] || undefined,
    database: process.env['NEO4J_DATABASE'] || undefined,
  });
  for (let deleted = NODES_A_PART; deleted === NODES_A_PART; ) {
    const rows = await store.transact((transaction) =>
      transaction.write('write/wipe', { limit: NODES_A_PART }),
    );
    deleted = Number(rows[0]?.['deleted']);
  }
  await store.setUp();
  return store;
}

/** Rows without an order come in random order, so that a test finds what relies on one. */
async function emptyEmbedded(): Promise<Store> {
  const store = openEmbedded(undefined, { shuffle: true });
  await store.setUp();
  return store;
}

/**
 * Runs a suite once for each store that is there: the embedded one always, Neo4j when NEO4J_URI names a server (whose
 * database is emptied), else visibly skipped.
 */
export function forEachStore(name: string, suite: (makeStore: MakeStore, engine: Engine) => void): void {
  describe(`${name} on the embedded store`, () => suite(emptyEmbedded, 'embedded'));
  const uri = process.env['NEO4J_URI'];
  if (uri) describe(`${name} on Neo4j`, () => suite(() => emptyNeo4j(uri), 'neo4j'));
  else it.skip(`${name} on Neo4j (set NEO4J_URI to run it)`, () => {});
}
