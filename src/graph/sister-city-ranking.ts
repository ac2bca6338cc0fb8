import type { Reader } from '../store/store.js';
import { admitted, type FactFilter } from './filter.js';
import { keysetOf, type Page, type PageRequest, pageOf } from './page.js';

/** A city with the number of its sister cities. */
export interface CityRank {
  city: string;
  sisters: number;
  /** One more than the number of cities that have more sisters, so that equals share a rank; 0 where it is not asked. */
  rank: number;
}

/** More sisters than any city has. */
const BEYOND = 1_000_000_000;

/**
 * Cities by their number of sister cities, falling, then id. A city of which no sister is stated is not among them.
 *
 * @param where.ids only these cities are ranked
 * @param where.within only cities in this place are ranked
 * @param where.among only sisters count that are among the ranked themselves
 * @param where.ranks whether ranks will be read (absent: yes)
 */
export async function sisterCityRanking(
  reader: Reader,
  where: {
    ids?: readonly string[] | null;
    within?: string | null;
    among?: boolean;
    ranks?: boolean;
    filter?: FactFilter | null;
    page: PageRequest;
  },
): Promise<Page<CityRank>> {
  const { page, ranks = true } = where;
  const [afterCount, afterId] = keysetOf(page.after, [0, ''] as [number, string]) ?? [BEYOND, ''];
  const parameters = {
    ids: where.ids ?? null,
    within: where.within ?? null,
    among: where.among ?? false,
    admit: admitted(where.filter ?? {}),
  };
  const asked = { ...parameters, afterCount, afterId, limit: page.first + 1 };
  const rows = await reader.read('sister-city-ranking', asked);
  const counts = (ranks || page.count ? await reader.read('sister-city-counts', parameters) : []) as {
    sisters: number;
    cities: number;
  }[];
  const more = (sisters: number) =>
    counts.reduce((sum, one) => (one.sisters > sisters ? sum + one.cities : sum), 0);
  return pageOf(
    rows,
    page,
    (row) => {
      const sisters = Number(row['sisters']);
      return { city: String(row['id']), sisters, rank: ranks ? more(sisters) + 1 : 0 };
    },
    (row) => [Number(row['sisters']), String(row['id'])],
    page.count ? more(0) : undefined,
  );
}
