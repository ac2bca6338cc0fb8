import type { Reader } from '../store/store.js';
import type { FactFilter } from './filter.js';
import type { Page, PageRequest } from './page.js';
import { type Edge, type Related, related } from './related.js';

/** Sisterhood is stated once and holds for both: it is walked from either end. Regions that are partners are apart. */
export const SISTER_CITIES: Edge = { predicates: ['SISTER_CITY_OF'], direction: 'BOTH', kinds: ['City'] };

/** The sister cities of cities, each once with all facts that say so; `country` leaves only those that lie in it. */
export function sisterCitiesOf(
  reader: Reader,
  ids: readonly string[],
  where: { country?: string | null; filter?: FactFilter | null; page: PageRequest },
): Promise<Map<string, Page<Related>>> {
  return related(reader, ids, SISTER_CITIES, {
    filter: where.filter,
    within: where.country,
    page: where.page,
  });
}
