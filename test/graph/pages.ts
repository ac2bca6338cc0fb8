import { expect } from '@jest/globals';
import type { Page, PageRequest } from '../../src/graph/page.js';

/**
 * Walks a list in pages of each given size, and expects every walk to bring the same items in the same order, none
 * twice, none left out, and the count of every page to be their number. Returns the items.
 */
export async function walked<T>(
  list: (page: PageRequest) => Promise<Page<T>>,
  sizes = [1, 2, 100],
): Promise<T[]> {
  const walks: T[][] = [];
  for (const first of sizes) {
    const items: T[] = [];
    const counts: (number | undefined)[] = [];
    for (let after: string | null = null; ; ) {
      const page: Page<T> = await list({ first, after, count: true });
      counts.push(page.totalCount);
      items.push(...page.items.map(({ node }) => node));
      expect(page.items.length).toBeLessThanOrEqual(first);
      if (page.hasNextPage) expect(page.items).toHaveLength(first);
      after = page.items.at(-1)?.cursor ?? null;
      if (!page.hasNextPage) break;
    }
    expect(counts).toEqual(counts.map(() => items.length));
    walks.push(items);
  }
  for (const walk of walks) expect(walk).toEqual(walks[0]);
  return walks[0] ?? [];
}
