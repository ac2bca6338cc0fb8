import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { classesOf, classOf } from '../../../web/src/map/classes.js';

const counts = fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 200 });

test('every count of one or more falls into exactly one class', () => {
  fc.assert(
    fc.property(counts, (all) => {
      const classes = classesOf(all);
      for (const count of all) {
        const holding = classes.filter(({ from, to }) => count >= from && count <= to);
        expect(holding.length).toBe(count >= 1 ? 1 : 0);
        expect(classOf(classes, count) >= 0).toBe(count >= 1);
      }
    }),
  );
});

test('there are at most five classes, without gaps, from one to the greatest count', () => {
  fc.assert(
    fc.property(counts, (all) => {
      const classes = classesOf(all);
      const greatest = Math.max(0, ...all);
      expect(classes.length).toBeLessThanOrEqual(5);
      expect(classes[0]?.from).toBe(greatest >= 1 ? 1 : undefined);
      expect(classes.at(-1)?.to).toBe(greatest >= 1 ? greatest : undefined);
      for (const [at, { from, to }] of classes.entries()) {
        expect(from).toBeLessThanOrEqual(to);
        if (at > 0) expect(from).toBe((classes[at - 1]?.to ?? 0) + 1);
      }
    }),
  );
});

test('classes begin at round numbers', () => {
  expect(classesOf([1, 3, 7, 12, 26, 60, 140, 300, 480, 700])).toEqual([
    { from: 1, to: 4 },
    { from: 5, to: 19 },
    { from: 20, to: 99 },
    { from: 100, to: 199 },
    { from: 200, to: 700 },
  ]);
});
