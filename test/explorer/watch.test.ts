import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { violations } from './accessibility.js';
import { chromiumPath, launch, NO_CHROMIUM } from './chromium.js';
import { watch } from './watch.js';

const executable = chromiumPath();

if (executable === undefined) it.skip(`the watch over pages (${NO_CHROMIUM})`, () => {});
else {
  describe('the watch over pages', () => {
    let server: Server;
    let browser: Browser;
    let origin: string;

    beforeAll(async () => {
      server = createServer((_request, response) => {
        response.setHeader('Content-Security-Policy', "default-src 'self'; img-src data:");
        response.setHeader('Content-Type', 'text/html');
        response.end(
          '<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,"><main><h1>A</h1></main>',
        );
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      browser = await launch(executable);
    });
    afterAll(async () => {
      await browser?.close();
      server?.close();
    });

    async function complaintsAfter(act: (page: Page) => Promise<unknown>, tolerated?: RegExp) {
      const context = await browser.newContext({ bypassCSP: false });
      const { complaints } = await watch(context, origin, tolerated);
      const page = await context.newPage();
      await page.goto(origin);
      await act(page);
      await page.waitForTimeout(100);
      await context.close();
      return complaints.join('\n');
    }

    it.each<[string, (page: Page) => Promise<unknown>, RegExp]>([
      [
        'goes to another server',
        (page) => page.goto('https://elsewhere.example/').catch(() => {}),
        /elsewhere\.example/,
      ],
      [
        'goes against the policy',
        (page) => page.evaluate(() => document.head.insertAdjacentHTML('beforeend', '<style>a {}</style>')),
        /Content Security Policy/,
      ],
      [
        'has a script that fails',
        (page) => page.evaluate(() => void setTimeout(() => JSON.parse('{'))),
        /a script failed: SyntaxError/,
      ],
      ['writes an error', (page) => page.evaluate(() => console.error('oh no')), /oh no/],
    ])('complains of a page that %s', async (_what, act, complaint) => {
      expect(await complaintsAfter(act)).toMatch(complaint);
    });

    it('has nothing against a page that does nothing of that, or what is tolerated', async () => {
      expect(await complaintsAfter((page) => page.evaluate(() => console.warn('well')))).toBe('');
      expect(await complaintsAfter((page) => page.evaluate(() => console.error('known')), /known/)).toBe('');
    });

    it('has axe look at it with all rules', async () => {
      const page = await browser.newPage();
      await page.goto(origin);
      expect(await violations(page)).toEqual([]);
      await page.evaluate(() => document.body.append(document.createElement('button')));
      expect((await violations(page)).join()).toMatch(/^button-name: /);
    });
  });
}
