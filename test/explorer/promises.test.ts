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
