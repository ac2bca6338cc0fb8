import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { search } from '../../src/graph/search.js';
import type { Store } from '../../src/store/store.js';
import { loadFiles, loadRecords, SHIPPED } from '../datasets.js';
import { forEachStore } from '../stores.js';
import { walked } from './pages.js';

forEachStore('search', (makeStore) => {
  let store: Store;
  beforeAll(async () => {
    store = await makeStore();
    await loadFiles(store, [SHIPPED]);
  });
  afterAll(() => store.close());
  const first = async (text: string, more: object = {}) =>
    (await search(store, { text, page: { first: 1 }, ...more })).items[0]?.node;

  it.each([
    ['北京', 'city/beijing'],
    ['Peking', 'city/beijing'],
    ['بكين', 'city/beijing'],
    ['BEIJING', 'city/beijing'],
    ['Q956', 'city/beijing'],
    ['wikidata:Q956', 'city/beijing'],
    ['https://www.wikidata.org/entity/Q956', 'city/beijing'],
    ['http://www.wikidata.org/wiki/Q956', 'city/beijing'],
    ['city/beijing', 'city/beijing'],
    ['Müller', 'person/michael-mueller'],
    ['mueller', 'person/michael-mueller'],
    ['Muller', 'person/michael-mueller'],
    ['kalaycı', 'person/dilek-kalayci'],
    ['Kalayci Dilek', 'person/dilek-kalayci'],
    ['Wang Ling', 'person/wang-linghang'],
    ['مستشفى ديتان', 'facility/ditan-hospital'],
    ['地坛医院', 'facility/ditan-hospital'],
    ['Ditan-Krankenhaus', 'facility/ditan-hospital'],
    ['guanganmennei', 'region/guanganmennei-sub-district'],
  ])('finds %s', async (text, id) => {
    expect((await first(text))?.id).toBe(id);
  });

  it.each(['Q1000001', 'q1000001', 'wikidata:Q1000001', 'https://www.wikidata.org/wiki/Q1000001'])(
    'finds by %s what a register gave its id',
    async (text) => {
      const id = 'wikidata:Q1000001';
      const names = [{ text: 'Alpha', lang: 'en' }];
      await loadRecords(store, 'register', [{ record: 'entity', id, kind: 'City', names, sameAs: [id] }]);
      const found = await search(store, { text, page: { first: 5 } });
      expect(found.items.map(({ node }) => node.id)).toEqual([id]);
    },
  );

  it('says which name it found', async () => {
    expect((await first('peking'))?.matchedName).toMatchObject({ text: 'Peking', origin: 'external' });
    expect((await first('Wang Linghang', { languages: ['de'] }))?.matchedName).toMatchObject({
      lang: 'de',
      origin: 'asserted',
    });
  });

  it('finds nothing where there is nothing, and where nothing is asked', async () => {
    for (const text of ['zzzzzz', '', '   ', '"\\*:[', '%']) {
      expect(await search(store, { text, page: { first: 5, count: true } })).toEqual({
        items: [],
        hasNextPage: false,
        totalCount: 0,
      });
    }
  });

  it('keeps to the kinds that are asked for', async () => {
    const kinds = ['Organization'] as const;
    const found = await walked((page) => search(store, { text: 'Beijing', kinds, page }));
    expect(found.length).toBeGreaterThan(1);
    expect(found.every((hit) => hit.id.startsWith('org/'))).toBe(true);
  });

  it('lists hits by score, page by page', async () => {
    const found = await walked((page) => search(store, { text: 'be', page }));
    expect(found.map((hit) => hit.score)).toEqual(found.map((hit) => hit.score).sort((a, b) => b - a));
    expect(found.length).toBeGreaterThan(3);
  });

  it('finds every name by itself, however it is written', async () => {
    let number = 0;
    const name = fc.oneof(
      fc.stringMatching(/^[A-Za-zÄÖÜäöüßéıçł' -]{2,20}$/),
      fc.stringMatching(/^[ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآ ]{2,12}$/),
      fc.stringMatching(/^[京北柏林地坛医院东城]{1,6}$/),
    );
    await fc.assert(
      fc.asyncProperty(
        name.filter((text) => /[\p{L}]/u.test(text)),
        async (text) => {
          const id = `n${number++}`;
          const names = [{ text, lang: 'und', origin: 'external' }];
          await loadRecords(store, 'names', [{ record: 'entity', id, kind: 'Topic', names }]);
          for (const asked of [text, text.toUpperCase(), ` ${text} `]) {
            const found = await search(store, { text: asked, page: { first: 100 } });
            expect(found.items.map(({ node }) => node.id)).toContain(id);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});
