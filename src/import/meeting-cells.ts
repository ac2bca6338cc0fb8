import { dateIn, WRITE_DATES } from './dates.js';
import type { Omission } from './meeting.js';

/** A country as its cells give it, its name in English. */
export const countryIn = (code: string, name: string) => ({
  code,
  names: name === '' ? [] : [{ text: name, lang: 'en', origin: 'external' } as const],
});

/** The items in a cell, as ids of Wikidata. */
export function itemsIn(text: string): string[] {
  return [...text.matchAll(/(?:^|[;,|\s:/])(Q[1-9]\d*)(?=$|[;,|\s])/gi)].map(
    ([, item]) => `wikidata:${item?.toUpperCase()}`,
  );
}

/** The ids in a cell, items as ids of Wikidata. */
export function idsIn(text: string): string[] {
  return text.split(/[;|,]/).flatMap((one) => {
    const items = itemsIn(one.trim());
    return items.length > 0 ? items : one.trim() || [];
  });
}

/**
 * A date from two days: all days `through` which something lasted, or a day `within` that is not known better.
 * Undefined where they are no dates.
 */
export function dateOf(start: string, end: string, how: 'through' | 'within'): string | undefined {
  const first = dateIn(start);
  if (first === undefined || end === '') return first;
  const last = dateIn(end);
  if (last === first) return first;
  if (last === undefined || last < first) return undefined;
  return dateIn(how === 'through' ? `${first}/${last}` : `[${first}..${last}]`);
}

/** Why a row without a date that can be read is left out. */
export const noDate = (start: string, end: string): Omission => ({
  reason: 'no date',
  what: [start, end].filter(Boolean).join(' … '),
  remedy: WRITE_DATES,
});

/**
 * What stands between the names of several people: signs, also those of Arabic and Chinese; words of some languages
 * ("von und zu" is part of a name); and a Chinese "and" between two names of at least two characters. An Arabic "and"
 * that is written as one with the next word cannot be told from the first letter of a name.
 */
const BETWEEN_PEOPLE = [
  /[;&+/،؛、，；]/,
  /\s(?:and|und|u\.|sowie|et|و)\s(?<!\bvon (?:und|u\.) )/i,
  /^\p{Script=Han}{2,}[和与與及]\p{Script=Han}{2,}$/u,
  // "Jr." and "3rd" after a comma belong to a name.
  /,(?!\s*(?:Jr\b|Sr\b|[IVX]+\b|\d))/i,
];

/** Whether a cell names more than one person. */
export function severalIn(name: string): boolean {
  return BETWEEN_PEOPLE.some((between) => between.test(name));
}

/** Why a row with such a cell is left out. */
export const several = (what: string): Omission => ({
  reason: 'several people in one cell',
  what,
  remedy: 'Write a row for each; one person as in "Ada Alpha", and not as in "Alpha, Ada".',
});
