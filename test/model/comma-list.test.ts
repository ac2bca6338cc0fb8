import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { listed, listIn } from '../../src/model/comma-list.js';

it('any ids come back from a list as they went in', () => {
  const ids = fc.array(
    fc.string({ unit: fc.constantFrom('a', 'ä', ',', '"', ' ', '/', '中'), minLength: 1 }),
  );
  fc.assert(fc.property(ids, (all) => expect(listIn(all.map(listed).join(','))).toEqual(all)));
});

it.each([
  ['city/a, city/b ,', ['city/a', 'city/b']],
  [' , ', []],
  ['"a, b", c', ['a, b', 'c']],
  ['say "so", b', ['say "so"', 'b']],
  ['"open, b', ['open, b']],
  ['"a" , "b""c",d', ['a', 'b"c', 'd']],
])('%s names %j', (text, ids) => expect(listIn(text)).toEqual(ids));

it('reads a list of any length in one walk', () => {
  const blanks = `a${' '.repeat(500_000)}b`;
  expect(listIn(`${blanks},${'"'.repeat(400_001)},c`)[0]).toBe(blanks);
});
