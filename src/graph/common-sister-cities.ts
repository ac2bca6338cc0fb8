import type { Reader } from '../store/store.js';
import { admitted, type FactFilter } from './filter.js';
import { keysetOf, type Page, type PageRequest, pageOf } from './page.js';

/** The cities that are sisters of every one of these, by id. */
export async function commonSisterCities(
  reader: Reader,
  where: { of: readonly string[]; filter?: FactFilter | null; page: PageRequest },
): Promise<Page<string>> {
  const { page } = where;
  const [after] = keysetOf(page.after, [''] as [string]) ?? [''];
  const ids = [...new Set(where.of)];
  const parameters = { ids, wanted: ids.length, admit: admitted(where.filter ?? {}) };
  const rows = await reader.read('common-sister-cities', { ...parameters, after, limit: page.first + 1 });
  const total = page.count
    ? Number((await reader.read('common-sister-cities-count', parameters))[0]?.['total'] ?? 0)
    : undefined;
  return pageOf(
    rows,
    page,
    (row) => String(row['id']),
    (row) => [String(row['id'])],
    total,
  );
}
