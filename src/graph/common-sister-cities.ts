import { ALL_NAMES, type NameColumns } from '../model/name-columns.js';
import type { Reader } from '../store/store.js';
import { admitted, type FactFilter } from './filter.js';
import { keysetOf, type Page, type PageRequest, pageOf, sizeOf } from './page.js';

/**
 * The cities that are sisters of every one of these, by id.
 *
 * @param where.names where to find what `listed` tells of names; absent: all of them
 * @param listed is given what came along of the cities
 */
export async function commonSisterCities(
  reader: Reader,
  where: { of: readonly string[]; filter?: FactFilter | null; page: PageRequest; names?: NameColumns },
  listed: (rows: readonly (readonly unknown[])[]) => void = () => undefined,
): Promise<Page<string>> {
  const { page } = where;
  const [after] = keysetOf(page.after, [''] as [string]) ?? [''];
  const ids = [...new Set(where.of)];
  const parameters = { ids, wanted: ids.length, admit: admitted(where.filter ?? {}) };
  const limit = page.first + 1;
  const names = where.names ?? ALL_NAMES;
  const rows = await reader.read('common-sister-cities', { ...parameters, ...names, after, limit });
  listed(rows.map((row) => row['listed'] as unknown[]));
  const total = await sizeOf(rows, page, () => reader.read('common-sister-cities-count', parameters));
  return pageOf(
    rows,
    page,
    (row) => String(row['id']),
    (row) => [String(row['id'])],
    total,
  );
}
