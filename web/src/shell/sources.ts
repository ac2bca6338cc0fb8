import { ask } from '../api/ask.js';
import { graphql } from '../api/graphql.js';
import type { Words } from '../scene/scene.js';

const SOURCES = graphql(`
  query Sources {
    documents(first: 100) { totalCount nodes { id name { text language direction } } }
  }
`);

const NAMES = graphql(`
  query NamesOf($ids: [ID!]!) {
    nodes(ids: $ids) { id ... on Document { name { text language direction } } }
  }
`);

export interface Source {
  id: string;
  name: Words;
}

/** The sources that there are, the first hundred of them. */
export async function findSources(
  language: string,
  signal: AbortSignal,
): Promise<{ sources: readonly Source[]; total: number }> {
  const { documents } = await ask(SOURCES, {}, language, signal);
  return { sources: documents.nodes, total: documents.totalCount ?? documents.nodes.length };
}

/** The names of some sources by their ids. */
export async function nameSources(
  ids: readonly string[],
  language: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Words>> {
  if (ids.length === 0) return new Map();
  const { nodes } = await ask(NAMES, { ids: ids.slice(0, 100) }, language, signal);
  return new Map(
    nodes.flatMap((node) => (node && 'name' in node && node.name ? [[node.id, node.name]] : [])),
  );
}
