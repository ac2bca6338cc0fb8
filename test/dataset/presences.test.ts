import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkStore } from '../../src/dataset/check-store.js';
import { retract } from '../../src/dataset/retract.js';
import { upgrade } from '../../src/dataset/upgrade.js';
import { whoMet } from '../../src/graph/who-met.js';
import type { Store } from '../../src/store/store.js';
import { loadFiles, loadRecords, SHIPPED } from '../datasets.js';
import { type RandomGraph, randomGraph, recordsOfGraph, renamed } from '../graph/random-graph.js';
import { forEachStore } from '../stores.js';

const TYPES = {
  direct: 'PRESENT_DIRECT',
  via_delegates: 'PRESENT_THROUGH_DELEGATES',
  collective: 'PRESENT_INFERRED',
};

type Drawn = Record<string, [type: string, confidence: number][]>;

/** One presence for each two that a fact joins which one of these documents supports: by the surest of them. */
function due({ presences }: RandomGraph, documents: readonly string[]): Drawn {
  const drawn: Drawn = {};
  const ranked = Object.values(TYPES);
  for (const one of presences) {
    if (one.denied || !one.documents.some((document) => documents.includes(document))) continue;
    const [type, confidence] = drawn[`${one.who} ${one.event}`]?.[0] ?? ['PRESENT_INFERRED', 0];
    const best = Math.min(ranked.indexOf(type), ranked.indexOf(TYPES[one.presence]));
    drawn[`${one.who} ${one.event}`] = [[ranked[best] as string, Math.max(confidence, one.confidence)]];
  }
  return drawn;
}

forEachStore('presences beside the facts of meetings', (makeStore, engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await makeStore();
  });
  afterEach(() => store.close());

  it('say what the facts say that are held, through loads, replacements and retractions', async () => {
    let number = 0;
    await fc.assert(
      fc.asyncProperty(randomGraph, randomGraph, async (before, after) => {
        const dataset = `g${number++}`;
        const own = (text: unknown) => String(text).slice(dataset.length + 1);
        const drawn = async () => {
          const ids = before.events.map(({ id }) => `${dataset}-${id}`);
          const rows = await store.read('presences', { ids });
          const pairs = rows.filter(({ held }) => (held as unknown[]).length > 0);
          return Object.fromEntries(
            pairs.map(({ entity, event, held }) => [`${own(entity)} ${own(event)}`, held]),
          );
        };
        await loadRecords(store, dataset, renamed(recordsOfGraph(before), dataset));
        expect(await drawn()).toEqual(due(before, ['doc-a', 'doc-b']));
        await loadRecords(store, dataset, renamed(recordsOfGraph(after), dataset), { replace: true });
        expect(await drawn()).toEqual(due(after, ['doc-a', 'doc-b']));
        await retract(store, `${dataset}-doc-a`);
        expect(await drawn()).toEqual(due(after, ['doc-b']));
        await loadRecords(store, dataset, renamed(recordsOfGraph(after), dataset));
        expect(await drawn()).toEqual(due(after, ['doc-a', 'doc-b']));
      }),
      { numRuns: engine === 'embedded' ? 40 : 4 },
    );
    expect((await checkStore(store)).findings.filter(({ code }) => code === 'PRESENCE_DIFFERS')).toEqual([]);
  });

  it('are drawn once where two loads tell of the same at the same time', async () => {
    const graph = {
      persons: ['p0'],
      cities: [],
      events: [{ id: 'e0', type: 'meeting', status: 'held', date: null, people: null }],
      presences: [],
      sisterhoods: [],
    };
    const records = recordsOfGraph(graph);
    for (let turn = 0; turn < 5; turn++) {
      await loadRecords(store, `t${turn}`, renamed(records, `t${turn}`));
      const fact = {
        ...{
          record: 'relation',
          subject: `t${turn}-p0`,
          predicate: 'PARTICIPATED_IN',
          object: `t${turn}-e0`,
        },
        ...{ properties: { presence: 'direct' }, evidence: [{ document: `t${turn}-doc-a`, row: 1 }] },
      };
      const loads = ['one', 'two', 'three'].map((dataset) =>
        loadRecords(store, `${dataset}-${turn}`, [{ ...fact, id: 'r' }]),
      );
      await Promise.all(loads);
      const [row, ...others] = await store.read('presences', { ids: [`t${turn}-e0`] });
      expect(others).toEqual([]);
      expect(row?.['held']).toEqual([['PRESENT_DIRECT', 1]]);
    }
  });

  describe('in a store that an older version loaded', () => {
    const met = async () => {
      const ids = ['person/wang-linghang', 'city/beijing', 'facility/ditan-hospital'];
      const found = await whoMet(store, ids, { page: { first: 100 } });
      return ids.map((id) =>
        found.get(id)?.items.map(({ node }) => [node.with, node.basis, node.confidence]),
      );
    };

    it('are found missing by a check, and are drawn once', async () => {
      await loadFiles(store, [SHIPPED]);
      const before = await met();
      expect(before.flat().length).toBeGreaterThan(10);
      const events = (await store.read('event-ids', { after: '', limit: 1000 })).map(({ id }) => id);
      const rows = await store.read('presences', { ids: events });
      await store.transact((transaction) => transaction.write('write/forget-presences', { rows }));
      expect(await met()).toEqual([[], [], []]);
      const found = (await checkStore(store)).findings.filter(({ code }) => code === 'PRESENCE_DIFFERS');
      expect(found.length).toBe(rows.length);

      let begun = 0;
      const begin = () => {
        begun++;
      };
      await upgrade(store, begin);
      expect(await met()).toEqual(before);
      expect((await checkStore(store)).findings).toEqual([]);
      await upgrade(store, begin);
      expect(begun).toBe(1);
    });

    it('and a layout that is not known yet is left alone', async () => {
      await store.transact((transaction) => transaction.write('write/layout', { version: 99 }));
      const refused = upgrade(store);
      await expect(refused).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      await expect(refused).rejects.toThrow(/newer version/);
    });
  });
});
