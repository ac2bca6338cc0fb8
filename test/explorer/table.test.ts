import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually, forEachExplorer, inEachWindow, settled } from './harness.js';

const TABLE = '?view=table&focus=city/beijing&open=city/beijing~40';

const names = (page: Page) => page.getByRole('rowheader').allInnerTexts();
const asked = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

forEachExplorer('the tables', (explorer) => {
  inEachWindow((window) => {
    it('sort by a press on the head of a column, in the alphabet of the reader', async () => {
      const page = await explorer.open(TABLE, { window });
      await settled(page);
      const before = await names(page);
      const head = page.getByRole('columnheader', { name: 'Name' });
      const sorts = async () => (await head.getAttribute('aria-sort')) ?? '';
      expect(await sorts()).toBe('none');
      await head.getByRole('button').click();
      expect(await sorts()).toBe('ascending');
      const up = await names(page);
      expect(up).toEqual(before.toSorted(new Intl.Collator('en', { numeric: true }).compare));
      await head.getByRole('button').click();
      expect(await sorts()).toBe('descending');
      expect(await names(page)).toEqual(up.toReversed());
      await page.goBack();
      await eventually(async () => expect(await names(page)).toEqual(up));
    });

    it('list the facts, and a press on a row tells of it', async () => {
      const page = await explorer.open(TABLE, { window });
      await settled(page);
      await page.getByRole('link', { name: /^\d+ facts$/ }).click();
      const row = page.getByRole('row').filter({ hasText: 'sent a letter to' }).first();
      await row.getByRole('cell').first().click();
      await eventually(() => expect(asked(page, 'at')).toMatch(/^beijing-2020:/));
      expect(await row.getAttribute('aria-current')).toBe('true');
      await page.getByRole('complementary', { name: 'Details' }).waitFor();
    });
  });

  it('find rows by words in any column, and say so where there are none', async () => {
    const page = await explorer.open(TABLE);
    await settled(page);
    const all = (await names(page)).length;
    const find = page.getByRole('searchbox', { name: 'Find in the table' });
    await find.fill('october 2006');
    await eventually(async () => expect(await names(page)).toEqual(['Beijing joins UCLG']));
    await page.getByText('1 row', { exact: true }).waitFor();
    await find.fill('nothing like this');
    await page.getByText('No row has these words.').waitFor();
    await page.getByRole('button', { name: 'Show all rows' }).click();
    await eventually(async () => expect(await names(page)).toHaveLength(all));
  });

  it('hide a column, which the address remembers', async () => {
    const page = await explorer.open(TABLE);
    await settled(page);
    await page.getByText('Columns', { exact: true }).click();
    await page.getByLabel('Sources', { exact: true }).uncheck();
    await eventually(async () =>
      expect(await page.getByRole('columnheader', { name: 'Sources' }).count()).toBe(0),
    );
    expect(asked(page, 'columns')).toBe('-sources');
  });

  it('keep their heads in sight', async () => {
    const page = await explorer.open(TABLE);
    await settled(page);
    await page.getByRole('rowheader').last().scrollIntoViewIfNeeded();
    const head = await page.getByRole('columnheader', { name: 'Name' }).boundingBox();
    const last = await page.getByRole('rowheader').last().boundingBox();
    expect(head?.y).toBeGreaterThan(0);
    expect(last?.y).toBeGreaterThan((head?.y ?? 0) + (head?.height ?? 0) - 1);
  });
});
