import { ParleyError } from '../errors.js';
import { parseEdtf } from '../model/edtf.js';
import { inBatches } from '../store/batches.js';
import type { Reader } from '../store/store.js';
import { admitted, type FactFilter } from './filter.js';
import { type Basis, basisOf, DEFAULT_BASES, rankOf } from './who-met.js';

/** What is known of the meetings at which two were together, by the rules of `whoMet`. */
export interface SharedEvents {
  events: number;
  /** How many of them have no date. */
  undated: number;
  /** How many have an uncertain one. */
  unsure: number;
  /** The last day on which one of them may have ended; null where none has a date. */
  latest: string | null;
  /** The last of the days before which one of them surely had not begun; null where there is no such day. */
  surely: string | null;
  /** The last one that has a date. */
  last: { event: string; date: string; basis: Basis } | null;
}

/** Whether two have been at a meeting together since some day. */
export type Activity = 'ACTIVE' | 'DORMANT' | 'UNKNOWN';

/** When pairs last met, under "one\nother"; a pair of which no shared meeting is known is not in the answer. */
export async function lastSharedEvents(
  reader: Reader,
  pairs: readonly (readonly [string, string])[],
  where: { bases?: readonly Basis[] | null; filter?: FactFilter | null } = {},
): Promise<Map<string, SharedEvents>> {
  const found = new Map<string, SharedEvents>();
  const parameters = {
    bases: (where.bases ?? DEFAULT_BASES).map(rankOf),
    admit: admitted(where.filter ?? {}),
  };
  const others = new Map<string, string[]>();
  for (const [one, other] of pairs) {
    const known = others.get(one);
    if (known === undefined) others.set(one, [other]);
    else known.push(other);
  }
  // Each is gone through once for all others that it is paired with.
  for (const asked of inBatches([...others])) {
    for (const row of await reader.read('last-shared-events', { asked, ...parameters })) {
      found.set(`${String(row['left'])}\n${String(row['right'])}`, {
        events: Number(row['events']),
        undated: Number(row['undated']),
        unsure: Number(row['unsure']),
        latest: (row['latest'] as string | null) ?? null,
        surely: (row['surely'] as string | null) ?? null,
        last: lastOf(row['last']),
      });
    }
  }
  return found;
}

/** Reads "sort basis date" behind a sign; the sort is a day and an id. */
function lastOf(text: unknown): SharedEvents['last'] {
  if (typeof text !== 'string') return null;
  const [, event = '', rank, date = ''] = /^.{12}(.*) (\d) (\S+)$/su.exec(text) ?? [];
  return { event, date, basis: basisOf(rank) };
}

/**
 * Whether there was a shared meeting on a day or after it. ACTIVE: there was, or, with POSSIBLY, there may have been.
 * DORMANT: there were some, and all of them were surely before. UNKNOWN: none is known, or one may have been on either
 * side of the day, as one with no date or an inferred one.
 *
 * @param since EDTF; its first day counts
 * @throws ParleyError INVALID_INPUT where `since` has no first day
 */
export function activityOf(
  known: SharedEvents | undefined,
  since: string,
  certainty: 'POSSIBLY' | 'CERTAINLY' = 'POSSIBLY',
): Activity {
  const day = parseEdtf(since).earliestStart;
  if (day === null) {
    throw new ParleyError('INVALID_INPUT', `"${since}" has no first day.`, {
      remedy: 'Give a day, a month or a year, such as 2019-05-01 or 2019.',
    });
  }
  if (known === undefined) return 'UNKNOWN';
  const { surely, latest, undated, unsure } = known;
  const last = certainty === 'POSSIBLY' ? latest : surely;
  if (last !== null && last >= day) return 'ACTIVE';
  const surelyBefore = undated === 0 && unsure === 0 && latest !== null && latest < day;
  return surelyBefore ? 'DORMANT' : 'UNKNOWN';
}
