import { ParleyError } from '../errors.js';
import type { Kind } from '../model/ontology.js';
import { inBatches } from '../store/batches.js';
import type { Reader } from '../store/store.js';

/** Those of the entities that are there, once each, by id; of some kinds where these are given. */
export async function present(
  reader: Reader,
  ids: readonly string[],
  kinds: readonly Kind[] | null = null,
): Promise<string[]> {
  const found: string[] = [];
  for (const part of inBatches([...new Set(ids)])) {
    for (const row of await reader.read('present', { ids: part, kinds })) found.push(String(row['id']));
  }
  return found.sort();
}

/** @throws ParleyError NOT_FOUND when one of the entities is not there */
export async function mustBePresent(reader: Reader, ids: readonly string[], field: string): Promise<void> {
  const held = new Set(await present(reader, ids));
  const missing = ids.filter((id) => !held.has(id));
  if (missing.length === 0) return;
  throw new ParleyError('NOT_FOUND', `Not in the graph: ${missing.join(', ')}.`, {
    remedy: 'Find the id: parley query \'{ search(text: "Berlin") { edges { node { id } } } }\'',
    place: { field },
  });
}
