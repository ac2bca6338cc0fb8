import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Store } from '../../src/store/store.js';
import { alphaville, TEXT } from '../dataset/alphaville.js';
import { loadRecords } from '../datasets.js';
import { eventually, forEachExplorer, inEachWindow, settled } from './harness.js';

const query = (page: Page) => new URL(page.url()).searchParams;
const search = (page: Page) => page.getByRole('combobox').first();
const node = (page: Page, id: string) => page.locator(`[data-node="${id}"] .node`);
const panel = (page: Page) => page.locator('aside.side');

/** Looks for a name and puts the first that is found on the screen. */
async function pick(page: Page, name: string): Promise<void> {
  await search(page).fill(name);
  await page.getByRole('option').first().waitFor();
  await search(page).press('ArrowDown');
  await search(page).press('Enter');
  await settled(page);
}

/** Who is drawn, and where the reader has put whom. */
async function drawn(
  page: Page,
): Promise<{ nodes: string[]; facts: number; pinned: string[]; heading: string }> {
  await settled(page);
  const nodes = await page
    .locator('[data-node]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-node') ?? ''));
  const headings = await panel(page).getByRole('heading', { level: 2 }).allTextContents();
  return {
    nodes: nodes.sort(),
    facts: await page.locator('[data-fact]').count(),
    pinned: query(page).getAll('pin'),
    heading: headings.join(),
  };
}

/** A small dataset with its text, and a name in Chinese for its mayor. */
async function withText(store: Store): Promise<void> {
  const records = alphaville();
  const names = records['ada']?.['names'] as object[] | undefined;
  names?.push({ text: '阿达·阿尔瓦', lang: 'zh' });
  await loadRecords(store, 'alphaville', Object.values(records));
}

forEachExplorer(
  'stories',
  (explorer) => {
    inEachWindow((window) => {
      it('a reporter asks how two are connected, sees that they never met, and sends the view to a colleague', async () => {
        const page = await explorer.open('', { window });
        await pick(page, 'Kalayci');
        await pick(page, 'Pan Ruifeng');
        expect(query(page).getAll('focus')).toEqual(['person/dilek-kalayci', 'person/pan-ruifeng']);
        await page.keyboard.press('Escape');
        await node(page, 'person/dilek-kalayci').focus();
        await page.keyboard.press('m');
        await page.getByRole('button', { name: '… another that I choose' }).click();
        await node(page, 'person/pan-ruifeng').focus();
        await page.keyboard.press('Enter');
        await page.getByText('They never met, as far as any source here says.').waitFor();
        await page.getByRole('heading', { name: 'Chain 1' }).waitFor();
        const mine = await drawn(page);
        await explorer.picture(page, 'story-never-met');

        const colleague = await explorer.open(page.url().slice(explorer.url.length), { window });
        await colleague.getByText('They never met, as far as any source here says.').waitFor();
        expect(await drawn(colleague)).toEqual(mine);
      });

      it('a view that was made step by step is the same in a fresh browser, and each step can be taken back', async () => {
        const page = await explorer.open('', { window });
        await pick(page, '北京');
        await page.keyboard.press('Escape');
        const views = [await drawn(page)];
        const keys: [id: string, key: string][] = [
          ['city/beijing', '+'],
          ['city/berlin', 'p'],
          ['city/berlin', 'Enter'],
        ];
        for (const [id, key] of keys) {
          await node(page, id).focus();
          await page.keyboard.press(key);
          await eventually(async () => expect(await drawn(page)).not.toEqual(views.at(-1)));
          views.push(await drawn(page));
        }
        const fresh = await explorer.open(page.url().slice(explorer.url.length), { window, scheme: 'dark' });
        await eventually(async () => expect(await drawn(fresh)).toEqual(views.at(-1)));

        const back = [...views].reverse().slice(1);
        for (const before of back) {
          await page.goBack();
          await eventually(async () => expect(await drawn(page)).toEqual(before));
        }
        for (const after of views.slice(1)) {
          await page.getByRole('button', { name: 'Redo' }).click();
          await eventually(async () => expect(await drawn(page)).toEqual(after));
        }
      });

      it('an editor narrows down what is shown, looks at it everywhere, and takes away exactly that', async () => {
        const page = await explorer.open(
          '?focus=city/beijing&open=city/beijing~20&implicit=no&facts=-PART_OF',
          { window },
        );
        const { nodes, facts } = await drawn(page);
        for (const place of ['Timeline', 'Map', 'Table']) {
          await page.getByRole('link', { name: place, exact: true }).click();
          await settled(page);
          expect(query(page).get('implicit')).toBe('no');
        }
        await page.locator('.takeaway-open').click();
        await page.getByRole('dialog').getByText(`${nodes.length} entities, ${facts} facts`).waitFor();
        const [taken] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name: /^JSON with/ }).click(),
        ]);
        const file = JSON.parse(readFileSync(await taken.path(), 'utf8'));
        expect(file.nodes.map(({ id }: { id: string }) => id).sort()).toEqual(nodes);
        expect(file.edges).toHaveLength(facts);
        expect(file.edges.filter(({ implicit }: { implicit: boolean }) => implicit)).toEqual([]);
        expect(file.edges.filter(({ predicate }: { predicate: string }) => predicate === 'PART_OF')).toEqual(
          [],
        );
      });

      it('a Chinese reader goes by keys alone from a name to the words that say it', async () => {
        const page = await explorer.open('', { window, language: 'zh' });
        await settled(page);
        await page.keyboard.press('Control+k');
        await page.keyboard.type('阿达');
        await page.getByRole('option').first().waitFor();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await panel(page).getByRole('heading', { level: 2, name: '阿达·阿尔瓦' }).waitFor();
        const to = panel(page).locator('a[href*="alphaville%3Atook-part"]').first();
        await to.waitFor();
        const there = () => to.evaluate((link) => link === document.activeElement);
        for (let steps = 0; steps < 150 && !(await there()); steps++) await page.keyboard.press('Tab');
        expect(await there()).toBe(true);
        await page.keyboard.press('Enter');
        const quote = panel(page).locator('blockquote mark').first();
        await quote.waitFor();
        expect(TEXT).toContain(await quote.textContent());
        await explorer.picture(page, 'story-chinese');
      });

      it('a reader with a phone or a laptop walks from place to place without losing what is looked at', async () => {
        const at = 'event/berlin-partner-cities-online-exchange-2020-10-08';
        const page = await explorer.open(`?focus=city/berlin&open=city/berlin~12&at=${at}`, {
          window,
          language: 'de',
        });
        await panel(page).getByRole('heading', { level: 2 }).waitFor();
        const told = await panel(page).getByRole('heading', { level: 2 }).textContent();
        for (const place of ['Karte', 'Zeitleiste', 'Tabelle', 'Netz']) {
          await page.locator('.tabs').getByRole('link', { name: place, exact: true }).press('Enter');
          await settled(page);
          expect(query(page).get('at')).toBe(at);
          expect(await panel(page).getByRole('heading', { level: 2 }).textContent()).toBe(told);
          await explorer.picture(page, `story-${place.toLowerCase()}`);
        }
      });
    });

    it('a developer finds the way from the explorer to the queries', async () => {
      const page = await explorer.open('');
      await settled(page);
      await page.getByRole('button', { name: /^About/ }).click();
      const link = page.locator('a[href$="ide"]').first();
      await link.waitFor();
      await link.click();
      await page.waitForURL(/\/ide\//);
      await page.locator('.graphiql-container, .graphiql-editors').first().waitFor();
    });
  },
  withText,
);
