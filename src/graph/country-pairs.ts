import type { Reader } from '../store/store.js';
import { admitted, type FactFilter } from './filter.js';
import { keysetOf, type Page, type PageRequest, pageOf, sizeOf } from './page.js';

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
  const parameters = { countries: where.countries ?? null, admit: admitted(where.filter ?? {}) };
  const after = { afterCount, afterLeft, afterRight };
  const rows = await reader.read('country-pairs', { ...parameters, ...after, limit: page.first + 1 });
  const total = await sizeOf(rows, page, () => reader.read('country-pairs-count', parameters));
  const known = (id: unknown) => (id === '' ? null : String(id));
  return pageOf(
    rows,
    page,
    (row) => ({
      one: known(row['left']),
      other: known(row['right']),
      partnerships: Number(row['partnerships']),
    }),
    (row) => [Number(row['partnerships']), String(row['left']), String(row['right'])],
    total,
  );
}
