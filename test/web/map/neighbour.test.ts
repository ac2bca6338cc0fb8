import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { neighbour } from '../../../web/src/map/neighbour.js';

const label = (id: string, left: number, top: number) => ({ id, left, top, width: 40, height: 24 });

test('an arrow key leads to the nearest name in its direction', () => {
  const labels = [
    label('middle', 200, 200),
    label('right', 300, 210),
    label('further', 400, 200),
    label('below', 190, 300),
  ];
  expect(neighbour(labels, 'middle', 'ArrowRight')).toBe('right');
  expect(neighbour(labels, 'right', 'ArrowRight')).toBe('further');
  expect(neighbour(labels, 'middle', 'ArrowDown')).toBe('below');
  expect(neighbour(labels, 'middle', 'ArrowLeft')).toBeUndefined();
  expect(neighbour(labels, 'middle', 'Enter')).toBeUndefined();
});

test('it never leads back where it came from, nor to itself', () => {
  const labels = fc.uniqueArray(
    fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 500 })),
    { minLength: 2, maxLength: 30 },
  );
  fc.assert(
    fc.property(labels, fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'), (all, key) => {
      const named = all.map(([left, top], at) => label(String(at), left, top));
      const seen = new Set(['0']);
      for (let at = neighbour(named, '0', key); at !== undefined; at = neighbour(named, at, key)) {
        expect(seen.has(at)).toBe(false);
        seen.add(at);
      }
    }),
  );
});
