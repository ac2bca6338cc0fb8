import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { activeFilters, NO_FILTERS } from '../../../web/src/shell/active-filters.js';
import { EMPTY } from '../../../web/src/view/view.js';
import { arbitraryView } from '../view/arbitrary-view.js';

test('clearing the filters one by one leaves none, each clearing exactly itself', () => {
  fc.assert(
    fc.property(arbitraryView, (start) => {
      let view = start;
      for (let left = activeFilters(view); left.length > 0; left = activeFilters(view)) {
        view = { ...view, ...left[0]?.cleared };
        expect(activeFilters(view)).toHaveLength(left.length - 1);
      }
      expect({ ...view.filters, hiddenKinds: [], certainly: false }).toEqual({
        ...EMPTY.filters,
        hiddenKinds: [],
      });
    }),
  );
});

test('clearing all leaves none', () => {
  fc.assert(
    fc.property(arbitraryView, (view) => expect(activeFilters({ ...view, ...NO_FILTERS })).toEqual([])),
  );
});
