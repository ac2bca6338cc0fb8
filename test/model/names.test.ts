import { describe, expect, it } from '@jest/globals';
import { chooseName, chooseText, directionOf, preferredName } from '../../src/model/names.js';
import type { Name } from '../../src/model/records.js';

describe('the direction of a text', () => {
  it.each([
    ['Alphaville', 'LTR'],
    ['ألفافيل', 'RTL'],
    ['אלפאוויל', 'RTL'],
    ['阿尔法', 'LTR'],
    ['Альфавиль', 'LTR'],
    ['«ألفا» Ville', 'RTL'],
    ['2020 ألفا', 'RTL'],
    ['2020', 'LTR'],
    ['', 'LTR'],
  ])('of %j is %s, by its first letter', (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });
});

const names: Name[] = [
  { text: 'Alphastadt', lang: 'de', origin: 'asserted' },
  { text: 'Alphastadts', lang: 'de', origin: 'asserted' },
  { text: 'Alphaville', lang: 'en', origin: 'external' },
  { text: 'Alfaville', lang: 'pt-BR', origin: 'external' },
  { text: '阿尔法', lang: 'zh', origin: 'external' },
  { text: 'Aerfa', lang: 'zh', origin: 'derived' },
];

describe('the name for a reader', () => {
  it('is the first of the language, not another form of it', () => {
    expect(chooseName(names, ['de'])).toEqual({
      text: 'Alphastadt',
      lang: 'de',
      origin: 'asserted',
      direction: 'LTR',
    });
  });

  it.each([
    [['de-AT'], 'Alphastadt', 'de'],
    [['zh-Hans-CN'], '阿尔法', 'zh'],
    [['pt'], 'Alfaville', 'pt-BR'],
    [['DE'], 'Alphastadt', 'de'],
    [['sv', 'de'], 'Alphastadt', 'de'],
    [['sv', 'fi'], 'Alphaville', 'en'],
    [[], 'Alphaville', 'en'],
  ])('of %j is %s, and says that it is in %s', (languages, text, lang) => {
    expect(chooseName(names, languages)).toMatchObject({ text, lang });
  });

  it.each([
    ['zh-TW', '隻'],
    ['zh-HK', '隻'],
    ['zh-Hant-TW', '隻'],
    ['zh-Hans', '只'],
    ['zh-CN', '只'],
    ['zh', '只'],
    ['sr-Latn', 'Beograd'],
    ['sr', 'Београд'],
  ])('of %s is in the script that the reader reads: %s', (language, text) => {
    const written: Name[] = [
      ...[
        { text: '只', lang: 'zh' },
        { text: '隻', lang: 'zh-Hant' },
        { text: 'Zhi', lang: 'en' },
      ],
      ...[
        { text: 'Београд', lang: 'sr-Cyrl' },
        { text: 'Beograd', lang: 'sr-Latn' },
      ],
    ];
    expect(chooseName(written, [language])?.text).toBe(text);
  });

  it('is derived only where the language has no other', () => {
    const derivedFirst = [...names].reverse();
    expect(chooseName(derivedFirst, ['zh'])?.text).toBe('阿尔法');
    expect(chooseName([{ text: 'Aerfa', lang: 'zh', origin: 'derived' }], ['zh'])?.text).toBe('Aerfa');
  });

  it('is any name where neither the languages nor English have one', () => {
    const few: Name[] = [{ text: 'Aerfa', origin: 'derived' }, { text: 'ألفافيل' }];
    expect(chooseName(few, ['de'])).toEqual({
      text: 'ألفافيل',
      lang: null,
      origin: 'asserted',
      direction: 'RTL',
    });
  });

  it('is none where there are no names', () => {
    expect(chooseName([], ['en'])).toBeUndefined();
  });

  it('is English where no languages are known', () => {
    expect(preferredName(names)?.text).toBe('Alphaville');
  });
});

describe('a text of several languages', () => {
  it('is chosen as a name is', () => {
    const texts = { en: 'A city on the river', de: 'Eine Stadt am Fluss' };
    expect(chooseText(texts, ['de-CH'])).toMatchObject({ text: 'Eine Stadt am Fluss', lang: 'de' });
    expect(chooseText({}, ['de'])).toBeUndefined();
  });
});
