import type { Kind, Predicate } from '../model/ontology.js';
import type { FactFilter } from './filter.js';
import { type Page, type PageRequest, pageOf } from './page.js';

/**
 * A question that is one step along relationships, from each of some entities to a page of others. It has a
 * statement of its own, and can as well be one block of a statement that takes several steps (see
 * traverse/compile.ts); either way its answers come as `Found`.
 */
export interface Hop<T = unknown> {
  predicates: readonly Predicate[];
  direction: 'IN' | 'OUT' | 'BOTH';
  /** The kinds of the others; absent: any. */
  kinds?: readonly Kind[] | null;
  /** A place in which the others must lie. */
  within?: string | null;
  /** The roles that the relationships may have; absent: any. */
  roles?: readonly string[] | null;
  filter?: FactFilter | null;
  page: PageRequest;
  /**
   * How the others are sorted: by the first day of the facts and id, by id, or, where they are events, as events. By
   * distance and then as by day where the hop may go over several facts (see `Edge.far`).
   */
  order: 'day' | 'id' | 'event' | 'distance';
  /** Which properties of the relationships come along: a list of them for each fact. */
  columns: readonly string[];
  /** Whether the places in the list are wanted, for cursors. */
  places: boolean;
  /** Makes an item of the page; `facts` holds the values of `columns` for each fact. */
  item(source: string, other: string, facts: readonly (readonly unknown[])[]): T;
}

/** What a hop found for one entity, in order and at most one more than the page holds. */
export interface Found {
  others: readonly string[];
  places: readonly string[] | null;
  facts: readonly (readonly (readonly unknown[])[])[] | null;
  total?: number;
}

const NO_FACTS: readonly (readonly unknown[])[] = [];

/** The page of one entity. */
export function pageOfHop<T>(hop: Hop<T>, source: string, found: Found): Page<T> {
  const rows = found.others.map((_other, place) => place);
  return pageOf(
    rows,
    hop.page,
    (place) => hop.item(source, found.others[place] as string, found.facts?.[place] ?? NO_FACTS),
    (place) => [found.places?.[place] ?? ''],
    hop.page.count ? (found.total ?? 0) : undefined,
  );
}
