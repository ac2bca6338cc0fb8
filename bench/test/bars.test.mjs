import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holds, latencyBars, loadBars } from '../bars.mjs';

test('a bar holds at its limit and not beyond', () => {
  assert.equal(holds({ what: '', value: 0.6, bar: 0.6 }), true);
  assert.equal(holds({ what: '', value: 0.61, bar: 0.6 }), false);
  assert.equal(holds({ what: '', value: 2.9, bar: 3, least: true }), false);
  assert.equal(holds({ what: '', value: undefined, bar: 3 }), undefined);
});

test('each request has its ratio: medians for ordinary ones, the 95th percentile for wide ones', () => {
  const titles = { twoLevels: { title: 'two levels' } };
  const figures = { peer: 10, raw: 5, parley: 4, embedded: 2 };
  const times = (_kind, _set, server) => ({
    p50: figures[server],
    p95: 2 * figures[server],
    p99: 0,
    count: 1,
  });
  const found = latencyBars(times, ['twoLevels'], titles).map(({ what, value, bar }) => [
    what.split(':')[0],
    value,
    bar,
  ]);
  assert.deepEqual(found, [
    ['ordinary, median, of the peer', 0.4, 0.6],
    ['hubs, 95th percentile, of the peer', 0.4, 0.15],
    ['ordinary, median, of hand-written Cypher', 0.8, 1.2],
    ['hubs, 95th percentile, of hand-written Cypher', 0.8, 0.4],
    ['ordinary, median, embedded of the peer', 0.2, 0.4],
    ['hubs, median, embedded of the peer', 0.2, 0.4],
  ]);
});

test('what was not measured has no bar', () => {
  assert.deepEqual(
    latencyBars(() => undefined, ['sisters'], { sisters: { title: '' } }),
    [],
  );
  assert.deepEqual(loadBars([]), []);
});
