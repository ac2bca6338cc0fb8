import { describe, expect, it } from '@jest/globals';
import { kindTable } from '../../../src/model/kinds.js';
import { KINDS, PREDICATES, relationProperties } from '../../../src/model/ontology.js';
import { BASES } from '../../../web/src/meetings/bases.js';
import { meetings as arMeetings } from '../../../web/src/words/ar/meetings.js';
import { vocabulary as ar } from '../../../web/src/words/ar/vocabulary.js';
import { meetings as deMeetings } from '../../../web/src/words/de/meetings.js';
import { vocabulary as de } from '../../../web/src/words/de/vocabulary.js';
import { meetings as enMeetings } from '../../../web/src/words/en/meetings.js';
import { vocabulary as en } from '../../../web/src/words/en/vocabulary.js';
import { meetings as zhMeetings } from '../../../web/src/words/zh/meetings.js';
import { vocabulary as zh } from '../../../web/src/words/zh/vocabulary.js';

const upper = (names: readonly string[]) => names.map((name) => name.toUpperCase()).sort();
const participation = relationProperties('PARTICIPATED_IN');
const listed = (property: string) => {
  const type = participation[property];
  return upper(typeof type === 'object' && 'enum' in type ? type.enum : []);
};

it.each(Object.entries({ ar: arMeetings, de: deMeetings, en: enMeetings, zh: zhMeetings }))(
  'every basis on which two can have met has its words in "%s"',
  (_, { basis }) => {
    expect(Object.keys(basis).sort()).toEqual([...BASES].sort());
    expect(new Set(Object.values(basis).map(({ means }) => means)).size).toBe(BASES.length);
  },
);

describe.each(Object.entries({ en, de, ar, zh }))('the vocabulary in "%s"', (language, vocabulary) => {
  it('names every kind, predicate and type of the ontology, and nothing else', () => {
    expect(Object.keys(vocabulary.kinds).sort()).toEqual(upper(Object.keys(KINDS)));
    expect(Object.keys(vocabulary.predicates).sort()).toEqual(Object.keys(PREDICATES).sort());
    const types = new Set(Object.values(kindTable).flatMap((kind) => [...kind.types]));
    expect(Object.keys(vocabulary.types).sort()).toEqual([...types].sort());
  });

  it('names every role and presence', () => {
    // Who hosted or organised took part in that role.
    expect(Object.keys(vocabulary.roles).sort()).toEqual([...listed('role'), 'HOST', 'ORGANIZER'].sort());
    expect(Object.keys(vocabulary.presence).sort()).toEqual(listed('presence'));
  });

  it('has both ends in each sentence, once', () => {
    for (const { sentence, inverse } of Object.values(vocabulary.predicates)) {
      for (const text of [sentence, inverse]) {
        expect(text.match(/\{\w+\}/g)?.sort()).toEqual(['{object}', '{subject}']);
      }
    }
  });

  it('says nothing in two ways that must be told apart', () => {
    const sentences = Object.values(vocabulary.predicates).map(({ sentence }) => sentence);
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const said of [vocabulary.roles, vocabulary.presence]) {
      expect(new Set(Object.values(said)).size).toBe(Object.values(said).length);
    }
  });

  it('is in its own language', () => {
    const text = JSON.stringify(Object.values(vocabulary.predicates));
    if (language === 'ar') expect(text).toMatch(/\p{Script=Arabic}/u);
    if (language === 'zh') expect(text).toMatch(/\p{Script=Han}/u);
    if (language !== 'en') expect(text).not.toBe(JSON.stringify(Object.values(en.predicates)));
  });
});

it('English sentences and labels are the phrases of the ontology', () => {
  for (const [predicate, { phrase }] of Object.entries(PREDICATES)) {
    const words = en.predicates[predicate];
    expect(words?.label).toBe(phrase);
    expect(words?.sentence).toBe(`{subject} ${phrase} {object}`);
  }
});
