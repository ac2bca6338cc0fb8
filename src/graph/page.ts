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

type Rows = readonly Record<string, unknown>[];

/** Whether so many rows are the whole list: they start at its beginning, and none is left behind them. */
function isWhole(found: number, { first, after }: PageRequest): boolean {
  return found <= first && (after ?? '') === '';
}

/**
 * The size of a list, where it is wanted.
 *
 * @param rows those of the page
 * @param count asks for a row with the `total`; only where the page does not show it, as counting may be as much work
 */
export async function sizeOf(
  rows: Rows,
  page: PageRequest,
  count: () => Promise<Rows>,
): Promise<number | undefined> {
  if (!page.count) return undefined;
  return isWhole(rows.length, page) ? rows.length : Number((await count())[0]?.['total'] ?? 0);
}

/** The same for the list of each source; `count` is asked for rows of source and `total`, for some of the sources. */
export async function sizesOf(
  sources: readonly string[],
  rows: Rows,
  page: PageRequest,
  count: (sources: readonly string[]) => Promise<Rows>,
): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  if (!page.count) return sizes;
  for (const [id, { length }] of bySource(sources, rows)) if (isWhole(length, page)) sizes.set(id, length);
  const others = [...new Set(sources)].filter((id) => !sizes.has(id));
  const counted = others.length === 0 ? [] : await count(others);
  for (const row of counted) sizes.set(String(row['source']), Number(row['total']));
  return sizes;
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

/** Makes the page of each source; `sizes` are those of their lists, where they are wanted. */
export function pagesOf<R extends Record<string, unknown>, T>(
  sources: readonly string[],
  rows: readonly R[],
  request: PageRequest,
  node: (row: R) => T,
  keyset: (row: R) => Keyset,
  sizes: ReadonlyMap<string, number>,
): Map<string, Page<T>> {
  const pages = new Map<string, Page<T>>();
  for (const [id, found] of bySource(sources, rows)) {
    pages.set(id, pageOf(found, request, node, keyset, request.count ? (sizes.get(id) ?? 0) : undefined));
  }
  return pages;
}
