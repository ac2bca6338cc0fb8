import type { Neo4jSettings } from './neo4j.js';
import type { Store } from './store.js';

/** Where the graph is kept: on a Neo4j server, else in a folder. */
export interface StoreSettings {
  data: string;
  neo4j?: Neo4jSettings;
}

/**
 * Opens the store that the settings name. The embedded store is one process' alone; Neo4j is reached when it is
 * first asked something. Only the engine that is asked for is loaded: either takes a while.
 *
 * @throws ParleyError STORE_UNAVAILABLE when the folder is in use or cannot be written
 */
export async function openStore({ neo4j, data }: StoreSettings): Promise<Store> {
  return neo4j === undefined
    ? (await import('./embedded.js')).openEmbedded(data)
    : (await import('./neo4j.js')).openNeo4j(neo4j);
}
