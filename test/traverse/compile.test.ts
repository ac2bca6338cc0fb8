import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  buildSchema,
  execute as executeQuery,
  type FragmentDefinitionNode,
  type GraphQLFieldResolver,
  isAbstractType,
  isObjectType,
  type OperationDefinitionNode,
  parse,
  printSchema,
  validate,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { answerBody } from '../../src/graphql/answer-text.js';
import { Planner } from '../../src/graphql/planner.js';
import type { ApiRequest } from '../../src/graphql/request.js';
import { apiSchema } from '../../src/graphql/schema.js';
import type { Reader, Store } from '../../src/store/store.js';
import { type Linked, TYPE } from '../../src/traverse/execute.js';
import { runPlan } from '../../src/traverse/run-plan.js';
import { loadRecords } from '../datasets.js';
import { randomFilter, randomGraph, recordsOfGraph, renamed } from '../graph/random-graph.js';
import { wheel } from '../graph/wheel.js';
import { forEachStore } from '../stores.js';

/** A selection on some kind of thing, as text; `$w` is a filter of facts. */
type Fields = fc.Arbitrary<string>;

const page = fc
  .record({ first: fc.constantFrom(1, 2, 3, 4, 60), filtered: fc.boolean() })
  .map(({ first, filtered }) => `first: ${first}${filtered ? ', where: $w' : ''}`);

/** A connection to some of `node`, by way of nodes or edges, with what a page shows. */
const list = (field: string, node: Fields, edge: Fields, more: Fields = fc.constant('')): Fields =>
  fc
    .record({
      arguments: fc.tuple(page, more),
      node,
      edge,
      byNodes: fc.boolean(),
      info: fc.constantFrom(
        '',
        'totalCount',
        'pageInfo { hasNextPage endCursor }',
        'pageInfo { startCursor } totalCount',
      ),
      alias: fc.constantFrom('', '', 'a: ', 'b: '),
    })
    .map(({ arguments: [args, others], node: inner, edge: beside, byNodes, info, alias }) => {
      const items = byNodes ? `nodes { ${inner} }` : `edges { ${beside} node { ${inner} } }`;
      return `${alias}${field}(${args}${others}) { ${items} ${info} }`;
    });

const leaf = fc.constantFrom(
  'id',
  'id name { text }',
  '__typename id kind',
  'names { text origin }',
  'type id',
  'description { text } id',
);
const onEdge = fc.constantFrom(
  '',
  'cursor',
  'facts { id }',
  'since { edtf }',
  'status facts { id confidence }',
);

const { city, person, event } = fc.letrec<{
  city: string;
  person: string;
  event: string;
  presence: string;
  anybody: string;
}>((tie) => {
  // Aliases of one name with other arguments do not go together, so no set has two lists.
  const set = (...lists: Fields[]): Fields =>
    fc
      .tuple(leaf, fc.option(fc.oneof({ maxDepth: 3, depthIdentifier: 'way' }, fc.constant(''), ...lists)))
      .map(([own, below]) => `${own} ${below ?? ''}`);
  const filter = fc.constantFrom('', ', roles: [PARTICIPANT]', ', roles: []');
  return {
    city: set(
      list('sisterCities', tie('city'), onEdge),
      list('participations', tie('presence'), fc.constant('')),
      list('met', fc.constant('eventCount with { id name { text } }'), fc.constant('cursor')),
      fc.constant('country { id } degree'),
    ),
    person: set(
      list('participations', tie('presence'), fc.constantFrom('', 'cursor'), filter),
      list('facts', fc.constant('id object { id name { text } }'), fc.constant('')),
    ),
    event: set(
      list(
        'participants',
        tie('presence'),
        fc.constantFrom('', 'cursor'),
        fc.constantFrom('', ', kinds: [PERSON]', ', kinds: [CITY, PERSON]'),
      ),
      fc.constant('date { edtf } status'),
    ),
    presence: fc
      .tuple(
        fc.constantFrom(
          '',
          'role',
          'presence onBehalfOf { id }',
          'roles confidence',
          'facts { id }',
          'delegates { name { text } }',
        ),
        fc.oneof(
          tie('event').map((fields) => `event { ${fields} }`),
          tie('anybody').map((fields) => `participant { ${fields} }`),
        ),
      )
      .map((parts) => parts.join(' ')),
    anybody: fc
      .tuple(tie('city'), tie('person'))
      .map(([ofCity, ofPerson]) => `id ... on City { ${unlike(ofCity)} } ... on Person { ${ofPerson} }`),
  };
});

/** The same fields under keys of their own: two fragments may not ask for one key with different arguments. */
const unlike = (fields: string) =>
  fields
    .replace(/^(.*?)\b(participations|sisterCities|met)\(/s, '$1 ofCity: $2(')
    .replace(/[ab]: +ofCity/g, 'ofCity');

const query = fc
  .tuple(
    city,
    person,
    event,
    fc.constantFrom('c0', 'c1', 'p0'),
    fc.constantFrom('p0', 'p1', 'gone'),
    fc.constantFrom('e0', 'e1'),
  )
  .map(
    ([ofCity, ofPerson, ofEvent, c, p, e]) => `query ($w: FactFilter) {
      city(id: "${c}") { ${ofCity} } person(id: "${p}") { ${ofPerson} } entity(id: "${e}") { ... on Event { ${ofEvent} } }
      nodes(ids: ["c1", "c2", "gone"]) { ... on City { ${ofCity} } }
      whoMet(id: "${p}", first: 2, where: $w) { nodes { with { ... on Person { ${ofPerson} } } } }
    }`,
  );

const textOf = (data: Linked) => String(answerBody(data));

const readAnswer: GraphQLFieldResolver<Record<string, unknown>, unknown> = (
  source,
  _args,
  _context,
  { path },
) => source[path.key];

/** The schema as another executor sees it: every field is read from the answer. */
const readingSchema = (() => {
  const schema = buildSchema(printSchema(apiSchema()));
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isAbstractType(type)) type.resolveType = (value: Linked) => value[TYPE];
    if (isObjectType(type)) for (const field of Object.values(type.getFields())) field.resolve = readAnswer;
  }
  return schema;
})();

interface Planned {
  document: ReturnType<typeof parse>;
  variables: Record<string, unknown>;
  /** Absent: one that has made no plan before. */
  planner?: Planner;
}

function plannerOf(document: Planned['document']) {
  const operation = document.definitions[0] as OperationDefinitionNode;
  return new Planner(apiSchema(), { operation, fragments: new Map<string, FragmentDefinitionNode>() });
}

const planned = ({ document, variables, planner = plannerOf(document) }: Planned) => planner.plan(variables);

function answerOf(store: Store, asked: Planned, ahead: boolean, seen: unknown[] = []) {
  const noting = (reader: Reader): Reader => ({
    read: (statement, ...more) => {
      seen.push(statement);
      return reader.read(statement, ...more);
    },
  });
  return store.snapshot((reader) =>
    runPlan<ApiRequest>(planned(asked), noting(reader), { languages: ['en'] }, { ahead }),
  );
}

forEachStore('a compiled statement', (makeStore, engine) => {
  it('brings what asking level by level brings, whoever executes the query', async () => {
    const store = await makeStore();
    let number = 0;
    let compiled = 0;
    await fc.assert(
      fc.asyncProperty(
        randomGraph,
        randomFilter,
        fc.array(query, { minLength: 3, maxLength: 3 }),
        async (graph, filter, texts) => {
          const dataset = `g${number++}`;
          await loadRecords(store, dataset, renamed(recordsOfGraph(graph), dataset));
          for (const text of texts) {
            const document = parse(text.replace(/"([cpe]\d)"/g, `"${dataset}-$1"`));
            expect(validate(apiSchema(), document)).toEqual([]);
            const variables = { w: renamed(filter, dataset) };
            const asked = { document, variables };
            const seen: { text?: string }[] = [];
            const together = await answerOf(store, asked, true, seen);
            const apart = await answerOf(store, asked, false);
            compiled += seen.filter((one) => one.text !== undefined).length;
            const direct = textOf(together.data);
            expect(direct).toBe(textOf(apart.data));
            expect(together.sound).toBe(true);

            const { data } = await executeQuery({
              schema: readingSchema,
              document,
              rootValue: together.data,
              variableValues: variables,
            });
            expect(JSON.parse(direct)).toEqual(JSON.parse(JSON.stringify({ data })));
            const jit = compileQuery(readingSchema, document);
            if (!isCompiledQuery(jit)) throw new Error('the query does not compile');
            const byJit = await jit.query(together.data, undefined, variables);
            expect(JSON.parse(JSON.stringify(byJit))).toEqual(JSON.parse(direct));
          }
        },
      ),
      { numRuns: engine === 'neo4j' ? 6 : 40 },
    );
    expect(compiled).toBeGreaterThan(5);
    await store.close();
  });

  it('brings the same whatever was planned of the query before', async () => {
    const store = await makeStore();
    let number = 0;
    await fc.assert(
      fc.asyncProperty(
        randomGraph,
        fc.record({ ofCity: city, ofOther: fc.option(city) }),
        fc.array(
          fc.record({
            id: fc.constantFrom('c0', 'c1', 'c2', 'gone'),
            w: randomFilter,
            n: fc.constantFrom(1, 2, 5),
            all: fc.boolean(),
            deep: fc.boolean(),
          }),
          { minLength: 2, maxLength: 6 },
        ),
        async (graph, { ofCity, ofOther }, requests) => {
          const dataset = `k${number++}`;
          await loadRecords(store, dataset, renamed(recordsOfGraph(graph), dataset));
          const others =
            ofOther === null
              ? ''
              : `other: city(id: $id) @include(if: $all) { ${ofOther} }
                 whoMet(id: $id, first: $n, where: $w) { nodes { with { id } } }`;
          const document = parse(
            `query ($id: ID!, $n: Int, $w: FactFilter, $all: Boolean!, $deep: Boolean!) {
               city(id: $id) { ${ofCity} country @include(if: $deep) { name { text } } } ${others}
             }`,
          );
          const planner = plannerOf(document);
          for (const { id, w, ...variables } of requests) {
            const asked = {
              document,
              variables: { ...variables, id: `${dataset}-${id}`, w: renamed(w, dataset) },
            };
            const again = await answerOf(store, { ...asked, planner }, true);
            const afresh = await answerOf(store, asked, true);
            expect(textOf(again.data)).toBe(textOf(afresh.data));
          }
        },
      ),
      { numRuns: engine === 'neo4j' ? 6 : 40 },
    );
    await store.close();
  });

  it('is made once for all requests that differ in their ids alone', () => {
    const document = parse(
      'query ($id: ID!, $n: Int) { city(id: $id) { sisterCities(first: $n) { nodes { id } } } }',
    );
    const planner = plannerOf(document);
    const below = (id: string, n: number) => planner.plan({ id, n }).steps.get('Query')?.[0]?.of;
    expect(below('c1', 5)).toBe(below('c0', 5));
    expect(below('c1', 6)).not.toBe(below('c1', 5));
  });

  it('fetches for one question what any of the places shows that ask it of the same entity', async () => {
    const store = await makeStore();
    const graph = fc.sample(randomGraph, { numRuns: 1, seed: 7 })[0] as Parameters<typeof recordsOfGraph>[0];
    await loadRecords(store, 'i', renamed(recordsOfGraph(graph), 'i'));
    const more = 'edges { cursor facts { id } } pageInfo { endCursor } totalCount';
    const document = parse(
      `{ city(id: "i-c0") { sisterCities(first: 9) { nodes { sisterCities(first: 9) { nodes { sisterCities(first: 9) { ${more} } } } } } } }`,
    );
    const ways = await Promise.all(
      [true, false].map((ahead) => answerOf(store, { document, variables: {} }, ahead)),
    );
    const [together, apart] = ways.map(({ data }) => textOf(data));
    expect(together).toContain('"totalCount":');
    expect(together).not.toContain('"totalCount":null');
    expect(together).toBe(apart);
    await store.close();
  });

  it('brings in several rows what is too much for one, nothing left out and nothing twice', async () => {
    const store = await makeStore();
    await loadRecords(store, 'w', recordsOfGraph(wheel(130)));
    const document = parse(
      `{ city(id: "c0") { sisterCities(first: 100) { pageInfo { hasNextPage } edges { facts { id } node { id
           sisterCities(first: 100) { totalCount nodes { name { text } degree sisterCities(first: 2) { nodes { id } } } } } } } } }`,
    );
    const ways = await Promise.all(
      [true, false].map((ahead) => answerOf(store, { document, variables: {} }, ahead)),
    );
    const [together, apart] = ways.map(({ data }) => textOf(data));
    expect(together).toBe(apart);
    const { city: hub } = JSON.parse(together as string).data;
    expect(hub.sisterCities.edges).toHaveLength(100);
    expect(new Set(hub.sisterCities.edges.map(({ node }: { node: { id: string } }) => node.id)).size).toBe(
      100,
    );
    expect(hub.sisterCities.pageInfo.hasNextPage).toBe(true);
    await store.close();
  });

  it('goes on behind a cursor at every level, and takes what it cannot from the questions themselves', async () => {
    const store = await makeStore();
    const graph = fc.sample(randomGraph, { numRuns: 1, seed: 7 })[0] as Parameters<typeof recordsOfGraph>[0];
    await loadRecords(store, 'h', renamed(recordsOfGraph(graph), 'h'));
    const first = parse('{ city(id: "h-c0") { sisterCities(first: 1) { pageInfo { endCursor } } } }');
    const { data } = await answerOf(store, { document: first, variables: {} }, true);
    const cursor = JSON.parse(textOf(data)).data.city.sisterCities.pageInfo.endCursor;
    const below = `sisterCities(first: 2, after: "${cursor}") { edges { cursor node { id degree } } pageInfo { hasPreviousPage } totalCount }`;
    const document = parse(`{ city(id: "h-c0") { ${below.replace('degree', below)} } }`);
    const ways = await Promise.all(
      [true, false].map((ahead) => answerOf(store, { document, variables: {} }, ahead)),
    );
    expect(textOf((ways[0] as { data: Linked }).data)).toBe(textOf((ways[1] as { data: Linked }).data));

    const nowhere = `${cursor.split('.')[0]}.nonsense`;
    const wrong = parse(`{ city(id: "h-c0") { id sisterCities(after: "${nowhere}") { nodes { id } } } }`);
    for (const ahead of [true, false]) {
      const answer = await answerOf(store, { document: wrong, variables: {} }, ahead);
      expect(answer.sound).toBe(false);
      expect((answer.data['city'] as Linked)['sisterCities']).toMatchObject({ code: 'INVALID_INPUT' });
    }
    await store.close();
  });
});
