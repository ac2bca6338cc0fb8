import type { FragmentOf } from 'gql.tada';
import { graphql } from '../api/graphql.js';
import type { Filters } from '../view/view.js';

/** The most nodes that are shown at once; the service takes no more in one question. */
export const MOST_NODES = 1000;

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

/** A fact as the places draw it. */
export const DRAWN_FACT = graphql(`
  fragment DrawnFact on Fact {
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
`);
export type DrawnFact = FragmentOf<typeof DRAWN_FACT>;

/** All about some entities that the places draw, and all facts between them. */
export const BETWEEN = graphql(
  `
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
      facts { ...DrawnFact }
    }
  }
`,
  [DRAWN_FACT],
);
