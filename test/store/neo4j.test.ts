import { describe, expect, it } from '@jest/globals';
import { openNeo4j } from '../../src/store/neo4j.js';

const settings = {
  uri: process.env['NEO4J_URI'] || 'bolt://127.0.0.1:1',
  username: process.env['NEO4J_USERNAME'] || undefined,
  password: process.env['NEO4J_PASSWORD'] || undefined,
};
const withServer = process.env['NEO4J_URI'] ? describe : describe.skip;
const withPassword = process.env['NEO4J_PASSWORD'] ? it : it.skip;

describe('a Neo4j that is not there', () => {
  it('is named, with the setting to look at', async () => {
    const store = openNeo4j({ uri: 'bolt://127.0.0.1:1' });
    await expect(store.setUp()).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: 'Neo4j at bolt://127.0.0.1:1 does not answer.',
      remedy: expect.stringContaining('NEO4J_URI'),
    });
    await store.close();
  });

  it('is not looked for under an address that is none', () => {
    expect(() => openNeo4j({ uri: 'somewhere' })).toThrow(
      expect.objectContaining({ code: 'STORE_UNAVAILABLE' }),
    );
  });
});

withServer('a Neo4j that refuses', () => {
  withPassword('a wrong password', async () => {
    const store = openNeo4j({ ...settings, username: 'neo4j', password: 'not the password' });
    await expect(store.health()).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('refused the user name or password'),
      remedy: 'Check NEO4J_USERNAME and NEO4J_PASSWORD.',
    });
    await store.close();
  });

  it('an unknown database', async () => {
    const store = openNeo4j({ ...settings, database: 'nowhere' });
    await expect(store.health()).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('has no database "nowhere"'),
    });
    await store.close();
  });

  it('to write in a read', async () => {
    const store = openNeo4j(settings);
    await expect(store.read('write/unname', { ids: ['x'] })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
    await store.close();
  });

  it('to go on when nobody waits any more', async () => {
    const store = openNeo4j(settings);
    const gone = new AbortController();
    const asked = store.snapshot(
      async (reader) => {
        gone.abort();
        return reader.read('count-entities');
      },
      { signal: gone.signal },
    );
    await expect(asked).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
    await store.close();
  });
});
