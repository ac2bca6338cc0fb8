import { chooseName } from '../model/names.js';
import type { EdgeElement, NodeElement } from './elements.js';

export type ColumnType = 'string' | 'double' | 'integer' | 'boolean';
export type Cell = string | number | boolean | undefined;

/** One thing that tables and attribute lists say of a node or an edge. Lists and maps are JSON text. */
export interface Column<T> {
  name: string;
  type: ColumnType;
  of: (element: T) => Cell;
}

/** The columns of nodes: one `name_…` for each of the reader's languages, and all names in `names`. */
export function nodeColumns(languages: readonly string[]): Column<NodeElement>[] {
  return [
    { name: 'id', type: 'string', of: (node) => node.id },
    { name: 'label', type: 'string', of: (node) => node.label },
    { name: 'kind', type: 'string', of: (node) => node.kind },
    { name: 'type', type: 'string', of: (node) => node.type },
    ...languages.map(nameColumn),
    { name: 'names', type: 'string', of: (node) => json(node.names) },
    { name: 'description', type: 'string', of: (node) => node.description },
    { name: 'date', type: 'string', of: (node) => node.date },
    { name: 'earliest', type: 'string', of: (node) => node.earliest },
    { name: 'latest', type: 'string', of: (node) => node.latest },
    { name: 'latitude', type: 'double', of: (node) => node.latitude },
    { name: 'longitude', type: 'double', of: (node) => node.longitude },
    { name: 'sameAs', type: 'string', of: (node) => json(node.sameAs) },
    { name: 'properties', type: 'string', of: (node) => json(node.properties) },
    { name: 'notes', type: 'string', of: (node) => json(node.notes) },
    { name: 'datasets', type: 'string', of: (node) => json(node.datasets) },
  ];
}

function nameColumn(language: string): Column<NodeElement> {
  const primary = primaryTag(language);
  return {
    name: `name_${language}`,
    type: 'string',
    of: ({ names }) =>
      chooseName(
        names.filter((name) => primaryTag(name.lang ?? '') === primary),
        [language],
      )?.text,
  };
}

function primaryTag(language: string): string | undefined {
  return language.toLowerCase().split('-')[0];
}

/** The columns of edges. */
export const EDGE_COLUMNS: readonly Column<EdgeElement>[] = [
  { name: 'id', type: 'string', of: (edge) => edge.id },
  { name: 'source', type: 'string', of: (edge) => edge.source },
  { name: 'target', type: 'string', of: (edge) => edge.target },
  { name: 'predicate', type: 'string', of: (edge) => edge.predicate },
  { name: 'symmetric', type: 'boolean', of: (edge) => edge.symmetric },
  { name: 'polarity', type: 'string', of: (edge) => edge.polarity },
  { name: 'valid', type: 'string', of: (edge) => edge.valid },
  { name: 'earliest', type: 'string', of: (edge) => edge.earliest },
  { name: 'latest', type: 'string', of: (edge) => edge.latest },
  { name: 'implicit', type: 'boolean', of: (edge) => edge.implicit },
  { name: 'confidence', type: 'double', of: (edge) => edge.confidence },
  { name: 'role', type: 'string', of: (edge) => edge.role },
  { name: 'presence', type: 'string', of: (edge) => edge.presence },
  { name: 'evidence', type: 'integer', of: (edge) => edge.evidence.length },
  { name: 'documents', type: 'string', of: (edge) => json(edge.documents) },
  { name: 'properties', type: 'string', of: (edge) => json(edge.properties) },
  { name: 'dataset', type: 'string', of: (edge) => edge.dataset },
];

/** JSON text of a list or map, nothing where it is empty. */
export function json(value: object): string | undefined {
  const text = JSON.stringify(value);
  return text === '[]' || text === '{}' ? undefined : text;
}
