const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction that texts of a language are read in; left to the text itself where the language is not stated. */
export function textDirection(language: string | null): 'ltr' | 'rtl' | 'auto' {
  if (language === null) return 'auto';
  return RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** The name of a language in another language; its tag where it has none. */
export function languageName(tag: string, reader: string): string {
  try {
    return new Intl.DisplayNames(reader, { type: 'language' }).of(tag) ?? tag;
  } catch {
    // Not a language tag.
    return tag;
  }
}
