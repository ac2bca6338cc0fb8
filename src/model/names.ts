import type { Name, NameOrigin } from './records.js';
import { isOtherScript, scriptOf } from './scripts.js';

export type Direction = 'LTR' | 'RTL';

/** The name that suits a reader, and the language that it turned out to be in. */
export interface ChosenName {
  text: string;
  /** BCP 47; null where the record does not say. */
  lang: string | null;
  origin: NameOrigin;
  direction: Direction;
}

const RTL_LETTER =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;

/** What nearly all names in Latin letters start with. */
const STARTS_LATIN = /^[A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F]/;

/** The direction that a text is read in, by its first letter; left to right where it has none. */
export function directionOf(text: string): Direction {
  if (STARTS_LATIN.test(text)) return 'LTR';
  const [letter] = text.match(/\p{L}/u) ?? [];
  return letter !== undefined && RTL_LETTER.test(letter) ? 'RTL' : 'LTR';
}

/**
 * The name for a reader of these languages (BCP 47, best first): in each language the first name given, then that
 * of the language without its region or script, then one of another region; who reads another script than most do in
 * the language (zh-TW) has one in that script before these. After all of them English, then any.
 * A name derived by software is taken only where its language has no other. Undefined when there are no names.
 */
export function chooseName(names: readonly Name[], languages: readonly string[]): ChosenName | undefined {
  const [only] = names;
  // Most names come from the column of the reader's language, each alone.
  if (names.length === 1 && only !== undefined) return chosen(only);
  for (const language of [...languages, 'en']) {
    const found = inLanguage(names, language.toLowerCase());
    if (found) return chosen(found);
  }
  const any = firstGiven(names);
  return any && chosen(any);
}

/** The name where no reader's languages are known. */
export function preferredName(names: readonly Name[]): ChosenName | undefined {
  return chooseName(names, []);
}

/** A text of several languages for a reader, chosen as names are, with the language used. */
export function chooseText(
  texts: Readonly<Record<string, string>>,
  languages: readonly string[],
): ChosenName | undefined {
  return chooseName(
    Object.entries(texts).map(([lang, text]) => ({ text, lang, origin: 'editorial' })),
    languages,
  );
}

function inLanguage(names: readonly Name[], language: string): Name | undefined {
  const parts = language.split('-');
  const own = names.filter((name) => name.lang?.toLowerCase().split('-')[0] === parts[0]);
  if (own.length === 0) return undefined;
  const tagged = (tag: string) => firstGiven(own.filter((name) => name.lang?.toLowerCase() === tag));
  const alike = () => firstGiven(own.filter((name) => scriptOf(name.lang ?? '') === scriptOf(language)));
  let found = tagged(language) ?? (isOtherScript(language) ? alike() : undefined);
  for (let length = parts.length - 1; length > 0; length -= 1)
    found ??= tagged(parts.slice(0, length).join('-'));
  return found ?? alike() ?? firstGiven(own);
}

/** The first that is not derived, else the first. */
export function firstGiven(names: readonly Name[]): Name | undefined {
  return names.find((name) => name.origin !== 'derived') ?? names[0];
}

function chosen({ text, lang, origin }: Name): ChosenName {
  return { text, lang: lang ?? null, origin: origin ?? 'asserted', direction: directionOf(text) };
}
