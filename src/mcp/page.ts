import { ParleyError } from '../errors.js';

/** How long the items of an answer may be together, in characters of JSON; one item is shown however long it is. */
export const LONGEST_ANSWER = 48_000;

/** What to do about a cursor of another list. */
export const WRONG_CURSOR =
  'Give `nextCursor` of the last answer, with all other arguments as they were, or none to begin anew.';

/** The items of an answer that fit, and how to go on behind them. */
export interface Shown<T> {
  items: T[];
  truncated: boolean;
  nextCursor: string | null;
}

/**
 * Takes as many items as fit into an answer.
 *
 * @param found the items with the cursors behind them
 * @param more whether there are others behind the last
 */
export function shown<T>(found: readonly { item: T; cursor: string }[], more: boolean): Shown<T> {
  let length = 0;
  let count = 0;
  for (const { item } of found) {
    length += JSON.stringify(item).length;
    if (count > 0 && length > LONGEST_ANSWER) break;
    count += 1;
  }
  const truncated = more || count < found.length;
  return {
    items: found.slice(0, count).map(({ item }) => item),
    truncated,
    nextCursor: truncated ? (found[count - 1]?.cursor ?? null) : null,
  };
}

/**
 * The same for a list that the API gives as a whole; the cursor is the key of the item that a page ended with.
 *
 * @throws ParleyError INVALID_INPUT when no item has this key
 */
export function shownOf<T>(
  all: readonly T[],
  key: (item: T) => string,
  { limit, cursor }: { limit: number; cursor?: string },
): Shown<T> {
  const place = cursor === undefined ? -1 : all.findIndex((item) => key(item) === cursor);
  if (cursor !== undefined && place < 0) {
    throw new ParleyError('INVALID_INPUT', 'cursor is not from an answer to this question.', {
      remedy: WRONG_CURSOR,
    });
  }
  const end = place + 1 + limit;
  const found = all.slice(place + 1, end).map((item) => ({ item, cursor: key(item) }));
  return shown(found, end < all.length);
}
