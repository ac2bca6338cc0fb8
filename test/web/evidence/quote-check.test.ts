import { expect, it } from '@jest/globals';
import { fromWholeWord, standsThere, toWholeWord } from '../../../web/src/evidence/quote-check.js';

it('finds a quote at its place only, counted in UTF-16 units', () => {
  expect(standsThere('😀 one two', { start: 3, end: 6 }, 'one')).toBe(true);
  expect(standsThere('😀 one two', { start: 2, end: 5 }, 'one')).toBe(false);
  expect(standsThere('on', { start: 0, end: 3 }, 'on')).toBe(false);
});

it('shows whole words around a quote, and keeps scripts that have no spaces', () => {
  expect(fromWholeWord('alf a word ', true)).toBe('a word ');
  expect(fromWholeWord('half a word ', false)).toBe('half a word ');
  expect(toWholeWord(' and more wor', true)).toBe(' and more');
  expect(toWholeWord('北京市人民政府', true)).toBe('北京市人民政府');
  expect(fromWholeWord(`${'字'.repeat(60)} 一`, true)).toHaveLength(62);
});
