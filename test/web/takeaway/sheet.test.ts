import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compose, type Sheet } from '../../../web/src/takeaway/sheet.js';
import { wrap } from '../../../web/src/takeaway/wrap.js';
import { elementsOf, readXml } from '../../export/strict-xml.js';

/** As if every character were as wide as half its size. */
const measure = (text: string, size: number) => text.length * size * 0.5;

const SHEET: Sheet = {
  title: 'Alphaville, Betatown – Graph',
  counts: '2 entities, 1 fact',
  picture: {
    markup: '<g xmlns="http://www.w3.org/2000/svg"/>',
    viewBox: '0 0 900 500',
    width: 900,
    height: 500,
  },
  legend: [
    { shape: 'M0-10L10 10H-10Z', colour: 'rgb(1, 2, 3)', label: 'Cities (2)' },
    { line: 'implicit', colour: '#555', label: 'inferred (1)' },
    { line: 'denied', colour: '#555', label: 'denied (1)' },
  ],
  credits: ['Data: placeholders (CC0-1.0).'],
  address: 'http://127.0.0.1/?focus=city/alphaville&lang=en',
  language: 'en',
  direction: 'ltr',
  colours: { paper: '#fff', ink: '#000', faint: '#555' },
};

const ARBITRARY = fc.string({ unit: 'binary', maxLength: 200 });

describe('the sheet of a picture', () => {
  it('is well-formed XML whatever names and addresses are in it', () => {
    fc.assert(
      fc.property(ARBITRARY, ARBITRARY, fc.constantFrom('ltr', 'rtl'), (title, label, direction) => {
        const legend = [{ shape: 'M0 0Z', colour: '#000', label }];
        const { svg } = compose(
          { ...SHEET, title, legend, credits: [label], address: label, direction },
          measure,
        );
        expect(readXml(svg).name).toBe('svg');
      }),
    );
  });

  it('refers to nothing outside itself', () => {
    const { svg } = compose(SHEET, measure);
    expect(svg).not.toMatch(/<(?:script|style|image|foreignObject)|@import|url\((?!#)| class=/);
    expect(elementsOf(readXml(svg), 'a').map(({ attributes }) => attributes['href'])).toEqual([
      SHEET.address,
    ]);
  });

  it('keeps every text within its edges, under one another, in both directions of reading', () => {
    const words = fc.lorem({ maxCount: 60 });
    fc.assert(
      fc.property(words, words, fc.constantFrom('ltr', 'rtl'), (title, credit, direction) => {
        const legend = [
          ...SHEET.legend,
          ...['PERSON', 'CITY', 'EVENT'].map((label) => ({
            shape: 'M0 0Z',
            colour: '#000',
            label: `${label} ${title}`.slice(0, 90),
          })),
        ];
        const { svg, width, height } = compose(
          { ...SHEET, title, legend, credits: [credit], direction },
          measure,
        );
        for (const { attributes, text } of elementsOf(readXml(svg), 'text')) {
          const [x, y, size] = ['x', 'y', 'font-size'].map((name) => Number(attributes[name])) as [
            number,
            number,
            number,
          ];
          const end = direction === 'rtl' ? x - measure(text, size) : x + measure(text, size);
          expect(Math.min(x, end)).toBeGreaterThanOrEqual(0);
          expect(Math.max(x, end)).toBeLessThanOrEqual(width);
          expect(y).toBeLessThanOrEqual(height);
        }
      }),
    );
  });

  it('says the whole address, also where it is long', () => {
    const address = `http://127.0.0.1/?${Array.from({ length: 90 }, (_, at) => `focus=city/placeholder-${at}`).join('&')}`;
    const { svg } = compose({ ...SHEET, address }, measure);
    const [link] = elementsOf(readXml(svg), 'a');
    expect(link?.children.map(({ text }) => text).join('')).toBe(address);
  });
});

describe('breaking lines', () => {
  const byLength = (text: string) => text.length;

  it('loses nothing but white space, and makes no line too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), fc.integer({ min: 1, max: 30 }), (text, width) => {
        const lines = wrap(text, width, byLength, 'en');
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('parts Chinese between words', () => {
    const lines = wrap('北京和柏林是友好城市', 5, byLength, 'zh');
    expect(lines.join('')).toBe('北京和柏林是友好城市');
    expect(lines.length).toBeGreaterThan(1);
  });
});
