import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { attachTexts } from '../../src/dataset/attach.js';
import { degrees } from '../../src/graph/entities.js';
import { mentionsOf, textsOf } from '../../src/graph/texts.js';
import type { Store } from '../../src/store/store.js';
import { contents, loadRecords } from '../datasets.js';
import { walked } from './../graph/pages.js';
import { forEachStore } from '../stores.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const TEXT = 'Die Stadt Alphastadt lud ein. Ada 😀 sprach für Alphastadt; وزارت أدا بألفا.';
const file = (text: string) => ({ name: 'a.txt', bytes: new TextEncoder().encode(text) });

/** Evidence for words of the text; `digest` as it should be unless another passage is given for it. */
const words = (passage: string, digested = passage) => {
  const start = TEXT.indexOf(passage);
  const digest = `sha256:${sha256(digested)}`;
  return [{ document: 'doc', start, end: start + passage.length, digest, gloss: { en: 'Ada spoke.' } }];
};
const records = (evidence: object[], text?: string) => [
  {
    record: 'document',
    id: 'doc',
    lang: 'de',
    title: 'Doc',
    sha256: sha256(TEXT),
    length: TEXT.length,
    text,
  },
  {
    ...{ record: 'entity', id: 'ada', kind: 'Person' },
    names: [
      { text: 'Ada', lang: 'de', origin: 'asserted' },
      { text: 'sprach', lang: 'de', origin: 'external' },
    ],
  },
  {
    ...{ record: 'entity', id: 'alpha', kind: 'City' },
    names: [
      { text: 'Alphastadt', lang: 'de', origin: 'asserted' },
      { text: 'Stadt Alphastadt', lang: 'de', origin: 'asserted' },
      { text: 'ألفا', lang: 'ar', origin: 'asserted' },
    ],
  },
  { record: 'relation', id: 'r', subject: 'ada', predicate: 'REPRESENTED', object: 'alpha', evidence },
];

forEachStore('texts', (makeStore) => {
  let store: Store;
  beforeEach(async () => {
    store = await makeStore();
  });
  afterEach(() => store.close());
  const exactWords = async () => {
    const lines = (await contents(store)).map(
      (line) => JSON.parse(line) as { evidence?: { exact?: string }[] },
    );
    return lines.flatMap((one) => one.evidence ?? []).map((one) => one.exact);
  };

  it('make the words of evidence appear once they are attached, and are found by their digest alone', async () => {
    await loadRecords(store, 'd', records(words('Ada 😀 sprach')));
    expect(await exactWords()).toEqual([undefined]);
    const report = await attachTexts(store, [file(TEXT)]);
    expect(report).toEqual({ attached: [{ file: 'a.txt', documents: ['doc'] }], unmatched: [] });
    expect(await exactWords()).toEqual(['Ada 😀 sprach']);
    expect((await textsOf(store, ['doc', 'none'])).get('doc')).toBe(TEXT);
  });

  it('that differ in a single character are not taken', async () => {
    await loadRecords(store, 'd', records(words('Ada 😀 sprach')));
    const report = await attachTexts(store, [file(`${TEXT}\n`)]);
    expect(report.attached).toEqual([]);
    expect(report.unmatched.map((one) => one.file)).toEqual(['a.txt']);
    expect((await textsOf(store, ['doc'])).size).toBe(0);
  });

  it('that evidence does not fit are refused, with document, claim and place', async () => {
    await loadRecords(store, 'd', records(words('Ada 😀 sprach', 'Bo sprach')));
    await expect(attachTexts(store, [file(TEXT)])).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('doc'),
      place: { record: 'r', offset: TEXT.indexOf('Ada') },
    });
    expect((await textsOf(store, ['doc'])).size).toBe(0);
  });

  it('are held to against evidence that is loaded later', async () => {
    await loadRecords(store, 'd', records(words('Ada 😀 sprach')));
    await attachTexts(store, [file(TEXT)]);
    await expect(loadRecords(store, 'd', records(words('Ada 😀 sprach', 'Bo sprach')))).rejects.toMatchObject(
      {
        code: 'INVALID_INPUT',
        place: { record: 'r' },
      },
    );
    expect(await exactWords()).toEqual(['Ada 😀 sprach']);
  });

  it('that a document no longer names are told of, unless the new one is there', async () => {
    await loadRecords(store, 'd', records(words('Ada 😀 sprach'), TEXT));
    const edited = `${TEXT} Ende.`;
    const renamed = (text?: string) => {
      const [document, ...others] = records(words('Ada 😀 sprach'));
      return [{ ...document, sha256: sha256(edited), length: edited.length, text }, ...others];
    };
    expect((await loadRecords(store, 'd', records(words('Ada 😀 sprach'), TEXT))).detached).toEqual([]);
    expect((await loadRecords(store, 'd', renamed())).detached).toEqual(['doc']);
    expect((await textsOf(store, ['doc'])).size).toBe(0);
    expect((await loadRecords(store, 'd', renamed(edited))).detached).toEqual([]);
    expect((await textsOf(store, ['doc'])).get('doc')).toBe(edited);
  });

  it('that come with their document are held, and written out again', async () => {
    await loadRecords(store, 'd', records(words('Ada 😀 sprach'), TEXT));
    expect(await exactWords()).toEqual(['Ada 😀 sprach']);
    const lines = (await contents(store)).map((line) => JSON.parse(line) as { text?: string });
    expect(lines.flatMap((one) => one.text ?? [])).toEqual([TEXT]);
  });

  it('mention entities by their asserted names in the language of the document, the longest name first', async () => {
    await loadRecords(store, 'd', records(words('Ada 😀 sprach')));
    await attachTexts(store, [file(TEXT)]);
    await attachTexts(store, [file(TEXT)]);
    const spans = async (id: string) => {
      const found = await walked(async (page) => {
        const pages = await mentionsOf(store, [id], page);
        return pages.get(id) as NonNullable<ReturnType<typeof pages.get>>;
      });
      return found.map(({ start, end }) => TEXT.slice(start, end));
    };
    expect(await spans('alpha')).toEqual(['Stadt Alphastadt', 'Alphastadt']);
    expect(await spans('ada')).toEqual(['Ada']);
    expect((await degrees(store, ['ada'])).get('ada')).toBe(1);
  });
});
