import assert from 'node:assert/strict';
import { test } from 'node:test';
import { difference, normalised } from '../equal.mjs';

test('the order of lists and fields does not count', () => {
  const one = { id: 'a', list: [{ id: 'c' }, { name: 'B', id: 'b', deep: ['y', 'x'] }] };
  const other = { list: [{ deep: ['x', 'y'], id: 'b', name: 'B' }, { id: 'c' }], id: 'a' };
  assert.equal(difference(normalised(one), normalised(other)), undefined);
});

test('the order of a ranking counts, that of the lists inside does not', () => {
  const ranked = (answer) => normalised(answer, true);
  assert.equal(difference(ranked([{ id: 'b', of: [2, 1] }]), ranked([{ id: 'b', of: [1, 2] }])), undefined);
  assert.deepEqual(difference(ranked([{ id: 'b' }, { id: 'a' }]), ranked([{ id: 'a' }, { id: 'b' }])), {
    place: '.0.id',
    one: 'b',
    other: 'a',
  });
});

test('the first place that differs is named', () => {
  const one = normalised({ events: [{ id: 'e', name: 'E', participants: [{ id: 'p' }, { id: 'q' }] }] });
  const other = normalised({ events: [{ id: 'e', name: 'E', participants: [{ id: 'p' }] }] });
  assert.deepEqual(difference(one, other), {
    place: '.events.0.participants.1',
    one: { id: 'q' },
    other: undefined,
  });
});

test('null, nothing and an empty list are three things', () => {
  assert.notEqual(difference({ a: null }, { a: undefined }), undefined);
  assert.notEqual(difference(normalised([]), normalised(null)), undefined);
});
