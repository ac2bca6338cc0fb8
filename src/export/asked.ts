import type { ExportRequest } from './request.js';

/** Longer lists are cut: the explorer names every entity that it shows. */
const MOST_NAMED = 20;

/** What was asked for, in one line of English, for whoever finds the file in a year. */
export function askedInWords({ around, hops, predicates, kinds, facts, filter }: ExportRequest): string {
  const parts = [
    around === undefined ? 'the whole graph' : `around ${named(around)}, hops ${hops}`,
    ...(predicates === undefined ? [] : [`only facts of ${named(predicates)}`]),
    ...(kinds === undefined ? [] : [`only entities of ${named(kinds)}`]),
    ...(facts === undefined ? [] : [`only the facts ${named(facts)}`]),
    ...Object.entries(filter).map(([name, value]) => `${name} ${named([value].flat())}`),
  ];
  return parts.join('; ');
}

function named(list: readonly unknown[]): string {
  const more = list.length - MOST_NAMED;
  const shown = list.slice(0, MOST_NAMED).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}
