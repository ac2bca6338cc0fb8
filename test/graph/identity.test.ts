import { expect, it } from '@jest/globals';
import { possiblySameAs } from '../../src/graph/identity.js';
import { loadFiles, loadRecords, SHIPPED } from '../datasets.js';
import { forEachStore } from '../stores.js';

const [left, right] = ['region/guanganmen-sub-district', 'region/guanganmennei-sub-district'] as const;

forEachStore('identity', (makeStore) => {
  it('tells from both sides what speaks for and against, and what the last judgement decided', async () => {
    const store = await makeStore();
    await loadFiles(store, [SHIPPED]);
    const about = async (id: string) => (await possiblySameAs(store, [id])).get(id) ?? [];
    const [one] = await about(left);
    expect(one).toMatchObject({ entity: right, decision: 'UNSURE' });
    expect(one?.reasonsFor.length).toBeGreaterThan(0);
    expect((await about(right)).map((other) => other.entity)).toEqual([left]);

    const hypothesis = {
      record: 'relation',
      id: 'h',
      subject: left,
      predicate: 'POSSIBLY_SAME_AS',
      object: right,
    };
    await loadRecords(store, 'third', [
      { ...hypothesis, properties: { reasonsFor: 'one text', basis: 'external' } },
    ]);
    expect((await about(left))[0]?.reasonsFor).toContain('one text');

    const judged = (id: string, decision: string, at: string) => ({
      record: 'judgement',
      id,
      left,
      right,
      decision,
      at,
    });
    await loadRecords(store, 'editors', [
      judged('j1', 'different', '2026-01-01T00:00:00Z'),
      judged('j2', 'same', '2026-02-01T00:00:00Z'),
    ]);
    expect((await about(left)).map((other) => other.decision)).toEqual(['SAME']);
    expect((await about(right)).map((other) => other.decision)).toEqual(['SAME']);
    await store.close();
  });
});
