import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ParleyError } from '../../src/errors.js';
import { openEmbedded } from '../../src/store/embedded.js';
import type { Store } from '../../src/store/store.js';
import { type Asking, askingOf, smallWorld } from './ask.js';

describe('errors of the API', () => {
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

  it('a date that is none is bad input, as a literal and as a variable', async () => {
    const literal = await ask('{ facts(where: { asOf: "soon" }) { nodes { id } } }');
    expect(literal.errors).toMatchObject([
      {
        message: expect.stringContaining('soon'),
        locations: [{ line: 1 }],
        extensions: { code: 'INVALID_INPUT', remedy: expect.stringContaining('1994/..') },
      },
    ]);
    expect(literal.status).toBe(400);
    const variable = await ask('query ($d: EDTF) { facts(where: { asOf: $d }) { nodes { id } } }', {
      d: '2020-99',
    });
    expect(variable.errors).toMatchObject([
      { message: expect.stringContaining('$d'), extensions: { code: 'INVALID_INPUT' } },
    ]);
    expect(variable.status).toBe(400);
    const nested = await ask('query ($w: FactFilter) { facts(where: $w) { nodes { id } } }', {
      w: { during: '2020/2010' },
    });
    expect(nested.errors).toMatchObject([
      { message: expect.stringContaining('ends before it begins'), extensions: { code: 'INVALID_INPUT' } },
    ]);
  });

  it.each([
    ['no syntax', '{ facts(', {}, 'GRAPHQL_PARSE_FAILED'],
    ['a field that there is not', '{ city(id: "x") { mayor } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a value that is not of the enum',
      '{ entities(kinds: [PLANET]) { nodes { id } } }',
      {},
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a variable of another type',
      'query ($n: Int!) { facts(first: $n) { nodes { id } } }',
      { n: 'many' },
      'INVALID_INPUT',
    ],
    [
      'a cursor of no list',
      '{ documents { totalCount } facts(after: "junk") { totalCount } }',
      {},
      'INVALID_INPUT',
    ],
    ['a variable that is missing', 'query ($n: ID!) { node(id: $n) { id } }', {}, 'INVALID_INPUT'],
    ['no operation of that name', 'fragment f on City { id }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a language that is none',
      '{ city(id: "x") { name(languages: ["no tag"]) { text } } }',
      {},
      'INVALID_INPUT',
    ],
  ])('%s is told with a code, and HTTP says 400', async (_name, query, variables, code) => {
    const { errors, status } = await ask(query, variables);
    expect(errors?.length).toBeGreaterThan(0);
    for (const error of errors ?? []) {
      expect(error.extensions?.['code']).toBe(code);
      expect(error.extensions).not.toHaveProperty('stacktrace');
    }
    expect(status).toBe(400);
  });

  it('one field with bad input does not take the others along where it may be null', async () => {
    const list = (after: string) =>
      `b: city(id: "city/lindhaven") { id sisterCities(first: 1${after}) { nodes { id } pageInfo { endCursor } } }`;
    const { data: first } = await ask(`{ ${list('')} }`);
    // Of this list, but of no place in it: that is found when the list is read.
    const [mark] = first.b.sisterCities.pageInfo.endCursor.split('.');
    const { data, errors } = await ask(
      `{ a: city(id: "city/far") { id } ${list(`, after: "${mark}.nonsense"`)} }`,
    );
    expect(data).toEqual({ a: { id: 'city/far' }, b: null });
    expect(errors).toMatchObject([{ path: ['b', 'sisterCities'], extensions: { code: 'INVALID_INPUT' } }]);
  });

  const failing = (error: unknown): Store => ({ ...store, snapshot: () => Promise.reject(error) });

  it('a store that fails is told without its address, and logged with it', async () => {
    const error = jest.fn();
    const cause = new ParleyError(
      'STORE_UNAVAILABLE',
      'Neo4j at neo4j://10.0.0.1 does not answer; MATCH (n) RETURN n',
      { remedy: 'Check /srv/secret.' },
    );
    const { data, errors } = await askingOf(failing(cause), { logger: { error } }).ask(
      '{ statistics { documents } }',
    );
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'STORE_UNAVAILABLE', remedy: expect.any(String) } }]);
    expect(JSON.stringify(errors)).not.toMatch(/10\.0\.0\.1|MATCH|secret/);
    expect(error).toHaveBeenCalledWith(expect.objectContaining({ err: cause }), expect.any(String));
  });

  it('what nobody foresaw is told without its message, and logged with it', async () => {
    const error = jest.fn();
    const cause = new TypeError('undefined is not a function at /srv/parley/dist/graph/who-met.js:7');
    const { errors } = await askingOf(failing(cause), { logger: { error } }).ask(
      '{ statistics { documents } city(id: "x") { id } }',
    );
    expect(errors?.map((one) => one.extensions?.['code'])).toContain('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(errors)).not.toContain('who-met');
    expect(error).toHaveBeenCalled();
  });

  it('there are no mutations, and that is said', async () => {
    const { errors, status } = await ask('mutation { load }');
    expect(errors?.[0]?.extensions?.['code']).toBe('INVALID_INPUT');
    expect(status).toBe(400);
  });
});
