import { ParleyError } from '../errors.js';
import type { Kind, Predicate } from '../model/ontology.js';
import type { Reader } from '../store/store.js';
import { admitted, type FactFilter } from './filter.js';
import { present } from './present.js';
import { SISTER_CITIES } from './sister-cities.js';
import { egoNetwork, pairsBetween, typesOf } from './subgraph.js';

/** Which network: around entities, of entities that are named, of those in a place, or all that there is. */
export interface NetworkWhere {
  around?: readonly string[] | null;
  hops?: number;
  /** These entities and what joins them; also those that nothing joins. */
  ids?: readonly string[] | null;
  /** What lies in this place and what joins it; also what nothing joins. */
  within?: string | null;
  /** Which facts join; absent: partnerships of cities. */
  predicates?: readonly Predicate[] | null;
  /** Which entities; absent: cities, where the facts are partnerships, else any. */
  kinds?: readonly Kind[] | null;
  filter?: FactFilter | null;
  /** The most entities of an ego network; what is cut is said. */
  maxNodes?: number;
  /** The most pairs that may be read of the whole graph. */
  maxPairs: number;
}

/** Entities, and which of them facts join. */
export interface Network {
  /** Ids. Of the whole graph only what at least one fact joins. */
  nodes: string[];
  /** Pairs of ids; a pair may occur in both directions. */
  pairs: [string, string][];
  truncated: boolean;
}

/**
 * Reads a network.
 *
 * @throws ParleyError INVALID_INPUT where several ways to choose are given at once; LIMIT_EXCEEDED where the whole
 * graph has more pairs than may be read
 */
export async function network(reader: Reader, where: NetworkWhere): Promise<Network> {
  const ways = [where.around, where.ids, where.within].filter((way) => way != null);
  if (ways.length > 1) {
    throw new ParleyError('INVALID_INPUT', 'A network is either around, of ids, or within a place.', {
      remedy: 'Give one of around, ids and within; none of them means the whole graph.',
    });
  }
  const { filter, maxNodes = Number.POSITIVE_INFINITY } = where;
  const predicates = where.predicates ?? SISTER_CITIES.predicates;
  const ofCities = predicates.every((one) => SISTER_CITIES.predicates.includes(one));
  const kinds = where.kinds ?? (ofCities ? (SISTER_CITIES.kinds ?? null) : null);
  if (ways.length === 0) return whole(reader, predicates, kinds, where);
  const { nodes, truncated } =
    where.around != null
      ? await egoNetwork(reader, {
          around: kinds === null ? where.around : await present(reader, where.around, kinds),
          ...{ hops: where.hops ?? 1, predicates, kinds, filter, maxNodes },
        })
      : { nodes: await chosen(reader, where.ids, where.within, kinds), truncated: false };
  return { nodes, pairs: await pairsBetween(reader, nodes, predicates, filter), truncated };
}

/** The entities that are named, or lie in a place, by id. */
export async function chosen(
  reader: Reader,
  ids: readonly string[] | null | undefined,
  within: string | null | undefined,
  kinds: readonly Kind[] | null,
): Promise<string[]> {
  if (ids != null) return present(reader, ids, kinds);
  const rows = await reader.read('ids-within', { within, kinds });
  return rows.map((row) => String(row['id'])).sort();
}

async function whole(
  reader: Reader,
  predicates: readonly Predicate[],
  kinds: readonly Kind[] | null,
  { filter, maxPairs }: NetworkWhere,
): Promise<Network> {
  if (predicates.length === 0) return { nodes: [], pairs: [], truncated: false };
  const parameters = { kinds, admit: admitted(filter ?? {}), limit: maxPairs + 1 };
  const rows = await reader.read('network-pairs', parameters, typesOf(predicates));
  if (rows.length > maxPairs) {
    throw new ParleyError('LIMIT_EXCEEDED', `The graph has more than ${maxPairs} pairs of this sort.`, {
      remedy: 'Ask for a part of it: around some entities, within a place, or with a filter.',
    });
  }
  const pairs = rows.map((row): [string, string] => [String(row['left']), String(row['right'])]);
  const nodes = new Set(pairs.filter(([left, right]) => left !== right).flat());
  return { nodes: [...nodes].sort(), pairs, truncated: false };
}
