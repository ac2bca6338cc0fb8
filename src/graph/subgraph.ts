import type { Kind, Predicate } from '../model/ontology.js';
import { PREDICATES } from '../model/ontology.js';
import { inBatches } from '../store/batches.js';
import type { Reader } from '../store/store.js';
import { type Admit, admitted, type FactFilter } from './filter.js';

/** A fact as far as a traversal knows it. */
export interface FactEnds {
  key: string;
  subject: string;
  predicate: Predicate;
  object: string;
}

/** A part of the graph: some entities, and all allowed facts between them. */
export interface SubgraphView {
  /** Ids by distance, then id. */
  nodes: string[];
  /** By day, undated last, then key. */
  facts: FactEnds[];
  /** Whether there was more than was allowed. */
  truncated: boolean;
}

/** What lies around some entities. */
export interface Around {
  around: readonly string[];
  hops: number;
  predicates?: readonly Predicate[] | null;
  kinds?: readonly Kind[] | null;
  filter?: FactFilter | null;
  maxNodes: number;
}

/**
 * The ego network around some entities: what lies within so many hops over allowed predicates and kinds, nearest
 * first, cut at `maxNodes`. The entities in the middle are always in it, if they are there at all.
 */
export async function subgraph(reader: Reader, where: Around): Promise<SubgraphView> {
  const { nodes, truncated } = await egoNetwork(reader, where);
  return { nodes, facts: await factsBetween(reader, nodes, where), truncated };
}

/** All allowed facts between entities, by day, undated last, then key. */
export async function factsBetween(
  reader: Reader,
  nodes: readonly string[],
  where: Pick<Around, 'predicates' | 'filter'>,
): Promise<FactEnds[]> {
  const facts: { sort: string; ends: FactEnds }[] = [];
  const types = typesOf(where.predicates);
  const admit = admitted(where.filter ?? {});
  for await (const row of between(reader, 'facts-from', nodes, types, admit)) {
    const ends = {
      key: String(row['key']),
      subject: String(row['left']),
      predicate: row['predicate'] as Predicate,
      object: String(row['right']),
    };
    facts.push({ sort: String(row['sort']), ends });
  }
  facts.sort((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0));
  return facts.map(({ ends }) => ends);
}

/** The entities of an ego network, by distance, then id. */
export async function egoNetwork(
  reader: Reader,
  where: Around,
): Promise<Pick<SubgraphView, 'nodes' | 'truncated'>> {
  const { TYPES } = typesOf(where.predicates);
  const admit = admitted(where.filter ?? {});
  const onward = async (from: readonly string[]) => {
    const reached: string[] = [];
    for (const ids of inBatches(TYPES.length === 0 ? [] : from)) {
      const rows = await reader.read('frontier', { ids, kinds: where.kinds ?? null, admit }, { TYPES });
      for (const row of rows) reached.push(String(row['id']));
    }
    return reached;
  };
  // What is not there leads nowhere, so the first hop need not wait for who is.
  const around = [...new Set(where.around)];
  const first = where.hops > 0 && around.length <= where.maxNodes ? onward(around) : undefined;
  const [centre, reached] = await Promise.all([present(reader, around), first]);
  const nodes = new Set(centre.slice(0, where.maxNodes));
  let truncated = centre.length > nodes.size;
  let frontier = [...nodes];
  for (let hop = 0; hop < where.hops && frontier.length > 0 && !truncated; hop++) {
    const found = hop === 0 && reached !== undefined ? reached : await onward(frontier);
    const next = new Set(found.filter((id) => !nodes.has(id)));
    const room = where.maxNodes - nodes.size;
    frontier = [...next].sort().slice(0, room);
    truncated = next.size > room;
    for (const id of frontier) nodes.add(id);
  }
  return { nodes: [...nodes], truncated };
}

/** Those of the entities that are there, once each, by id. */
export async function present(reader: Reader, ids: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const part of inBatches([...new Set(ids)])) {
    for (const row of await reader.read('present', { ids: part })) found.push(String(row['id']));
  }
  return found.sort();
}

/** Which entities of a set facts join, each pair once a direction. */
export async function pairsBetween(
  reader: Reader,
  nodes: readonly string[],
  predicates: readonly Predicate[] | null | undefined,
  filter: FactFilter | null | undefined,
): Promise<[string, string][]> {
  const pairs: [string, string][] = [];
  const [types, admit] = [typesOf(predicates), admitted(filter ?? {})];
  for await (const row of between(reader, 'pairs-from', nodes, types, admit)) {
    pairs.push([String(row['left']), String(row['right'])]);
  }
  return pairs;
}

/**
 * The rows of a statement that lead from entities of a set to others of it. The store is not asked to look for the
 * ends in the set: that would be once through a long list for every fact.
 */
async function* between(
  reader: Reader,
  statement: 'facts-from' | 'pairs-from',
  nodes: readonly string[],
  types: { TYPES: readonly Predicate[] },
  admit: Admit,
) {
  if (types.TYPES.length === 0) return;
  const held = new Set(nodes);
  for (const ids of inBatches(nodes)) {
    for (const row of await reader.read(statement, { ids, admit }, types)) {
      if (held.has(String(row['right']))) yield row;
    }
  }
}

export function typesOf(predicates: readonly Predicate[] | null | undefined) {
  return { TYPES: predicates ?? (Object.keys(PREDICATES) as Predicate[]) };
}
