import { graphql } from '../api/graphql.js';

/** The meetings at which two both were; nothing in it means that no source says so. */
export const ENCOUNTERS = graphql(`
  query Encounters($one: ID!, $other: ID!, $where: FactFilter) {
    encounters(between: $one, and: $other, where: $where) { basis event { id } }
    one: entity(id: $one) { id kind name { text language direction } }
    other: entity(id: $other) { id kind name { text language direction } }
  }
`);
