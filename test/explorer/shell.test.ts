import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violations } from './accessibility.js';
import { eventually, forEachExplorer, inEachWindow } from './harness.js';

const BEIJING = '?focus=city/beijing&open=city/beijing~30';
const query = (page: Page) => new URL(page.url()).searchParams;

/** What the line below a place says is on the screen, once it is there. */
async function shown(page: Page): Promise<{ entities: number; facts: number }> {
  const line = page.getByRole('status').filter({ hasText: /^\d+ entit(y|ies) · \d+ facts?$/ });
  await line.waitFor();
  const [entities, facts] = ((await line.textContent()) ?? '').match(/\d+/g)?.map(Number) ?? [];
  return { entities: entities as number, facts: facts as number };
}

const legend = (page: Page, kind: string) =>
  page.getByRole('list', { name: /^Kinds of what is shown/ }).getByRole('button', { name: kind });

async function openFilters(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Filters/ }).click();
  await page.getByRole('region', { name: 'Filters', exact: true }).waitFor();
}

forEachExplorer('the frame around the places', (explorer) => {
  inEachWindow((window) => {
    it('starts with what the graph has', async () => {
      const page = await explorer.open('', { window });
      await page.getByRole('heading', { name: 'Who met whom, and which words say so' }).waitFor();
      const { statistics } = await explorer.ask('{ statistics { documents } }');
      await page.getByText(`${statistics.documents} sources`).waitFor();
      await page
        .getByRole('button', { name: /^How are .* and .* connected\?$/ })
        .or(page.getByRole('link', { name: /^How are .* and .* connected\?$/ }))
        .waitFor();
      expect(await violations(page)).toEqual([]);
      await explorer.picture(page, 'start');
      await page.getByRole('link', { name: 'Beijing', exact: true }).click();
      expect((await shown(page)).entities).toBeGreaterThan(10);
    });

    it('filters, says what is left out, and takes it back', async () => {
      const page = await explorer.open(BEIJING, { window });
      const all = await shown(page);
      await openFilters(page);
      await page.getByRole('textbox', { name: 'From' }).fill('1994');
      await page.getByRole('textbox', { name: 'To' }).fill('1994');
      await page.getByRole('textbox', { name: 'To' }).press('Enter');
      await page.getByRole('radio', { name: 'Certainly within that time' }).check();
      await eventually(() =>
        expect([query(page).get('during'), query(page).get('certainly')]).toEqual(['1994', 'yes']),
      );
      await eventually(async () => expect((await shown(page)).facts).toBeLessThan(all.facts));
      expect(await violations(page)).toEqual([]);
      await explorer.picture(page, 'filters');
      await page.getByRole('region', { name: 'Filters', exact: true }).press('Escape');
      await page.getByRole('button', { name: 'In ⁨1994⁩, certainly (Clear this filter)' }).click();
      await eventually(async () => expect(await shown(page)).toEqual(all));
      expect(query(page).has('during')).toBe(false);
    });
  });

  it('an address is the exact view, and back and forward are undo and redo', async () => {
    const page = await explorer.open(BEIJING);
    const before = await shown(page);
    await legend(page, 'Events').click();
    await eventually(async () => expect((await shown(page)).entities).toBeLessThan(before.entities));
    const after = await shown(page);
    const other = await explorer.open(page.url());
    expect(await shown(other)).toEqual(after);
    await page.getByRole('button', { name: 'Undo' }).click();
    await eventually(async () => expect(await shown(page)).toEqual(before));
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Redo' }).click();
    await eventually(async () => expect(await shown(page)).toEqual(after));
    await page.goBack();
    await eventually(async () => expect(await shown(page)).toEqual(before));
    await page.goForward();
    await page.reload();
    expect(await shown(page)).toEqual(after);
    expect(await page.getByRole('button', { name: 'Undo' }).isEnabled()).toBe(true);
  });

  it('copies the address of the view with its language', async () => {
    const page = await explorer.open(BEIJING, { language: 'de' });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Link zu dieser Ansicht kopieren' }).click();
    await page.getByText('Link kopiert').waitFor();
    const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect(copied.searchParams.get('lang')).toBe('de');
    expect(copied.searchParams.getAll('focus')).toEqual(['city/beijing']);
  });

  it('says how much of what there is around an entity is shown, and shows more', async () => {
    const page = await explorer.open('?focus=city/beijing&open=city/beijing~5');
    await page.getByText(/^5 of \d+ facts around .Beijing./).waitFor();
    const before = await shown(page);
    await page.getByRole('button', { name: 'Show more' }).click();
    await eventually(async () => expect((await shown(page)).entities).toBeGreaterThan(before.entities));
    expect(await page.getByRole('button', { name: 'Show more' }).count()).toBe(0);
  });

  it('names ids that nothing stands for, and lets them be left out', async () => {
    const page = await explorer.open('?focus=city/berlin&focus=city/nowhere');
    await page.getByText(/Nothing has this id: .city\/nowhere/).waitFor();
    await page.getByRole('button', { name: 'Leave out' }).click();
    await eventually(() => expect(query(page).getAll('focus')).toEqual(['city/berlin']));
    await page.getByText('Nothing has this id').waitFor({ state: 'detached' });
  });

  it('filters by relation, confidence, inference and source', async () => {
    const page = await explorer.open(BEIJING);
    await shown(page);
    await openFilters(page);
    const panel = page.getByRole('region', { name: 'Filters', exact: true });
    await panel.getByRole('checkbox', { name: /^took part in/ }).uncheck();
    await eventually(() => expect(query(page).get('facts')).toBe('-PARTICIPATED_IN'));
    await panel.getByRole('checkbox', { name: /^Also what a reader infers/ }).uncheck();
    await panel.getByRole('slider', { name: /^Confidence at least/ }).fill('0.9');
    await panel.getByRole('checkbox', { name: /German article/ }).check();
    await eventually(() => {
      expect(query(page).get('implicit')).toBe('no');
      expect(query(page).get('confidence')).toBe('0.9');
      expect(query(page).getAll('source')).toEqual(['doc/berlin-exchange']);
    });
    const chips = page.getByRole('list', { name: 'Filters in use' });
    await chips.getByText(/German article/).waitFor();
    expect(await chips.getByRole('button').count()).toBe(5);
    await chips.getByRole('button', { name: 'Clear all filters' }).click();
    await eventually(() => expect([...query(page).keys()].sort()).toEqual(['focus', 'open']));
  });

  it('does not take a time that cannot be read or ends before it begins', async () => {
    const page = await explorer.open(BEIJING);
    await openFilters(page);
    await page.getByRole('textbox', { name: 'From' }).fill('8 October');
    await page.getByRole('alert').filter({ hasText: 'Not a date' }).waitFor();
    await page.getByRole('textbox', { name: 'From' }).fill('2020');
    await page.getByRole('textbox', { name: 'To' }).fill('1994');
    await page.getByRole('alert').filter({ hasText: 'ends before it begins' }).waitFor();
    await page.getByRole('textbox', { name: 'To' }).press('Enter');
    expect(query(page).get('during')).toBe('2020/..');
  });

  it('speaks the language of the browser until another is chosen, and Arabic from right to left', async () => {
    const page = await explorer.open('', { language: 'zh-CN' });
    await page.getByRole('heading', { name: '谁见过谁，哪些文字这样说' }).waitFor();
    await page.getByRole('combobox', { name: '语言' }).selectOption('ar');
    await page.getByRole('heading', { name: 'من التقى بمن، وأيّ كلمات تقول ذلك' }).waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.locator('html').getAttribute('lang')).toBe('ar');
    expect(query(page).get('lang')).toBe('ar');
    await page.goBack();
    await page.getByRole('heading', { name: '谁见过谁，哪些文字这样说' }).waitFor();
  });

  it('is light or dark as the system is, until the reader chooses; the choice stays', async () => {
    const page = await explorer.open('', { scheme: 'light' });
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await page.getByRole('button', { name: 'Colours: as the system' }).click();
    await page.getByRole('button', { name: 'Colours: light' }).click();
    await page.getByRole('button', { name: 'Colours: dark' }).waitFor();
    expect(await paper()).not.toBe(light);
    await page.reload();
    await page.getByRole('button', { name: 'Colours: dark' }).waitFor();
    expect(await paper()).not.toBe(light);
  });

  it('tells what is in the graph, and under which terms', async () => {
    const page = await explorer.open();
    await page.getByRole('button', { name: 'About this graph' }).click();
    const dialog = page.getByRole('dialog', { name: 'About this graph' });
    const { statistics } = await explorer.ask('{ statistics { datasets { title licence } } }');
    for (const { title, licence } of statistics.datasets) {
      await dialog.getByText(title).waitFor();
      await dialog.getByText(licence).waitFor();
    }
    expect(await violations(page)).toEqual([]);
    await explorer.picture(page, 'about');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('lets keys skip to the content', async () => {
    const page = await explorer.open(BEIJING);
    await shown(page);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.locator(':focus').getAttribute('id')).toBe('place');
    expect(new URL(page.url()).hash).toBe('');
  });

  describe('when the service does not answer', () => {
    it('says so and what to do, and shows all once it does', async () => {
      const page = await explorer.open('', { tolerated: /Failed to load resource/ });
      await page.getByRole('link', { name: 'Beijing', exact: true }).waitFor();
      await page.route('**/graphql', (route) => route.abort());
      await page.getByRole('link', { name: 'Beijing', exact: true }).click();
      const alert = page.getByRole('alert').filter({ hasText: 'Check the connection' });
      await alert.first().waitFor();
      await explorer.picture(page, 'unreachable');
      await page.unroute('**/graphql');
      await alert.getByRole('button', { name: 'Try again' }).first().click();
      expect((await shown(page)).entities).toBeGreaterThan(10);
    });

    it('hands on what the service says against a question', async () => {
      const page = await explorer.open('?focus=city/berlin&open=city/berlin~5~NO_SUCH_PREDICATE', {
        tolerated: /Failed to load resource/,
      });
      await page.getByRole('alert').filter({ hasText: 'NO_SUCH_PREDICATE' }).waitFor();
    });
  });
});
