import type { Reader } from '../store/store.js';
import type { FactFilter } from './filter.js';
import { type Basis, type SharedEventView, sharedEvents } from './who-met.js';

/** More shared meetings than this are not told one by one; `whoMet` counts them. */
const MOST = 1000;

/**
 * The meetings at which two entities both were, by day. A series of which both were part is among them only when its
 * basis, SAME_SERIES, is asked for: no sitting is known that they shared.
 */
export async function encounters(
  reader: Reader,
  between: string,
  and: string,
  filter?: FactFilter | null,
  bases?: readonly Basis[] | null,
): Promise<SharedEventView[]> {
  if (between === and) return [];
  const shared = await sharedEvents(reader, [[between, and]], { bases, filter, events: MOST });
  return shared.get(`${between}\n${and}`) ?? [];
}
