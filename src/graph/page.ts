import { ParleyError } from '../errors.js';

/** A stretch of a list: so many, from behind a cursor on; `count` when the size of the whole list is wanted. */
export interface PageRequest {
  first: number;
  after?: string | null;
  count?: boolean;
}

/** A stretch of a list; each item with the cursor from which the list goes on behind it. */
export interface Page<T> {
  items: { readonly node: T; readonly cursor: string }[];
  hasNextPage: boolean;
  totalCount?: number;
}

/** The place of an item in a sorted list: the values by which the list is sorted, the last one unique. */
export type Keyset = readonly (string | number)[];

export function cursorOf(keyset: Keyset): string {
  return Buffer.from(JSON.stringify(keyset)).toString('base64url');
}

/** Writes its cursor only where somebody reads it: most answers show none. */
class Item<R, T> {
  readonly node: T;
  readonly #row: R;
  readonly #keyset: (row: R) => Keyset;

  constructor(node: T, row: R, keyset: (row: R) => Keyset) {
    this.node = node;
    this.#row = row;
    this.#keyset = keyset;
  }

  get cursor(): string {
    return cursorOf(this.#keyset(this.#row));
  }
}

/**
 * Reads a cursor back.
 *
 * @param shape a sample of the keyset: a cursor of another list has another shape and is refused
 * @throws ParleyError INVALID_INPUT
 */
export function keysetOf<K extends Keyset>(cursor: string | null | undefined, shape: K): K | null {
  if (cursor === null || cursor === undefined || cursor === '') return null;
  try {
    const keyset: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const fits =
      Array.isArray(keyset) &&
      keyset.length === shape.length &&
      keyset.every((value, place) => typeof value === typeof shape[place]);
    if (fits) return keyset as unknown as K;
  } catch {
    // Not a cursor of ours at all: refused below, like one of another list.
  }
  throw new ParleyError('INVALID_INPUT', `"${cursor}" is not a cursor of this list.`, {
    remedy: 'Take `after` from the pageInfo.endCursor or an edge of the same field with the same arguments.',
  });
}

/** Makes a page of the rows that a statement found when it was asked for one more than the page holds. */
export function pageOf<R, T>(
  rows: readonly R[],
  request: PageRequest,
  node: (row: R) => T,
  keyset: (row: R) => Keyset,
  total?: number,
): Page<T> {
  const shown = rows.slice(0, request.first);
  return {
    items: shown.map((row) => new Item(node(row), row, keyset)),
    hasNextPage: rows.length > request.first,
    ...(total === undefined ? {} : { totalCount: total }),
  };
}

/** A page with nothing in it. */
export function emptyPage<T>(request: PageRequest): Page<T> {
  return { items: [], hasNextPage: false, ...(request.count ? { totalCount: 0 } : {}) };
}

/** Collects rows by the source that each names in `column`; every source has an entry, also an empty one. */
export function bySource<R extends Record<string, unknown>>(
  sources: readonly string[],
  rows: readonly R[],
  column = 'source',
): Map<string, R[]> {
  const groups = new Map<string, R[]>(sources.map((id) => [id, []]));
  for (const row of rows) groups.get(String(row[column]))?.push(row);
  return groups;
}

/** Makes the page of each source; `totals` are rows of source and total, where the sizes of the lists are wanted. */
export function pagesOf<R extends Record<string, unknown>, T>(
  sources: readonly string[],
  rows: readonly R[],
  request: PageRequest,
  node: (row: R) => T,
  keyset: (row: R) => Keyset,
  totals: readonly Record<string, unknown>[],
): Map<string, Page<T>> {
  const total = new Map(totals.map((row) => [String(row['source']), Number(row['total'])]));
  const pages = new Map<string, Page<T>>();
  for (const [id, found] of bySource(sources, rows)) {
    pages.set(id, pageOf(found, request, node, keyset, request.count ? (total.get(id) ?? 0) : undefined));
  }
  return pages;
}
