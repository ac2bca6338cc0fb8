import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isEnd, isReversed, readRange, writeRange } from '../../../web/src/shell/time-range.js';

const end = fc.constantFrom('', '1994', '2006-10', '2020-10-08', '2020?');

test('a time that a reader wrote is read as it was written', () => {
  fc.assert(
    fc.property(end, end, (from, to) => expect(readRange(writeRange({ from, to }))).toEqual({ from, to })),
  );
});

test('a time is an interval, open where an end is missing, or a single date', () => {
  expect(writeRange({ from: '', to: '' })).toBeUndefined();
  expect(writeRange({ from: '1994', to: '' })).toBe('1994/..');
  expect(writeRange({ from: '', to: '2020-03' })).toBe('../2020-03');
  expect(writeRange({ from: '2020', to: '2020' })).toBe('2020');
});

test('only dates are taken, and none that end before they begin', () => {
  expect(['', '1994', '2020-10', '2020-10-08', '2020-10-08?'].every(isEnd)).toBe(true);
  expect(['94', '2020-13', '8 October', '2020-10-32', '2020/2021'].some(isEnd)).toBe(false);
  expect(isReversed({ from: '2020', to: '1994' })).toBe(true);
  expect(isReversed({ from: '2020-10', to: '2020' })).toBe(false);
  expect(isReversed({ from: '2020', to: '' })).toBe(false);
});
