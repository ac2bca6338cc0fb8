import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { checkStore } from '../../src/dataset/check-store.js';
import { retract } from '../../src/dataset/retract.js';
import { entitiesByIds } from '../../src/graph/entities.js';
import { statistics } from '../../src/graph/statistics.js';
import { digestOf, sha256 } from '../../src/model/evidence.js';
import type { Store } from '../../src/store/store.js';
import { contents, loadRecords } from '../datasets.js';
import { forEachStore } from '../stores.js';

const TEXT = 'Alphaville and Betaburg are sisters.';
const document = (id: string, more: object = {}) => ({ record: 'document', id, title: id, ...more });
const withText = (id: string, text: string) => document(id, { text, sha256: sha256(text) });
const city = (id: string, more: object = {}) => ({ record: 'entity', id, kind: 'City', ...more });
const row = (id: string) => ({ document: id, row: 1, key: id });
const sisters = (id: string, one: string, other: string, ...evidence: object[]) => ({
  ...{ record: 'relation', id, subject: one, predicate: 'SISTER_CITY_OF', object: other },
  evidence,
});
const quote = (words: string, digest = digestOf(words)) => ({
  ...{ document: 'doc', start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length, digest },
});
const PAIR = [document('doc'), city('alpha'), city('beta'), sisters('r', 'alpha', 'beta', row('doc'))];

forEachStore('what is held', (makeStore) => {
  let store: Store;
  beforeEach(async () => {
    store = await makeStore();
  });
  afterEach(() => store.close());

  /** The load is refused, and the store holds what it held. */
  async function refused(code: string, ...load: [dataset: string, records: object[], options?: object]) {
    const before = await contents(store);
    await expect(loadRecords(store, ...load)).rejects.toMatchObject({ code });
    expect(await contents(store)).toEqual(before);
    expect((await checkStore(store)).findings).toEqual([]);
  }
  const ids = async () =>
    (await contents(store)).map((line) => (JSON.parse(line) as { id: string }).id).sort();

  describe('goes on having what it names', () => {
    it.each([
      ['an entity', [document('doc'), city('alpha')]],
      ['a document', [city('alpha'), city('beta')]],
    ])('when a dataset that is replaced no longer holds %s that another dataset needs', async (_, fewer) => {
      await loadRecords(store, 'cities', PAIR.slice(0, 3));
      await loadRecords(store, 'sisters', PAIR.slice(3));
      await refused('NOT_FOUND', 'cities', fewer, { replace: true });
      const both = [...fewer, ...PAIR.slice(0, 3).filter((one) => !fewer.includes(one as never))];
      await loadRecords(store, 'cities', both, { replace: true });
      expect(await ids()).toEqual(['alpha', 'beta', 'doc', 'r']);
    });

    it('when it is named in properties, as a publisher or in a judgement', async () => {
      const [ada, dinner] = [
        { record: 'entity', id: 'ada', kind: 'Person' },
        { record: 'entity', id: 'dinner', kind: 'Event', type: 'meeting' },
      ];
      const press = { record: 'entity', id: 'press', kind: 'Organization' };
      const base = [document('doc'), ada, dinner, city('alpha'), city('beta'), press];
      await loadRecords(store, 'base', base);
      await loadRecords(store, 'more', [
        {
          ...{ record: 'relation', id: 'r', subject: 'ada', predicate: 'PARTICIPATED_IN', object: 'dinner' },
          ...{ properties: { onBehalfOf: ['alpha'] }, evidence: [row('doc')] },
        },
        { record: 'judgement', id: 'j', left: 'alpha', right: 'beta', decision: 'different' },
        document('other', { publisher: 'press' }),
      ]);
      for (const gone of ['alpha', 'beta', 'press']) {
        const fewer = base.filter(({ id }) => id !== gone);
        await refused('NOT_FOUND', 'base', fewer, { replace: true });
      }
    });

    it('and may go together with what names it', async () => {
      await loadRecords(store, 'd', PAIR);
      await loadRecords(store, 'd', [city('alpha')], { replace: true });
      expect(await ids()).toEqual(['alpha']);
    });
  });

  it('goes on being possible for the kind of what it is about', async () => {
    await loadRecords(store, 'd', PAIR);
    await refused('ONTOLOGY_VIOLATION', 'd', [{ record: 'entity', id: 'alpha', kind: 'Person' }]);
    await loadRecords(store, 'd', [{ record: 'entity', id: 'alpha', kind: 'Region' }]);
    expect((await entitiesByIds(store, ['alpha'])).get('alpha')?.kind).toBe('Region');
  });

  describe('fits the texts', () => {
    const quoted = [city('alpha'), city('beta'), sisters('r', 'alpha', 'beta', quote('Alphaville'))];

    it('when a document comes again with its text', async () => {
      const without = document('doc', { sha256: sha256(TEXT) });
      await loadRecords(store, 'd', [without, ...quoted]);
      expect(await loadRecords(store, 'd', [withText('doc', TEXT)])).toMatchObject({ changed: 1 });
      expect((await contents(store)).join('\n')).toContain('"exact":"Alphaville"');
      expect(await loadRecords(store, 'd', [withText('doc', TEXT)])).toMatchObject({
        changed: 0,
        unchanged: 1,
      });
      expect(await loadRecords(store, 'd', [without])).toMatchObject({ changed: 0, unchanged: 1 });
    });

    it('when a document gets another text than a second dataset quotes', async () => {
      await loadRecords(store, 'texts', [withText('doc', TEXT)]);
      await loadRecords(store, 'claims', quoted);
      await refused('INVALID_INPUT', 'texts', [withText('doc', 'Other words altogether.')]);
    });

    it('when a new document names a text that is held', async () => {
      await loadRecords(store, 'texts', [withText('first', TEXT)]);
      const wrong = quote('Alphaville', digestOf('Betaburg'));
      const without = document('doc', { sha256: sha256(TEXT) });
      const records = [without, city('alpha'), city('beta'), sisters('r', 'alpha', 'beta', wrong)];
      await refused('INVALID_INPUT', 'claims', records);
    });

    it('and a claim whose words changed where there is no digest is a new version', async () => {
      const said = (exact: string) =>
        sisters('r', 'alpha', 'beta', { document: 'doc', start: 0, end: 5, exact });
      await loadRecords(store, 'd', [document('doc'), city('alpha'), city('beta'), said('Alpha')]);
      expect(await loadRecords(store, 'd', [said('Omega')])).toMatchObject({ changed: 1 });
    });
  });

  describe('comes with its history', () => {
    const before = '2026-01-02T00:00:00Z';

    it('also where that is about what is no longer there', async () => {
      const records = [
        ...PAIR,
        city('gone', { retracted: before }),
        { ...sisters('old', 'alpha', 'gone', row('doc')), retracted: before },
        { ...sisters('r', 'alpha', 'beta', row('doc')), valid: '1990/', retracted: before },
      ];
      await loadRecords(store, 'd', records);
      expect(await ids()).toEqual(['alpha', 'beta', 'doc', 'r']);
      expect((await entitiesByIds(store, ['gone'])).size).toBe(0);
      expect((await checkStore(store)).findings).toEqual([]);
      expect(await loadRecords(store, 'd', records)).toMatchObject({ added: 0, changed: 0, retired: 0 });
    });

    it('and ends when its record comes back as retracted', async () => {
      const judgement = { record: 'judgement', id: 'j', left: 'alpha', right: 'beta', decision: 'same' };
      await loadRecords(store, 'd', [...PAIR, judgement]);
      const ended = { ...judgement, retracted: before };
      expect(await loadRecords(store, 'd', [...PAIR, ended], { replace: true })).toMatchObject({
        retired: 1,
      });
      expect(await ids()).not.toContain('j');
      expect(await loadRecords(store, 'd', [ended])).toMatchObject({ retired: 0 });
      await loadRecords(store, 'd', [judgement]);
      expect(await ids()).toContain('j');
    });

    it('but what is about something else must be there now', async () => {
      const records = [
        ...PAIR,
        city('gone', { retracted: before }),
        sisters('new', 'alpha', 'gone', row('doc')),
      ];
      await expect(loadRecords(store, 'd', records)).rejects.toThrow(/gone.* is neither/);
    });
  });

  it('can be loaded elsewhere after a document was taken back, and counts only what supports it', async () => {
    await loadRecords(store, 'd', [
      ...[document('one'), document('two'), city('alpha'), city('beta'), city('gamma')],
      sisters('both', 'alpha', 'beta', row('one'), row('two')),
      sisters('second', 'alpha', 'gamma', row('two')),
      { record: 'judgement', id: 'j', left: 'beta', right: 'gamma', decision: 'different' },
    ]);
    const all = await contents(store);
    await retract(store, 'two');
    const left = await contents(store);
    expect(await ids()).toEqual(['alpha', 'beta', 'both', 'one']);
    expect((await statistics(store)).evidence).toBe(1);
    await loadRecords(
      store,
      'd',
      all.map((line) => JSON.parse(line) as object),
    );
    expect(await contents(store)).toEqual(all);
    await retract(store, 'two');
    await loadRecords(
      store,
      'd',
      left.map((line) => JSON.parse(line) as object),
      { replace: true },
    );
    expect(await contents(store)).toEqual(left);
  });

  it('loses with a document what is stated of the document itself, whoever states it', async () => {
    const about = { record: 'relation', id: 'about', subject: 'one', predicate: 'ABOUT', object: 'talks' };
    const talks = { record: 'entity', id: 'talks', kind: 'Event', type: 'meeting' };
    await loadRecords(store, 'a', [document('one'), city('alpha'), city('beta'), talks]);
    await loadRecords(store, 'b', [
      document('two'),
      { ...about, evidence: [row('two')] },
      sisters('r', 'alpha', 'beta', row('two')),
    ]);
    expect(await retract(store, 'one')).toMatchObject({ claims: 1, entities: 1, kept: 0 });
    expect((await checkStore(store)).findings).toEqual([]);
    expect(await ids()).toEqual(['alpha', 'beta', 'r', 'two']);
  });
});
