import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Engine, statement, statementNames } from '../../src/store/statements.js';
import type { Store } from '../../src/store/store.js';
import { forEachStore, type MakeStore } from '../stores.js';
import { LESS_ASKED } from './less.js';

const names = (ids: string[]) => ids.map((id) => ({ id, props: { id, kind: 'City', retracted: null } }));
const put = { KIND: 'City' };

/** What every store promises, whatever its engine. */
function storeContract(makeStore: MakeStore, engine: Engine): void {
  let store: Store;
  const present = async (ids: string[]) =>
    (await store.read('present', { ids, kinds: null })).map((row) => String(row['id'])).sort();

  beforeAll(async () => {
    store = await makeStore();
  });
  afterAll(() => store.close());

  it('sets itself up again without effect', async () => {
    await store.transact((transaction) => transaction.write('write/entities', { rows: names(['a']) }, put));
    await store.setUp();
    expect(await present(['a'])).toEqual(['a']);
  });

  it('keeps what a transaction wrote, and shows it only when it is done', async () => {
    await store.transact(async (transaction) => {
      await transaction.write('write/entities', { rows: names(['b']) }, put);
      expect((await transaction.read('present', { ids: ['b'], kinds: null })).length).toBe(1);
      expect(await present(['b'])).toEqual([]);
    });
    expect(await present(['b'])).toEqual(['b']);
  });

  it('keeps nothing of a transaction that fails on the way', async () => {
    const failing = store.transact(async (transaction) => {
      await transaction.write('write/entities', { rows: names(['c']) }, put);
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow();
    expect(await present(['c'])).toEqual([]);
  });

  it('keeps nothing when a statement breaks a constraint, even if the caller goes on', async () => {
    const props = { key: 'x:1', dataset: 'x', id: '1', record: 'entity', hash: '', json: '{}', recorded: '' };
    const failing = store.transact(async (transaction) => {
      await transaction.write('write/entities', { rows: names(['d']) }, put);
      await transaction.write('write/records', { rows: [{ props }, { props }] }).catch(() => undefined);
    });
    await expect(failing).rejects.toMatchObject({ code: 'STORE_CONFLICT' });
    expect(await present(['d'])).toEqual([]);
  });

  it('lets many write at once', async () => {
    const ids = Array.from({ length: 20 }, (_, number) => `many-${number}`);
    const one = (id: string) =>
      store.transact(async (transaction) => {
        await transaction.write('write/entities', { rows: names(['shared', id]) }, put);
      });
    await Promise.all(ids.map(one));
    expect(await present([...ids, 'shared'])).toHaveLength(21);
  });

  it('gives whole numbers, fractions, truth values, lists and nulls back as they were', async () => {
    const props = {
      id: 'v',
      kind: 'City',
      whole: 7,
      part: 0.5,
      yes: true,
      list: ['x', 'ä', '北京'],
      none: null,
    };
    await store.transact((transaction) =>
      transaction.write('write/entities', { rows: [{ id: 'v', props }] }, put),
    );
    const columns = Object.keys(props);
    const [row] = await store.read('entities-by-ids', { ids: ['v'] }, { LISTED: columns });
    expect(row).toEqual({ listed: Object.values(props) });
  });

  it('takes the name of a property for nothing but that', async () => {
    const read = async (tag: string) =>
      (await store.read('entities-by-ids', { ids: ['v'], tag }, { LISTED: [['$tag', 'names']] })).map(
        (row) => row['listed'],
      );
    expect(await read('kind')).toEqual([['City']]);
    expect(await read("kind, e.kind)] AS listed, 'x' AS date //")).toEqual([[null]]);
    expect(await read('kind`]')).toEqual([[null]]);
    await expect(
      (async () => store.read('entities-by-ids', { ids: ['v'] }, { LISTED: ['id] //'] }))(),
    ).rejects.toThrow();
  });

  it('leaves a fault of whoever works with it as it is', async () => {
    const fault = new TypeError('of the program');
    const failing = () => Promise.reject(fault);
    await expect(store.snapshot(failing)).rejects.toBe(fault);
    await expect(store.transact(failing)).rejects.toBe(fault);
  });

  it('does nothing for a request that was called off before', async () => {
    const asked = store.snapshot((reader) => reader.read('ping'), { signal: AbortSignal.abort() });
    await expect(asked).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
  });

  it('refuses to read with a statement that writes', async () => {
    await expect((async () => store.read('write/unname', { ids: ['a'] }))()).rejects.toThrow();
  });

  it('says who it is', async () => {
    const health = await store.health();
    expect(health.version).toMatch(/^\d+\.\d+/);
  });

  describe('runs every statement', () => {
    const admit = {
      confidence: 0,
      implicit: true,
      documents: null,
      size: null,
      undated: true,
      certainly: false,
      duringFrom: null,
      duringTo: null,
      asOfFrom: null,
      asOfTo: null,
    };
    /** A value for every parameter that a statement may name; lists are empty, so that nothing is written. */
    const LISTED = ['id', ['$tag', '$language', 'names']];
    const parameters: Record<string, unknown> = { admit, bases: [1], records: ['entity'], direction: 'BOTH' };
    const lists = 'ids rows keys pairs documents datasets from without ends near far asked';
    for (const name of lists.split(' ')) parameters[name] = [];
    const open = 'other kinds types roles predicates properties counted more fewer place topic to countries';
    for (const name of open.split(' ')) parameters[name] = null;
    for (const name of 'after afterId within document dataset sha256 text at afterLeft afterRight resume tag language beginning'.split(
      ' ',
    ))
      parameters[name] = '';
    for (const name of 'afterBasis afterCount wanted limit events hops maxNodes version confidence'.split(
      ' ',
    ))
      parameters[name] = 1;
    for (const name of 'certainly undated among facts listed typed implicit'.split(' '))
      parameters[name] = false;
    Object.assign(parameters, { measured: true, involving: ['a'] });
    /** Where a list in one statement is a day in another. */
    const exceptions: Record<string, object> = { events: { from: null }, 'events-count': { from: null } };

    it.each(statementNames(engine).filter((name) => name !== 'write/wipe'))('%s', async (name) => {
      const substitutions = { KIND: 'City', TYPE: 'HOSTED', TYPES: ['HOSTED', 'ORGANIZED'], LISTED };
      const named = [...statement(name, engine, substitutions).matchAll(/\$(\w+)/g)].map(
        ([, one]) => one as string,
      );
      expect(Object.keys(parameters)).toEqual(expect.arrayContaining(named));
      const given = Object.fromEntries(named.map((one) => [one, parameters[one]]));
      Object.assign(given, exceptions[name]);
      if (name.startsWith('write/')) {
        await store.transact((transaction) => transaction.write(name, given, substitutions));
      } else {
        await store.read(name, given, substitutions);
        // There are shorter wordings for a filter that lets everything pass, and for what is not asked for.
        for (const one of LESS_ASKED) await store.read(name, { ...given, ...one }, substitutions);
      }
    });
  });
}

forEachStore('the store contract', storeContract);
