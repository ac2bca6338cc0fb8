import { type Checked, checkRecords, type Known } from '../../src/dataset/check.js';
import { readDatasets } from '../../src/dataset/read.js';
import { digestOf, sha256 } from '../../src/model/evidence.js';

/** An invented article of an invented city. */
export const TEXT =
  'Ada Alvar, mayor of Alphaville, spoke for her city at the Harbour Meeting on 3 May 2019. ' +
  'More than 40 guests came. Betaburg has been a sister city of Alphaville since 1980.';

/** Evidence for words of the article. */
export function evidenceOf(words: string) {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`the article does not say "${words}"`);
  return { document: 'doc', start, end: start + words.length, digest: digestOf(words) };
}

type Loose = Record<string, unknown>;

/** A small dataset with nothing wrong, by id, so that a test can spoil one thing in it. */
export function alphaville(): Record<string, Loose> {
  const records: Loose[] = [
    {
      record: 'document',
      id: 'doc',
      lang: 'en',
      title: 'Harbour Meeting',
      publisher: 'press',
      published: '2019-05',
    },
    {
      record: 'entity',
      id: 'press',
      kind: 'Organization',
      names: [{ text: 'Alphaville Courier', lang: 'en' }],
    },
    { record: 'entity', id: 'alphaville', kind: 'City', names: [{ text: 'Alphaville', lang: 'en' }] },
    { record: 'entity', id: 'betaburg', kind: 'City', names: [{ text: 'Betaburg', lang: 'en' }] },
    {
      record: 'entity',
      id: 'ada',
      kind: 'Person',
      names: [{ text: 'Ada Alvar', lang: 'en', origin: 'asserted' }],
    },
    { record: 'entity', id: 'harbour', kind: 'Event', type: 'meeting', names: [{ text: 'Harbour Meeting' }] },
    { record: 'attribute', id: 'date', entity: 'harbour', property: 'date', value: '2019-05-03' },
    {
      record: 'attribute',
      id: 'guests',
      entity: 'harbour',
      property: 'quantities',
      value: { value: 40, comparator: 'gt', of: 'guests' },
    },
    { record: 'relation', id: 'took-part', subject: 'ada', predicate: 'PARTICIPATED_IN', object: 'harbour' },
    { record: 'relation', id: 'spoke-for', subject: 'ada', predicate: 'REPRESENTED', object: 'alphaville' },
    {
      record: 'relation',
      id: 'sisters',
      subject: 'betaburg',
      predicate: 'SISTER_CITY_OF',
      object: 'alphaville',
    },
    { record: 'judgement', id: 'two-cities', left: 'alphaville', right: 'betaburg', decision: 'different' },
  ];
  const byId = Object.fromEntries(records.map((record) => [record['id'] as string, record]));
  const add = (id: string, more: Loose) => Object.assign(byId[id] as Loose, more);
  add('doc', { sha256: sha256(TEXT), length: TEXT.length, text: TEXT });
  add('date', { evidence: [evidenceOf('3 May 2019')] });
  add('guests', { evidence: [evidenceOf('More than 40 guests')], confidence: 1, implicit: false });
  add('took-part', {
    properties: { role: 'speaker', presence: 'direct', onBehalfOf: ['alphaville'] },
    valid: '2019-05-03',
    evidence: [evidenceOf('spoke for her city at the Harbour Meeting')],
  });
  add('spoke-for', { properties: { event: 'harbour' }, evidence: [evidenceOf('spoke for her city')] });
  add('sisters', { valid: '1980/', evidence: [evidenceOf('a sister city of Alphaville since 1980')] });
  add('two-cities', { by: 'editor', at: '2026-11-22T10:00:00Z', why: 'They have been partners.' });
  return byId;
}

/** Checks lines as they would come from standard input, as records of the dataset "alphaville". */
export function checkLines(records: readonly unknown[], known?: Known): Promise<Checked> {
  const lines = records.map(
    (record) => `${JSON.stringify({ dataset: 'alphaville', ...(record as Loose) })}\n`,
  );
  const input = (async function* () {
    yield lines.join('');
  })();
  return checkRecords(readDatasets(['-'], input), known);
}
