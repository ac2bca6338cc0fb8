import { openEmbedded } from './embedded.js';
import { type Neo4jSettings, openNeo4j } from './neo4j.js';
import type { Store } from './store.js';

/** Where the graph is kept: on a Neo4j server, else in a folder. */
export interface StoreSettings {
  data: string;
  neo4j?: Neo4jSettings;
}

/**
 * Opens the store that the settings name. The embedded store is one process' alone; Neo4j is reached when it is
 * first asked something.
 *
 * @throws ParleyError STORE_UNAVAILABLE when the folder is in use or cannot be written
 */
export function openStore(settings: StoreSettings): Store {
  return settings.neo4j === undefined ? openEmbedded(settings.data) : openNeo4j(settings.neo4j);
}
