import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openEmbedded } from '../../src/store/embedded.js';
import type { Store } from '../../src/store/store.js';
import { type Asking, smallWorld } from './ask.js';

/** Queries of every part of the schema, with aliases, fragments, enums, nulls and lists. */
const QUERIES = [
  '{ __typename z: statistics { datasets { languages title } entities { kind count } __typename } a: ontology { predicates { predicate domain properties { name type values } } } }',
  '{ nodes(ids: ["city/lindhaven", "nothing", "harbours:r05", "harbours:r05#0", "harbours:a47", "doc/unheld"]) { __typename id ... on Entity { kind name { direction } sameAs } ... on Claim { polarity valid { display } evidence { selector { __typename ... on TableRow { key row } ... on TextSpan { end start } } } } ... on Fact { predicate references { property entity { id } } } ... on Attribute { value quantity { comparator of unit } } ... on Document { digest text } ... on Evidence { exact } } }',
  'query ($yes: Boolean = true) { city(id: "city/lindhaven") { ...f population @skip(if: $yes) type @include(if: $yes) ...f } } fragment f on City { b: sisterCities { totalCount edges { status node { ...g } until { edtf } since { edtf uncertain } } } country { ...g } location { longitude latitude } } fragment g on Entity { __typename name: id x: name { text } }',
  '{ whoMet(id: "city/lindhaven", kinds: [PERSON, CITY, ORGANIZATION]) { pageInfo { endCursor hasNextPage } nodes { basis with { __typename id ... on Person { positions { titleEn title { language } } } } events(first: 2) { basis size { value } own { role roles presence } other { role onBehalfOf { id } facts { properties recorded retracted } } } } } }',
  '{ event(id: "event/fair") { date { edtf earliestStart latestEnd } status series { id } participants { nodes { role participant { ... on City { id } ... on Person { gender } } } } } group: entity(id: "group/delegates") { ... on Group { memberKind listComplete count { value } members { edges { facts { implicit confidence } } } } } nobody: person(id: "x") { id } }',
  '{ paths(from: "person/ada-lind", to: "city/porto-verde", first: 2) { steps { inverse from { id } facts { predicate } } caveats { code text } } subgraph(around: ["event/fair"]) { truncated exportUrl(format: CSV) nodes { kind } facts { predicate } } search(text: "lind") { edges { score matchedName { origin language } node { id } } } }',
];

describe('answers', () => {
  let store: Store;
  let ask: Asking['ask'];

  beforeAll(async () => {
    ({ store, ask } = await smallWorld(async () => {
      const empty = openEmbedded();
      await empty.setUp();
      return empty;
    }));
  });
  afterAll(() => store.close());

  // What asks for the schema too is executed by the library, which knows the rules best.
  it.each(QUERIES)('are what executing the query gives, in the same order: %s', async (query) => {
    const { data, errors } = await ask(query);
    expect(errors).toBeUndefined();
    const executed = await ask(query.replace('{', '{ __schema { queryType { name } }'));
    const { __schema: _, ...rest } = executed.data;
    expect(JSON.stringify(data)).toBe(JSON.stringify(rest));
  });
});
