import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findWords, longestBeginning } from '../../src/dataset/find-words.js';

const found = (text: string, words: string) =>
  findWords(text, words).map(({ start, end }) => text.slice(start, end));

describe('words in a text', () => {
  it('finds every passage of every text, whatever signs it has', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(60), (whole, one, other) => {
        const parts = [...new Intl.Segmenter().segment(whole)].map(({ segment }) => segment);
        const words = parts.slice(Math.min(one, other), Math.max(one, other)).join('').trim();
        fc.pre(/[\p{L}\p{N}\p{P}\p{S}]/u.test(words) && words === words.normalize('NFC'));
        const spans = findWords(whole, words);
        expect(spans.map(({ start, end }) => whole.slice(start, end))).toContain(words);
        expect(longestBeginning(whole, words)).not.toBe('');
      }),
    );
  });

  it('finds all places, in the order of the text', () => {
    expect(findWords('one two one', 'one')).toEqual([
      { start: 0, end: 3 },
      { start: 8, end: 11 },
    ]);
    expect(findWords('one', 'two')).toEqual([]);
    expect(findWords('one', '  ')).toEqual([]);
  });

  it('counts UTF-16 units, also behind letters that take two', () => {
    expect(findWords('🏙 Köln', 'Köln')).toEqual([{ start: 3, end: 7 }]);
  });

  it.each([
    ['the mayor\n  of Köln', 'the mayor of Köln'],
    ['die „Stadt“ und Zürich’s Rat', 'die "Stadt" und Zürich\'s Rat'],
    ['1994–1996', '1994-1996'],
    ['Ko\u0308ln', 'Köln'],
    ['Köln', 'Ko\u0308ln'],
    ['Städte\u00adpartner', 'Städtepartner'],
    ['Städtepartner', 'Städte\u00adpartner'],
    ['\u2067برلين\u2069 وبكين', 'برلين وبكين'],
    ['北京\u3000柏林', '北京 柏林'],
    ['a.b (c) [d] {e} x|y ^$*+?\\/', 'a.b (c) [d] {e} x|y ^$*+?\\/'],
  ])('finds in "%s" what was typed as "%s"', (text, words) => {
    expect(found(`vor ${text} nach`, words)).toHaveLength(1);
    expect(found(text, words)[0]?.replace(/^\u2067/, '')).toBe(text.replace(/^\u2067/, ''));
  });

  it('takes no letter for another', () => {
    expect(found('Koln, a.b', 'Köln')).toEqual([]);
    expect(found('Ko\u0308ln cafe\u0301', 'Ko')).toEqual([]);
    expect(found('Ko\u0308ln cafe\u0301', 'cafe')).toEqual([]);
    expect(found('axb', 'a.b')).toEqual([]);
    expect(found('berlin', 'Berlin')).toEqual([]);
  });

  it('says how far a text goes along with words', () => {
    expect(longestBeginning('Alphaville opened its gates.', 'Alphaville opened the gates')).toBe(
      'Alphaville opened',
    );
    expect(longestBeginning('北京与柏林', '北京和柏林')).toBe('北京');
    expect(longestBeginning('abc', 'xyz')).toBe('');
  });
});
