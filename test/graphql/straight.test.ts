import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, createApi } from '../../src/graphql/api.js';
import { openEmbedded } from '../../src/store/embedded.js';
import type { Store } from '../../src/store/store.js';

describe('a query that was let through before', () => {
  let store: Store;
  let api: Api;
  beforeAll(async () => {
    store = openEmbedded();
    await store.setUp();
    api = createApi({ store, languages: ['en'] });
    await api.server.start();
  });
  afterAll(async () => {
    await api.server.stop();
    await store.close();
  });

  const whole = async (query: string, variables: Record<string, unknown> = {}) => {
    const { body } = await api.server.executeOperation(
      { query, variables },
      { contextValue: api.contextFor() },
    );
    return body.kind === 'single' ? body.singleResult : undefined;
  };
  const straight = (query: string, variables: Record<string, unknown> = {}) =>
    api.straight({ query, variables }, api.contextFor());

  it('is answered straight, an unknown one is not', async () => {
    const query = 'query ($first: Int) { entities(first: $first) { totalCount } }';
    expect(await straight(query)).toBeUndefined();
    const first = await whole(query);
    expect(JSON.parse(String(await straight(query)))).toEqual(JSON.parse(JSON.stringify(first)));
  });

  it('is checked again for what its variables ask for', async () => {
    const query = 'query ($first: Int) { entities(first: $first) { nodes { id } } }';
    await whole(query, { first: 10 });
    expect(await straight(query, { first: 10 })).toBeDefined();
    expect(await straight(query, { first: 101 })).toBeUndefined();
    expect(await straight(query, { first: 'ten' })).toBeUndefined();
  });

  it('is left to the server where its answer holds an error', async () => {
    const query = '{ entities(after: "no cursor") { nodes { id } } }';
    await whole(query);
    expect(await straight(query)).toBeUndefined();
  });

  it('is not known when it was refused', async () => {
    const deep = `{ entity(id: "a") { ${'facts { nodes { subject { '.repeat(12)} id ${'} } }'.repeat(12)} } }`;
    for (const query of ['{ nothing }', '{', deep]) {
      expect((await whole(query))?.errors).toBeDefined();
      expect(await straight(query)).toBeUndefined();
    }
  });
});
