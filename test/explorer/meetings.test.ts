import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violations } from './accessibility.js';
import { eventually, forEachExplorer, inEachWindow, settled } from './harness.js';

const KALAYCI = '?view=meetings&met=person/dilek-kalayci';
const GROUP = `${KALAYCI}&met=person/wang-linghang&met=person/pan-ruifeng&met=org/nhc`;
const EXCHANGE = 'event/berlin-partner-cities-online-exchange-2020-10-08';

/** The card of somebody who was met. */
const card = (page: Page, name: string) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 4, name: new RegExp(`^${name} `) }) });

/** What the panel tells of. */
const at = (page: Page) => new URL(page.url()).searchParams.get('at');

forEachExplorer('who met whom', (explorer) => {
  inEachWindow((window) => {
    it('shows a reporter whom Dilek Kalayci met, with the evidence of both sides', async () => {
      const page = await explorer.open('', { window });
      await page.getByRole('combobox', { name: /^Search/ }).fill('Kalayci');
      await page
        .getByRole('option', { name: /^Meetings/ })
        .first()
        .click();
      await page.getByRole('heading', { level: 2, name: 'Dilek Kalayci' }).waitFor();
      await page.getByRole('heading', { name: 'Whom Dilek Kalayci met' }).waitFor();
      const met = card(page, 'Wang Linghang');
      await met.waitFor();
      const told = await met.textContent();
      expect(told).toMatch(/Directly/);
      expect(told).toMatch(/Both were there themselves/);
      expect(told).toMatch(/8 October 2020 \(year inferred\)/);
      expect(told).toMatch(/chair[\s\S]*on behalf of Berlin[\s\S]*speaker[\s\S]*on behalf of Beijing/);
      const evidence = met.getByRole('link', { name: /^Evidence: / });
      expect(await evidence.count()).toBe(2);
      const sides: (string | null)[] = [];
      for (const side of [0, 1]) {
        await evidence.nth(side).click();
        await page.getByRole('complementary', { name: 'Details' }).waitFor();
        sides.push(at(page));
      }
      const { facts } = await explorer.ask(
        `{ facts: nodes(ids: ${JSON.stringify(sides)}) { ... on Fact { subject { id } object { id } } } }`,
      );
      expect(facts).toEqual([
        { subject: { id: 'person/dilek-kalayci' }, object: { id: EXCHANGE } },
        { subject: { id: 'person/wang-linghang' }, object: { id: EXCHANGE } },
      ]);
      await explorer.picture(page, 'story-kalayci');
    });

    it('shows who of a group met whom, and what those two shared', async () => {
      const page = await explorer.open(GROUP, { window });
      await settled(page);
      const both = page.getByRole('button', { name: /Dilek Kalayci and Wang Linghang: 1 meeting, Directly/ });
      expect(await both.textContent()).toBe('1');
      const mirrored = page.getByRole('button', {
        name: /Wang Linghang and Dilek Kalayci: 1 meeting, Directly/,
      });
      expect(await mirrored.count()).toBe(1);
      await both.click();
      const pair = page.getByRole('heading', { level: 2, name: 'Dilek Kalayci and Wang Linghang' });
      await pair.waitFor();
      await page.getByRole('link', { name: /exchange of experience of Berlin's partner cities/ }).waitFor();
      await eventually(async () => expect(await violations(page)).toEqual([]));
      await page.goBack();
      await pair.waitFor({ state: 'detached' });
      await page
        .getByRole('button', { name: /Dilek Kalayci and Pan Ruifeng: no meeting known/ })
        .first()
        .click();
      await page.getByText('No meeting of the two is known here.').waitFor();
      await page.getByRole('link', { name: 'How are they connected?' }).click();
      await eventually(() =>
        expect(new URL(page.url()).searchParams.get('chain')).toBe(
          'person/dilek-kalayci~person/pan-ruifeng~3',
        ),
      );
    });
  });

  it('adds to a group by a name in any script, and takes out again', async () => {
    const page = await explorer.open(KALAYCI);
    await page.getByRole('searchbox', { name: 'Add another to compare' }).fill('بكين');
    await page.getByRole('button', { name: /^Beijing بكين City/ }).click();
    const rows = page.getByRole('rowheader');
    await eventually(async () => expect(await rows.count()).toBe(2));
    expect(new URL(page.url()).searchParams.getAll('met')).toEqual(['person/dilek-kalayci', 'city/beijing']);
    await page.getByRole('button', { name: 'Take out Dilek Kalayci' }).click();
    await page.getByRole('heading', { level: 2, name: 'Beijing' }).waitFor();
  });

  it('takes everyone on the screen', async () => {
    const page = await explorer.open('?view=meetings&focus=person/dilek-kalayci&focus=city/berlin');
    await page.getByRole('button', { name: 'All 2 on the screen' }).click();
    await eventually(async () => expect(await page.getByRole('rowheader').count()).toBe(2));
  });

  it('takes a common series for no meeting, and shows it only to those who ask', async () => {
    const page = await explorer.open('?view=meetings&met=person/pan-ruifeng');
    await page.getByText('No meeting of Pan Ruifeng is known here.').waitFor();
    await page.getByRole('button', { name: 'Same series' }).click();
    const nhc = card(page, 'National Health Commission');
    await nhc.waitFor();
    const told = await nhc.textContent();
    expect(told).toMatch(/1 common series/);
    expect(told).toMatch(/so this is no meeting/);
    await page.goBack();
    await page.getByText('No meeting of Pan Ruifeng is known here.').waitFor();
  });

  it('tells what is stated of somebody who met nobody', async () => {
    const page = await explorer.open('?view=meetings&met=person/michael-mueller');
    await page.getByText('No meeting of Michael Müller is known here.').waitFor();
    await page.getByRole('heading', { name: 'Stated, but no meeting' }).waitFor();
    await page.getByText(/Michael Müller sent a letter to Beijing/).waitFor();
  });

  it('sorts by date, narrows by kind, and says that meetings may be the same', async () => {
    const page = await explorer.open('?view=meetings&met=city/beijing');
    await settled(page);
    await page.getByLabel('Show').selectOption({ label: 'Cities' });
    const names = page.getByRole('heading', { level: 4 });
    await eventually(async () => {
      const all = await names.allInnerTexts();
      expect(all.length).toBeGreaterThan(3);
      expect(all.every((name) => /City/.test(name))).toBe(true);
    });
    await page
      .getByText(/^May be the same meeting as/)
      .first()
      .waitFor();
    await page.getByLabel('Order').selectOption({ label: 'Latest first' });
    await eventually(() => expect(page.url()).toMatch(/metby=date/));
    await settled(page);
    const latest = await page
      .locator('.encounter')
      .evaluateAll((cards) =>
        cards.map(
          (one) => [...(one.textContent ?? '').matchAll(/(April|September|October) 2020/g)].at(-1)?.[1],
        ),
      );
    const months = latest.map((month) => ['October', 'September', 'April'].indexOf(month ?? ''));
    expect(months[0]).toBe(0);
    expect(months).toEqual(months.toSorted());
  });

  it('says what to do where there is nobody of that name, and nobody of that id', async () => {
    const page = await explorer.open('?view=meetings');
    await page.getByRole('heading', { level: 2, name: 'Who met whom' }).waitFor();
    await page.getByRole('searchbox', { name: /^Find a person/ }).fill('Qqqqzzz');
    await page.getByText(/^Nobody of that name/).waitFor();
    expect(await violations(page)).toEqual([]);
    const gone = await explorer.open('?view=meetings&met=person/nobody-at-all');
    await gone.getByText(/^Nobody here has this id/).waitFor();
  });
});
