import { describe, expect, it } from '@jest/globals';
import { violations } from './accessibility.js';
import { forEachExplorer, settled, WINDOWS, type Window } from './harness.js';

const AROUND = 'focus=city/beijing&open=city/beijing~12&focus=city/berlin';

/** Every view with something in it, as an address. */
const VIEWS = {
  start: '',
  graph: `?${AROUND}`,
  panel: `?${AROUND}&at=event/berlin-partner-cities-online-exchange-2020-10-08`,
  chains: '?chain=person/dilek-kalayci~person/pan-ruifeng~3',
  map: `?view=map&${AROUND}`,
  partnerships: '?view=map&map=partnerships&since=2020',
  countries: '?view=map&map=countries',
  comparison: '?view=map&map=comparison&compare=city/beijing&compare=city/berlin',
  timeline: `?view=timeline&${AROUND}`,
  table: `?view=table&${AROUND}`,
  facts: `?view=table&sheet=facts&${AROUND}`,
  sources: '?view=document',
  source: '?view=document&document=doc/berlin-exchange',
  meetings: '?view=meetings&met=person/wang-linghang',
  matrix: '?view=meetings&met=person/wang-linghang&met=person/dilek-kalayci&met=city/beijing&met=city/berlin',
  filters: `?${AROUND}&during=2020&certainly=yes&confidence=0.5&implicit=no&kinds=-TOPIC&at=city/beijing`,
  nothing: '?focus=city/nowhere&at=city/nowhere',
};

const LANGUAGES = { en: 'ltr', de: 'ltr', ar: 'rtl', zh: 'ltr' };

forEachExplorer('every view', (explorer) => {
  // What the stores answer is the same: one look at each view is enough for the second.
  const whole = explorer.engine === 'embedded';
  const windows = whole ? (Object.keys(WINDOWS) as Window[]) : (['wide'] as const);
  const languages = Object.entries(LANGUAGES).slice(0, whole ? undefined : 1);

  describe.each(Object.entries(VIEWS))('%s', (name, address) => {
    for (const window of windows) {
      it.each(languages)(
        `is for everybody in a ${window} window, light and dark: %s`,
        async (language, direction) => {
          const page = await explorer.open(address, { window, language });
          await settled(page);
          const root = page.locator('html');
          expect(await root.getAttribute('lang')).toBe(language);
          expect(await root.getAttribute('dir')).toBe(direction);
          // Nobody should have to push a page, or a part that is read from above to below, to the side.
          const pushed = await page.evaluate(() =>
            [document.documentElement, ...document.querySelectorAll('.place-room, .side')]
              .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
              .map(({ className }) => className || 'page'),
          );
          expect(pushed).toEqual([]);
          const found = { light: [] as string[], dark: [] as string[] };
          for (const scheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme: scheme });
            await explorer.picture(page, name, scheme);
            found[scheme] = await violations(page);
          }
          expect(found).toEqual({ light: [], dark: [] });
        },
      );
    }
  });
});
