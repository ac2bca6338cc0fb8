import { describe, expect, it } from '@jest/globals';
import { edtfOf, type StatedTimes, validityOf } from '../../src/import/wikidata-dates.js';

const time = (value: string, precision: number) => ({ value, precision });
const year = (number: number) => time(`${number}-01-01T00:00:00Z`, 9);
const day = (text: string) => time(`${text}T00:00:00Z`, 11);
const stated = (more: Partial<StatedTimes>): StatedTimes => ({
  starts: [],
  ends: [],
  hasEnd: (more.ends ?? []).length > 0,
  hasNoEnd: false,
  ...more,
});
const TODAY = '2026-11-22';

describe('a time of Wikidata', () => {
  it.each([
    ['1994-07-01T00:00:00Z', 9, '1994'],
    ['+1994-01-01T00:00:00Z', 9, '1994'],
    ['1994-07-01T00:00:00Z', 10, '1994-07'],
    ['1994-07-15T00:00:00Z', 11, '1994-07-15'],
    ['1994-07-15T10:00:00Z', 14, '1994-07-15'],
    ['1990-01-01T00:00:00Z', 8, '199X'],
  ])('%s with precision %i is %s, and nothing more than is meant', (value, precision, edtf) => {
    expect(edtfOf(time(value, precision))).toBe(edtf);
  });

  it.each([
    ['a century, which is not from 1900 to 1999', '1901-01-01T00:00:00Z', 7],
    ['a year before the year 1', '-0044-01-01T00:00:00Z', 9],
    ['no day of the calendar', '1994-02-30T00:00:00Z', 11],
    ['no time', 'unknown', 9],
  ])('is left out where it is %s', (_, value, precision) => {
    expect(edtfOf(time(value, precision))).toBeUndefined();
  });
});

describe('the time over which a statement holds', () => {
  it.each<[string, Partial<StatedTimes>, string | undefined, boolean]>([
    ['nothing', {}, undefined, false],
    ['a start', { starts: [year(1994)] }, '1994/', false],
    ['a start and that there is no end', { starts: [year(1994)], hasNoEnd: true }, '1994/..', false],
    ['only that there is no end', { hasNoEnd: true }, '/..', false],
    ['a start and an end', { starts: [year(1994)], ends: [day('2022-03-05')] }, '1994/2022-03-05', true],
    ['an end', { ends: [year(2022)] }, '/2022', true],
    ['an end to come', { starts: [year(2020)], ends: [year(2030)] }, '2020/2030', false],
    ['an end in the year that it is', { ends: [year(2026)] }, '/2026', false],
    ['a start, and an end nobody knows when', { starts: [year(1994)], hasEnd: true }, '1994/', true],
    [
      'a start of which the day is stated too',
      { starts: [year(1994), day('1994-05-03')] },
      '1994-05-03/',
      false,
    ],
  ])('of %s', (_, times, valid, ended) => {
    expect(validityOf(stated(times), TODAY)).toEqual({ ...(valid && { valid }), ended, leftOut: [] });
  });

  it('leaves a date out that contradicts another, and says which', () => {
    const two = validityOf(stated({ starts: [year(1994), year(1996)], ends: [year(2022)] }), TODAY);
    expect(two).toEqual({
      valid: '/2022',
      ended: true,
      leftOut: [{ reason: 'several start dates', what: '1994, 1996' }],
    });
    const ends = validityOf(stated({ starts: [year(1994)], ends: [year(2001), year(2002)] }), TODAY);
    expect(ends).toMatchObject({ valid: '1994/', ended: true, leftOut: [{ reason: 'several end dates' }] });
    const backwards = validityOf(stated({ starts: [year(2022)], ends: [year(1994)] }), TODAY);
    expect(backwards).toEqual({
      ended: false,
      leftOut: [{ reason: 'the end is before the start', what: '2022/1994' }],
    });
  });

  it('keeps the rest where one date cannot be said', () => {
    const { valid, leftOut } = validityOf(
      stated({ starts: [time('1901-01-01T00:00:00Z', 7)], ends: [year(2000)] }),
      TODAY,
    );
    expect(valid).toBe('/2000');
    expect(leftOut).toEqual([
      { reason: expect.stringContaining('EDTF'), what: '1901-01-01T00:00:00Z, precision 7' },
    ]);
  });
});
