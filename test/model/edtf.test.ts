import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ParleyError } from '../../src/errors.js';
import { EARLIEST_DAY, extent, LATEST_DAY, type PartialDate, parseEdtf } from '../../src/model/edtf.js';

const bounds = ({ earliestStart, latestStart, earliestEnd, latestEnd }: PartialDate) => [
  earliestStart,
  latestStart,
  earliestEnd,
  latestEnd,
];

describe('a moment', () => {
  it.each([
    ['2020-10-08', '2020-10-08', '2020-10-08'],
    ['2020-10', '2020-10-01', '2020-10-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2020', '2020-01-01', '2020-12-31'],
    ['2020?-10-08', '2020-10-08', '2020-10-08'],
    ['2020-10-08T23:30:00-05:00', '2020-10-08', '2020-10-08'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['2020-XX', '2020-01-01', '2020-12-31'],
    ['2020-10-XX', '2020-10-01', '2020-10-31'],
    ['XXXX-12-XX', '0000-12-01', '9999-12-31'],
    ['20', '2000-01-01', '2099-12-31'],
    ['202', '2020-01-01', '2029-12-31'],
    ['1950S2', '1900-01-01', '1999-12-31'],
    ['2020-21', '2020-03-01', '2020-06-21'],
    ['2020-24', '2020-01-01', '2021-03-21'],
    ['2020-29', '2020-09-01', '2020-12-22'],
    ['2020-34', '2020-04-01', '2020-06-30'],
    ['2020-41', '2020-07-01', '2020-12-31'],
    ['[2001,1999,2003..2005]', '1999-01-01', '2005-12-31'],
    ['{1960,1961-12}', '1960-01-01', '1961-12-31'],
  ])('%s began and ended on one day from %s to %s', (text, first, last) => {
    expect(bounds(parseEdtf(text))).toEqual([first, last, first, last]);
  });

  it.each([
    ['-0044-03-15', EARLIEST_DAY],
    ['Y-17000', EARLIEST_DAY],
    ['-1XXX', EARLIEST_DAY],
    ['Y17000', LATEST_DAY],
    ['Y17E8', LATEST_DAY],
  ])('%s lies beyond the years that are told apart, at %s', (text, day) => {
    expect(bounds(parseEdtf(text))).toEqual([day, day, day, day]);
  });

  it('may be known only not to be after a day: it is one day, and no open start', () => {
    const date = parseEdtf('[..2020-03-26]');
    expect(bounds(date)).toEqual([null, '2020-03-26', null, '2020-03-26']);
    expect(date.openStart).toBe(false);
    expect(extent(date)).toEqual({
      earliest: EARLIEST_DAY,
      latest: '2020-03-26',
      surelyFrom: '2020-03-26',
      surelyTo: null,
    });
  });

  it('may be known only not to be before a day', () => {
    expect(bounds(parseEdtf('[2020-03-26..]'))).toEqual(['2020-03-26', null, '2020-03-26', null]);
  });
});

describe('an interval', () => {
  it('keeps an unknown end apart from an open one', () => {
    const unknown = parseEdtf('1994/');
    expect(bounds(unknown)).toEqual(['1994-01-01', '1994-12-31', null, null]);
    expect([unknown.openStart, unknown.openEnd]).toEqual([false, false]);
    expect(extent(unknown)).toEqual({
      earliest: '1994-01-01',
      latest: LATEST_DAY,
      surelyFrom: '1994-12-31',
      surelyTo: null,
    });
    const open = parseEdtf('1994/..');
    expect(open.openEnd).toBe(true);
    expect(extent(open)).toEqual({ ...extent(unknown), surelyTo: LATEST_DAY });
  });

  it('keeps an unknown start apart from an open one, and takes neither for 1970', () => {
    expect(extent(parseEdtf('/1994'))).toEqual({
      earliest: EARLIEST_DAY,
      latest: '1994-12-31',
      surelyFrom: null,
      surelyTo: '1994-01-01',
    });
    expect(extent(parseEdtf('../1994')).surelyFrom).toBe(EARLIEST_DAY);
  });

  it.each([
    ['2020-10-08/2020-10-08', ['2020-10-08', '2020-10-08', '2020-10-08', '2020-10-08']],
    ['2020/2020', ['2020-01-01', '2020-12-31', '2020-01-01', '2020-12-31']],
    ['2020-10/2020', ['2020-10-01', '2020-10-31', '2020-10-01', '2020-12-31']],
    ['2019/2019-03', ['2019-01-01', '2019-03-31', '2019-03-01', '2019-03-31']],
    ['2020-21/2020-22', ['2020-03-01', '2020-06-21', '2020-06-01', '2020-09-23']],
  ])('%s may begin and end within one time', (text, expected) => {
    expect(bounds(parseEdtf(text))).toEqual(expected);
  });

  it.each(['{2020, 2021}', '2020 ', '1994 / 1996'])('"%s" is none, for its blank', (text) => {
    expect(() => parseEdtf(text)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });

  it.each(['2020/2019', '2020-10-08/2020-10-07', '2020-05/2020-04-30'])(
    '%s ends before it begins',
    (text) => {
      expect(() => parseEdtf(text)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
      expect(() => parseEdtf(text)).toThrow(`"${text}" ends before it begins`);
    },
  );
});

describe('uncertainty', () => {
  it.each(['2020?-10-08', '2020~', '2020-10-%08', '1994?/..', '2020-21?', '1950S2'])(
    '%s is uncertain',
    (text) => {
      const date = parseEdtf(text);
      expect(date.uncertain).toBe(true);
      expect(extent(date)).toMatchObject({ surelyFrom: null, surelyTo: null });
    },
  );

  it.each(['2020', '202X', '1994/..', '[..2020-03-26]'])('%s is imprecise, but not uncertain', (text) => {
    expect(parseEdtf(text).uncertain).toBe(false);
  });
});

describe('what is no date', () => {
  it.each([
    '',
    ' 2020',
    'yesterday',
    '8.10.2020',
    '2020-02-30',
    '2019-02-29',
    '2020-13',
    '2020-00',
    '20201008',
    '2020/2021/2022',
    '[2020]/2021',
    '{',
    '2020-10-08T25:00:00Z',
    'X'.repeat(10_000),
  ])('%j is refused by name', (text) => {
    const error = catchError(() => parseEdtf(text));
    expect(error.code).toBe('INVALID_INPUT');
    expect(error.message).toContain(text.slice(0, 50));
    expect(error.message.length).toBeLessThan(200);
    expect(error.remedy).toContain('2020?-10-08');
  });
});

function catchError(run: () => unknown): ParleyError {
  try {
    run();
  } catch (error) {
    if (error instanceof ParleyError) return error;
  }
  throw new Error('nothing was refused');
}

const two = (number: number) => String(number).padStart(2, '0');
const day = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9998-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const moment = fc.oneof(
  day,
  day.map((text) => text.slice(0, 7)),
  day.map((text) => text.slice(0, 4)),
  day.map((text) => `${text.slice(0, 3)}X`),
  day.map((text) => `${text.slice(0, 7)}-XX`),
  day.map((text) => `${text.slice(0, 4)}?${text.slice(4)}`),
  fc.tuple(day, fc.integer({ min: 21, max: 41 })).map(([text, code]) => `${text.slice(0, 4)}-${two(code)}`),
);
const anyDate = fc.oneof(
  moment,
  fc.tuple(moment, fc.constantFrom('', '..')).map(([from, to]) => `${from}/${to}`),
  fc.tuple(fc.constantFrom('', '..'), moment).map(([from, to]) => `${from}/${to}`),
  fc.tuple(moment, moment).map(([a, b]) => {
    const inOrder = (parseEdtf(a).earliestStart ?? '') <= (parseEdtf(b).latestEnd ?? '');
    return inOrder ? `${a}/${b}` : `${b}/${a}`;
  }),
);

describe('of every date', () => {
  it('the bounds are in order', () => {
    fc.assert(
      fc.property(anyDate, (text) => {
        const date = parseEdtf(text);
        const { earliest, latest } = extent(date);
        expect(earliest <= latest).toBe(true);
        const ordered: [string | null, string | null][] = [
          [date.earliestStart, date.latestStart],
          [date.earliestEnd, date.latestEnd],
          [date.earliestStart, date.earliestEnd],
          [date.latestStart, date.latestEnd],
        ];
        for (const [first, last] of ordered)
          if (first !== null && last !== null) expect(first <= last).toBe(true);
      }),
    );
  });

  it('the certain days lie within the possible ones', () => {
    fc.assert(
      fc.property(anyDate, (text) => {
        const { earliest, latest, surelyFrom, surelyTo } = extent(parseEdtf(text));
        for (const one of [surelyFrom, surelyTo]) {
          if (one !== null) expect([earliest <= one, one <= latest]).toEqual([true, true]);
        }
      }),
    );
  });

  it('a day lies within its month, its year and its decade', () => {
    fc.assert(
      fc.property(day, (text) => {
        for (const wider of [text.slice(0, 7), text.slice(0, 4), `${text.slice(0, 3)}X`, `${text}/..`]) {
          const { earliest, latest } = extent(parseEdtf(wider));
          expect([wider, earliest <= text, text <= latest]).toEqual([wider, true, true]);
        }
      }),
    );
  });

  it('the text is kept as it was given', () => {
    fc.assert(fc.property(anyDate, (text) => expect(parseEdtf(text).edtf).toBe(text)));
  });
});
