import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { entitiesNamed } from '../../src/graph/same-as.js';
import type { Store } from '../../src/store/store.js';
import { loadRecords } from '../datasets.js';
import { forEachStore } from '../stores.js';

forEachStore('finding entities by the ids of registers', (makeStore) => {
  let store: Store;
  beforeEach(async () => {
    store = await makeStore();
    await loadRecords(store, 'd', [
      { record: 'entity', id: 'city/a', kind: 'City', names: [{ text: 'Q7' }], sameAs: ['wikidata:Q1'] },
      { record: 'entity', id: 'city/b', kind: 'City', sameAs: ['https://www.wikidata.org/entity/Q2'] },
      { record: 'entity', id: 'wikidata:Q3', kind: 'Region' },
      { record: 'entity', id: 'city/c', kind: 'City', sameAs: ['wikidata:Q3', 'geonames:9'] },
    ]);
  });
  afterEach(() => store.close());

  const named = async (...ids: string[]) =>
    Object.fromEntries(
      [...(await entitiesNamed(store, ids))].map(([id, all]) => [
        id,
        all.map((one) => `${one.id} ${one.kind}`),
      ]),
    );

  it('finds them by their own id first, by the id in sameAs or by its address', async () => {
    expect(await named('wikidata:Q1', 'wikidata:Q2', 'wikidata:Q3', 'geonames:9', 'city/b')).toEqual({
      'wikidata:Q1': ['city/a City'],
      'wikidata:Q2': ['city/b City'],
      'wikidata:Q3': ['wikidata:Q3 Region', 'city/c City'],
      'geonames:9': ['city/c City'],
      'city/b': ['city/b City'],
    });
  });

  it('finds nothing by a name, by half an id or under what is retracted', async () => {
    expect(await named('Q7', 'Q1', 'q1', 'wikidata:Q9', 'city/z', '9')).toEqual({});
    await loadRecords(store, 'd', [{ record: 'entity', id: 'city/b', kind: 'City' }], { replace: true });
    expect(await named('wikidata:Q1', 'wikidata:Q2', 'city/a')).toEqual({});
  });

  it('asks for many at once', async () => {
    const many = Array.from({ length: 1500 }, (_, number) => `wikidata:Q${number + 1}`);
    expect([...(await entitiesNamed(store, many)).keys()].sort()).toEqual([
      'wikidata:Q1',
      'wikidata:Q2',
      'wikidata:Q3',
    ]);
  });
});
