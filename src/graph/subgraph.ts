import type { Kind, Predicate } from '../model/ontology.js';
import { PREDICATES } from '../model/ontology.js';
import { inBatches } from '../store/batches.js';
import type { Reader } from '../store/store.js';
import { joined } from '../store/stretches.js';
import { type Along, listing, NOTHING_ALONG } from './entities.js';
import { type Admit, admitted, type FactFilter } from './filter.js';
import { present } from './present.js';

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

/** What of a subgraph is wanted beside the ids of its entities. */
export interface Shown {
  facts: boolean;
  /** What of the entities is to come along, where one statement brings all; others have to be loaded. */
  along?: Along;
}

/** How many hops one statement goes. */
const HOPS_AT_ONCE = 3;

/**
 * The ego network around some entities: what lies within so many hops over allowed predicates and kinds, nearest
 * first, cut at `maxNodes`. The entities in the middle are always in it, if they are there at all.
 */
export async function subgraph(
  reader: Reader,
  where: Around,
  shown: Shown = { facts: true },
): Promise<SubgraphView> {
  const whole = await atOnce(reader, where, shown);
  if (whole !== undefined) return whole;
  const { nodes, truncated } = await egoNetwork(reader, where);
  return { nodes, facts: shown.facts ? await factsBetween(reader, nodes, where) : [], truncated };
}

/** All of it in one statement; undefined where that does not go so far, or there is more than may be told. */
async function atOnce(
  reader: Reader,
  { around, hops, predicates, kinds, filter, maxNodes }: Around,
  { facts, along }: Shown,
): Promise<SubgraphView | undefined> {
  const types = typesOf(predicates);
  if (hops > HOPS_AT_ONCE || types.TYPES.length === 0) return undefined;
  const wanted = { ids: [...new Set(around)], hops, kinds: kinds ?? null, maxNodes };
  const parameters = {
    ...wanted,
    admit: admitted(filter ?? {}),
    facts,
    listed: along !== undefined,
    typed: types.TYPES.length > 1,
    ...along?.parameters,
  };
  const rows = await reader.read('subgraph', parameters, { ...types, ...listing(along ?? NOTHING_ALONG) });
  const levels = ['middle', 'near', 'further', 'far'].map((level) => joined<string>(rows, level));
  const nodes = new Set(levels.flatMap((level) => [...level].sort()));
  if (nodes.size > maxNodes) return undefined;
  along?.take(joined<unknown[]>(rows, 'listed'));
  const found: FactRow[] = [];
  for (const [left, own] of joined<FactsOfOne>(rows, 'facts')) {
    for (const [sort, right, predicate] of own) {
      const key = sort.slice(sort.indexOf(' ') + 1);
      if (nodes.has(right)) found.push([key, sort, left, predicate ?? (types.TYPES[0] as Predicate), right]);
    }
  }
  return { nodes: [...nodes], facts: inOrder(found), truncated: false };
}

type FactsOfOne = [left: string, own: [sort: string, right: string, predicate: Predicate | null][]];

type FactRow = [key: string, sort: string, left: string, predicate: Predicate, right: string];

function inOrder(facts: readonly FactRow[]): FactEnds[] {
  return [...facts]
    .sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, , subject, predicate, object]) => ({ key, subject, predicate, object }));
}

/** All allowed facts between entities, by day, undated last, then key. */
async function factsBetween(
  reader: Reader,
  nodes: readonly string[],
  where: Pick<Around, 'predicates' | 'filter'>,
): Promise<FactEnds[]> {
  const facts: FactRow[] = [];
  const types = typesOf(where.predicates);
  const admit = admitted(where.filter ?? {});
  for await (const row of between(reader, 'facts-from', nodes, types, admit)) {
    const [key, sort, left, right] = ['key', 'sort', 'left', 'right'].map((column) => String(row[column]));
    facts.push([key, sort, left, row['predicate'], right] as FactRow);
  }
  return inOrder(facts);
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
  const centre = await present(reader, where.around);
  const nodes = new Set(centre.slice(0, where.maxNodes));
  let truncated = centre.length > nodes.size;
  let frontier = [...nodes];
  for (let hop = 0; hop < where.hops && frontier.length > 0 && !truncated; hop++) {
    const next = new Set((await onward(frontier)).filter((id) => !nodes.has(id)));
    const room = where.maxNodes - nodes.size;
    frontier = [...next].sort().slice(0, room);
    truncated = next.size > room;
    for (const id of frontier) nodes.add(id);
  }
  return { nodes: [...nodes], truncated };
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
