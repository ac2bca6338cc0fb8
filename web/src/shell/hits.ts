import type { VariablesOf } from 'gql.tada';
import { ask } from '../api/ask.js';
import { graphql } from '../api/graphql.js';
import type { Words } from '../scene/scene.js';

const SUGGESTIONS = graphql(`
  query Suggestions($text: String!, $languages: [Language!], $kinds: [EntityKind!], $first: Int!) {
    search(text: $text, languages: $languages, kinds: $kinds, first: $first) {
      totalCount
      edges {
        matchedName { text language direction }
        node {
          id
          kind
          type
          name { text language direction }
          description { text language direction }
          ... on City { country { name { text language direction } } }
          ... on Region { country { name { text language direction } } }
          ... on Organization { country { name { text language direction } } }
          ... on Facility { place: city { name { text language direction } } }
          ... on Venue { place: city { name { text language direction } } }
          ... on Event { date { display } }
          ... on Work { date { display } }
        }
      }
    }
  }
`);

/** Kinds of entities to find among. */
export type Kinds = NonNullable<VariablesOf<typeof SUGGESTIONS>['kinds']>;

/** How many suggestions stand below the search at most. */
const MOST_HITS = 8;

/** Somebody or something that a search found. */
export interface Hit {
  id: string;
  kind: string;
  type: string | null;
  name: Words;
  /** The name that was found, where it is another than the one shown. */
  matched: Words | null;
  /** Where it is. */
  place: Words | null;
  /** When it was, in words. */
  date: string | null;
  description: Words | null;
}

export interface Hits {
  hits: readonly Hit[];
  total: number;
}

/** Finds by any name in any script, among all kinds or those given. */
export async function findHits(
  text: string,
  language: string,
  signal: AbortSignal,
  kinds?: Readonly<Kinds>,
): Promise<Hits> {
  const variables = { text, languages: [language], first: MOST_HITS, ...(kinds && { kinds: [...kinds] }) };
  const { search } = await ask(SUGGESTIONS, variables, language, signal);
  const hits = search.edges.map(({ matchedName, node }) => {
    const { id, kind, type, name, description } = node;
    const where = 'place' in node ? node.place : 'country' in node ? node.country : null;
    return {
      id,
      kind,
      type,
      name,
      matched: sameText(matchedName.text, name.text) ? null : matchedName,
      place: where?.name ?? null,
      date: ('date' in node && node.date?.display) || null,
      description: description ?? null,
    };
  });
  return { hits, total: search.totalCount ?? hits.length };
}

function sameText(one: string, other: string): boolean {
  return one.localeCompare(other, undefined, { sensitivity: 'base' }) === 0;
}
