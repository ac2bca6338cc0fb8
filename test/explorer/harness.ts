import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Engine } from '../../src/store/statements.js';
import type { Store } from '../../src/store/store.js';
import { type Served, served } from '../questions/served.js';
import { forEachStore } from '../stores.js';
import { chromiumPath, launch, NO_CHROMIUM } from './chromium.js';
import { type Watched, watch } from './watch.js';

const PAGES = {
  explorer: fileURLToPath(new URL('../../web/dist', import.meta.url)),
  ide: fileURLToPath(new URL('../../ide/dist', import.meta.url)),
};
const PICTURES = process.env['PICTURES'] || fileURLToPath(new URL('pictures', import.meta.url));

/** The windows that the explorer is tested in: a laptop's, and a phone's with its touch screen. */
export const WINDOWS = {
  wide: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
} as const;
export type Window = keyof typeof WINDOWS;

export type Scheme = 'light' | 'dark';

export interface Opening {
  window?: Window;
  /** Of the browser; `lang=` in the address goes before it. */
  language?: string;
  scheme?: Scheme;
  /** Nothing moves unless it is about movement: less to wait for. */
  motion?: 'reduce' | 'no-preference';
  /** Errors on the console that the test itself provokes. */
  tolerated?: RegExp;
}

/** A served Parley with the shipped facts, and a browser to look at it. */
export interface Explorer {
  readonly engine: Engine;
  /** With a slash at the end. */
  readonly url: string;
  /** Asks the service in English, and fails on an error in the answer. */
  ask: Served['ask'];
  /** Opens an address of the explorer, such as `?focus=city/berlin`, in a window that shares nothing with others. */
  open(address?: string, opening?: Opening): Promise<Page>;
  /**
   * Takes a picture of what a page shows, for people to look at: `pictures/NAME-window-language-scheme-store.png`.
   *
   * @param scheme where it is no longer the one that the page was opened with
   */
  picture(page: Page, name: string, scheme?: Scheme): Promise<void>;
}

interface Opened {
  context: BrowserContext;
  watched: Watched;
  window: Window;
  language: string;
  scheme: Scheme;
}

/**
 * Runs stories of the explorer once for each store that is there (see `forEachStore`), or skips them visibly where there
 * is no Chromium. After each test its pages are closed, and it has failed if one of them asked another server, went
 * against its policy or wrote an error to the console.
 *
 * @param furnish adds to the shipped facts
 */
export function forEachExplorer(
  name: string,
  stories: (explorer: Explorer) => void,
  furnish?: (store: Store) => Promise<unknown>,
): void {
  const executable = chromiumPath();
  if (executable === undefined) {
    it.skip(`${name} (${NO_CHROMIUM})`, () => {});
    return;
  }
  forEachStore(name, (makeStore, engine) => {
    let service: Served;
    let browser: Browser;
    const opened = new Map<Page, Opened>();

    beforeAll(async () => {
      for (const folder of Object.values(PAGES)) {
        if (!existsSync(join(folder, 'index.html')))
          throw new Error(`There is no page in ${folder}: npm run build`);
      }
      service = await served(makeStore, PAGES);
      await furnish?.(service.store);
      browser = await launch(executable);
    });
    afterEach(async () => {
      const all = [...opened.values()];
      // What a page asked for last may be on its way still, and its answer has nowhere to go then.
      for (const page of opened.keys()) await page.unrouteAll({ behavior: 'ignoreErrors' });
      opened.clear();
      await Promise.all(all.map(({ context }) => context.close()));
      expect(all.flatMap(({ watched }) => watched.complaints)).toEqual([]);
    });
    afterAll(async () => {
      await browser?.close();
      await service?.close();
    });

    stories({
      engine,
      get url() {
        return service.url;
      },
      ask: (query, variables) => service.ask(query, variables),
      async open(address = '', opening = {}) {
        const { window = 'wide', language = 'en', scheme = 'light', motion = 'reduce', tolerated } = opening;
        const context = await browser.newContext({
          ...WINDOWS[window],
          locale: language,
          colorScheme: scheme,
          reducedMotion: motion,
          acceptDownloads: true,
        });
        const watched = await watch(context, new URL(service.url).origin, tolerated);
        const page = await context.newPage();
        opened.set(page, { context, watched, window, language, scheme });
        await page.goto(new URL(address, service.url).href);
        return page;
      },
      async picture(page, title, scheme) {
        const known = opened.get(page);
        const parts = [title, known?.window, known?.language, scheme ?? known?.scheme, engine];
        mkdirSync(PICTURES, { recursive: true });
        await page.screenshot({ path: join(PICTURES, `${parts.join('-')}.png`) });
      },
    });
  });
}

/** Runs a suite in every window. */
export function inEachWindow(suite: (window: Window) => void): void {
  for (const window of Object.keys(WINDOWS) as Window[])
    describe(`in a ${window} window`, () => suite(window));
}

/** Waits until a page has got what it asked for and drawn it. */
export async function settled(page: Page): Promise<void> {
  await page.locator('#app > *').first().waitFor();
  await page.waitForLoadState('networkidle');
  await eventually(async () => expect(await page.locator('[aria-busy="true"]').count()).toBe(0));
}

/** Repeats a check until it holds; after the patience (ms) it fails as it failed last. */
export async function eventually(check: () => Promise<unknown> | unknown, patience = 10_000): Promise<void> {
  for (const end = performance.now() + patience; ; ) {
    try {
      await check();
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
