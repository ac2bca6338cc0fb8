import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { compare } from '../../../web/src/map/comparison.js';
import { comparisonRows, toCsv } from '../../../web/src/map/comparison-table.js';
import { city, sister } from './cities.js';

const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'one', 'two'));
const bare = (id: string, sisters: readonly string[]) => ({
  id,
  sisters: sisters.filter((other) => other !== id).map((other) => ({ id: other })),
});

describe('comparing two cities', () => {
  it('puts every sister into exactly one list', () => {
    fc.assert(
      fc.property(ids, ids, (first, second) => {
        const [one, two] = [bare('one', first), bare('two', second)];
        const { common, onlyOne, onlyOther, between } = compare(one, two);
        const listed = [...common, ...onlyOne, ...onlyOther].map(({ id }) => id);
        const all = new Set([...one.sisters, ...two.sisters].map(({ id }) => id));
        const others = [...all].filter((id) => id !== 'one' && id !== 'two');
        expect(listed.toSorted()).toEqual(others.toSorted());
        expect(between !== undefined).toBe(all.size > others.length);
      }),
    );
  });

  it('says the same the other way round', () => {
    fc.assert(
      fc.property(ids, ids, (first, second) => {
        const [one, two] = [bare('one', first), bare('two', second)];
        const [there, back] = [compare(one, two), compare(two, one)];
        const names = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort();
        expect(names(there.common)).toEqual(names(back.common));
        expect(names(there.onlyOne)).toEqual(names(back.onlyOther));
      }),
    );
  });
});

test('the table has a row for each partnership that is listed', () => {
  const one = city('x', 'Alphaville', [
    sister('c', 'Common'),
    sister('a', 'Only, one'),
    sister('y', 'Betatown'),
  ]);
  const two = city('y', 'Betatown', [sister('c', 'Common'), sister('x', 'Alphaville')]);
  const said = {
    columns: {
      id: 'id',
      name: 'city',
      country: 'country',
      sisterOf: 'sister of',
      since: 'since',
      until: 'until',
      status: 'status',
      lastMeeting: 'last meeting',
      facts: 'facts',
    },
    status: {},
    notStated: 'not stated',
  };
  const rows = comparisonRows(compare(one, two), one, two, said);
  expect(rows.slice(1).map(([id, , , of]) => [id, of])).toEqual([
    ['y', 'Alphaville'],
    ['c', 'Alphaville'],
    ['c', 'Betatown'],
    ['a', 'Alphaville'],
  ]);
  expect(toCsv(rows)).toContain('"Only, one"');
});

test('no cell of the table is a formula', () => {
  expect(toCsv([['=1+1', '@here', 'a"b']])).toBe('\uFEFF\'=1+1,\'@here,"a""b"\r\n');
});
