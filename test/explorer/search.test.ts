import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violations } from './accessibility.js';
import { eventually, forEachExplorer, inEachWindow } from './harness.js';

const field = (page: Page) => page.getByRole('combobox', { name: 'Search for a name in any script' });
const options = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
const query = (page: Page) => new URL(page.url()).searchParams;

forEachExplorer('searching', (explorer) => {
  inEachWindow((window) => {
    it('finds a name in any script, says which name it was, and puts what is picked on the screen', async () => {
      const page = await explorer.open('', { window });
      await field(page).fill('مستشفى ديتان');
      const first = options(page).first();
      await first.getByText('Ditan Hospital', { exact: true }).waitFor();
      expect(await first.textContent()).toContain('مستشفى ديتان');
      expect(await first.locator('bdi[lang="ar"]').getAttribute('dir')).toBe('rtl');
      expect(await first.textContent()).toMatch(/hospital · Beijing/);
      expect(await violations(page)).toEqual([]);
      await explorer.picture(page, 'search');
      await first.click();
      await eventually(() => expect(query(page).getAll('focus')).toEqual(['facility/ditan-hospital']));
      expect(await field(page).inputValue()).toBe('');
      await eventually(async () => expect(await page.title()).toMatch(/Ditan Hospital.* · Graph · Parley/));
    });
  });

  it('is worked by keys alone, and tells what is at hand', async () => {
    const page = await explorer.open();
    await field(page).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('kalayci');
    await options(page).first().waitFor();
    await page.getByRole('status').filter({ hasText: '2 found' }).waitFor();
    expect(await field(page).getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowDown');
    const atHand = await field(page).getAttribute('aria-activedescendant');
    expect(await page.locator(`#${atHand}`).textContent()).toContain('Dilek Kalayci');
    await page.keyboard.press('ArrowDown');
    const toPage = options(page).and(page.locator('[aria-selected="true"]'));
    expect(await toPage.textContent()).toMatch(/^Meetings.*Dilek Kalayci/);
    await page.keyboard.press('Enter');
    await eventually(() => expect(query(page).getAll('met')).toEqual(['person/dilek-kalayci']));
    expect(query(page).get('view')).toBe('meetings');
  });

  it('takes the first suggestion where none is at hand, and closes by Escape', async () => {
    const page = await explorer.open();
    await field(page).fill('北京');
    await options(page).first().waitFor();
    await page.keyboard.press('Escape');
    expect(await options(page).count()).toBe(0);
    expect(await field(page).getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await eventually(() => expect(query(page).getAll('focus')).toEqual(['city/beijing']));
  });

  it('takes the first suggestion also where Enter is faster than the answer', async () => {
    const page = await explorer.open();
    await field(page).fill('Berlin');
    await field(page).press('Enter');
    await eventually(() => expect(query(page).getAll('focus')).toEqual(['city/berlin']));
  });

  it('says what can be tried where nothing has the name', async () => {
    const page = await explorer.open();
    await field(page).fill('Qwertz Nobody');
    await page.getByText('Try fewer letters, another spelling or another script').waitFor();
    expect(await options(page).count()).toBe(0);
  });

  it('shows whatever kind is asked for, also one that is hidden at first', async () => {
    const page = await explorer.open('?focus=city/berlin');
    const { search } = await explorer.ask(
      '{ search(text: "mueller", kinds: [STATEMENT], first: 1) { nodes { id } } }',
    );
    const statement = search.nodes[0] as { id: string };
    await field(page).fill(statement.id);
    await options(page).first().click();
    await eventually(() => expect(query(page).getAll('focus')).toContain(statement.id));
    expect(query(page).get('kinds')).toBe('STATEMENT');
  });
});
