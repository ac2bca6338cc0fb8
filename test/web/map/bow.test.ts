import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bow, bowPath, distanceTo, pointOf } from '../../../web/src/map/bow.js';
import type { Point } from '../../../web/src/map/projection.js';

const point = fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -150, max: 150 }));
const nearly = (one: Point, other: Point) => Math.hypot(one[0] - other[0], one[1] - other[1]) < 1e-6;

test('a link is bent the same way from either end', () => {
  fc.assert(
    fc.property(point, point, fc.integer({ min: 0, max: 4 }), (one, other, nth) => {
      fc.pre(!nearly(one, other));
      expect(nearly(bow(one, other, nth).control, bow(other, one, nth).control)).toBe(true);
    }),
  );
});

test('a link between east and west bends to the north, which is up', () => {
  fc.assert(
    fc.property(point, point, (one, other) => {
      fc.pre(one[0] !== other[0]);
      expect(bow(one, other).control[1]).toBeLessThan((one[1] + other[1]) / 2);
    }),
  );
});

test('every further link of the same two places is bent more', () => {
  const straight: Point = [50, 0];
  const heights = [0, 1, 2].map((nth) => distanceTo(bow([0, 0], [100, 0], nth), straight));
  expect(heights).toEqual(heights.toSorted((a, b) => a - b));
  expect(new Set(heights).size).toBe(3);
});

test('a point of the curve is on it, and what is far away is told so without a search', () => {
  fc.assert(
    fc.property(point, point, fc.double({ min: 0, max: 1, noNaN: true }), (one, other, t) => {
      const curve = bow(one, other);
      const length = Math.hypot(one[0] - other[0], one[1] - other[1]);
      expect(distanceTo(curve, pointOf(curve, t))).toBeLessThanOrEqual(length / 200 + 1e-9);
    }),
  );
  expect(distanceTo(bow([0, 0], [10, 0]), [500, 500], 5)).toBe(Number.POSITIVE_INFINITY);
});

test('the path starts and ends at the places', () => {
  expect(bowPath({ from: [0, 0], control: [5, -2], to: [10, 0] })).toBe('M0.00,0.00Q5.00,-2.00 10.00,0.00');
});
