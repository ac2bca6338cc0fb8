import assert from 'node:assert/strict';
import { test } from 'node:test';
import { percentile, summary } from '../measure/statistics.mjs';

const hundred = Array.from({ length: 100 }, (_, place) => 100 - place);

test('a percentile is a measured value, by the nearest rank', () => {
  assert.equal(percentile(hundred, 0.5), 50);
  assert.equal(percentile(hundred, 0.95), 95);
  assert.equal(percentile([3, 1, 2], 0.5), 2);
  assert.equal(percentile([3, 1], 0.5), 1);
});

test('of one measurement every percentile is that one', () => {
  assert.deepEqual(summary([7]), { p50: 7, p95: 7, p99: 7, count: 1 });
});

test('the measurements stay in their order', () => {
  const values = [3, 1, 2];
  percentile(values, 0.5);
  assert.deepEqual(values, [3, 1, 2]);
});
