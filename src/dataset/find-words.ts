/** For the remedy where evidence does not fit its text. */
export const FINDS_WORDS = 'parley texts find FILE WORDS gives them.';

/** Where words stand in a text: UTF-16 units, the end not included. */
export interface Span {
  start: number;
  end: number;
}

/** Signs that people type for one another. */
const ALIKE = ['"„“”‟«»‹›', "'‘’‚‛ʼ`´", '‐‑‒–—―−-'];

/** Between two characters of a text, and not seen: soft hyphens, joiners and marks of direction. */
const UNSEEN = /[\u00AD\u200B-\u200F\u2060\u2066-\u2069\u202A-\u202E]*/gu;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * All places at which words stand in a text, in its order. White space may be of any sort and length, quotation marks,
 * apostrophes and dashes of any form, and letters composed or not: people copy words from a page, where these differ.
 */
export function findWords(text: string, words: string): Span[] {
  const segments = segmentsOf(words);
  if (segments.length === 0) return [];
  const pattern = patternOf(segments);
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** The longest beginning of words that a text has; empty where it has not even their first character. */
export function longestBeginning(text: string, words: string): string {
  const segments = segmentsOf(words);
  let [has, lacks] = [0, segments.length + 1];
  while (lacks - has > 1) {
    const half = Math.floor((has + lacks) / 2);
    if (new RegExp(patternOf(segments.slice(0, half)), 'u').test(text)) has = half;
    else lacks = half;
  }
  return segments.slice(0, has).join('').trimEnd();
}

/** The characters of words as a reader sees them, each run of white space as one. */
function segmentsOf(words: string): string[] {
  const plain = words.normalize('NFC').replace(UNSEEN, '').trim().replace(/\s+/gu, ' ');
  return [...graphemes.segment(plain)].map(({ segment }) => segment);
}

function patternOf(segments: readonly string[]): string {
  // A letter is not found in one with a mark.
  return `${segments.map(patternOfOne).join(UNSEEN.source)}(?!\\p{M})`;
}

function patternOfOne(segment: string): string {
  if (segment === ' ') return '\\s+';
  const alike = ALIKE.find((signs) => signs.includes(segment));
  if (alike !== undefined) return `[${alike}]`;
  const forms = [...new Set([segment, segment.normalize('NFD')])];
  return forms.length === 1 ? escaped(segment) : `(?:${forms.map(escaped).join('|')})`;
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
