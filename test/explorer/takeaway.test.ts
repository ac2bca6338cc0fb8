import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { readZip } from '../export/read-zip.js';
import { elementsOf, readXml } from '../export/strict-xml.js';
import { forEachExplorer, inEachWindow } from './harness.js';

const BEIJING = '?focus=city/beijing&open=city/beijing~20';
const FILTERED = `${BEIJING}&facts=-PARTICIPATED_IN&confidence=0.8&implicit=no`;
/** How many entities and facts a file has, by its format; `relation` records of the interchange format are facts. */
const COUNTS: Record<string, (file: Buffer) => [entities: number, facts: number]> = {
  CSV: (file) => {
    const tables = readZip(file);
    const rows = (name: string) =>
      parse(tables.get(name) ?? '', { bom: true, columns: true, record_delimiter: '\r\n' }).length;
    return [rows('nodes.csv'), rows('edges.csv')];
  },
  GEXF: inXml,
  GraphML: inXml,
  'JSON with': (file) => {
    const { nodes, edges } = JSON.parse(file.toString());
    return [nodes.length, edges.length];
  },
};

function inXml(file: Buffer): [number, number] {
  const root = readXml(file.toString());
  return [elementsOf(root, 'node').length, elementsOf(root, 'edge').length];
}

async function openMenu(page: Page): Promise<void> {
  await page.locator('.takeaway-open').click();
  await counts(page).waitFor();
}

/** What the menu says is on the screen. */
const counts = (page: Page) =>
  page.getByRole('dialog').getByText(/^\d+ \S+، \d+ \S+$|^\d+ entities, \d+ facts$/);

async function download(page: Page, choice: string): Promise<{ file: Buffer; name: string }> {
  const dialog = page.getByRole('dialog');
  const button = dialog.getByRole('button', { name: new RegExp(`^${choice} `) });
  const [taken] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { file: readFileSync(await taken.path()), name: taken.suggestedFilename() };
}

async function saidCounts(page: Page): Promise<[number, number]> {
  const said = await counts(page).textContent();
  return (said ?? '').match(/\d+/g)?.map(Number) as [number, number];
}

/** Saves the picture as SVG, and reads it; it is drawn by itself too, as it would be in a document. */
async function pictureOf(page: Page) {
  await openMenu(page);
  const { file } = await download(page, 'SVG');
  const svg = file.toString();
  const root = readXml(svg);
  const alone = await page.evaluate(async (text) => {
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  }, svg);
  const [width, height] = [Number(root.attributes['width']), Number(root.attributes['height'])];
  expect(alone).toEqual([width, height]);
  const text = [root, ...elementsOf(root, 'text'), ...elementsOf(root, 'tspan'), ...elementsOf(root, 'desc')]
    .map((element) => element.text)
    .join('\n');
  return { svg, text, width, height };
}

/** So many entities that no address would hold their ids. */
const MANY = [
  'city/beijing',
  'country/china',
  'event/chinese-cities-uclg-aspac-conference-2020-09-25',
  'event/beijing-first-sister-city-video-conference',
  'event/state-council-press-conference-2020-03-26',
  'person/pan-ruifeng',
  'event/mfa-nhc-video-conferences',
  'event/berlin-partner-cities-online-exchange-2020-10-08',
];

forEachExplorer('taking away what is on the screen', (explorer) => {
  inEachWindow((window) => {
    it.each(Object.keys(COUNTS))('saves as many entities and facts as it says: %s', async (format) => {
      const page = await explorer.open(FILTERED, { window });
      await openMenu(page);
      const said = await saidCounts(page);
      const { file, name } = await download(page, format);
      expect(COUNTS[format]?.(file)).toEqual(said);
      expect(said[0]).toBeGreaterThan(3);
      expect(name).toMatch(/^parley-beijing-\d{4}-\d\d-\d\d\.[a-z.]+$/);
      await page.getByRole('status').filter({ hasText: name }).waitFor();
    });
  });

  it('saves the records of the facts shown for another Parley', async () => {
    const page = await explorer.open(FILTERED);
    await openMenu(page);
    const { file } = await download(page, 'JSON Lines');
    const records = file
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).record);
    expect(records.filter((record) => record === 'relation')).toHaveLength((await saidCounts(page))[1]);
  });

  it('saves views that are too large for an address', async () => {
    const opened = MANY.map((id) => `open=${id}~100`).join('&');
    const page = await explorer.open(`?${opened}&kinds=MEASURE,STATEMENT`);
    await openMenu(page);
    const asked = page.waitForRequest((request) => new URL(request.url()).pathname === '/export');
    const { file } = await download(page, 'JSON with');
    expect((await asked).method()).toBe('POST');
    expect(COUNTS['JSON with']?.(file)).toEqual(await saidCounts(page));
  });

  it('says why there is no file, and what to do', async () => {
    const page = await explorer.open(BEIJING, { tolerated: /503/ });
    await page.route('**/export?*', (route) =>
      route.fulfill({
        status: 503,
        json: { error: { code: 'STORE_UNAVAILABLE', message: 'No graph.', remedy: 'Try again.' } },
      }),
    );
    await openMenu(page);
    await page.getByRole('button', { name: /^GEXF / }).click();
    await page.getByText('There is no file: No graph. Try again.').waitFor();
  });

  it.each(['en', 'ar'])('draws the network with title, legend, credits and address: %s', async (language) => {
    const page = await explorer.open(`${BEIJING}&lang=${language}`, { scheme: 'dark' });
    await page.locator('.canvas:not(.settling) [data-node]').first().waitFor();
    const { width, height, text, svg } = await pictureOf(page);
    expect(svg).not.toMatch(/<(?:script|style|image|foreignObject)|@import|url\((?!#)|var\(| class=| style=/);
    expect(text).toContain(language === 'ar' ? 'بكين' : 'Beijing');
    expect(text).toContain('CC0-1.0');
    expect(decodeURIComponent(text)).toContain(
      decodeURIComponent(page.url()).replace(/^.*\?/, '').split('&')[0],
    );
    // Paper is white, whatever the screen is.
    expect(svg).toContain('fill="rgb(255, 255, 255)"');
    const png = await download(page, 'PNG');
    expect(png.file.subarray(1, 4).toString()).toBe('PNG');
    expect([png.file.readUInt32BE(16), png.file.readUInt32BE(20)]).toEqual([width * 2, height * 2]);
  });

  it('prints a place without what only a screen needs, with legend, sources and address', async () => {
    const page = await explorer.open(`${BEIJING}&at=city/beijing`, { scheme: 'dark' });
    await page.locator('.canvas [data-node]').first().waitFor();
    await page.locator('.colophon', { hasText: 'CC0-1.0' }).waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 688, height: 1000 });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('.header, nav, button, input, select').filter({ visible: true }).count()).toBe(
      0,
    );
    await page.locator('.print-title', { hasText: /Beijing.? – Graph/ }).waitFor();
    const picture = await page.locator('.print-picture svg').boundingBox();
    expect(picture?.width).toBeGreaterThan(600);
    expect(picture?.height).toBeGreaterThan(150);
    expect(await page.locator('.colophon').textContent()).toMatch(/Events \(\d+\)[\s\S]+focus=city/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await explorer.picture(page, 'print');
  });

  it('copies the address of the view and a table of the facts', async () => {
    const page = await explorer.open(BEIJING);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await openMenu(page);
    await page.getByRole('button', { name: /^Copy the address / }).click();
    await page.getByText('Copied: the address of this view.').waitFor();
    expect(decodeURIComponent(await page.evaluate(() => navigator.clipboard.readText()))).toBe(page.url());
    await page.getByRole('button', { name: /^Copy as a table / }).click();
    const [, facts] = await saidCounts(page);
    await page.getByText(`Copied: a table of ${facts} facts.`).waitFor();
    const table = await page.evaluate(() => navigator.clipboard.readText());
    const rows = table
      .trim()
      .split(/\r?\n/)
      .map((row) => row.split('\t'));
    expect(rows).toHaveLength(facts + 1);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows[0]).toContain('Relation');
  });

  it('gives the text to be copied by hand where the browser lets no page copy', async () => {
    const page = await explorer.open(BEIJING);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await openMenu(page);
    await page.getByRole('button', { name: /^Copy the address / }).click();
    const marked = await page.getByRole('textbox', { name: /Copy the marked text/ }).inputValue();
    expect(decodeURIComponent(marked)).toBe(page.url());
  });

  it('opens and closes with the keyboard, and gives the focus back', async () => {
    const page = await explorer.open(BEIJING);
    const button = page.getByRole('button', { name: 'Take away', exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await counts(page).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it.each([
    '?view=meetings&met=person/dilek-kalayci',
    '?view=meetings&met=person/dilek-kalayci&met=person/wang-linghang&met=city/beijing',
    '?view=document&document=doc/berlin-exchange',
  ])('saves the facts that a place tells in words: %s', async (address) => {
    const page = await explorer.open(address);
    await page.locator('.evidence-link, .claim-list a, .cell').first().waitFor();
    // Places tell as the answers come, and files hold what is told.
    await page.waitForLoadState('networkidle');
    await openMenu(page);
    await page.getByText(/^Files hold the facts that this place tells of/).waitFor();
    const said = await saidCounts(page);
    expect(Math.min(...said)).toBeGreaterThan(1);
    const { file } = await download(page, 'JSON with');
    expect(COUNTS['JSON with']?.(file)).toEqual(said);
  });

  it('says what a file would hold in a place that tells of more', async () => {
    const page = await explorer.open('?view=document');
    await page.locator('.takeaway-open').click();
    await page.getByText(/^Files hold what the graph shows/).waitFor();
    await page.getByRole('button', { name: /^Print / }).waitFor();
  });

  it('says what to do where there is nothing to take away', async () => {
    const page = await explorer.open('');
    await page.getByRole('button', { name: 'Take away', exact: true }).click();
    await page.getByText(/Search for a name first/).waitFor();
  });
});
