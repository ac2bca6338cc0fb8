import type { Kind } from '../model/ontology.js';
import { inBatches } from '../store/batches.js';
import type { Reader } from '../store/store.js';
import type { Known } from './check.js';

/** What a store holds already, for the check of records that refer to it. */
export function knownTo(reader: Reader): Known {
  return {
    async kindsOf(ids) {
      const kinds = new Map<string, Kind>();
      for (const batch of inBatches(ids)) {
        for (const row of await reader.read('entity-kinds', { ids: batch })) {
          kinds.set(String(row['id']), row['kind'] as Kind);
        }
      }
      return kinds;
    },
    async lengthsOf(documents) {
      const lengths = new Map<string, number>();
      for (const batch of inBatches(documents)) {
        const rows = await reader.read('entities-by-ids', { ids: batch }, { LISTED: ['id', 'json'] });
        for (const { listed } of rows as unknown as { listed: [id: string, json: string] }[]) {
          const [id, json] = listed;
          const { document } = JSON.parse(json) as { document?: { length?: number } };
          if (document?.length !== undefined) lengths.set(id, document.length);
        }
      }
      return lengths;
    },
  };
}
