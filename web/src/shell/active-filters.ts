import { EMPTY, type Filters, type View } from '../view/view.js';

/** A filter in use that is not seen in the legend, with what the view is like without it. */
export type ActiveFilter = { cleared: Partial<View> } & (
  | { what: 'during'; during: string; certainly: boolean }
  | { what: 'confidence'; minConfidence: number }
  | { what: 'implicit' }
  | { what: 'predicate'; predicate: string }
  | { what: 'source'; id: string }
  | { what: 'hidden'; count: number }
);

/** The filters in use, each of which can be cleared by itself. */
export function activeFilters(view: View): ActiveFilter[] {
  const { filters, hidden } = view;
  const { during, certainly, minConfidence, implicit, hiddenPredicates, documents } = filters;
  const without = (change: Partial<Filters>): Partial<View> => ({ filters: { ...filters, ...change } });
  const active: ActiveFilter[] = [];
  if (during !== undefined) {
    const cleared = without({ during: undefined, certainly: false });
    active.push({ what: 'during', during, certainly, cleared });
  }
  if (minConfidence > 0)
    active.push({ what: 'confidence', minConfidence, cleared: without({ minConfidence: 0 }) });
  if (!implicit) active.push({ what: 'implicit', cleared: without({ implicit: true }) });
  for (const predicate of hiddenPredicates) {
    const cleared = without({ hiddenPredicates: hiddenPredicates.filter((other) => other !== predicate) });
    active.push({ what: 'predicate', predicate, cleared });
  }
  for (const id of documents) {
    const cleared = without({ documents: documents.filter((other) => other !== id) });
    active.push({ what: 'source', id, cleared });
  }
  if (hidden.length > 0) active.push({ what: 'hidden', count: hidden.length, cleared: { hidden: [] } });
  return active;
}

/** What clears all filters; kinds go back to what is hidden at first. */
export const NO_FILTERS: Partial<View> = { filters: EMPTY.filters, hidden: [] };
