import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { openEmbedded } from '../../src/store/embedded.js';
import type { Store } from '../../src/store/store.js';
import { loadFiles } from '../datasets.js';
import { type Asking, askingOf, SMALL } from './ask.js';

describe('the limits of a query', () => {
  let store: Store;
  let ask: Asking['ask'];

  beforeAll(async () => {
    store = openEmbedded();
    await store.setUp();
    await loadFiles(store, [SMALL]);
    ask = askingOf(store).ask;
  });
  afterAll(() => store.close());

  const EVIDENCE =
    'facts { id evidence { exact document { title } selector { ... on TextSpan { start end } } } }';
  const levels = (count: number, first: number, each: string): string =>
    count === 0
      ? ''
      : `sisterCities(first: ${first}) { totalCount edges { since { display } status ${each} node { id name { text } country { name { text } } ${levels(count - 1, first, each)} } } }`;
  const whoMet = (events: string) =>
    `{ whoMet(id: "person/ada-lind", first: 100) { totalCount edges { node { basis eventCount with { name { text } } ${events} } } } }`;
  const SIDES = `event { name { text } date { display } } size { display } own { role presence onBehalfOf { name { text } } delegates { id } ${EVIDENCE} } other { role presence onBehalfOf { name { text } } delegates { id } ${EVIDENCE} }`;
  const network = (maxNodes: number, nodes: string) =>
    `{ subgraph(around: ["city/lindhaven"], hops: 3, maxNodes: ${maxNodes}) { truncated nodes { id kind name { text } ${nodes} } facts { id predicate valid { edtf } subject { id } object { id } evidence { document { id } } } } }`;

  it.each([
    ['three levels of 25', `{ city(id: "city/lindhaven") { ${levels(3, 25, '')} } }`],
    [
      'three levels of 25 with the evidence of each partnership',
      `{ city(id: "city/lindhaven") { ${levels(3, 25, 'facts { evidence { document { id } } }')} } }`,
    ],
    ['a hundred encounters with events and the evidence of both sides', whoMet(`events { ${SIDES} }`)],
    ['ten thousand nodes with the facts between them and their sources', network(10_000, '')],
    ['introspection', getIntrospectionQuery()],
  ])('let pass %s', async (_name, query) => {
    const { errors } = await ask(query);
    expect(errors).toBeUndefined();
  });

  it.each([
    [
      'a fourth level of 25',
      `{ city(id: "city/lindhaven") { ${levels(4, 25, '')} } }`,
      /city\.sisterCities\.edges\.node/,
    ],
    ['three levels of 100', `{ city(id: "city/lindhaven") { ${levels(3, 100, '')} } }`, /2,020,201 objects/],
    [
      'what each of a hundred met in turn, with evidence',
      whoMet(`with { ... on Person { met(first: 100) { nodes { events { ${SIDES} } } } } }`),
      /met/,
    ],
    ['the facts of each of ten thousand nodes', network(10_000, 'facts { nodes { id } }'), /nodes/],
    ['more than ten thousand nodes', network(10_001, ''), /maxNodes/],
    [
      'pages of more than a hundred',
      '{ facts(first: 101) { nodes { id } } }',
      /facts\(first:\) is 101; at most 100/,
    ],
    ['more than six hops', '{ subgraph(around: ["a"], hops: 7) { nodes { id } } }', /hops/],
    ['chains of more than six steps', '{ paths(from: "a", to: "b", maxLength: 7) { length } }', /maxLength/],
    ['more than a hundred ids', `{ nodes(ids: [${'"a",'.repeat(101)}]) { id } }`, /ids/],
    ['a very long search', `{ search(text: "${'a'.repeat(1001)}") { nodes { id } } }`, /1000 characters/],
    [
      'more than sixty aliases',
      `{ ${Array.from({ length: 61 }, (_, place) => `a${place}: ontology { kinds { kind } }`).join(' ')} }`,
      /aliases/,
    ],
    [
      'a very deep query',
      `{ city(id: "a") { ${'governedBy { headquarters { '.repeat(13)} id ${'} }'.repeat(13)} } }`,
      /fields deep/,
    ],
    ['a very long query', `{ ${'statistics { documents } '.repeat(1500)} }`, /tokens/],
  ])('refuse %s, saying which limit and what to do', async (_name, query, message) => {
    const { data, errors, status } = await ask(query);
    expect(data ?? null).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.message).toMatch(message);
    expect(errors?.[0]?.extensions).toEqual({ code: 'LIMIT_EXCEEDED', remedy: expect.stringMatching(/\w+/) });
    expect(status).toBe(400);
  });

  it.each([
    ['first', '{ facts(first: 0) { nodes { id } } }'],
    ['first below none', '{ facts(first: -1) { nodes { id } } }'],
    ['minConfidence', '{ facts(where: { minConfidence: 2 }) { nodes { id } } }'],
    ['maxNodes', '{ subgraph(around: ["a"], maxNodes: 0) { nodes { id } } }'],
  ])('%s out of its bounds is bad input', async (_name, query) => {
    const { errors, status } = await ask(query);
    const locations = [{ line: 1, column: 3 }];
    expect(errors).toMatchObject([
      { locations, extensions: { code: 'INVALID_INPUT', remedy: expect.any(String) } },
    ]);
    expect(status).toBe(400);
  });

  it('what is refused of a field is refused at its place', async () => {
    const { errors } = await ask(
      'query ($n: Int) {\n  city(id: "a") {\n    sisterCities(first: $n) { nodes { id } }\n  }\n}',
      { n: 101 },
    );
    expect(errors).toMatchObject([{ locations: [{ line: 3, column: 5 }] }]);
  });

  it('a query whose fragments multiply is refused at once', async () => {
    const fragments = Array.from(
      { length: 11 },
      (_, place) =>
        `fragment f${place} on Organization { a: parent { ...f${place + 1} } b: parent { ...f${place + 1} } parts(first: 9) { nodes { ...f${place + 1} } } }`,
    );
    const query = `{ organization(id: "org/league") { ...f0 } } ${fragments.join('\n')} fragment f11 on Organization { id }`;
    const unasked = askingOf({ ...store, snapshot: () => Promise.reject(new Error('the store was asked')) });
    // Walked through as often as it says, it would take longer than any test may.
    const { errors } = await unasked.ask(query);
    expect(errors?.[0]?.extensions?.['code']).toBe('LIMIT_EXCEEDED');
  });

  it('can be set, and a request that takes too long is given up', async () => {
    const small = askingOf(store, { limits: { objects: 10 } });
    expect((await small.ask('{ facts { nodes { id } } }')).errors?.[0]?.message).toContain(
      'at most 10 are allowed',
    );
    const slow: Store = {
      ...store,
      snapshot: (work, limits) =>
        store.snapshot(async (reader) => {
          const late = {
            async read(...asked: Parameters<typeof reader.read>) {
              await new Promise((resolve) => setTimeout(resolve, 30));
              return reader.read(...asked);
            },
          };
          return work(late);
        }, limits),
    };
    const hasty = askingOf(slow, { limits: { timeout: 20 } });
    const { errors, status } = await hasty.ask(
      '{ city(id: "city/lindhaven") { sisterCities { nodes { name { text } } } } }',
    );
    expect(errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED', remedy: expect.any(String) } }]);
    expect(status).not.toBe(500);
  });

  it('a request that is called off ends', async () => {
    const { api } = askingOf(store);
    const controller = new AbortController();
    controller.abort();
    const contextValue = api.contextFor({ signal: controller.signal });
    const { body } = await api.server.executeOperation(
      { query: '{ statistics { documents } }' },
      { contextValue },
    );
    expect(JSON.stringify(body)).toContain('LIMIT_EXCEEDED');
  });
});
