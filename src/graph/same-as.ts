import { externalUrl } from '../model/external-ids.js';
import type { Kind } from '../model/ontology.js';
import { inBatches } from '../store/batches.js';
import type { Reader } from '../store/store.js';

/** An entity that an id names, its own or one that a register gave it. */
export interface Identified {
  id: string;
  kind: Kind;
}

/** Ids a statement; each is looked for in up to three spellings. */
const PART = 500;

/**
 * The entities that are held under these ids: first one whose own id it is, then those that name it in `sameAs`, as
 * `wikidata:Q64` or as its address, by id. An id under which nothing is held is left out. Names are never looked at.
 */
export async function entitiesNamed(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, Identified[]>> {
  const found = new Map<string, Identified[]>();
  for (const part of inBatches([...new Set(ids)], PART)) {
    const spelled = new Map<string, Set<string>>();
    for (const id of part) {
      for (const spelling of [id, id.toLowerCase(), externalUrl(id)?.toLowerCase()]) {
        if (spelling === undefined) continue;
        const meant = spelled.get(spelling);
        if (meant === undefined) spelled.set(spelling, new Set([id]));
        else meant.add(id);
      }
    }
    for (const row of await reader.read('same-as', { ids: [...spelled.keys()] })) {
      // A number without its register is found by a search, but says nothing of which thing is meant.
      if (String(row['text']).toLowerCase() !== String(row['key']).toLowerCase()) continue;
      const entity = { id: String(row['id']), kind: row['kind'] as Kind };
      for (const id of spelled.get(String(row['key'])) ?? []) {
        const known = found.get(id);
        if (known === undefined) found.set(id, [entity]);
        else if (!known.some((one) => one.id === entity.id)) known.push(entity);
      }
    }
  }
  for (const [id, entities] of found) {
    entities.sort((a, b) => Number(b.id === id) - Number(a.id === id) || (a.id < b.id ? -1 : 1));
  }
  return found;
}

/** Of what is held under these ids, the first that is of one of these kinds. */
export function heldAs(
  kinds: readonly Kind[],
  ids: readonly string[],
  held: ReadonlyMap<string, readonly Identified[]>,
): Identified | undefined {
  return ids.flatMap((id) => held.get(id) ?? []).find(({ kind }) => kinds.includes(kind));
}
