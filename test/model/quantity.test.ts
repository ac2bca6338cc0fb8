import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { quantityBounds, quantityText } from '../../src/model/quantity.js';

describe('the bounds of a quantity', () => {
  it.each([
    ['gt', { least: 111, most: null }],
    ['lt', { least: null, most: 109 }],
    ['eq', { least: 110, most: 110 }],
    ['approx_below', { least: null, most: 110 }],
  ] as const)('of %s 110', (comparator, expected) => {
    expect(quantityBounds({ value: 110, comparator })).toEqual(expected);
  });

  it('never contradict each other', () => {
    const comparators = fc.constantFrom('gt', 'lt', 'eq', 'approx_below');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), comparators, (value, comparator) => {
        const { least, most } = quantityBounds({ value, comparator });
        expect(least === null || most === null || least <= most).toBe(true);
      }),
    );
  });
});

describe('a quantity in words', () => {
  it.each([
    [{ value: 110, comparator: 'gt', of: 'representatives' }, 'more than 110 representatives'],
    [{ value: 30, comparator: 'approx_below', unit: 'city' }, 'nearly 30 city'],
    [{ value: 30, comparator: 'lt' }, 'fewer than 30'],
    [{ value: 100000, comparator: 'eq', of: 'online_viewers' }, '100,000 online viewers'],
  ] as const)('%j reads "%s"', (quantity, words) => {
    expect(quantityText(quantity)).toBe(words);
  });
});
