import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { attachTexts } from '../../src/dataset/attach.js';
import { violations } from './accessibility.js';
import { type Explorer, eventually, forEachExplorer, inEachWindow } from './harness.js';

/** Where the articles lie for those who have them: a folder beside the clone. They are not part of the project. */
const CORPUS = '../shared/corpus';
const articles = existsSync(CORPUS)
  ? readdirSync(CORPUS).map((name) => ({ name, bytes: readFileSync(join(CORPUS, name)) }))
  : [];
const GERMAN = 'doc/berlin-exchange';
const FACT = 'beijing-2020:rel-001-005';
const LANGUAGES = ['en', 'de', 'ar', 'zh'];

const panel = (page: Page) => page.locator('aside.side');
const heading = (page: Page) => panel(page).getByRole('heading', { level: 2 });

/** Looks for Ditan Hospital by its Arabic name, opens it, and then a fact that the German article states. */
async function findDitan(explorer: Explorer, page: Page): Promise<void> {
  const search = page.locator('input[role="combobox"]');
  await search.fill('مستشفى ديتان');
  await page.locator('#search-hits [role="option"]').first().click();
  await heading(page).getByText('مستشفى ديتان').waitFor();
  const german = await germanFactOf(explorer, 'facility/ditan-hospital');
  await panel(page)
    .locator(`a[href*="${encodeURIComponent(german)}"]`)
    .first()
    .click();
  await panel(page).locator('blockquote, .not-held').first().waitFor();
}

/** A fact around an entity that the German article states. */
async function germanFactOf(explorer: Explorer, id: string): Promise<string> {
  const { entity } = await explorer.ask(
    'query ($id: ID!) { entity(id: $id) { facts(first: 100) { nodes { id evidence { document { id } } } } } }',
    { id },
  );
  const facts: { id: string; evidence: { document: { id: string } }[] }[] = entity.facts.nodes;
  return facts.find(({ evidence }) => evidence.some(({ document }) => document.id === GERMAN))?.id ?? '';
}

forEachExplorer('what is known, without the texts', (explorer) => {
  inEachWindow((window) => {
    it('tells an Arabic reader who looks for Ditan Hospital what to do for the words', async () => {
      const page = await explorer.open('', { window, language: 'ar' });
      await findDitan(explorer, page);
      const hint = panel(page).locator('.not-held').first();
      expect(await hint.textContent()).toContain('parley texts add');
      const { document } = await explorer.ask(`{ document(id: "${GERMAN}") { digest } }`);
      expect(await hint.textContent()).toContain(document.digest);
      expect(await panel(page).locator('.gloss').first().textContent()).not.toBe('');
      expect(await violations(page)).toEqual([]);
      await explorer.picture(page, 'evidence-not-held');
    });

    it.each(LANGUAGES)('tells of an entity in the language of the reader: %s', async (language) => {
      const page = await explorer.open('?focus=city/beijing&at=city/beijing', { window, language });
      await heading(page).waitFor();
      await panel(page).locator('.fact-group').first().waitFor();
      expect(await violations(page)).toEqual([]);
      await explorer.picture(page, 'entity');
    });
  });

  it('lists what a source states where its text is not held', async () => {
    const page = await explorer.open(`?view=document&document=${GERMAN}`);
    const { document } = await explorer.ask(`{ document(id: "${GERMAN}") { claims { totalCount } } }`);
    await page.locator('.claim-list li').first().waitFor();
    expect(await page.locator('.claim-list li').count()).toBe(document.claims.totalCount);
    expect(await page.locator('main').textContent()).toContain('parley texts add');
  });

  it('copies a citation that leads back to the fact', async () => {
    const page = await explorer.open(`?at=${FACT}`);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const sentence = await heading(page).textContent();
    await panel(page).getByRole('button', { name: 'Copy the citation' }).click();
    await panel(page).getByRole('status').getByText('The citation was copied.').waitFor();
    const cited = await page.evaluate(() => navigator.clipboard.readText());
    const { document } = await explorer.ask(`{ document(id: "${GERMAN}") { title url } }`);
    expect(cited).toContain(`${sentence}.`);
    expect(cited).toContain(document.title);
    expect(cited.split('\n')).toContain(document.url);
    const address = /^This view: (\S+)$/m.exec(cited)?.[1] ?? '';
    const followed = await explorer.open(address);
    expect(await heading(followed).textContent()).toBe(sentence);
  });

  it('selects the citation where the browser does not let it be copied', async () => {
    const page = await explorer.open(`?at=${FACT}`);
    await heading(page).waitFor();
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await panel(page).getByRole('button', { name: 'Copy the citation' }).click();
    await panel(page).getByText('copy it yourself').waitFor();
    const marked = await panel(page)
      .getByRole('textbox')
      .evaluate((box: HTMLTextAreaElement) => box.value.slice(box.selectionStart, box.selectionEnd));
    expect(marked).toContain('holds a position at');
  });

  it('leads the keyboard from name to name, closes with Escape and goes back to where it was', async () => {
    const page = await explorer.open(`?view=document&document=${GERMAN}`);
    const first = page.locator('.claim-list a').first();
    await first.focus();
    await page.keyboard.press('Enter');
    await heading(page).waitFor();
    expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
    await heading(page).getByRole('link').first().press('Enter');
    await eventually(async () => {
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    });
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'detached' });
    await eventually(async () => {
      expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
    });
  });

  it('says so where an address asks for what there is not', async () => {
    const page = await explorer.open('?at=person/nobody-of-this-name');
    await heading(page).getByText('Nothing here has this name').waitFor();
    await explorer.picture(page, 'evidence-missing');
  });
});

if (articles.length === 0) {
  describe('what is known, with the texts', () => {
    it.skip(`no articles in ${CORPUS}`, () => {});
  });
} else {
  forEachExplorer(
    'what is known, with the texts',
    (explorer) => {
      inEachWindow((window) => {
        it('shows an Arabic reader who looks for Ditan Hospital the German words with their meaning', async () => {
          const page = await explorer.open('', { window, language: 'ar' });
          await findDitan(explorer, page);
          const quote = panel(page).locator('blockquote').first();
          expect(await quote.getAttribute('lang')).toBe('de');
          expect(await quote.getAttribute('dir')).toBe('ltr');
          const id = new URL(page.url()).searchParams.get('at') ?? '';
          const { node } = await explorer.ask(
            'query ($id: ID!) { node(id: $id) { ... on Fact { evidence { exact gloss { text } } } } }',
            { id },
          );
          expect(await quote.locator('mark').textContent()).toBe(node.evidence[0].exact);
          expect(await panel(page).locator('.gloss').first().textContent()).toContain(
            node.evidence[0].gloss.text,
          );
          await panel(page).locator('.fits').first().waitFor();
          expect(await violations(page)).toEqual([]);
          await explorer.picture(page, 'evidence');
        });

        it.each(['light', 'dark'] as const)('shows a source with its marks: %s', async (scheme) => {
          const address = `?view=document&document=${GERMAN}`;
          const page = await explorer.open(address, { window, scheme, language: 'de' });
          await page.locator('mark.states').first().waitFor();
          expect(await violations(page)).toEqual([]);
          await explorer.picture(page, 'source');
        });
      });

      it('shows the text to the letter, whatever marks overlap', async () => {
        for (const id of [GERMAN, 'doc/beijing-uclg-aspac-conference']) {
          const page = await explorer.open(`?view=document&document=${id}`);
          await page.locator('.document-text').waitFor();
          const { document } = await explorer.ask(`{ document(id: "${id}") { text } }`);
          expect(await page.locator('.document-text').evaluate((text) => text.textContent)).toBe(
            document.text,
          );
        }
      });

      it('warns of a quote that the text does not have at its place', async () => {
        const page = await explorer.open('');
        await page.route('**/graphql', async (route) => {
          const answer = await route.fetch();
          const body = await answer.text();
          const isText = route.request().postData()?.includes('query Texts(');
          await route.fulfill({
            response: answer,
            body: isText ? body.replace('"text":"', '"text":"x') : body,
          });
        });
        await page.goto(new URL(`?at=${FACT}`, explorer.url).href);
        await panel(page).getByText('Do not cite them').waitFor();
        expect(await panel(page).locator('.fits').count()).toBe(0);
      });

      it('selects what the words of a mark say, one thing after another, and marks the words of what is selected', async () => {
        const page = await explorer.open(`?view=document&document=${GERMAN}`);
        const mark = page.locator('mark.several > a').first();
        await mark.click();
        await heading(page).waitFor();
        const first = new URL(page.url()).searchParams.get('at');
        await page.locator('.claim-list a[aria-current]').waitFor();
        await mark.click();
        await eventually(() => expect(new URL(page.url()).searchParams.get('at')).not.toBe(first));
        expect(await page.locator('mark.selected').count()).toBeGreaterThan(0);
      });

      it('goes from mark to mark by the arrow keys, with one stop for the Tab key', async () => {
        const page = await explorer.open(`?view=document&document=${GERMAN}`);
        const marks = page.locator('.document-text mark > a');
        await marks.first().focus();
        await page.keyboard.press('ArrowRight');
        expect(await marks.nth(1).evaluate((mark) => mark === document.activeElement)).toBe(true);
        expect(await page.locator('.document-text mark > a[tabindex="0"]').count()).toBe(1);
      });

      it('brings the words of what is selected into sight', async () => {
        const { document } = await explorer.ask(
          `{ document(id: "${GERMAN}") { claims(first: 100) { nodes { id evidence { selector { ... on TextSpan { start } } } } } } }`,
        );
        const last = document.claims.nodes.reduce(
          (a: { evidence: { selector: { start: number } }[] }, b: typeof a) =>
            (b.evidence[0]?.selector.start ?? 0) > (a.evidence[0]?.selector.start ?? 0) ? b : a,
        );
        const page = await explorer.open(`?view=document&document=${GERMAN}&at=${last.id}`);
        const mark = page.locator('mark.selected').first();
        await mark.waitFor();
        await eventually(async () => {
          const box = await mark.boundingBox();
          expect(box && box.y > 0 && box.y + box.height < 800).toBe(true);
        });
      });
    },
    (store) => attachTexts(store, articles),
  );
}
