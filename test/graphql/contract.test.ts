import { describe, expect, it } from '@jest/globals';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  parse,
  print,
  valueFromAST,
} from 'graphql';
import { apiSchema } from '../../src/graphql/schema.js';

/**
 * What clients count on, in the language of schemas. More fields, arguments and values may be there; these have
 * exactly these types, nullability and defaults.
 */
const CONTRACT = `
interface Node { id: ID! }
interface Entity implements Node {
  id: ID!
  kind: EntityKind!
  type: String
  name(languages: [Language!]): Name!
  names: [Name!]!
  description(languages: [Language!]): LocalizedText
  sameAs: [URL!]!
  facts(predicates: [Predicate!], direction: Direction = BOTH, where: FactFilter, first: Int = 25, after: String): FactConnection!
  mentions(first: Int = 25, after: String): EvidenceConnection!
  degree(predicates: [Predicate!]): Int!
  attributes(properties: [String!]): [Attribute!]!
  possiblySameAs: [IdentityHypothesis!]!
}
type Name { text: String! language: Language origin: NameOrigin! direction: TextDirection! }
type PartialDate {
  edtf: String!
  earliestStart: String
  latestStart: String
  earliestEnd: String
  latestEnd: String
  uncertain: Boolean!
  display(languages: [Language!]): String!
}
type Person implements Entity & Node {
  met(kinds: [EntityKind!] = [PERSON], bases: [EncounterBasis!], where: FactFilter, first: Int = 25, after: String): EncounterConnection!
  participations(roles: [ParticipationRole!], where: FactFilter, first: Int = 25, after: String): ParticipationConnection!
  positions(where: FactFilter): [Position!]!
  represented(where: FactFilter): [Representation!]!
}
type City implements Entity & Node {
  sisterCities(country: ID, where: FactFilter, first: Int = 25, after: String): SisterCityConnection!
  country: Country
  location: GeoPoint
  population: Int
  met(kinds: [EntityKind!] = [PERSON], bases: [EncounterBasis!], where: FactFilter, first: Int = 25, after: String): EncounterConnection!
  participations(roles: [ParticipationRole!], where: FactFilter, first: Int = 25, after: String): ParticipationConnection!
}
type Event implements Entity & Node {
  date: PartialDate
  dateText: String
  status: EventStatus!
  mode: String
  participants(roles: [ParticipationRole!], kinds: [EntityKind!], where: FactFilter, first: Int = 25, after: String): ParticipationConnection!
  quantities: [Quantity!]!
}
type Quantity { value: Float! comparator: Comparator! unit: String of: String }
type SisterCityConnection { edges: [SisterCityEdge!]! pageInfo: PageInfo! totalCount: Int }
type SisterCityEdge { node: City! cursor: String! since: PartialDate until: PartialDate status: SisterCityStatus! facts: [Fact!]! }
type SearchEdge { node: Entity! cursor: String! score: Float! matchedName: Name! }
type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
type Participation {
  event: Event!
  participant: Entity!
  role: ParticipationRole!
  presence: Presence!
  onBehalfOf: [Entity!]!
  delegates: [Entity!]!
  facts: [Fact!]!
}
type SharedEvent { event: Event! size: Quantity own: Participation! other: Participation! }
type Encounter {
  who: Entity!
  with: Entity!
  basis: EncounterBasis!
  confidence: Float!
  eventCount: Int!
  first: PartialDate
  last: PartialDate
  events(first: Int = 10): [SharedEvent!]!
}
interface Claim implements Node {
  id: ID!
  valid: PartialDate
  implicit: Boolean!
  confidence: Float!
  polarity: Polarity!
  evidence: [Evidence!]!
  recorded: DateTime!
  retracted: DateTime
}
type Fact implements Claim & Node {
  subject: Entity!
  predicate: Predicate!
  object: Entity!
  properties: JSONObject!
  references: [FactReference!]!
}
type Attribute implements Claim & Node { entity: Entity! property: String! value: JSON! quantity: Quantity date: PartialDate }
type Document implements Entity & Node {
  title: String!
  language: Language
  publisher: Entity
  published: PartialDate
  url: URL
  textHeld: Boolean!
  text: String
  claims(first: Int = 25, after: String): ClaimConnection!
}
type Evidence implements Node {
  id: ID!
  document: Document!
  selector: EvidenceSelector!
  exact: String
  gloss(languages: [Language!]): LocalizedText
  context(characters: Int = 160): EvidenceContext
}
union EvidenceSelector = TextSpan | TableRow
input FactFilter {
  asOf: EDTF
  during: EDTF
  certainty: Certainty = POSSIBLY
  includeImplicit: Boolean = true
  minConfidence: Float = 0
  documents: [ID!]
  includeUndated: Boolean = true
  maxParticipants: Int
}
input QuantityFilter { of: String gt: Float lt: Float }
type IdentityHypothesis { entity: Entity! reasonsFor: [String!]! reasonsAgainst: [String!]! decision: IdentityDecision! }
type Path { length: Int! confidence: Float! steps: [PathStep!]! caveats: [Caveat!]! }
type PathStep { from: Entity! to: Entity! facts: [Fact!]! inverse: Boolean! }
type Caveat { code: CaveatCode! text(languages: [Language!]): String! }
type Subgraph { nodes: [Entity!]! facts: [Fact!]! truncated: Boolean! exportUrl(format: ExportFormat!): String! }
enum EncounterBasis { DIRECT THROUGH_DELEGATES INFERRED SAME_SERIES }
enum IdentityDecision { SAME DIFFERENT UNSURE }
enum CaveatCode { REPRESENTATION DIFFERENT_MEETINGS INFERRED_STEP SERIES_ONLY STANDING_RELATION POSSIBLY_SAME }
enum NameOrigin { ASSERTED EXTERNAL EDITORIAL DERIVED }
type Query {
  node(id: ID!): Node
  nodes(ids: [ID!]!): [Node]!
  entity(id: ID!): Entity
  entities(kinds: [EntityKind!], types: [String!], within: ID, first: Int = 25, after: String): EntityConnection!
  documents(first: Int = 25, after: String): DocumentConnection!
  facts(predicates: [Predicate!], where: FactFilter, first: Int = 25, after: String): FactConnection!
  person(id: ID!): Person
  city(id: ID!): City
  event(id: ID!): Event
  organization(id: ID!): Organization
  facility(id: ID!): Facility
  document(id: ID!): Document
  search(text: String!, kinds: [EntityKind!], languages: [Language!], first: Int = 25, after: String): SearchConnection!
  events(during: EDTF, certainty: Certainty = POSSIBLY, types: [String!], participants: QuantityFilter, involving: [ID!], place: ID, topic: ID, includeUndated: Boolean = false, first: Int = 25, after: String): EventConnection!
  whoMet(id: ID!, kinds: [EntityKind!] = [PERSON], bases: [EncounterBasis!], where: FactFilter, first: Int = 25, after: String): EncounterConnection!
  encounters(between: ID!, and: ID!, where: FactFilter): [SharedEvent!]!
  paths(from: ID!, to: ID!, maxLength: Int = 4, first: Int = 3, predicates: [Predicate!], avoid: [ID!], where: FactFilter): [Path!]!
  sisterCityNetwork(around: [ID!]!, hops: Int = 1, where: FactFilter, maxNodes: Int = 500): Subgraph!
  commonSisterCities(of: [ID!]!, where: FactFilter, first: Int = 25, after: String): CityConnection!
  subgraph(around: [ID!]!, hops: Int = 1, predicates: [Predicate!], kinds: [EntityKind!], where: FactFilter, maxNodes: Int = 500): Subgraph!
  statistics: Statistics!
  ontology: Ontology!
}
`;

describe('what clients count on', () => {
  const schema = apiSchema();
  const cases = parse(CONTRACT).definitions.flatMap((definition) =>
    'name' in definition && definition.name ? [[definition.name.value, definition] as const] : [],
  );

  it.each(cases)('%s is there', (name, definition) => {
    const type = schema.getType(name);
    if (definition.kind === 'ObjectTypeDefinition' || definition.kind === 'InterfaceTypeDefinition') {
      if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${name} is no type with fields`);
      const interfaces = type.getInterfaces().map((one) => one.name);
      for (const one of definition.interfaces ?? []) expect(interfaces).toContain(one.name.value);
      for (const field of definition.fields ?? []) {
        const found = type.getFields()[field.name.value];
        expect(`${field.name.value}: ${found?.type}`).toBe(`${field.name.value}: ${print(field.type)}`);
        for (const argument of field.arguments ?? []) {
          const own = found?.args.find((one) => one.name === argument.name.value);
          expect(`${field.name.value}(${argument.name.value}: ${own?.type})`).toBe(
            `${field.name.value}(${argument.name.value}: ${print(argument.type)})`,
          );
          const wanted =
            argument.defaultValue && own ? valueFromAST(argument.defaultValue, own.type) : undefined;
          expect(own?.defaultValue).toEqual(wanted);
        }
        const required =
          found?.args.filter((one) => String(one.type).endsWith('!')).map((one) => one.name) ?? [];
        const declared = (field.arguments ?? []).map((one) => one.name.value);
        expect(required.filter((one) => !declared.includes(one))).toEqual([]);
      }
    } else if (definition.kind === 'InputObjectTypeDefinition') {
      if (!isInputObjectType(type)) throw new Error(`${name} is no input`);
      for (const field of definition.fields ?? []) {
        const found = type.getFields()[field.name.value];
        expect(`${field.name.value}: ${found?.type}`).toBe(`${field.name.value}: ${print(field.type)}`);
        const wanted = field.defaultValue && found ? valueFromAST(field.defaultValue, found.type) : undefined;
        expect(found?.defaultValue).toEqual(wanted);
      }
    } else if (definition.kind === 'EnumTypeDefinition') {
      if (!isEnumType(type)) throw new Error(`${name} is no enum`);
      const values = type.getValues().map((one) => one.name);
      for (const value of definition.values ?? []) expect(values).toContain(value.name.value);
    } else if (definition.kind === 'UnionTypeDefinition') {
      if (!isUnionType(type)) throw new Error(`${name} is no union`);
      expect(
        type
          .getTypes()
          .map((one) => one.name)
          .sort(),
      ).toEqual((definition.types ?? []).map((one) => one.name.value).sort());
    }
  });
});
