import { ParleyError } from '../errors.js';
import type { Reader } from '../store/store.js';
import type { FactFilter } from './filter.js';
import {
  type Basis,
  parametersOf,
  type SharedEventView,
  type SharedMeeting,
  sharedEvent,
} from './who-met.js';

/** So many shared meetings are told one by one; `whoMet` counts any number. */
const MOST = 1000;

/**
 * The meetings at which two entities both were, by day. A series of which both were part is among them only when its
 * basis, SAME_SERIES, is asked for: no sitting is known that they shared.
 *
 * @param first only so many, the earliest; absent: all
 * @throws ParleyError LIMIT_EXCEEDED where all are asked for, and there are more than a thousand
 */
export async function encounters(
  reader: Reader,
  between: string,
  and: string,
  filter?: FactFilter | null,
  bases?: readonly Basis[] | null,
  first?: number,
): Promise<SharedEventView[]> {
  if (between === and) return [];
  const { bases: counted, admit } = parametersOf({ bases, filter });
  const parameters = { ids: [between, and], bases: counted, admit, limit: first ?? MOST + 1 };
  const rows = await reader.read('encounters', parameters);
  if (rows.length > MOST) {
    throw new ParleyError(
      'LIMIT_EXCEEDED',
      `${between} and ${and} were at more than ${MOST} meetings together.`,
      {
        remedy: 'Ask for the first of them, or by time (where: {during: …}); whoMet counts them.',
      },
    );
  }
  return rows.map((row) => sharedEvent(between, and, row as unknown as SharedMeeting));
}
