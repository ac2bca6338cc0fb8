import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.js';
import { TOLD_FACT } from '../takeaway/told.js';

const NAMED = graphql(`
  fragment Named on Entity { id kind type name { text language direction } }
`);

const SIDE = graphql(
  `
  fragment Side on Participation {
    roles
    presence
    onBehalfOf { ...Named }
    delegates { ...Named }
    facts { ...ToldFact sources: evidence { document { title } } }
  }
`,
  [NAMED, TOLD_FACT],
);

const SHARED = graphql(
  `
  fragment Shared on SharedEvent {
    basis
    size { value comparator unit of }
    event {
      id
      kind
      type
      mode
      name { text language direction }
      date { display }
      possiblySameAs { decision entity { ...Named } }
    }
    own { ...Side }
    other { ...Side }
  }
`,
  [NAMED, SIDE],
);

export const WHO_MET = graphql(
  `
  query WhoMet($id: ID!, $kinds: [EntityKind!], $bases: [EncounterBasis!], $where: FactFilter, $first: Int!, $after: String) {
    whoMet(id: $id, kinds: $kinds, bases: $bases, where: $where, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        basis
        confidence
        eventCount
        possibleDuplicates
        with { ...Named }
        first { display }
        last { display earliestStart latestEnd }
        events(first: 3) { ...Shared }
      }
    }
  }
`,
  [NAMED, SHARED],
);

export const ENCOUNTERS = graphql(
  `
  query Encounters($one: ID!, $other: ID!, $bases: [EncounterBasis!], $where: FactFilter) {
    encounters(between: $one, and: $other, bases: $bases, where: $where) { ...Shared }
  }
`,
  [SHARED],
);

export const MEMBERS = graphql(
  `
  query Members($ids: [ID!]!) {
    nodes(ids: $ids) { ... on Entity { ...Named } }
  }
`,
  [NAMED],
);

const OFFICE = graphql(
  `
  fragment Office on Position {
    title { text language direction }
    titleEn
    asOf { display }
    valid { display }
    person { ...Named }
    organization { ...Named }
    facts { ...ToldFact }
  }
`,
  [NAMED, TOLD_FACT],
);

const STANDING = graphql(
  `
  fragment Standing on Representation {
    who { ...Named }
    represented { ...Named }
    event { ...Named }
    facts { ...ToldFact }
  }
`,
  [NAMED, TOLD_FACT],
);

/** Predicates of what is stated but brings nobody together by itself. */
export const NO_MEETINGS = [
  'SENT_LETTER_TO',
  'SENT_DELEGATION_TO',
  'DELEGATE_TO',
  'INVITED',
  'SELECTED',
  'VIEWED',
] as const;

export const WHO = graphql(
  `
  query Who($id: ID!, $where: FactFilter, $noMeetings: [Predicate!]) {
    entity(id: $id) {
      ...Named
      description { text language direction }
      noMeetings: facts(first: 20, predicates: $noMeetings, where: $where) {
        nodes { ...ToldFact }
      }
      ... on Person { positions(where: $where) { ...Office } represented(where: $where) { ...Standing } }
      ... on Group { represented(where: $where) { ...Standing } representatives(first: 25, where: $where) { edges { representations { ...Standing } } } }
      ... on City {
        officeHolders(first: 25, where: $where) { edges { positions { ...Office } } }
        representatives(first: 25, where: $where) { edges { representations { ...Standing } } }
      }
      ... on Country {
        officeHolders(first: 25, where: $where) { edges { positions { ...Office } } }
        representatives(first: 25, where: $where) { edges { representations { ...Standing } } }
      }
      ... on Region {
        officeHolders(first: 25, where: $where) { edges { positions { ...Office } } }
        representatives(first: 25, where: $where) { edges { representations { ...Standing } } }
      }
      ... on Organization {
        represented(where: $where) { ...Standing }
        officeHolders(first: 25, where: $where) { edges { positions { ...Office } } }
        representatives(first: 25, where: $where) { edges { representations { ...Standing } } }
      }
      ... on Facility {
        officeHolders(first: 25, where: $where) { edges { positions { ...Office } } }
        representatives(first: 25, where: $where) { edges { representations { ...Standing } } }
      }
    }
  }
`,
  [NAMED, OFFICE, STANDING, TOLD_FACT],
);

export type Named = ResultOf<typeof NAMED>;
export type Side = ResultOf<typeof SIDE>;
export type Shared = ResultOf<typeof SHARED>;
export type Office = ResultOf<typeof OFFICE>;
export type Standing = ResultOf<typeof STANDING>;
export type Encounter = ResultOf<typeof WHO_MET>['whoMet']['nodes'][number];
export type Who = NonNullable<ResultOf<typeof WHO>['entity']>;
