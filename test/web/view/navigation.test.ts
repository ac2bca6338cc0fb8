import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fromQuery, toQuery } from '../../../web/src/view/address.js';
import { EMPTY, type View } from '../../../web/src/view/view.js';
import { arbitraryView } from './arbitrary-view.js';
import { BrowserHistory } from './browser-history.js';

const browser = new BrowserHistory('http://parley.example/?focus=city/berlin');
browser.install();
const { addressOf, adjust, canRedo, canUndo, go, redo, undo, view } = await import(
  '../../../web/src/view/navigation.js'
);

/** Views one after another, and which of them is on the screen. */
let views: View[] = [view.value];
let at = 0;

const steps = {
  go(next: View) {
    if (toQuery(next) !== toQuery(views[at] as View)) views = [...views.slice(0, ++at), next];
    go(next);
  },
  adjust(next: View) {
    views[at] = next;
    adjust(next);
  },
  undo() {
    at = Math.max(0, at - 1);
    undo();
  },
  redo() {
    at = Math.min(views.length - 1, at + 1);
    redo();
  },
};

test('steps are taken back and again, and the address always says where one is', () => {
  const step = fc.tuple(fc.constantFrom('go', 'go', 'adjust', 'undo', 'redo'), arbitraryView);
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (taken) => {
      for (const [how, next] of taken) {
        steps[how as keyof typeof steps](next);
        expect(toQuery(view.value)).toBe(toQuery(views[at] as View));
        expect(toQuery(fromQuery(browser.url().search))).toBe(toQuery(view.value));
        expect(canUndo.value).toBe(at > 0);
        expect(canRedo.value).toBe(at < views.length - 1);
      }
    }),
  );
});

test('a step that changes nothing is none', () => {
  go(EMPTY);
  const before = browser.state;
  go({ place: 'graph' });
  expect(browser.state).toBe(before);
});

test('an address can be had without going there', () => {
  go({ ...EMPTY, focus: ['city/berlin'] });
  expect(addressOf({ place: 'map' })).toBe('http://parley.example/?view=map&focus=city%2Fberlin');
  expect(view.value.place).toBe('graph');
});
