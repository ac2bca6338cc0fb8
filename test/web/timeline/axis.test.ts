import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { moved, type Span, spanAround, ticksOf, zoomed } from '../../../web/src/timeline/axis.js';
import { dayOf, edtfOf } from '../../../web/src/timeline/days.js';
import { spanOfFilter } from '../../../web/src/timeline/items.js';
import { narrowedTo, spanBetween } from '../../../web/src/timeline/span.js';
import { EMPTY } from '../../../web/src/view/view.js';

const day = (text: string) => dayOf(text) as number;
const spans = fc
  .record({ start: fc.integer({ min: -200_000, max: 40_000 }), length: fc.integer({ min: 14, max: 90_000 }) })
  .map(({ start, length }): Span => ({ start, end: start + length }));

describe('days', () => {
  it('are the same after being written and read', () => {
    fc.assert(fc.property(fc.integer({ min: -900_000, max: 900_000 }), (n) => dayOf(edtfOf(n)) === n));
    expect(day('1970-01-02')).toBe(1);
    expect(day('0044-03-15')).toBeLessThan(day('1066-10-14'));
    expect(dayOf('2020')).toBeUndefined();
    expect(dayOf(null)).toBeUndefined();
  });
});

describe('a span', () => {
  it('holds all its days, with air, and a single day has room around it', () => {
    const one = spanAround([day('2020-10-08')]) as Span;
    expect(one.end - one.start).toBeGreaterThanOrEqual(14);
    expect(one.start).toBeLessThan(day('2020-10-08'));
    expect(one.end).toBeGreaterThan(day('2020-10-08') + 1);
    expect(spanAround([])).toBeUndefined();
  });

  it('is moved without changing its length, and there and back again', () => {
    fc.assert(
      fc.property(spans, fc.double({ min: 0.01, max: 3, noNaN: true }), (span, part) => {
        const later = moved(span, part);
        expect(later.start).toBeGreaterThan(span.start);
        expect(later.end - later.start).toBe(span.end - span.start);
        expect(moved(later, -part)).toEqual(span);
      }),
    );
  });

  it('is zoomed about its middle, and never to less than can be seen', () => {
    fc.assert(
      fc.property(spans, fc.double({ min: 0.1, max: 4, noNaN: true }), (span, factor) => {
        const next = zoomed(span, factor);
        expect(next.end - next.start).toBeGreaterThanOrEqual(13);
        expect(Math.abs(next.start + next.end - span.start - span.end)).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe('a stroke along the axis', () => {
  it('stands for the days under it, in either direction and also beyond the edges', () => {
    const span = { start: 100, end: 200 };
    expect(spanBetween(50, 150, span, 1000)).toEqual({ start: 105, end: 115 });
    expect(spanBetween(150, 50, span, 1000)).toEqual({ start: 105, end: 115 });
    expect(spanBetween(-20, 2000, span, 1000)).toEqual(span);
    expect(spanBetween(55, 55, span, 1000)).toEqual({ start: 105, end: 106 });
  });

  it('narrows the view to days that are read again as the same span', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -300_000, max: 40_000 }),
        fc.integer({ min: 1, max: 9000 }),
        (start, n) => {
          const { during } = narrowedTo(EMPTY.filters, { start, end: start + n });
          expect(spanOfFilter(during)).toEqual({ start, end: start + n });
        },
      ),
    );
    expect(narrowedTo({ ...EMPTY.filters, during: '2020' }, undefined).during).toBeUndefined();
  });
});

describe('ticks', () => {
  it('lie in the span, in order, and not too densely', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 200, max: 2000 }), (span, width) => {
        const ticks = ticksOf(span, width, 72);
        const perDay = width / (span.end - span.start);
        for (const [n, tick] of ticks.entries()) {
          expect(tick.day).toBeGreaterThanOrEqual(span.start);
          expect(tick.day).toBeLessThan(span.end);
          const next = ticks[n + 1];
          // February is shorter than what a month is reckoned with.
          if (next) expect((next.day - tick.day) * perDay).toBeGreaterThanOrEqual(72 * 0.9);
        }
      }),
    );
  });

  it('are years over decades and days within a month', () => {
    const decades = ticksOf({ start: day('1990-01-01'), end: day('2021-01-01') }, 800, 72);
    expect(decades.map(({ day: at }) => edtfOf(at))).toEqual([
      '1990-01-01',
      '1995-01-01',
      '2000-01-01',
      '2005-01-01',
      '2010-01-01',
      '2015-01-01',
      '2020-01-01',
    ]);
    const fortnight = ticksOf({ start: day('2020-10-01'), end: day('2020-10-15') }, 1400, 72);
    expect(fortnight).toHaveLength(14);
    expect(fortnight[0]?.unit).toBe('day');
  });
});
