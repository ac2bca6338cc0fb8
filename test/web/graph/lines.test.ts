import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bowBetween, bows, upright } from '../../../web/src/graph/bow.js';
import { parallels } from '../../../web/src/graph/parallel.js';

const fact = (id: string, subject: string, object: string) => ({ id, subject, object });

test('lines side by side are evenly spread, differ from each other and stay within bounds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
      const steps = bows(count);
      expect(new Set(steps).size).toBe(count);
      expect(steps.reduce((sum, step) => sum + step, 0)).toBeCloseTo(0, 6);
      expect(Math.max(...steps.map(Math.abs))).toBeLessThanOrEqual(150);
    }),
  );
});

test('facts of both directions between two nodes never lie on one another', () => {
  const ends = { a: { x: 0, y: 0, radius: 10 }, b: { x: 200, y: 60, radius: 14 } };
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), (ways) => {
      const facts = ways.map((way, i) => (way ? fact(`f${i}`, 'a', 'b') : fact(`f${i}`, 'b', 'a')));
      const { bow, pairs } = parallels(facts);
      expect(pairs).toHaveLength(1);
      const middles = facts.map(({ id, subject }) => {
        const [from, to] = subject === 'a' ? [ends.a, ends.b] : [ends.b, ends.a];
        const { middle } = bowBetween(from, to, bow.get(id) ?? Number.NaN);
        return `${Math.round(middle.x)},${Math.round(middle.y)}`;
      });
      expect(new Set(middles).size).toBe(facts.length);
    }),
  );
});

test('one fact alone is straight, and a fact of a node with itself is no pair to be laid out', () => {
  const { bow, pairs } = parallels([fact('f', 'a', 'b'), fact('g', 'c', 'c')]);
  expect(bow.get('f')).toBe(0);
  expect(pairs).toEqual([['a', 'b']]);
});

test('a line begins and ends at the rims of its marks, with room for its head', () => {
  const { path, middle, length } = bowBetween({ x: 0, y: 0, radius: 10 }, { x: 100, y: 0, radius: 20 }, 0, 5);
  expect(path).toBe('M10,0Q50,0 75,0');
  expect(middle.y).toBe(0);
  expect(length).toBe(70);
});

test('words on a line are never upside down', () => {
  fc.assert(
    fc.property(fc.double({ min: -180, max: 180, noNaN: true }), (degrees) => {
      expect(upright(degrees)).toBeGreaterThan(-90 - 1e-9);
      expect(upright(degrees)).toBeLessThanOrEqual(90);
      expect(Math.abs((upright(degrees) - degrees) % 180)).toBeCloseTo(0, 6);
    }),
  );
});
