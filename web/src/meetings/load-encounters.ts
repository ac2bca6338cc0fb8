import type { ResultOf } from 'gql.tada';
import { ask } from '../api/ask.js';
import { factFilter } from '../scene/questions.js';
import type { View } from '../view/view.js';
import { basesOf, kindsOf } from './bases.js';
import { latestFirst } from './encounter-order.js';
import { type Encounter, WHO_MET } from './questions.js';

/** How many are shown at first, and with each page more. */
export const A_PAGE = 25;
/** To put them in the order of time, all have to be known; nobody reads more than this. */
const MOST_PAGES = 20;

export interface Encounters {
  shown: readonly Encounter[];
  /** How many there are in all. */
  total: number;
}

/** Whom somebody met, as the view asks for it: so many pages, in its order. */
export async function loadEncounters(
  id: string,
  { lists, filters }: Pick<View, 'lists' | 'filters'>,
  language: string,
  signal: AbortSignal,
): Promise<Encounters> {
  const byDate = lists.metBy === 'date';
  const pages = lists.metPages ?? 1;
  const pageAfter = async (after: string | null): Promise<ResultOf<typeof WHO_MET>['whoMet']> => {
    const variables = {
      id,
      kinds: kindsOf(lists.metKinds),
      bases: basesOf(lists.metBases),
      where: factFilter(filters),
      first: A_PAGE,
      after,
    };
    return (await ask(WHO_MET, variables, language, signal)).whoMet;
  };
  let last = await pageAfter(null);
  const found = [...last.nodes];
  const total = last.totalCount ?? found.length;
  for (let page = 1; page < (byDate ? MOST_PAGES : pages) && last.pageInfo.hasNextPage; page++) {
    last = await pageAfter(last.pageInfo.endCursor);
    found.push(...last.nodes);
  }
  const inOrder = byDate ? latestFirst(found) : found;
  return { shown: inOrder.slice(0, pages * A_PAGE), total };
}
