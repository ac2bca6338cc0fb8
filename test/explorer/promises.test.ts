import { gzipSync } from 'node:zlib';
import { expect, it } from '@jest/globals';
import { violations } from './accessibility.js';
import { forEachExplorer, inEachWindow } from './harness.js';

const LANGUAGES = { en: 'ltr', de: 'ltr', ar: 'rtl', zh: 'ltr' } as const;

forEachExplorer('what the explorer promises', (explorer) => {
  inEachWindow((window) => {
    it.each(Object.entries(LANGUAGES))(
      'starts in the language of the browser: %s',
      async (language, direction) => {
        const page = await explorer.open('', { window, language });
        await page.locator('#app > *').first().waitFor();
        const html = page.locator('html');
        expect([await html.getAttribute('lang'), await html.getAttribute('dir')]).toEqual([
          language,
          direction,
        ]);
        expect(await violations(page)).toEqual([]);
        await explorer.picture(page, 'start');
      },
    );
  });

  it('fetches at most 60 kB of compressed script before the map', async () => {
    const page = await explorer.open('');
    await page.locator('#app > *').first().waitFor();
    const addresses = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.endsWith('.js')),
    );
    const sizes = await Promise.all(
      addresses.map(async (address) => gzipSync(await (await fetch(address)).arrayBuffer()).length),
    );
    expect(addresses.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60 * 1024);
  });

  it('needs nothing that another server has, and refuses it', async () => {
    const page = await explorer.open('', { tolerated: /elsewhere\.example|Content Security Policy/ });
    const refused = await page.evaluate(() =>
      fetch('https://elsewhere.example/').then(
        () => 'taken',
        () => 'refused',
      ),
    );
    expect(refused).toBe('refused');
  });
});
