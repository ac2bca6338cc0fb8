import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { displayDate } from '../../src/model/display-date.js';
import { parseEdtf } from '../../src/model/edtf.js';

const shown = (text: string, ...languages: string[]) => displayDate(parseEdtf(text), languages);

describe('a date in words', () => {
  it.each([
    ['2020-10-08', '8 October 2020'],
    ['2020?-10-08', '8 October 2020 (year inferred)'],
    ['2020?', '2020 (uncertain)'],
    ['2020~', 'about 2020'],
    ['1994/', 'since 1994'],
    ['1994/..', 'since 1994, still so'],
    ['../1994', 'until 1994'],
    ['1994/2001-05', '1994 – May 2001'],
    ['[..2020-03-26]', 'not after 26 March 2020'],
    ['[2020-03-26..]', 'not before 26 March 2020'],
    ['[1667,1668,1670..1672]', '1667, 1668 or 1670 – 1672'],
    ['{1960,1961-12}', '1960 and December 1961'],
    ['2020-22', 'summer 2020'],
    ['2020-34', 'Q2 2020'],
    ['2020-37', 'January 2020 – April 2020'],
    ['-0044-03-15', '15 March 45 BC'],
    ['../..', 'always'],
    ['/', 'not known when'],
  ])('%s reads "%s" in English', (text, words) => {
    expect(shown(text, 'en')).toBe(words);
  });

  it.each([
    ['2020', '2020'],
    ['2020-10', 'October 2020'],
    ['2020-XX', '2020'],
    ['2020-10-XX', 'October 2020'],
    ['202X', '2020s'],
    ['20XX', '2000 – 2099'],
    ['XXXX-12-XX', 'not known when'],
  ])('%s is never filled up with a day: "%s"', (text, words) => {
    expect(shown(text, 'en')).toBe(words);
  });

  it.each([
    ['de', '8. Oktober 2020 (Jahr erschlossen)', 'seit 1994', 'spätestens 26. März 2020'],
    ['zh', '2020年10月8日（年份为推断）', '自1994年起', '不晚于2020年3月26日'],
    ['ar', '8 أكتوبر 2020 (السنة مستنتجة)', 'منذ 1994', 'في موعد أقصاه 26 مارس 2020'],
  ])('is in the language of the reader: %s', (language, inferred, since, notAfter) => {
    expect(shown('2020?-10-08', language)).toBe(inferred);
    expect(shown('1994/', language)).toBe(since);
    expect(shown('[..2020-03-26]', language)).toBe(notAfter);
  });

  it('that needs words is in the first language that has words here, wholly', () => {
    expect(shown('2020-03-26', 'fr', 'de')).toBe('26 mars 2020');
    expect(shown('2019/2020-03', 'fr', 'de')).toBe('2019 – mars 2020');
    expect(shown('[..2020-03-26]', 'fr', 'de')).toBe('spätestens 26. März 2020');
    expect(shown('2020?-04', 'it', 'xx')).toBe('April 2020 (year inferred)');
    expect(shown('2020-22', 'fr')).toBe('summer 2020');
  });

  it.each(['zh-Hant', 'zh-TW', 'zh-HK'])('is in traditional characters for readers of %s', (language) => {
    expect(shown('[..2020-03-26]', language)).toBe('不晚於2020年3月26日');
    expect(shown('2020?-10-08', language)).toBe('2020年10月8日（年份為推斷）');
  });

  it('takes the first language that exists, and English where none does', () => {
    expect(shown('2020-10', 'not a tag', 'xx', 'de-AT', 'en')).toBe('Oktober 2020');
    expect(shown('2020-10')).toBe('October 2020');
  });

  it('is one date where an interval begins and ends alike', () => {
    expect(shown('2020-10-08/2020-10-08', 'en')).toBe('8 October 2020');
  });

  it('names the year of every day in every language', () => {
    const days = fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('en', 'de', 'zh', 'ar', 'th', 'fr'), (date, language) => {
        const text = date.toISOString().slice(0, 10);
        expect(shown(text, language)).toContain(text.slice(0, 4));
      }),
    );
  });
});
