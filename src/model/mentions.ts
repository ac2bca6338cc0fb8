import type { Name } from './records.js';

/** A span of a text in UTF-16 units, end exclusive. */
export type Span = [start: number, end: number];

const LETTER = /[\p{L}\p{M}\p{N}]/u;
const ARABIC = /\p{Script=Arabic}/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** Conjunctions, prepositions and the article, which Arabic writes onto the word that follows. */
const PROCLITICS = /(?:^|[^\p{L}\p{M}\p{N}])[وف]?[بلك]?(?:ال)?$/u;

function standsAlone(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  if (UNSPACED.test(name)) return true;
  if (LETTER.test(text.charAt(end))) return false;
  if (!LETTER.test(text.charAt(start - 1))) return true;
  return ARABIC.test(name) && PROCLITICS.test(text.slice(Math.max(0, start - 6), start));
}

/** Whether a name can stand in a document of that language: both are compared by their primary subtag. */
function spokenIn(name: Name, lang: string | undefined): boolean {
  if (name.lang === undefined || lang === undefined) return true;
  return name.lang.split('-')[0]?.toLowerCase() === lang.split('-')[0]?.toLowerCase();
}

/**
 * Where a text mentions an entity by its asserted names, in order and without overlap: a longer name goes before
 * a shorter one that it contains.
 */
export function mentionsIn(text: string, names: readonly Name[], lang: string | undefined): Span[] {
  const forms = names
    .filter((name) => (name.origin ?? 'asserted') === 'asserted' && name.text !== '' && spokenIn(name, lang))
    .map((name) => name.text)
    .sort((a, b) => b.length - a.length);
  const spans: Span[] = [];
  for (const form of forms) {
    for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) {
      const end = start + form.length;
      const taken = spans.some(([from, to]) => start < to && from < end);
      if (!taken && standsAlone(text, start, end)) spans.push([start, end]);
    }
  }
  return spans.sort((a, b) => a[0] - b[0]);
}
