import anyAscii from 'any-ascii';

/** Letters that Unicode does not take apart into a base and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  // Arabic: forms of alif, yaa and kaf that writers use for each other, taa marbuta, and digits.
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ـ: '',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };
const APOSTROPHES = /['’‘‛ʼʻʹʽ′`´＇׳]/gu;
const ARABIC_DIGIT = /[٠-٩۰-۹]/gu;
/** Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic; the vowel signs of other scripts stay. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/gu;
const TANWIN_ALIF = /(?:ا\u064b|\u064bا)(?![\p{L}\p{M}])/gu;
const BETWEEN_HAN = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;
const UNROMANISED = /[\p{Script=Han}\p{Script=Arabic}]/u;
const FOREIGN_LETTER = /(?!\p{Script=Latin})\p{L}/u;

/**
 * The search keys of a name, the plainest first: lower case, without accents, apostrophes and punctuation;
 * Arabic letter variants are one letter. Further keys spell umlauts out (Müller: muller, mueller), leave off the
 * Arabic article, and romanise scripts other than Han and Arabic, whose romanisations say too little.
 */
export function foldName(text: string): string[] {
  const keys = [fold(text), fold(spellUmlauts(text))];
  if (TANWIN_ALIF.test(text)) keys.push(fold(text.replaceAll(/\u064b/gu, '')));
  TANWIN_ALIF.lastIndex = 0;
  keys.push(withoutArticles(keys[0] ?? ''));
  if (FOREIGN_LETTER.test(text) && !UNROMANISED.test(text)) keys.push(fold(anyAscii(text)));
  return distinct(keys);
}

/**
 * The keys to look a query up by, best first: those of a name, then what remains without a genitive ending or
 * without the particles that Arabic writes onto a word.
 */
export function foldQuery(text: string): string[] {
  const keys = foldName(text);
  const bare = text.trim().replace(/(?<=\p{Script=Latin})['’]s?$/iu, '');
  if (bare !== text.trim()) keys.push(...foldName(bare));
  for (const key of [...keys]) {
    const genitive = /^(.*\p{Script=Latin}{4})s$/u.exec(key)?.[1];
    if (genitive !== undefined && !genitive.endsWith('s')) keys.push(genitive);
    keys.push(...withoutParticles(key));
  }
  return distinct(keys);
}

function distinct(keys: readonly string[]): string[] {
  return [...new Set(keys)].filter((key) => key !== '');
}

function fold(text: string): string {
  let folded = text;
  // Folding may lay bare something that folds again, such as a mark on a ligature; two rounds are the rule.
  for (let round = 0; round < 5; round += 1) {
    const next = foldOnce(folded);
    if (next === folded) break;
    folded = next;
  }
  return folded;
}

function foldOnce(text: string): string {
  const letters = text
    .replaceAll(APOSTROPHES, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(TANWIN_ALIF, '')
    .normalize('NFD')
    .replaceAll(MARKS, '')
    .normalize('NFC')
    .replaceAll(ARABIC_DIGIT, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replaceAll(LETTER, (letter) => LETTERS[letter] ?? letter);
  const words = letters.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
  // A name of signs only, such as an emblem, is its own key.
  return words === '' ? letters.replaceAll(/\s+/gu, ' ').trim() : words.replaceAll(BETWEEN_HAN, '');
}

function spellUmlauts(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[äöüåø]/gu, (letter) => UMLAUTS[letter] ?? letter);
}

/** Each Arabic word without its article, where three letters or more remain. */
function withoutArticles(key: string): string {
  return key.replaceAll(/(?<![\p{L}\p{M}])ال(?=\p{Script=Arabic}{3})/gu, '');
}

/** Conjunction, preposition and article before the first word: first what leaves most of it. */
function withoutParticles(key: string): string[] {
  const rest = [/^[وف](?=\p{Script=Arabic}{3})/u, /^[وف]?[بلك](?=\p{Script=Arabic}{3})/u]
    .filter((particle) => particle.test(key))
    .map((particle) => key.replace(particle, ''));
  const article = /^[وف]?لل(?=\p{Script=Arabic}{3})/u;
  if (article.test(key)) rest.push(key.replace(article, ''));
  return rest.flatMap((one) => [one, withoutArticles(one)]);
}
