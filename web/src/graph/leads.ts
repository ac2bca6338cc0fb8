import type { Filters } from '../view/view.js';

/** What a predicate joins. */
export interface Ends {
  predicate: string;
  domain: readonly string[];
  range: readonly string[];
}

/** The predicates by which something of a kind can lead to what the filters show. */
export function leadingOn(
  predicates: readonly Ends[],
  kind: string,
  { hiddenKinds, hiddenPredicates }: Pick<Filters, 'hiddenKinds' | 'hiddenPredicates'>,
): string[] {
  const shown = (kinds: readonly string[]) => kinds.some((one) => !hiddenKinds.includes(one));
  return predicates
    .filter(({ predicate }) => !hiddenPredicates.includes(predicate))
    .filter(
      ({ domain, range }) =>
        (domain.includes(kind) && shown(range)) || (range.includes(kind) && shown(domain)),
    )
    .map(({ predicate }) => predicate);
}
