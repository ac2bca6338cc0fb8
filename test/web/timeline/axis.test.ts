import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { moved, type Span, spanAround, ticksOf, within, zoomed } from '../../../web/src/timeline/axis.js';
import { dayOf, edtfOf } from '../../../web/src/timeline/days.js';

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

  it('stays within its bounds however it is moved and zoomed', () => {
    fc.assert(
      fc.property(spans, spans, fc.double({ min: -3, max: 3, noNaN: true }), (span, bounds, part) => {
        for (const next of [
          within(span, bounds),
          moved(span, part, bounds),
          zoomed(span, Math.abs(part), bounds),
        ]) {
          expect(next.start).toBeGreaterThanOrEqual(bounds.start);
          expect(next.end).toBeLessThanOrEqual(bounds.end);
          expect(next.end).toBeGreaterThan(next.start);
        }
      }),
    );
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
