import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { attachTexts } from '../../src/dataset/attach.js';
import { checkRecords } from '../../src/dataset/check.js';
import { readDatasets } from '../../src/dataset/read.js';
import { checkSpan, digestOf, sha256 } from '../../src/model/evidence.js';
import type { DocumentRecord, EvidenceRecord } from '../../src/model/records.js';
import { openEmbedded } from '../../src/store/embedded.js';
import { contents, loadFiles, SHIPPED } from '../datasets.js';

/** Where the articles lie for those who have them: a folder beside the clone. They are not part of the project. */
const CORPUS = '../shared/corpus';
const checked = await checkRecords(readDatasets([SHIPPED]));
const records = checked.records.map((one) => one.record);
const evidence: { id: string; one: EvidenceRecord }[] = records.flatMap((record) =>
  'evidence' in record ? (record.evidence ?? []).map((one) => ({ id: record.id, one })) : [],
);

describe('the shipped facts', () => {
  it('are sound, without a warning', () => {
    expect({ errors: checked.errors, warnings: checked.warnings }).toEqual({ errors: [], warnings: [] });
  });

  it('hold no text of the articles, but say of each passage what it says', () => {
    expect(records.filter((one) => one.record === 'document' && one.text !== undefined)).toEqual([]);
    expect(evidence.filter(({ one }) => one.exact !== undefined)).toEqual([]);
    expect(evidence.filter(({ one }) => !one.gloss?.['en']).map(({ id }) => id)).toEqual([]);
  });

  it('name every entity in English', () => {
    const nameless = records.filter(
      (one) => one.record === 'entity' && !one.names?.some((name) => name.lang === 'en' && name.text !== ''),
    );
    expect(nameless.map((one) => one.id)).toEqual([]);
  });

  it('mark as inferred every date whose year no article states', () => {
    const sure = records.filter(
      (one) => one.record === 'attribute' && one.property === 'date' && /^2020-/.test(String(one.value)),
    );
    expect(sure.map((one) => one.id)).toEqual([]);
  });
});

const withCorpus = existsSync(CORPUS) ? describe : describe.skip;

withCorpus(`the shipped facts against the articles in ${CORPUS}`, () => {
  const bytes = existsSync(CORPUS)
    ? readdirSync(CORPUS).map((name) => ({ name, bytes: readFileSync(join(CORPUS, name)) }))
    : [];
  const texts = new Map(bytes.map((file) => [sha256(file.bytes), file.bytes.toString('utf8')]));
  const documents = new Map(
    records.filter((one): one is DocumentRecord => one.record === 'document').map((one) => [one.id, one]),
  );
  const textOf = (document: string) => texts.get(documents.get(document)?.sha256 ?? '') ?? '';

  it('fit them in every span and digest', () => {
    expect([...documents.values()].filter((one) => textOf(one.id).length !== one.length)).toEqual([]);
    const wrong = evidence.filter(({ one }) => checkSpan(textOf(one.document), one) !== undefined);
    expect(wrong.map(({ id }) => id)).toEqual([]);
    expect(evidence.length).toBeGreaterThan(500);
  });

  it('take every asserted name from the words of an article', () => {
    const all = [...texts.values()].join('\n');
    const asserted = records.flatMap((one) => (one.record === 'entity' ? (one.names ?? []) : []));
    const invented = asserted.filter((name) => name.origin === 'asserted' && !all.includes(name.text));
    expect(invented.map((name) => name.text)).toEqual([]);
  });

  it('repeat no passage of them in what the editor wrote', () => {
    const squeeze = (text: string) => text.replaceAll(/\s+/gu, ' ');
    const all = squeeze([...texts.values()].join('\n'));
    const written = evidence.flatMap(({ one }) => Object.values(one.gloss ?? {})).map(squeeze);
    const copied = written.filter((gloss) => {
      for (let at = 0; at + 60 <= gloss.length; at++) if (all.includes(gloss.slice(at, at + 60))) return true;
      return false;
    });
    expect(copied).toEqual([]);
  });

  it('show the words of each passage once the articles are attached', async () => {
    const store = openEmbedded();
    await store.setUp();
    await loadFiles(store, [SHIPPED]);
    const report = await attachTexts(store, bytes);
    expect(report.attached).toHaveLength(5);
    expect(report.unmatched).toEqual([]);
    const shown = (await contents(store))
      .map((line) => JSON.parse(line) as { evidence?: EvidenceRecord[] })
      .flatMap((one) => one.evidence ?? []);
    expect(shown.filter((one) => digestOf(one.exact ?? '') !== one.digest)).toEqual([]);
    await store.close();
  });
});
