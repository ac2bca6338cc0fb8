import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkSpan, contextOf, digestOf, passage, sha256 } from '../../src/model/evidence.js';

const TEXT = 'The mayor of Alphaville met the mayor of Betaburg. 𝒜 👩‍👩‍👧 é.';
const SPAN = { document: 'doc', start: 13, end: 23, digest: digestOf('Alphaville') };

describe('a digest', () => {
  it('is the SHA-256 of the UTF-8 bytes', () => {
    expect(digestOf('abc')).toBe('sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('ä')).toBe(sha256(Buffer.from([0xc3, 0xa4])));
  });
});

describe('a passage', () => {
  it('lies between two UTF-16 offsets', () => {
    expect(passage(TEXT, 13, 23)).toBe('Alphaville');
  });

  it.each([
    [-1, 3],
    [3, 3],
    [5, 3],
    [0, 1000],
  ])('is none from %d to %d', (start, end) => {
    expect(passage(TEXT, start, end)).toBeUndefined();
  });
});

describe('evidence against the text of its document', () => {
  it('fits when the words have its digest', () => {
    expect(checkSpan(TEXT, SPAN)).toBeUndefined();
    expect(checkSpan(TEXT, { ...SPAN, exact: 'Alphaville' })).toBeUndefined();
  });

  it('does not fit when it is off by one character', () => {
    expect(checkSpan(TEXT, { ...SPAN, start: 14, end: 24 })).toContain('14 to 24');
  });

  it('does not fit when it lies outside the text', () => {
    expect(checkSpan(TEXT, { ...SPAN, end: 1000 })).toContain('outside the text');
  });

  it('does not fit when its words are others', () => {
    expect(checkSpan(TEXT, { document: 'doc', start: 13, end: 23, exact: 'Betaburg' })).toContain('"exact"');
  });

  it('is not looked for in a text when it names a row', () => {
    expect(checkSpan(TEXT, { document: 'doc', row: 4, key: 'Q1|Q2' })).toBeUndefined();
  });

  it('does not fit when it cuts a character in two', () => {
    const digest = digestOf('😀'.slice(0, 1));
    expect(checkSpan('😀', { document: 'doc', start: 0, end: 1, digest })).toContain('cuts a character');
  });

  it('fits at every span of whole characters that its digest was taken from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const words = text.slice(start, end);
        fc.pre(!/\p{Cs}/u.test(words));
        const digest = digestOf(words);
        expect(checkSpan(text, { document: 'doc', start, end, digest })).toBeUndefined();
      }),
    );
  });
});

describe('the context of a passage', () => {
  it('is what stands before and after, no longer than asked for', () => {
    expect(contextOf(TEXT, 13, 23, 9)).toEqual({ before: 'mayor of ', after: ' met the ' });
    expect(contextOf(TEXT, 0, TEXT.length, 40)).toEqual({ before: '', after: '' });
  });

  it('is not cut within a surrogate pair, a joined emoji or a letter with its marks', () => {
    const family = '👩‍👩‍👧';
    const text = `${family}e\u0301 word e\u0301${family}`;
    const start = text.indexOf('word');
    expect(contextOf(text, start, start + 4, 2)).toEqual({ before: ' ', after: ' ' });
    expect(contextOf(text, start, start + 4, 3)).toEqual({ before: 'e\u0301 ', after: ' e\u0301' });
    expect(contextOf(text, start, start + 4, 6)).toEqual({ before: 'e\u0301 ', after: ' e\u0301' });
    expect(contextOf(text, start, start + 4, 100)).toEqual({
      before: `${family}e\u0301 `,
      after: ` e\u0301${family}`,
    });
  });

  it('joins with the passage to a stretch of the text, of whole characters', () => {
    const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }), {
          minLength: 3,
          maxLength: 30,
        }),
        fc.nat({ max: 20 }),
        (words, length) => {
          const text = words.join(' ');
          const characters = [...graphemes.segment(text)].map(({ index }) => index);
          const start = characters[Math.floor(characters.length / 3)] ?? 0;
          const end = characters[Math.ceil((2 * characters.length) / 3)] ?? text.length;
          const { before, after } = contextOf(text, start, end, length);
          expect(text.slice(start - before.length, start)).toBe(before);
          expect(text.slice(end, end + after.length)).toBe(after);
          expect(before.length <= length && after.length <= length).toBe(true);
          expect([...characters, text.length]).toEqual(
            expect.arrayContaining([start - before.length, end + after.length]),
          );
        },
      ),
    );
  });
});
