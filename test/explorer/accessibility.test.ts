import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violations } from './accessibility.js';
import { forEachExplorer, inEachWindow, settled } from './harness.js';

const BEIJING = 'focus=city/beijing&open=city/beijing~12';
const press = (selector: string) => (page: Page) =>
  page.locator(selector).filter({ visible: true }).first().click();
const key = (name: string) => async (page: Page) => {
  await page.locator('.node[tabindex="0"]').focus();
  await page.keyboard.press(name);
};

/** What an address cannot open: menus, dialogs, and what stands over a place. */
const OPENED: readonly (readonly [name: string, address: string, open: (page: Page) => Promise<unknown>])[] =
  [
    ['about', '', press('.header-end .button.icon:has(+ .dialog)')],
    ['suggestions', '', (page) => page.locator('input[role="combobox"]').fill('Bei')],
    ['takeaway', BEIJING, press('.takeaway-open')],
    ['filters', BEIJING, press('.filter-button')],
    ['node-menu', `${BEIJING}&at=city/berlin`, press('.node-menu-button')],
    ['keys', BEIJING, key('?')],
    ['list', BEIJING, press('.canvas-controls .button:last-child')],
    ['focus', BEIJING, key('ArrowRight')],
  ];

forEachExplorer('axe', (explorer) => {
  inEachWindow((window) => {
    it.each(
      OPENED.flatMap(([name, address, open]) =>
        ['en', 'ar'].map((language) => ({ name, address, open, language })),
      ),
    )(
      'finds nothing wrong with $name open, in $language, light and dark',
      async ({ name, address, open, language }) => {
        const page = await explorer.open(`?${address}`, { window, language });
        await settled(page);
        await open(page);
        await settled(page);
        for (const scheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme: scheme });
          await explorer.picture(page, `open-${name}`, scheme);
          expect([scheme, await violations(page)]).toEqual([scheme, []]);
        }
      },
    );
  });
});
