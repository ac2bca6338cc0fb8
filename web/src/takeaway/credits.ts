import { ask } from '../api/ask.js';
import { graphql } from '../api/graphql.js';
import type { SceneFact } from '../scene/scene.js';
import { counted, fill, isolated, words } from '../words/words.js';

/** Whose data is on the screen. */
export interface Credits {
  datasets: readonly { id: string; title: string | null; licence: string | null }[];
  /** Those that support most of the facts, and how many more there are. */
  sources: readonly { id: string; title: string; published: string | null; url: string | null }[];
  more: number;
}

const MOST_SOURCES = 8;

const CREDITS = graphql(`
  query Credits($documents: [ID!]!) {
    statistics { datasets { id title licence } }
    nodes(ids: $documents) { ... on Document { id title published { display } url } }
  }
`);

/** Asks whose data some facts are. */
export async function askCredits(
  facts: readonly Pick<SceneFact, 'id' | 'documents'>[],
  language: string,
  signal?: AbortSignal,
): Promise<Credits> {
  const supports = new Map<string, number>();
  for (const { documents } of facts) {
    for (const id of documents) supports.set(id, (supports.get(id) ?? 0) + 1);
  }
  const ids = [...supports].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1)).map(([id]) => id);
  const asked = ids.slice(0, MOST_SOURCES);
  const { statistics, nodes } = await ask(CREDITS, { documents: asked }, language, signal);
  const own = new Set(facts.map(({ id }) => id.slice(0, id.indexOf(':'))));
  return {
    datasets: statistics.datasets.filter(({ id }) => own.has(id)),
    sources: nodes.flatMap((node) =>
      node && 'title' in node
        ? [{ id: node.id, title: node.title, published: node.published?.display ?? null, url: node.url }]
        : [],
    ),
    more: ids.length - asked.length,
  };
}

/** The credits in words, a paragraph each: the data with its licences, the sources, and the day. */
export function creditLines({ datasets, sources, more }: Credits, day: string): string[] {
  const { credits } = words.value.takeaway;
  return [
    ...(datasets.length > 0 ? [credits.data] : []),
    ...datasets.map(({ id, title, licence }) =>
      fill(credits.licensed, {
        title: isolated(title ?? id),
        licence: isolated(licence ?? credits.noLicence),
      }),
    ),
    ...(sources.length > 0 ? [counted(credits.sources, sources.length + more)] : []),
    ...sources.map(({ title, published, url }) =>
      [title, published, url].flatMap((part) => (part === null ? [] : [isolated(part)])).join(' · '),
    ),
    ...(more > 0 ? [counted(credits.more, more)] : []),
    fill(credits.made, { date: isolated(day) }),
  ];
}
