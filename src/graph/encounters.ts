import type { Reader } from '../store/store.js';
import type { FactFilter } from './filter.js';
import {
  type Basis,
  parametersOf,
  type SharedEventView,
  type SharedMeeting,
  sharedEvent,
} from './who-met.js';

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
  const { bases: counted, admit } = parametersOf({ bases, filter });
  const rows = await reader.read('encounters', { ids: [between, and], bases: counted, admit, limit: MOST });
  return rows.map((row) => sharedEvent(between, and, row as unknown as SharedMeeting));
}
