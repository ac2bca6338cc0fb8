import { cursorOf, type Keyset, keysetOf, type Page } from '../graph/page.js';
import type { Connection, EdgeView, PagedList } from './connection.js';

/** How a list that is held as a whole is paged. */
interface HeldList<T, K extends Keyset> {
  list: PagedList;
  keyset: (item: T) => K;
  /** A sample of the keyset. */
  shape: K;
  /** Whether an item stands behind a place of the list. */
  behind: (item: T, place: K) => boolean;
}

/** The page of a list that is held as a whole, in its order. */
export function heldPage<T, K extends Keyset>(
  items: readonly T[],
  args: { first: number; after?: string },
  { list, keyset, shape, behind }: HeldList<T, K>,
  edge: (node: T) => EdgeView = (node) => ({ node }),
): Connection {
  const { first, after } = list.request(args, { at: () => [] });
  const place = keysetOf(after, shape);
  const found = place === null ? 0 : items.findIndex((item) => behind(item, place));
  const start = found === -1 ? items.length : found;
  const page: Page<T> = {
    items: items.slice(start, start + first).map((node) => ({ node, cursor: cursorOf(keyset(node)) })),
    hasNextPage: start + first < items.length,
    totalCount: items.length,
  };
  return list.connection(page, args, edge);
}
