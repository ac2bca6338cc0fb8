import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Candidate, overlap, placeLabels } from '../../../web/src/map/labels.js';

const SIZE = { width: 400, height: 300 };

const candidates = fc
  .array(
    fc.record({
      x: fc.integer({ min: -50, max: 450 }),
      y: fc.integer({ min: -50, max: 350 }),
      radius: fc.integer({ min: 1, max: 9 }),
      width: fc.integer({ min: 10, max: 180 }),
      height: fc.constant(24),
    }),
    { maxLength: 60 },
  )
  .map((all): Candidate[] => all.map((one, at) => ({ ...one, id: String(at) })));

test('no name stands on another, or is cut by the edge', () => {
  fc.assert(
    fc.property(candidates, (all) => {
      const labels = placeLabels(all, SIZE);
      for (const [at, one] of labels.entries()) {
        expect(one.left >= 0 && one.top >= 0).toBe(true);
        expect(one.left + one.width <= SIZE.width && one.top + one.height <= SIZE.height).toBe(true);
        for (const other of labels.slice(at + 1)) expect(overlap(one, other)).toBe(false);
      }
    }),
  );
});

test('no name stands on the sign of a named place', () => {
  fc.assert(
    fc.property(candidates, (all) => {
      const labels = placeLabels(all, SIZE);
      const named = all.filter(({ id }) => labels.some((label) => label.id === id));
      for (const { x, y, radius } of named) {
        const sign = { left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius };
        for (const label of labels) expect(overlap(label, sign)).toBe(false);
      }
    }),
  );
});

test('those that come first are served first, and no more are written than asked', () => {
  fc.assert(
    fc.property(candidates, fc.integer({ min: 0, max: 10 }), (all, most) => {
      const some = placeLabels(all, SIZE, most);
      expect(some.length).toBeLessThanOrEqual(most);
      expect(placeLabels(all, SIZE).slice(0, some.length)).toEqual(some);
    }),
  );
});

test('a name gives way to the sign of a place without one where it can', () => {
  const candidate = (id: string, y: number, width: number) => ({
    id,
    x: 200,
    y,
    radius: 5,
    width,
    height: 24,
  });
  const [label] = placeLabels([candidate('first', 150, 60), candidate('second', 130, 300)], SIZE, 1);
  const sign = { left: 195, top: 125, width: 10, height: 10 };
  expect(label && overlap(label, sign)).toBe(false);
});
