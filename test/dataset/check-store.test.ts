import { expect, it } from '@jest/globals';
import { checkStore } from '../../src/dataset/check-store.js';
import type { Reader, Store } from '../../src/store/store.js';
import { entity, loadRecords } from '../datasets.js';
import { forEachStore } from '../stores.js';

const city = (id: string) => entity(id, 'City');
const sisters = (subject: string, object: string) => ({
  ...{ record: 'relation', id: `${subject}${object}`, subject, predicate: 'SISTER_CITY_OF', object },
  properties: { basis: 'external' },
});

forEachStore('the check of a store', (makeStore) => {
  const filled = async () => {
    const store = await makeStore();
    await loadRecords(store, 'd', [...['a', 'b', 'c'].map(city), sisters('a', 'b')]);
    return store;
  };
  const codesIn = async (reader: Reader) =>
    (await checkStore(reader)).findings.map(({ code, id }) => [code, id]);

  it('finds a relationship that stands beside no fact', async () => {
    const store = await filled();
    expect(await checkStore(store)).toEqual({ facts: 1, relationships: 1, findings: [] });
    const props = { id: 'd:made-up', confidence: 1, documents: [] };
    const rows = [{ subject: 'b', object: 'c', props }];
    await store.transact((transaction) =>
      transaction.write('write/relationships', { rows }, { TYPE: 'SISTER_CITY_OF' }),
    );
    expect(await codesIn(store)).toEqual([['RELATIONSHIP_WITHOUT_FACT', 'd:made-up']]);
    await store.close();
  });

  it('takes a load that ends between two of its statements for no fault', async () => {
    const store: Store = await filled();
    let loaded = false;
    const read: Reader['read'] = async (statement, parameters, substitutions) => {
      const rows = await store.read(statement, parameters, substitutions);
      if (statement === 'check-facts' && !loaded) {
        loaded = true;
        await loadRecords(store, 'late', [sisters('b', 'c')]);
      }
      return rows;
    };
    expect(await codesIn({ read })).toEqual([]);
    expect(loaded).toBe(true);
    await store.close();
  });
});
