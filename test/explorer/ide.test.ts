import { expect, it } from '@jest/globals';
import { eventually, forEachExplorer } from './harness.js';

forEachExplorer('the editor for queries', (explorer) => {
  it('has the examples of the documentation in its tabs, and answers one, all from this server', async () => {
    const page = await explorer.open('ide');
    expect(new URL(page.url()).pathname).toBe('/ide/');
    const tab = (name: string) => page.getByRole('tab', { name });
    await tab('Finding').waitFor();
    for (const name of ['WhoMetWhom', 'SisterCities', 'PathsAndNetworks', 'Pages']) {
      expect(await tab(name).count()).toBe(1);
    }
    const shows = (part: string, text: RegExp) =>
      eventually(
        async () => expect(await page.getByRole('region', { name: part }).textContent()).toMatch(text),
        60_000,
      );
    // Until its editor is there, the page does not take a click.
    await shows('Operation Editor', /query\sFinding/);
    await tab('WhatThereIs').click();
    await shows('Operation Editor', /statistics/);
    // Before all of it is there, a click sends nothing, and nothing says so.
    const answered = async () =>
      /"documents":\s5/.test((await page.getByRole('region', { name: 'Result Window' }).textContent()) ?? '');
    await eventually(async () => {
      if (!(await answered())) await page.getByRole('button', { name: /^Execute query/ }).click();
      expect(await answered()).toBe(true);
    }, 60_000);
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByRole('link', { name: 'Query', exact: true }).waitFor();
    await explorer.picture(page, 'ide');
  });
});
