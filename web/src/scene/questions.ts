import { graphql } from '../api/graphql.js';
import type { Filters, View } from '../view/view.js';

/** The most nodes that are shown at once; the service takes no more in one question. */
export const MOST_NODES = 1000;

/** How many facts of an opened entity are looked through for those that are not hidden. */
const LOOKED_THROUGH = 100;

/** What the filters say to the service; hidden kinds and predicates are left out of its answer here. */
export function factFilter(filters: Filters) {
  return {
    ...(filters.during === undefined ? {} : { during: filters.during }),
    certainty: filters.certainly ? ('CERTAINLY' as const) : ('POSSIBLY' as const),
    includeImplicit: filters.implicit,
    minConfidence: filters.minConfidence,
    ...(filters.documents.length === 0 ? {} : { documents: [...filters.documents] }),
  };
}
export type FactFilter = ReturnType<typeof factFilter>;

interface End {
  id: string;
  kind: string;
}

/** An entity of the view with the facts around it. */
export interface OpenedEntity extends End {
  facts: {
    totalCount: number | null;
    nodes: readonly { predicate: string; subject: End; object: End }[];
  };
}

/** A chain as the service gives it. */
export interface FoundChain {
  confidence: number;
  caveats: readonly { code: string; text: string }[];
  steps: readonly {
    from: End;
    to: End;
    inverse: boolean;
    facts: readonly { id: string; predicate: string }[];
  }[];
}

/** What lies around the entities of a view: `opened` as its expansions, in their order; null where none has the id. */
export interface Surroundings {
  opened: readonly (OpenedEntity | null)[];
  chains: readonly FoundChain[];
}

/** A question as text, with its variables, for several entities at once: each stands under a name of its own. */
export interface Question {
  text: string;
  variables: Record<string, unknown>;
}

/** The question for the surroundings of a view; undefined where it opens nothing and asks for no chain. */
export function surroundingsQuestion(view: View): Question | undefined {
  if (view.expansions.length === 0 && view.chain === undefined) return undefined;
  const declared = ['$where: FactFilter'];
  const fields: string[] = [];
  const variables: Record<string, unknown> = { where: factFilter(view.filters) };
  view.expansions.forEach(({ id, predicate }, at) => {
    declared.push(`$id${at}: ID!`, `$predicates${at}: [Predicate!]`);
    variables[`id${at}`] = id;
    if (predicate !== undefined) variables[`predicates${at}`] = [predicate];
    fields.push(
      `open${at}: entity(id: $id${at}) { id kind facts(first: ${LOOKED_THROUGH}, predicates: $predicates${at}, where: $where) { totalCount nodes { predicate subject { id kind } object { id kind } } } }`,
    );
  });
  if (view.chain !== undefined) {
    declared.push('$from: ID!', '$to: ID!', '$chains: Int!', '$avoid: [ID!]');
    const { from, to, first } = view.chain;
    const avoid = view.hidden.filter((id) => id !== from && id !== to);
    Object.assign(variables, { from, to, chains: first, avoid });
    fields.push(
      'chains: paths(from: $from, to: $to, first: $chains, avoid: $avoid, where: $where) { confidence caveats { code text } steps { inverse from { id kind } to { id kind } facts { id predicate } } }',
    );
  }
  return { text: `query Surroundings(${declared.join(', ')}) { ${fields.join('\n')} }`, variables };
}

/** The answer to `surroundingsQuestion` in the order of the view. */
export function readSurroundings(view: View, answer: Readonly<Record<string, unknown>>): Surroundings {
  return {
    opened: view.expansions.map((_, at) => (answer[`open${at}`] ?? null) as OpenedEntity | null),
    chains: (answer['chains'] ?? []) as FoundChain[],
  };
}

/** All about some entities that the places draw, and all facts between them. */
export const BETWEEN = graphql(`
  query Between($ids: [ID!]!, $most: Int!, $where: FactFilter) {
    subgraph(around: $ids, hops: 0, maxNodes: $most, where: $where) {
      nodes {
        id
        kind
        type
        degree
        name { text language direction }
        ... on City { location { latitude longitude } }
        ... on Country { location { latitude longitude } }
        ... on Region { location { latitude longitude } }
        ... on Venue { location { latitude longitude } }
        ... on Facility { location { latitude longitude } }
        ... on Organization { location { latitude longitude } }
        ... on Event { date { edtf display earliestStart latestEnd uncertain } }
      }
      facts {
        id
        predicate
        confidence
        implicit
        polarity
        subject { id }
        object { id }
        valid { edtf display earliestStart latestEnd uncertain }
        evidence { document { id } }
      }
    }
  }
`);
