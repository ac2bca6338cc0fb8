import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fitting, nextOf, paragraphsOf, type Span } from '../../../web/src/document/segments.js';

const texts = fc.string({ unit: fc.constantFrom('a', 'ب', '北', '😀', ' ', '\n'), maxLength: 40 });
const spansIn = (length: number) =>
  fc.array(
    fc.record({
      id: fc.constantFrom('f1', 'f2', 'f3', 'n1'),
      start: fc.integer({ min: -2, max: length + 2 }),
      end: fc.integer({ min: -2, max: length + 2 }),
    }),
    { maxLength: 12 },
  );
const marked = texts.chain((text) => fc.tuple(fc.constant(text), spansIn(text.length)));

/** The spans that cover a place of the text. */
const covering = (spans: readonly Span[], at: number) =>
  new Set(spans.filter(({ start, end }) => start <= at && at < end).map(({ id }) => id));

describe('a text with marks', () => {
  it('is rebuilt exactly by its segments, whatever overlaps', () => {
    fc.assert(
      fc.property(marked, ([text, spans]) => {
        const paragraphs = paragraphsOf(text, spans);
        const segments = paragraphs.flatMap((paragraph) => paragraph.segments);
        expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        expect(segments.every(({ start, end }) => start < end)).toBe(true);
        for (const { start, end, segments: own } of paragraphs) {
          expect([own[0]?.start, own.at(-1)?.end]).toEqual([start, end]);
          expect(text.slice(start, end - 1)).not.toContain('\n');
        }
      }),
    );
  });

  it('has every span of the text at every place that it covers, and nowhere else', () => {
    fc.assert(
      fc.property(marked, ([text, spans]) => {
        const fit = fitting(text.length, spans);
        for (const { segments } of paragraphsOf(text, spans)) {
          for (const { start, end, ids } of segments) {
            for (let at = start; at < end; at++) expect(new Set(ids)).toEqual(covering(fit, at));
            expect(new Set(ids).size).toBe(ids.length);
          }
        }
      }),
    );
  });

  it('names the tightest span first, and leaves out what lies outside', () => {
    const spans = [
      { id: 'wide', start: 0, end: 6 },
      { id: 'tight', start: 2, end: 4 },
      { id: 'astray', start: 4, end: 9 },
    ];
    expect(paragraphsOf('abcdef', spans).flatMap(({ segments }) => segments)).toEqual([
      { start: 0, end: 2, ids: ['wide'] },
      { start: 2, end: 4, ids: ['tight', 'wide'] },
      { start: 4, end: 6, ids: ['wide'] },
    ]);
  });

  it('selects one span after another when the same words are chosen again', () => {
    expect(nextOf(['a', 'b'], undefined)).toBe('a');
    expect(nextOf(['a', 'b'], 'a')).toBe('b');
    expect(nextOf(['a', 'b'], 'b')).toBe('a');
    expect(nextOf([], 'b')).toBeUndefined();
  });
});
