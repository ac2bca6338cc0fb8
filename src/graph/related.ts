import type { Kind, Predicate } from '../model/ontology.js';
import type { Reader, Row } from '../store/store.js';
import { admitted, type FactFilter } from './filter.js';
import type { Hop } from './hop.js';
import { keysetOf, type Page, type PageRequest, pagesOf, sizesOf } from './page.js';

/** A typed step from an entity to others, over some predicates, in one direction or both. */
export interface Edge {
  predicates: readonly Predicate[];
  direction: 'IN' | 'OUT' | 'BOTH';
  /** The kinds of the others; absent: any. */
  kinds?: readonly Kind[];
  /**
   * Whether the step may go over several facts of these predicates (which are of one direction, and of place or
   * belonging), the nearest others first. Where an organisation sits is not told of what belongs to it.
   */
  far?: boolean;
}

/** Another entity at the end of a step, once, with the keys of all facts that lead there. */
export interface Related {
  id: string;
  facts: readonly string[];
}

const NONE: readonly string[] = [];

/** Which of the others are meant, and which page of them. */
export interface RelatedWhere {
  filter?: FactFilter | null;
  /** A place in which they must lie. */
  within?: string | null;
  page: PageRequest;
}

/**
 * The step as a hop. By day, undated last, then id; a far one by distance first.
 *
 * @param wanted whether the keys of the facts, and the places in the list, will be read
 */
export function relatedHop(
  edge: Edge,
  { filter, within, page }: RelatedWhere,
  wanted: { facts: boolean; places: boolean },
): Hop<Related> {
  return {
    ...edge,
    filter: filter ?? null,
    within: within ?? null,
    page,
    order: edge.far ? 'distance' : 'day',
    columns: wanted.facts && !edge.far ? ['id'] : [],
    places: wanted.places,
    item: (_source, id, facts) => ({
      id,
      facts: facts.length === 0 ? NONE : facts.map(([key]) => String(key)).sort(),
    }),
  };
}

/** The entities that a step leads to, in the order of the hop; a page for each source. */
export async function related(
  reader: Reader,
  ids: readonly string[],
  edge: Edge,
  where: RelatedWhere,
): Promise<Map<string, Page<Related>>> {
  const { page } = where;
  const [after] = keysetOf(page.after, [''] as [string]) ?? [''];
  const parameters = {
    ids,
    direction: edge.direction,
    kinds: edge.kinds ?? null,
    within: where.within ?? null,
    admit: admitted(where.filter ?? {}),
  };
  const types = { TYPES: edge.predicates };
  const rows = await reader.read(
    edge.far ? 'reached' : 'related',
    { ...parameters, after, limit: page.first + 1 },
    types,
  );
  const sizes = await sizesOf(ids, rows, page, (some) =>
    reader.read('related-count', { ...parameters, ids: some }, types),
  );
  const view = (row: Row): Related => ({
    id: String(row['other']),
    facts: [...(row['facts'] as string[])].sort(),
  });
  return pagesOf(ids, rows, page, view, (row) => [String(row['sort'])], sizes);
}
