import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateIn } from '../../src/import/dates.js';
import { countIn, decimalIn } from '../../src/import/numbers.js';

describe('dates as tables write them', () => {
  const day = fc.date({
    min: new Date('1000-01-01T00:00:00Z'),
    max: new Date('2999-12-31T00:00:00Z'),
    noInvalidDate: true,
  });

  it('reads every day the same, however it is written', () => {
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, of] = iso.split('-').map(Number) as [number, number, number];
        const written = [
          iso,
          `${iso} 00:00:00`,
          `${iso}T00:00:00.000Z`,
          `${of}.${month}.${year}`,
          `${of}. ${month}. ${year}`,
          `${iso.slice(8)}.${iso.slice(5, 7)}.${year}`,
          `${year}/${month}/${of}`,
          `${year}.${month}.${of}`,
          `${year}. ${month}. ${of}.`,
          `${year}-${month}-${of}`,
          `${year}年${month}月${of}日`,
        ];
        for (const one of written) expect([one, dateIn(one)]).toEqual([one, iso]);
      }),
    );
  });

  it.each([
    ['1994', '1994'],
    ['1994.0', '1994'],
    ['1994?', '1994?'],
    ['10.1994', '1994-10'],
    ['1994年', '1994'],
    ['1994年10月', '1994-10'],
    ['[..2020-03-26]', '[..2020-03-26]'],
    ['1994/1996', '1994/1996'],
    ['2021-21', '2021-21'],
  ])('%s is %s', (cell, date) => expect(dateIn(cell)).toBe(date));

  it.each([
    '94',
    '1.1.94',
    '8/10/1994',
    '13/10/1994',
    '30.2.1994',
    '1.13.1994',
    '21.1994',
    '1994年21月',
    '1994/21/1',
    '1994/10-8',
    '1994-10-08 14:30',
    '2021-22',
    '2024-25',
    '1939-40',
    'seit 1994',
    '1 May 1994',
    '',
  ])('"%s" is none, for it may mean something else or nothing', (cell) =>
    expect(dateIn(cell)).toBeUndefined(),
  );
});

describe('numbers as tables write them', () => {
  it('reads whole numbers the same, however their digits are grouped', () => {
    fc.assert(
      fc.property(fc.nat(), (number) => {
        for (const sign of ['', '.', ',', ' ', '\u00a0', '\u202f', "'", '’']) {
          const written = String(number).replace(/\B(?=(\d{3})+$)/g, sign);
          expect([written, countIn(written)]).toEqual([written, number]);
        }
      }),
    );
  });

  it('reads decimals with a point or a comma', () => {
    fc.assert(
      fc.property(fc.integer({ min: -18_000_000, max: 18_000_000 }), (number) => {
        const written = (number / 100_000).toFixed(5);
        for (const one of [written, written.replace('.', ','), written.replace('-', '−')]) {
          expect([one, decimalIn(one)]).toEqual([one, Number(written)]);
        }
      }),
    );
  });

  it('groups no digits with the sign that stands before decimals', () => {
    expect(countIn('330.579', '.')).toBe(330.579);
    expect(countIn('330.579', ',')).toBe(330_579);
    expect(countIn('3645000.000', ',')).toBe(3_645_000);
    expect(countIn('0.500')).toBe(0.5);
  });

  it.each(['1.07.096', '1.073,096', '12.34.567', '1 0', 'many', '', '1,2,3'])('"%s" is none', (cell) => {
    expect(countIn(cell)).toBeUndefined();
    expect(decimalIn(cell)).toBeUndefined();
  });
});
