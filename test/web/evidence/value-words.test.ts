import { describe, expect, it } from '@jest/globals';
import { kindTable } from '../../../src/model/kinds.js';
import { PREDICATES, RELATION_PROPERTIES } from '../../../src/model/ontology.js';
import { type ValueWriter, valueWords } from '../../../web/src/evidence/value-words.js';
import { evidence as arEvidence } from '../../../web/src/words/ar/evidence.js';
import { vocabulary as arVocabulary } from '../../../web/src/words/ar/vocabulary.js';
import { evidence as deEvidence } from '../../../web/src/words/de/evidence.js';
import { vocabulary as deVocabulary } from '../../../web/src/words/de/vocabulary.js';
import { evidence as enEvidence } from '../../../web/src/words/en/evidence.js';
import { vocabulary as enVocabulary } from '../../../web/src/words/en/vocabulary.js';
import { evidence as zhEvidence } from '../../../web/src/words/zh/evidence.js';
import { vocabulary as zhVocabulary } from '../../../web/src/words/zh/vocabulary.js';

const en: ValueWriter = { evidence: enEvidence, vocabulary: enVocabulary, language: 'en' };
const de: ValueWriter = { evidence: deEvidence, vocabulary: deVocabulary, language: 'de' };
const ar: ValueWriter = { evidence: arEvidence, vocabulary: arVocabulary, language: 'ar' };
const zh: ValueWriter = { evidence: zhEvidence, vocabulary: zhVocabulary, language: 'zh' };
const quantity = (value: number, comparator: string, unit?: string, of?: string) => ({
  value,
  comparator,
  unit,
  of,
});

describe('a value in words', () => {
  it.each([
    ['asOf', '2020?-10-08', ['8 October 2020 (year inferred)']],
    ['asOf', '2006-10', ['October 2006']],
    ['asOf', '2020?', ['2020 (uncertain)']],
    ['asOf', '[..2020-03-26]', ['[..2020-03-26]']],
    ['presence', 'via_delegates', ['through delegates']],
    ['role', 'new member', ['new member']],
    ['weekday', 'Tuesday', ['Tuesday']],
    ['nature', 'section', ['section']],
    ['joint', true, ['yes']],
    ['fields', ['culture', 'health'], ['culture', 'health']],
    ['count', quantity(110, 'gt', 'person', 'representatives'), ['more than 110 people (representatives)']],
    ['cities', quantity(1, 'eq', 'city'), ['1 city']],
    ['quantities', quantity(26, 'eq', 'city', 'cities'), ['26 cities']],
    ['count', quantity(30, 'approx_below', 'meeting'), ['nearly 30 meeting']],
    ['event', null, ['not stated']],
  ])('of "%s" is plain English', (property, value, words) => {
    expect(valueWords(property, value, en)).toEqual(words);
  });

  it('follows the reader', () => {
    expect(valueWords('nature', 'department', de)).toEqual(['Abteilung']);
    const { german, arabic, chinese } = {
      german: valueWords('weekday', 'Tuesday', de),
      arabic: valueWords('mode', 'online', ar),
      chinese: valueWords('asOf', '2020?-10-08', zh),
    };
    expect(german).toEqual(['Dienstag']);
    expect(arabic).toEqual(['عبر الإنترنت']);
    expect(chinese).toEqual(['2020年10月8日（年份为推断）']);
  });
});

it('has a name for every property of the ontology in every language', () => {
  const known = new Set([
    ...Object.keys(RELATION_PROPERTIES),
    ...Object.values(PREDICATES).flatMap(({ properties }) => Object.keys(properties)),
    ...Object.values(kindTable).flatMap(({ properties }) => Object.keys(properties)),
  ]);
  for (const { evidence } of [en, de, ar, zh]) {
    expect(Object.keys(evidence.properties).sort()).toEqual([...known].sort());
  }
});
