import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hasMeetings, pageOf, picked } from '../../../web/src/shell/pick.js';
import {
  added,
  collapsed,
  expanded,
  FIRST_OPENED,
  MOST_OPENED,
  removed,
  toggled,
} from '../../../web/src/view/steps.js';
import { EMPTY } from '../../../web/src/view/view.js';
import { arbitraryId, arbitraryView } from './arbitrary-view.js';

describe('steps from any view', () => {
  test('what is added is there, opened and selected, whatever was hidden', () => {
    fc.assert(
      fc.property(arbitraryView, arbitraryId, (view, id) => {
        const next = { ...view, ...added(view, id, 'MEASURE') };
        expect(next.focus.filter((one) => one === id)).toEqual([id]);
        expect(next.hidden).not.toContain(id);
        expect(next.filters.hiddenKinds).not.toContain('MEASURE');
        expect(next.expansions).toContainEqual({ id, first: FIRST_OPENED });
        expect(next.selected).toBe(id);
      }),
    );
  });

  test('what is taken off leaves nothing of itself', () => {
    fc.assert(
      fc.property(arbitraryView, arbitraryId, (view, id) => {
        const next = { ...view, ...removed({ ...view, ...added(view, id) }, id) };
        expect(next.focus).not.toContain(id);
        expect(next.hidden.filter((one) => one === id)).toEqual([id]);
        expect(next.expansions.map((one) => one.id)).not.toContain(id);
        expect(next.selected).not.toBe(id);
      }),
    );
  });

  test('what is opened can be opened further and closed again', () => {
    fc.assert(
      fc.property(arbitraryView, arbitraryId, (view, id) => {
        const opened = { ...view, ...expanded(view, id, 12, 'LED') };
        const further = { ...opened, ...expanded(opened, id, 500, 'LED') };
        const mine = further.expansions.filter((one) => one.id === id && one.predicate === 'LED');
        expect(mine).toEqual([{ id, first: MOST_OPENED, predicate: 'LED' }]);
        const closed = { ...further, ...collapsed(further, id) };
        expect(closed.expansions.map((one) => one.id)).not.toContain(id);
        expect(closed.focus).toContain(id);
      }),
    );
  });
});

test('a switch thrown twice is as before', () => {
  expect(toggled(toggled(['a', 'b'], 'c'), 'c')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});

describe('a pick from the search', () => {
  const at = (place: (typeof EMPTY)['place']) => ({ ...EMPTY, place });

  test('is put on the screen of a place that shows the scene', () => {
    expect(picked(at('map'), 'city/a', 'CITY')).toMatchObject({ place: 'map', focus: ['city/a'] });
    expect(picked(at('document'), 'city/a', 'CITY')).toMatchObject({ place: 'graph', focus: ['city/a'] });
    expect(picked(at('meetings'), 'topic/a', 'TOPIC')).toMatchObject({ place: 'graph' });
  });

  test('opens the source in the place of sources, and the page of whom somebody met in that of meetings', () => {
    expect(picked(at('document'), 'doc/a', 'DOCUMENT')).toEqual({ document: 'doc/a' });
    expect(picked(at('meetings'), 'person/a', 'PERSON')).toMatchObject({ meetings: ['person/a'] });
    expect(pageOf('person/a')).toMatchObject({ place: 'meetings', meetings: ['person/a'] });
    expect(hasMeetings('EVENT')).toBe(false);
  });
});
