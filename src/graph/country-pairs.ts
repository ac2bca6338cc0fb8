import type { Reader } from '../store/store.js';
import { admitted, type FactFilter } from './filter.js';
import { keysetOf, type Page, type PageRequest, pageOf } from './page.js';

/** Two countries, or one with itself, with the number of partnerships between their cities. */
export interface CountryPair {
  /** Null for cities of which no country is stated. */
  one: string | null;
  other: string | null;
  partnerships: number;
}

/** More partnerships than there are. */
const BEYOND = 1_000_000_000;

/**
 * Pairs of countries by the number of partnerships between their cities, falling, then their ids. Partnerships at
 * home are those of a country with itself. A city that lies in several countries, as stated, counts for each.
 *
 * @param where.countries only partnerships between cities of these countries
 */
export async function countryPairs(
  reader: Reader,
  where: { countries?: readonly string[] | null; filter?: FactFilter | null; page: PageRequest },
): Promise<Page<CountryPair>> {
  const { page } = where;
  const [afterCount, afterLeft, afterRight] = keysetOf(page.after, [0, '', ''] as [
    number,
    string,
    string,
  ]) ?? [BEYOND, '', ''];
  const [row] = await reader.read('country-pairs', {
    countries: where.countries ?? null,
    admit: admitted(where.filter ?? {}),
    afterCount,
    afterLeft,
    afterRight,
    limit: page.first + 1,
  });
  const known = (id: string) => (id === '' ? null : id);
  return pageOf(
    row?.['pairs'] as readonly [string, string, number][],
    page,
    ([left, right, partnerships]) => ({
      one: known(left),
      other: known(right),
      partnerships: Number(partnerships),
    }),
    ([left, right, partnerships]) => [Number(partnerships), left, right],
    page.count ? Number(row?.['total']) : undefined,
  );
}
