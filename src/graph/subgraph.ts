import type { Kind, Predicate } from '../model/ontology.js';
import { PREDICATES } from '../model/ontology.js';
import type { Reader } from '../store/store.js';
import { admitted, type FactFilter } from './filter.js';

/** A part of the graph: some entities, and all allowed facts between them. */
export interface SubgraphView {
  /** Ids by distance, then id. */
  nodes: string[];
  /** Keys by day, undated last, then key. */
  facts: string[];
  /** Whether there was more than was allowed. */
  truncated: boolean;
}

/** Frontiers and lists of ids longer than this go to the store in parts. */
const PART = 1000;

/**
 * The ego network around some entities: what lies within so many hops over allowed predicates and kinds, nearest
 * first, cut at `maxNodes`. The entities in the middle are always in it, if they are there at all.
 */
export async function subgraph(
  reader: Reader,
  where: {
    around: readonly string[];
    hops: number;
    predicates?: readonly Predicate[] | null;
    kinds?: readonly Kind[] | null;
    filter?: FactFilter | null;
    maxNodes: number;
  },
): Promise<SubgraphView> {
  const types = { TYPES: where.predicates ?? (Object.keys(PREDICATES) as Predicate[]) };
  const admit = admitted(where.filter ?? {});
  const found = await reader.read('present', { ids: [...new Set(where.around)] });
  const centre = found.map((row) => String(row['id'])).sort();
  const nodes = new Set(centre.slice(0, where.maxNodes));
  let truncated = centre.length > nodes.size;
  if (types.TYPES.length === 0) return { nodes: [...nodes], facts: [], truncated };
  let frontier = [...nodes];
  for (let hop = 0; hop < where.hops && frontier.length > 0 && !truncated; hop++) {
    const next = new Set<string>();
    for (let at = 0; at < frontier.length; at += PART) {
      const ids = frontier.slice(at, at + PART);
      const rows = await reader.read('frontier', { ids, kinds: where.kinds ?? null, admit }, types);
      for (const row of rows) if (!nodes.has(String(row['id']))) next.add(String(row['id']));
    }
    const room = where.maxNodes - nodes.size;
    frontier = [...next].sort().slice(0, room);
    truncated = next.size > room;
    for (const id of frontier) nodes.add(id);
  }
  const ids = [...nodes];
  const facts: { key: string; sort: string }[] = [];
  for (let at = 0; at < ids.length; at += PART) {
    const rows = await reader.read('facts-between', { from: ids.slice(at, at + PART), ids, admit }, types);
    for (const row of rows) facts.push({ key: String(row['key']), sort: String(row['sort']) });
  }
  facts.sort((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0));
  return { nodes: ids, facts: facts.map((one) => one.key), truncated };
}
