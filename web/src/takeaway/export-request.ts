import type { SceneFact, SceneNode } from '../scene/scene.js';
import type { Filters } from '../view/view.js';

/** The formats of the service, in the order in which most people want them. */
export const FORMATS = ['csv', 'gexf', 'graphml', 'json', 'jsonl'] as const;
export type Format = (typeof FORMATS)[number];

/** How the files of a format are called. */
export const EXTENSIONS: Readonly<Record<Format, string>> = {
  csv: '.csv.zip',
  gexf: '.gexf',
  graphml: '.graphml',
  json: '.json',
  jsonl: '.jsonl',
};

export type Parameters = readonly (readonly [name: string, value: string])[];

/** What stands before a server may refuse addresses of more than 4 kB. */
const LONGEST_QUERY = 4000;

/** Ids with commas between; one that has a comma itself stands in quotation marks. */
function listed(ids: readonly string[]): string {
  return ids.map((id) => (/[",]|^\s|\s$/.test(id) ? `"${id.replaceAll('"', '""')}"` : id)).join(',');
}

/** What asks the service for these entities and, of what is between them, only these facts. */
export function only(
  nodes: readonly Pick<SceneNode, 'id'>[],
  facts: readonly Pick<SceneFact, 'id' | 'predicate'>[],
): Parameters {
  return [
    ['around', listed(nodes.map(({ id }) => id))],
    ['hops', '0'],
    ['predicates', [...new Set(facts.map(({ predicate }) => predicate))].sort().join(',')],
    // An empty parameter would be one that is not given; this names no fact.
    ['facts', listed(facts.map(({ id }) => id)) || '-'],
  ];
}

/** What asks the service for exactly these entities and these facts: all that the filters leave between them. */
export function between(
  nodes: readonly Pick<SceneNode, 'id'>[],
  facts: readonly Pick<SceneFact, 'predicate'>[],
  filters: Filters,
  predicates: readonly string[],
): Parameters {
  return [
    ['around', listed(nodes.map(({ id }) => id))],
    ['hops', '0'],
    ...restriction(facts, filters, predicates),
    ...(filters.during === undefined ? [] : ([['during', filters.during]] as const)),
    ...(filters.during !== undefined && filters.certainly ? ([['certainty', 'CERTAINLY']] as const) : []),
    ...(filters.implicit ? [] : ([['includeImplicit', 'false']] as const)),
    ...(filters.minConfidence > 0 ? ([['minConfidence', String(filters.minConfidence)]] as const) : []),
    ...(filters.documents.length > 0 ? ([['documents', listed(filters.documents)]] as const) : []),
  ];
}

/** Only where predicates are hidden: those of the facts shown, else (a list must name one) all that are not hidden. */
function restriction(
  facts: readonly Pick<SceneFact, 'predicate'>[],
  { hiddenPredicates }: Filters,
  all: readonly string[],
): Parameters {
  if (hiddenPredicates.length === 0) return [];
  const shown = [...new Set(facts.map(({ predicate }) => predicate))].sort();
  const named = shown.length > 0 ? shown : all.filter((one) => !hiddenPredicates.includes(one));
  return [['predicates', named.join(',')]];
}

/** How to ask for a file: by its address, or with a form where the address would be too long. */
export function requestOf(parameters: Parameters): { address: string; init: RequestInit } {
  const query = new URLSearchParams(parameters.map(([name, value]) => [name, value])).toString();
  if (query.length <= LONGEST_QUERY) return { address: `export?${query}`, init: {} };
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  return { address: 'export', init: { method: 'POST', headers, body: query } };
}
