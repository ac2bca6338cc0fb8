import { describe, expect, it } from '@jest/globals';
import type { FactView } from '../../src/graph/claims.js';
import { standingTime } from '../../src/graph/standing-time.js';

const fact = (valid: string | null, polarity = 'asserted') => ({ valid, polarity }) as FactView;

describe('how something stands in time', () => {
  it.each<
    [what: string, valid: (string | null)[], since: string | null, until: string | null, now: number[]]
  >([
    ['goes on', ['1990/..'], '1990', null, [0]],
    ['ended', ['1990/2000'], '1990', '2000', [0]],
    ['was renewed', ['1990/2000', '2005/'], '1990', null, [1]],
    ['was renewed in the year in which it ended', ['1990/2000', '2000/..'], '1990', null, [1]],
    ['was renewed and ended again', ['2005/2010', '1990/2000'], '1990', '2010', [0]],
    ['began and ended in one year', ['1990/1990'], '1990', '1990', [0]],
    ['began and ended on one day', ['1990-05-01/1990-05-01'], '1990-05-01', '1990-05-01', [0]],
    ['was renewed for a year', ['1990/2000', '2005/2005'], '1990', '2005', [1]],
    ['ended, and one source knows only when it began', ['1990/2000', '1990-05/'], '1990', '2000', [0, 1]],
    ['ended, as one of two sources says', ['1988', '/2000'], null, '2000', [0, 1]],
    ['ended, and goes on as another source says', ['1990/2000', '1990/..'], '1990', null, [0, 1]],
    ['is not dated', [null], null, null, [0]],
  ])('%s', (_what, dates, since, until, now) => {
    const facts = dates.map((valid) => fact(valid));
    expect(standingTime(facts)).toEqual({ since, until, now: now.map((place) => facts[place]) });
  });

  it('is not told by what is denied', () => {
    expect(standingTime([fact('1990/2000', 'denied')])).toEqual({ since: null, until: null, now: [] });
  });
});
