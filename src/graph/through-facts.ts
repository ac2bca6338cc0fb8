import type { Kind, Predicate } from '../model/ontology.js';
import type { Reader, Row } from '../store/store.js';
import { admitted, type FactFilter } from './filter.js';
import { keysetOf, type Page, type PageRequest, pagesOf, sizesOf } from './page.js';
import type { Related } from './related.js';

/** A place of an entity in a fact: its subject, its object, or the property that names the event of the fact. */
export type PlaceInFact = 'SUBJECT' | 'OBJECT' | 'event';

/** From where in a fact to where in it; several places mean any of them. */
export interface ThroughFacts {
  predicates: readonly Predicate[];
  near: readonly PlaceInFact[];
  far: readonly PlaceInFact[];
  /** The kinds of the others; absent: any. */
  kinds?: readonly Kind[];
}

/**
 * What stands at another place of the asserted facts in which entities stand: what was presented at an event (from
 * its event to its object), or at which events a topic was discussed. By day, then id; a page for each entity.
 */
export async function throughFacts(
  reader: Reader,
  ids: readonly string[],
  { predicates, near, far, kinds }: ThroughFacts,
  where: { filter?: FactFilter | null; page: PageRequest },
): Promise<Map<string, Page<Related>>> {
  const { page } = where;
  const [after] = keysetOf(page.after, [''] as [string]) ?? [''];
  const parameters = {
    ids,
    near,
    far,
    predicates,
    kinds: kinds ?? null,
    admit: admitted(where.filter ?? {}),
  };
  const rows = await reader.read('through-facts', { ...parameters, after, limit: page.first + 1 });
  const sizes = await sizesOf(ids, rows, page, (some) =>
    reader.read('through-facts-count', { ...parameters, ids: some }),
  );
  const view = (row: Row): Related => ({
    id: String(row['other']),
    facts: [...(row['facts'] as string[])].sort(),
  });
  return pagesOf(ids, rows, page, view, (row) => [String(row['sort'])], sizes);
}
