import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.js';

const ENTITY = graphql(`
  fragment PanelEntity on Entity {
    id kind type
    name { text language direction }
    ... on Event { date { display } }
  }
`);

const EVIDENCE = graphql(
  `
  fragment PanelEvidence on Evidence {
    id
    exact
    gloss { text language direction }
    context(characters: 220) { before exact after }
    selector { __typename ... on TextSpan { start end } ... on TableRow { row key } }
    document {
      id title language textHeld digest length url licence
      publisher { ...PanelEntity }
      published { display }
      accessed { display }
    }
  }
`,
  [ENTITY],
);

const CLAIM = graphql(
  `
  fragment PanelClaim on Claim {
    __typename id dataset confidence implicit polarity recorded retracted
    valid { display }
    evidence { ...PanelEvidence }
    ... on Fact {
      predicate
      properties
      subject { ...PanelEntity }
      object { ...PanelEntity }
      references { property entity { ...PanelEntity } }
    }
    ... on Attribute {
      property
      value
      date { display }
      entity { ...PanelEntity }
    }
  }
`,
  [EVIDENCE, ENTITY],
);

const WHOLE_ENTITY = graphql(
  `
  fragment PanelWhole on Entity {
    ...PanelEntity
    __typename
    names { text language direction origin }
    description { text language direction }
    sameAs
    notes
    properties
    degree
    attributes { id property value implicit polarity date { display } evidence { id } }
    possiblySameAs { decision reasonsFor reasonsAgainst entity { ...PanelEntity } facts { id } }
    mentions(first: 100) { totalCount nodes { document { id title } } }
  }
`,
  [ENTITY],
);

/** What an id stands for: an entity, a fact or a stated value. */
export const SELECTED = graphql(
  `
  query Selected($id: ID!) {
    node(id: $id) { id __typename ...PanelClaim ...PanelWhole }
    statistics { datasets { id title licence } }
  }
`,
  [CLAIM, WHOLE_ENTITY],
);

/** The facts around an entity, a page of them. */
export const FACTS = graphql(
  `
  query FactsAround($id: ID!, $after: String) {
    entity(id: $id) {
      facts(first: 100, after: $after) {
        totalCount
        pageInfo { endCursor hasNextPage }
        nodes {
          id predicate implicit polarity confidence properties
          valid { display }
          subject { ...PanelEntity }
          object { ...PanelEntity }
        }
      }
    }
  }
`,
  [ENTITY],
);

/** The texts of documents, to compare quotes with. */
export const TEXTS = graphql(`
  query Texts($ids: [ID!]!) { nodes(ids: $ids) { ... on Document { id text } } }
`);

export type PanelEntity = ResultOf<typeof ENTITY>;
export type PanelEvidence = ResultOf<typeof EVIDENCE>;
export type PanelClaim = ResultOf<typeof CLAIM>;
export type PanelFact = Extract<PanelClaim, { __typename: 'Fact' }>;
export type PanelWhole = ResultOf<typeof WHOLE_ENTITY>;
export type Selected = ResultOf<typeof SELECTED>;
export type AroundFact = NonNullable<ResultOf<typeof FACTS>['entity']>['facts']['nodes'][number];
