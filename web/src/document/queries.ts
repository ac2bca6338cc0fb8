import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.js';
import { TOLD_FACT } from '../takeaway/told.js';

const NAMED = graphql(`
  fragment SourceEntity on Entity { id kind type name { text language direction } }
`);

/** All sources. */
export const SOURCES = graphql(
  `
  query Sources($after: String) {
    documents(first: 100, after: $after) {
      totalCount
      pageInfo { endCursor hasNextPage }
      nodes {
        id title language textHeld
        publisher { ...SourceEntity }
        published { display }
        claims(first: 1) {
          totalCount
          nodes { id evidence { document { id } selector { __typename } } }
        }
      }
    }
  }
`,
  [NAMED],
);

/** A source with its text, where that is held. */
export const SOURCE = graphql(
  `
  query Source($id: ID!) {
    document(id: $id) {
      id title language textHeld text length digest url licence notes
      publisher { ...SourceEntity }
      published { display }
      accessed { display }
    }
  }
`,
  [NAMED],
);

/** What a source states, a page of it, with the places where it does. */
export const CLAIMS = graphql(
  `
  query ClaimsOfSource($id: ID!, $after: String) {
    document(id: $id) {
      claims(first: 100, after: $after) {
        totalCount
        pageInfo { endCursor hasNextPage }
        nodes {
          __typename id implicit polarity
          ... on Fact { ...ToldFact }
          ... on Attribute {
            property
            value
            date { display }
            entity { ...SourceEntity }
          }
          evidence {
            document { id }
            selector { __typename ... on TextSpan { start end } ... on TableRow { row key } }
          }
        }
      }
    }
  }
`,
  [NAMED, TOLD_FACT],
);

/** Where sources name entities. */
export const MENTIONS = graphql(
  `
  query MentionsOf($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ... on Entity {
        ...SourceEntity
        mentions(first: 100) {
          nodes { document { id } selector { __typename ... on TextSpan { start end } } }
        }
      }
    }
  }
`,
  [NAMED],
);

export type SourceRow = ResultOf<typeof SOURCES>['documents']['nodes'][number];
export type Source = NonNullable<ResultOf<typeof SOURCE>['document']>;
export type SourceClaim = NonNullable<ResultOf<typeof CLAIMS>['document']>['claims']['nodes'][number];
export type SourceEntity = ResultOf<typeof NAMED>;
