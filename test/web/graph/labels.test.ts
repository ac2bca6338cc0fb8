import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { collide, freeLabels, type Label } from '../../../web/src/graph/label-choice.js';
import { labelLines } from '../../../web/src/graph/label-lines.js';

/** Every sign is ten wide. */
const measure = (text: string) => Array.from(text).length * 10;

test('no line is wider than asked, nor are there more lines', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.integer({ min: 3, max: 15 }),
      fc.integer({ min: 1, max: 4 }),
      (text, signs, most) => {
        const lines = labelLines(text, 'en', measure, signs * 10, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(signs * 10);
      },
    ),
  );
});

test('where all fits nothing is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { maxLength: 12 }), (all) => {
      expect(labelLines(all.join(' '), 'en', measure, 100, 99).join(' ')).toBe(all.join(' '));
    }),
  );
});

test('lines break between words, in Chinese too, and never before a sign', () => {
  expect(labelLines('Example City, the capital', 'en', measure, 130, 3)).toEqual([
    'Example City,',
    'the capital',
  ]);
  expect(labelLines('北京市人民政府外事办公室', 'zh', measure, 60, 2).join('')).toMatch(/^北京市/);
  expect(labelLines('甲乙、丙丁戊己', 'zh', measure, 20, 9).some((line) => line.startsWith('、'))).toBe(
    false,
  );
});

test('what does not fit ends in an ellipsis, also where the language is none', () => {
  expect(labelLines('one two three four', 'en', measure, 80, 1)).toEqual(['one two…']);
  expect(labelLines('abcdefghij', 'not a tag', measure, 50, 2)).toEqual(['abcd…']);
  expect(labelLines('', null, measure, 50, 2)).toEqual([]);
});

const labels = fc.array(
  fc.record({
    x: fc.integer({ min: -300, max: 300 }),
    y: fc.integer({ min: -300, max: 300 }),
    width: fc.integer({ min: 5, max: 140 }),
    height: fc.integer({ min: 5, max: 30 }),
    angle: fc.integer({ min: -89, max: 90 }),
    weight: fc.integer({ min: 0, max: 3 }),
  }),
  { maxLength: 25 },
);

test('shown labels never collide, and a hidden one collides with one that weighs no less', () => {
  fc.assert(
    fc.property(labels, (drawn) => {
      const all = drawn.map(({ x, y, ...rest }, i): Label => ({ id: `${i}`, middle: { x, y }, ...rest }));
      const shown = freeLabels(all);
      const visible = all.filter(({ id }) => shown.has(id));
      for (const one of all) {
        const against = visible.filter((other) => other !== one && collide(one, other));
        if (shown.has(one.id)) expect(against).toHaveLength(0);
        else expect(against.some(({ weight }) => weight >= one.weight)).toBe(true);
      }
    }),
  );
});

test('turned rectangles collide only where they touch', () => {
  const label = (x: number, y: number, angle: number): Label => ({
    id: `${x}`,
    middle: { x, y },
    width: 100,
    height: 10,
    angle,
    weight: 0,
  });
  expect(collide(label(0, 0, 0), label(0, 12, 0))).toBe(false);
  expect(collide(label(0, 0, 0), label(0, 12, 90))).toBe(true);
  expect(collide(label(0, 0, 45), label(30, -30, 45))).toBe(false);
});

test('what must stay free stays free', () => {
  const one: Label = { id: 'a', middle: { x: 0, y: 0 }, width: 50, height: 10, angle: 0, weight: 9 };
  expect(freeLabels([one], [{ ...one, id: 'mark' }]).size).toBe(0);
});
