import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually, forEachExplorer, inEachWindow, settled } from './harness.js';

const BEIJING = '?view=timeline&focus=city/beijing&open=city/beijing~40';
const ONE = '?view=timeline&focus=event/beijing-joins-uclg-2006';

const during = (page: Page) => new URL(page.url()).searchParams.get('during');
const options = (page: Page) => page.getByRole('listbox').getByRole('option');

/** Strokes over a part of the axis, from and to as parts of its length. */
async function stroke(page: Page, from: number, to: number): Promise<void> {
  const box = await page.getByRole('listbox').boundingBox();
  if (box === null) throw new Error('there is no timeline');
  const [y, left, right] = [box.y + 15, box.x + box.width * from, box.x + box.width * to];
  await page.mouse.move(left, y);
  await page.mouse.down();
  await page.mouse.move((left + right) / 2, y);
  await page.mouse.move(right, y);
  await page.mouse.up();
}

forEachExplorer('the timeline', (explorer) => {
  inEachWindow((window) => {
    it('narrows the view to the time that is stroked over, and back undoes it', async () => {
      const page = await explorer.open(BEIJING, { window });
      await settled(page);
      const before = await options(page).count();
      expect(before).toBeGreaterThan(10);
      await stroke(page, 0.01, 0.3);
      await eventually(() => expect(during(page)).toMatch(/^199\d-\d\d-\d\d\/200\d-\d\d-\d\d$/));
      await settled(page);
      await eventually(async () => expect(await options(page).count()).toBeLessThan(before));
      await options(page).filter({ hasText: 'establish friendship' }).first().waitFor();
      expect(await options(page).filter({ hasText: 'Conference on sharing' }).count()).toBe(0);
      await explorer.picture(page, 'story-narrowed');
      await page.goBack();
      await eventually(() => expect(during(page)).toBeNull());
      await eventually(async () => expect(await options(page).count()).toBe(before));
    });

    it('lets no item overlap another and keeps all of them on the axis', async () => {
      const page = await explorer.open(BEIJING, { window });
      await settled(page);
      const boxes = await page.locator('.timeline-picture .timeline-hit').evaluateAll((all) =>
        all.map((one) => {
          const { left, right, top, bottom } = one.getBoundingClientRect();
          return { left, right, top, bottom };
        }),
      );
      const width = (await page.getByRole('listbox').boundingBox())?.width ?? 0;
      for (const [n, one] of boxes.entries()) {
        expect(one.right - one.left).toBeLessThanOrEqual(width);
        for (const other of boxes.slice(n + 1)) {
          const apart =
            one.right <= other.left ||
            other.right <= one.left ||
            one.bottom <= other.top ||
            other.bottom <= one.top;
          expect(apart).toBe(true);
        }
      }
    });
  });

  it('is walked through and narrowed with the keyboard', async () => {
    const page = await explorer.open(BEIJING);
    await settled(page);
    const inHand = page.locator('[role="option"]:focus');
    await page.locator('[role="option"][tabindex="0"]').focus();
    const first = await inHand.getAttribute('aria-label');
    await page.keyboard.press('ArrowDown');
    expect(await inHand.getAttribute('aria-label')).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    expect(await inHand.getAttribute('aria-label')).toBe(first);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await eventually(() => expect(new URL(page.url()).searchParams.get('at')).not.toBeNull());
    expect(await inHand.getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('+');
    await eventually(() => expect(during(page)).not.toBeNull());
    await settled(page);
    const half = during(page);
    await page.keyboard.press('ArrowRight');
    await eventually(() => expect(during(page)).not.toBe(half));
    await page.keyboard.press('0');
    await eventually(() => expect(during(page)).toBeNull());
  });

  it('runs from right to left for readers of Arabic', async () => {
    const centre = async (language: string) => {
      const page = await explorer.open(`${BEIJING}&lang=${language}`);
      await settled(page);
      const sign = page.locator('[data-id="event/beijing-joins-uclg-2006"] .timeline-bar');
      const box = await sign.boundingBox();
      return box === null ? 0 : box.x + box.width / 2;
    };
    expect(await centre('en')).toBeLessThan(640);
    expect(await centre('ar')).toBeGreaterThan(640);
  });

  it('gives what has no date in a list, and everything as a list', async () => {
    const page = await explorer.open(BEIJING);
    await settled(page);
    await page.getByRole('heading', { name: /^\d+ events? without a date$/ }).waitFor();
    await page.getByText('As a list').click();
    const items = page
      .getByRole('listitem')
      .getByRole('button', { name: /^October 2006 Beijing joins UCLG/ });
    await items.click();
    await eventually(() =>
      expect(new URL(page.url()).searchParams.get('at')).toBe('event/beijing-joins-uclg-2006'),
    );
  });

  it('is readable with one item, and says what to do where nothing falls into a time', async () => {
    const page = await explorer.open(ONE);
    await settled(page);
    expect(await options(page).count()).toBe(1);
    const empty = await explorer.open('?view=timeline&focus=person/michael-mueller');
    await empty.getByText('Nothing on the screen has a date.').waitFor();
  });

  it('can be taken away as a picture', async () => {
    const page = await explorer.open(BEIJING);
    await settled(page);
    await page.getByRole('button', { name: 'Take away', exact: true }).click();
    const [taken] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('button', { name: /^SVG/ }).click(),
    ]);
    expect(taken.suggestedFilename()).toMatch(/\.svg$/);
  });
});
