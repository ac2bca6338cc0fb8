import type { Reader } from '../store/store.js';
import { type Along, listing, NOTHING_ALONG } from './entities.js';
import { admitted, type FactFilter } from './filter.js';
import { keysetOf, type Page, type PageRequest, pageOf, sizeOf } from './page.js';

/**
 * The cities that are sisters of every one of these, by id.
 *
 * @param along what of the cities is to come along
 */
export async function commonSisterCities(
  reader: Reader,
  where: { of: readonly string[]; filter?: FactFilter | null; page: PageRequest },
  along: Along = NOTHING_ALONG,
): Promise<Page<string>> {
  const { page } = where;
  const [after] = keysetOf(page.after, [''] as [string]) ?? [''];
  const ids = [...new Set(where.of)];
  const parameters = { ids, wanted: ids.length, admit: admitted(where.filter ?? {}) };
  const limit = page.first + 1;
  const asked = { ...parameters, ...along.parameters, after, limit };
  const rows = await reader.read('common-sister-cities', asked, listing(along));
  along.take(rows.map((row) => row['listed'] as unknown[]));
  const total = await sizeOf(rows, page, () => reader.read('common-sister-cities-count', parameters));
  return pageOf(
    rows,
    page,
    (row) => String(row['id']),
    (row) => [String(row['id'])],
    total,
  );
}
