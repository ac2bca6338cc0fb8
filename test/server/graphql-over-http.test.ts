import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openEmbedded } from '../../src/store/embedded.js';
import { type Served, served } from '../questions/served.js';

const QUERY = 'query ($id: ID!) { entity(id: $id) { id } }';
const TWO = `query A { ontology { kinds { kind } } } ${QUERY.replace('query', 'query B')}`;
const BERLIN = { data: { entity: { id: 'city/berlin' } } };

describe('GraphQL over HTTP', () => {
  let site: Served;
  beforeAll(async () => {
    site = await served(async () => {
      const store = openEmbedded();
      await store.setUp();
      return store;
    });
  });
  afterAll(() => site.close());

  it('answers a plain GET, as a browser or curl sends it', async () => {
    const asked = new URLSearchParams({ query: QUERY, variables: JSON.stringify({ id: 'city/berlin' }) });
    const answer = await fetch(`${site.url}graphql?${asked}`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual(BERLIN);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'takes no body that a form of another site could send (%s)',
    async (type) => {
      const body = JSON.stringify({ query: QUERY, variables: { id: 'city/berlin' } });
      const answer = await fetch(`${site.url}graphql`, {
        method: 'POST',
        headers: { 'content-type': type },
        body,
      });
      expect(answer.status).toBe(415);
    },
  );

  it('tells in the media type for GraphQL whether a query could be run', async () => {
    const headers = {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
    };
    const post = (query: string) =>
      fetch(`${site.url}graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    const sound = await post('{ statistics { documents } }');
    expect([sound.status, sound.headers.get('content-type')]).toEqual([
      200,
      'application/graphql-response+json; charset=utf-8',
    ]);
    for (const query of ['{ nothing }', '{', '{ entities(first: 101) { totalCount } }'])
      expect((await post(query)).status).toBe(400);
  });

  it('answers alike whatever was asked before: an empty name is that of no operation', async () => {
    const post = (asked: object) =>
      fetch(`${site.url}graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: 'query Named { city(id: "city/berlin") { id } }', ...asked }),
      });
    for (const asked of [{}, {}, { operationName: 'Named' }]) expect((await post(asked)).status).toBe(200);
    expect((await post({ operationName: '' })).status).toBe(400);
  });

  it.each<[what: string, asked: { query: string; variables?: object; operationName?: string }]>([
    ['an answer', { query: QUERY, variables: { id: 'city/berlin' } }],
    ['nothing found', { query: QUERY, variables: { id: 'city/nowhere' } }],
    ['one of two operations', { query: TWO, variables: { id: 'city/berlin' }, operationName: 'B' }],
    ['an operation that is not there', { query: TWO, operationName: 'C' }],
    [
      'a part left out by a variable',
      {
        query: 'query ($all: Boolean!) { entity(id: "city/berlin") { id kind @include(if: $all) } }',
        variables: { all: false },
      },
    ],
    ['variables that do not fit', { query: QUERY, variables: { id: ['city/berlin', 1] } }],
    ['a variable that is missing', { query: QUERY }],
    ['a wrong argument', { query: '{ entities(first: 0) { nodes { id } } }' }],
    [
      'an error within an answer',
      { query: '{ entities(after: "no cursor") { nodes { id } } statistics { documents } }' },
    ],
    ['too much', { query: '{ entities(first: 101) { totalCount } }' }],
    [
      'a question about the schema',
      { query: '{ __typename __schema { queryType { name } } entity(id: "city/berlin") { id } }' },
    ],
    ['a field that there is not', { query: '{ nothing }' }],
    ['no query', { query: '' }],
  ])('answers a query that it knows as it did the first time (%s)', async (_what, asked) => {
    const ask = async () => {
      const answer = await fetch(`${site.url}graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(asked),
      });
      const headers = Object.fromEntries(answer.headers);
      for (const changing of ['date', 'x-request-id']) delete headers[changing];
      return { status: answer.status, headers, body: await answer.text() };
    };
    const first = await ask();
    expect(await ask()).toEqual(first);
    expect(await ask()).toEqual(first);
  });
});
