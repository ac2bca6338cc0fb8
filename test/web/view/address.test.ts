import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fromQuery, toQuery } from '../../../web/src/view/address.js';
import { EMPTY } from '../../../web/src/view/view.js';
import { arbitraryView } from './arbitrary-view.js';

test('an address is the exact view', () => {
  fc.assert(fc.property(arbitraryView, (view) => expect(fromQuery(toQuery(view))).toEqual(view)));
});

test('any address shows something, and the view that it shows has one address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const query = toQuery(fromQuery(text));
      expect(toQuery(fromQuery(query))).toBe(query);
    }),
  );
});

test('what is as usual is not in the address', () => {
  expect(toQuery(EMPTY)).toBe('');
  expect(fromQuery('')).toEqual(EMPTY);
  const view = { ...EMPTY, filters: { ...EMPTY.filters, hiddenKinds: ['STATEMENT', 'CITY'] } };
  expect(decodeURIComponent(toQuery(view))).toBe('kinds=-CITY,MEASURE');
});

test('what is mangled is left out, and the rest stands', () => {
  const view = fromQuery(
    'view=moon&lang=xx&open=city/berlin~many&open=city/rome~5&confidence=7&pin=a~1&focus=city/berlin',
  );
  expect(view).toEqual({ ...EMPTY, focus: ['city/berlin'], expansions: [{ id: 'city/rome', first: 5 }] });
});
