import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import type { Store } from '../../src/store/store.js';
import { loadRecords } from '../datasets.js';
import { violations } from './accessibility.js';
import { eventually, forEachExplorer, inEachWindow } from './harness.js';

/**
 * Gives the two cities that are compared a sister in common, and one of them a sister that lies nobody knows where. The
 * two new ones were sisters, and met long ago.
 */
async function furnish(store: Store): Promise<void> {
  const sisters = ['city/beijing', 'city/berlin'].map((object) => ({
    record: 'relation',
    id: `sister-${object.slice(5)}`,
    subject: 'city/alphaville',
    predicate: 'SISTER_CITY_OF',
    object,
    basis: 'external',
  }));
  const countries = ['city/beijing', 'city/berlin'].map((subject, at) => ({
    record: 'relation',
    id: `in-${subject.slice(5)}`,
    subject,
    predicate: 'LOCATED_IN',
    object: at === 0 ? 'country/china' : 'country/germany',
    basis: 'external',
  }));
  await loadRecords(store, 'places', [
    {
      record: 'entity',
      id: 'city/alphaville',
      kind: 'City',
      names: [{ text: 'Alphaville', lang: 'en' }],
      properties: { latitude: 5, longitude: 25 },
    },
    {
      record: 'entity',
      id: 'city/betaville',
      kind: 'City',
      names: [{ text: 'Betaville', lang: 'en' }],
    },
    {
      record: 'relation',
      id: 'sister-betaville',
      subject: 'city/betaville',
      predicate: 'SISTER_CITY_OF',
      object: 'city/beijing',
      basis: 'external',
    },
    {
      ...{ record: 'relation', id: 'sister-ended', basis: 'external', valid: '1983/2018' },
      ...{ subject: 'city/alphaville', predicate: 'SISTER_CITY_OF', object: 'city/betaville' },
      properties: { status: 'ended' },
    },
    {
      ...{ record: 'entity', id: 'event/fair', kind: 'Event', names: [{ text: 'Fair', lang: 'en' }] },
      ...{ type: 'fair', properties: { date: '2005-05-04', status: 'held' } },
    },
    ...['city/alphaville', 'city/betaville'].map((subject) => ({
      ...{ record: 'relation', id: `at-the-fair-${subject.slice(5)}`, basis: 'external' },
      ...{ subject, predicate: 'PARTICIPATED_IN', object: 'event/fair', properties: { presence: 'direct' } },
    })),
    ...sisters,
    ...countries,
  ]);
}

/** Waits until all that a layer fetches is there, and what it says of it has these words. */
async function drawn(page: Page, words = ''): Promise<void> {
  const status = page.locator('.map-drawn');
  // What is asked next is not being fetched at once: the status may still be that of what was asked before.
  await eventually(async () => {
    expect(await page.locator('.map-waiting').count()).toBe(0);
    expect(await status.textContent()).toMatch(/\d/);
    expect(await status.textContent()).toContain(words);
  });
}

async function chooseCity(page: Page, field: string, text: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: new RegExp(`^${field}`) }).fill(text);
  await page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
}

const list = (page: Page, title: RegExp) =>
  page.locator('.map-list').filter({ has: page.getByRole('heading', { name: title }) });

const BOTH = '?view=map&map=comparison&compare=city/beijing&compare=city/berlin';
const LAYERS = {
  scene: '?view=map&focus=city/beijing&open=city/beijing~100',
  partnerships: '?view=map&map=partnerships&since=2021',
  countries: '?view=map&map=countries',
  comparison: `${BOTH}&since=2020`,
} as const;

forEachExplorer(
  'the map',
  (explorer) => {
    inEachWindow((window) => {
      it('compares the sisters of Beijing and Berlin, and hands them out', async () => {
        const page = await explorer.open('?view=map', { window });
        await page.getByRole('link', { name: 'Compare two cities' }).click();
        await chooseCity(page, 'First city', '北京', 'Beijing');
        await chooseCity(page, 'Second city', 'Berl', 'Berlin');
        await drawn(page, '10 of 11 partnerships drawn');
        await page.getByText('Beijing and Berlin are sister cities of each other.').waitFor();
        const names = (title: RegExp) => list(page, title).locator('.map-choice-name').allTextContents();
        expect(await names(/^Sisters of both/)).toEqual(['Alphaville']);
        expect(await names(/^Only of Beijing/)).toEqual([
          'Betaville',
          'Jakarta',
          'Madrid',
          'Paris',
          'Rio de Janeiro',
        ]);
        expect(await names(/^Only of Berlin/)).toEqual(['Budapest', 'Buenos Aires', 'Warsaw']);
        expect(await names(/^Without coordinates/)).toEqual(['Betaville']);
        await explorer.picture(page, 'map-compared');

        const table = page.getByRole('button', { name: 'This comparison as a table (CSV)' });
        const [taken] = await Promise.all([page.waitForEvent('download'), table.click()]);
        const rows: Record<string, string>[] = parse(readFileSync(await taken.path()), {
          bom: true,
          columns: true,
          record_delimiter: '\r\n',
        });
        expect(rows.map((row) => `${row['city']} – ${row['sister of']}`)).toEqual([
          'Berlin – Beijing',
          'Alphaville – Beijing',
          'Alphaville – Berlin',
          'Betaville – Beijing',
          'Jakarta – Beijing',
          'Madrid – Beijing',
          'Paris – Beijing',
          'Rio de Janeiro – Beijing',
          'Budapest – Berlin',
          'Buenos Aires – Berlin',
          'Warsaw – Berlin',
        ]);

        await page.getByRole('button', { name: 'Take away', exact: true }).click();
        await page.getByRole('dialog').getByText('11 entities, 11 facts').waitFor();
        await page.keyboard.press('Escape');

        await list(page, /^Only of Berlin/)
          .getByRole('button', { name: /^Facts of the partnership with Berlin/ })
          .first()
          .click();
        await eventually(() => expect(new URL(page.url()).searchParams.get('at')).toMatch(/^beijing-2020:/));
        await page.goBack();
        expect(new URL(page.url()).searchParams.getAll('compare')).toEqual(['city/beijing', 'city/berlin']);
      });

      it.each(Object.entries(LAYERS))('leaves nobody out: %s', async (layer, address) => {
        for (const scheme of ['light', 'dark'] as const) {
          const page = await explorer.open(address, { window, scheme });
          await drawn(page);
          expect(await violations(page)).toEqual([]);
          await explorer.picture(page, `map-${layer}`);
        }
      });
    });

    it('says of two cities whose partnership ended that they were sisters, and until when', async () => {
      const page = await explorer.open(
        '?view=map&map=comparison&compare=city/alphaville&compare=city/betaville',
      );
      await drawn(page);
      const said = await page.locator('.map-between').textContent();
      expect(said).toContain('Alphaville and Betaville were sister cities of each other.');
      expect(said).toContain('until: 2018');
    });

    it.each(['de', 'ar', 'zh'])('speaks %s, and is not mirrored', async (language) => {
      for (const [layer, address] of Object.entries(LAYERS)) {
        const page = await explorer.open(address, { language });
        await drawn(page);
        await explorer.picture(page, `map-${layer}`);
        if (layer !== 'comparison') continue;
        const places = await page
          .locator('.map-name')
          .evaluateAll((names) =>
            names.map((name) => [name.textContent, name.getBoundingClientRect().left] as const),
          );
        const at = (name: string) => places.find(([text]) => text === name)?.[1] ?? Number.NaN;
        const [berlin = '', beijing = ''] = {
          de: ['Berlin', 'Beijing'],
          ar: ['برلين', 'بكين'],
          zh: ['柏林', '北京'],
        }[language] as string[];
        expect(at(berlin)).toBeLessThan(at(beijing));
      }
    });

    it('is moved by keys and buttons, and the address says where it is', async () => {
      const page = await explorer.open(LAYERS.partnerships);
      await drawn(page);
      const map = page.getByRole('region', { name: 'Map of the world' });
      const frame = () => new URL(page.url()).searchParams.get('frame');
      await map.focus();
      await page.keyboard.press('+');
      await eventually(() => expect(frame()).toMatch(/^[-\d.]+~[-\d.]+~1\.5/));
      const before = frame();
      await page.keyboard.press('ArrowRight');
      await eventually(() => expect(frame()).not.toBe(before));
      await page.keyboard.press('0');
      await eventually(() => expect(frame()).toBeNull());
      await page.getByRole('button', { name: 'Berlin', exact: true }).first().focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await eventually(() => expect(new URL(page.url()).searchParams.get('at')).toMatch(/^city\//));
      expect(new URL(page.url()).searchParams.get('at')).not.toBe('city/berlin');
      await page.getByRole('button', { name: 'All that is drawn' }).click();
      await eventually(() => expect(frame()).not.toBeNull());
    });

    it('tells active partnerships from dormant ones, and from those of which that is not known', async () => {
      const page = await explorer.open('?view=map&map=partnerships');
      await drawn(page);
      await page.getByLabel('Met since').fill('soon');
      await page.getByRole('button', { name: 'Show', exact: true }).click();
      await page.getByText('Write a year, a month (2020-10) or a day (2020-10-08).').waitFor();
      await page.getByLabel('Met since').fill('2020');
      await page.getByRole('button', { name: 'Show', exact: true }).click();
      await page.getByText(/^\d+ active: the two met since then/).waitFor();
      const { sisterCityStatistics } = await explorer.ask(
        '{ sisterCityStatistics { activity(since: "2020") { active unknown } } }',
      );
      const { active, unknown } = sisterCityStatistics.activity;
      await page.getByText(`${active} active: the two met since then, or may have`).waitFor();
      await page
        .getByText(`${unknown} of which it is not known whether the two met since then`)
        .filter({ visible: true })
        .waitFor();
      const dormant = list(page, /^Dormant, the longest ago first 1$/);
      await dormant.getByRole('button', { name: /^Alphaville and Betaville last met: 4 May 2005$/ }).click();
      await eventually(() => expect(new URL(page.url()).searchParams.get('at')).toBe('places:sister-ended'));
    });

    it('never says that no meeting is known of two that may have met since', async () => {
      // Their meeting is of a year that a reader infers: it may have been later.
      const page = await explorer.open('?view=map&map=partnerships&since=2021');
      await drawn(page);
      await page.getByText('Not known whether they met since 2021').first().waitFor();
      expect((await page.locator('.map-legend').allTextContents()).join(' ')).not.toMatch(/no .*meeting/i);
    });

    it('lists the sisters of a city by when they last met, where a day is named', async () => {
      const page = await explorer.open('?view=map&map=comparison&compare=city/alphaville');
      await drawn(page);
      const sisters = () =>
        list(page, /^Sister cities of Alphaville/)
          .locator('.map-choice-name')
          .allTextContents();
      expect(await sisters()).toEqual(['Beijing', 'Berlin', 'Betaville']);
      await page.getByLabel('Met since').fill('2020');
      await page.getByRole('button', { name: 'Show', exact: true }).click();
      await eventually(async () => expect(await sisters()).toEqual(['Betaville', 'Beijing', 'Berlin']));
      await page.getByText('Those who last met longest ago come first').waitFor();
    });

    it('fills countries by the partnerships of their cities', async () => {
      const page = await explorer.open(LAYERS.countries);
      await drawn(page);
      await list(page, /^Countries by partnerships/)
        .getByRole('button', { name: /^Germany/ })
        .click();
      await eventually(() => expect(new URL(page.url()).searchParams.get('at')).toBe('country/germany'));
      await page.getByText('None known', { exact: true }).waitFor();
    });
  },
  furnish,
);
