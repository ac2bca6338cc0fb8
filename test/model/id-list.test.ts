import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { listed, listIn } from '../../src/model/id-list.js';

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
  ['"open, b', ['"open', 'b']],
])('%s names %j', (text, ids) => expect(listIn(text)).toEqual(ids));
