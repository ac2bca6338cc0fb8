import { expect, it } from '@jest/globals';
import { askedInWords } from '../../src/export/asked.js';
import { readRequest } from '../../src/export/request.js';

it('what was asked for is told in words, with what narrows it', () => {
  expect(askedInWords(readRequest({ all: ['true'] }))).toBe('the whole graph');
  const part = readRequest({
    ...{ around: ['city/berlin,"a, b"'], hops: ['2'], kinds: ['City'], predicates: ['SISTER_CITY_OF'] },
    ...{ asOf: ['2020'], includeImplicit: ['false'], documents: ['doc/one,doc/two'] },
  });
  expect(askedInWords(part)).toBe(
    'around city/berlin, a, b, hops 2; only facts of SISTER_CITY_OF; only entities of City; asOf 2020; includeImplicit false; documents doc/one, doc/two',
  );
  const many = readRequest({ around: Array.from({ length: 500 }, (_, at) => `c${at}`), facts: ['f'] });
  expect(askedInWords(many)).toMatch(/c19 and 480 more, hops 1; only the facts f$/);
});
