import { expect, it } from '@jest/globals';
import { entity, loadRecords } from '../datasets.js';
import { forEachStore } from '../stores.js';
import { askingOf } from './ask.js';

forEachStore('positions', (makeStore) => {
  it('have a title in a language only where that is said', async () => {
    const store = await makeStore();
    const holds = (id: string, object: string, properties: object) => ({
      ...{ record: 'relation', id, subject: 'p', predicate: 'HOLDS_POSITION', object },
      properties: { ...properties, basis: 'external' },
    });
    await loadRecords(store, 'd', [
      ...[entity('p', 'Person'), entity('a', 'City'), entity('b', 'City')],
      holds('h1', 'a', { title: 'Stadträtin', titleLang: 'de' }),
      holds('h2', 'b', { title: 'Clerk' }),
    ]);
    const { ask } = askingOf(store);
    const { data } = await ask('{ person(id: "p") { positions { title { text language } } } }');
    expect(data.person.positions).toEqual([
      { title: { text: 'Stadträtin', language: 'de' } },
      { title: { text: 'Clerk', language: null } },
    ]);
    await store.close();
  });
});
