/** In which script a language is written (ISO 15924) as far as its tag says or lets expect: Hant for zh-TW. */
export function scriptOf(tag: string): string | undefined {
  if (known.has(tag)) return known.get(tag);
  const script = likely(tag);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(tag, script);
  return script;
}

/** Whether a tag is of a script that its language is not commonly written in, such as zh-Hant, zh-TW or sr-Latn. */
export function isOtherScript(tag: string): boolean {
  return scriptOf(tag) !== scriptOf(tag.split('-')[0] ?? '');
}

/** What there is for a language, by its name alone or with a script (`zh`, `zh-Hant`); the latter is the better one. */
export function forLanguage<T>(each: Readonly<Record<string, T>>, tag: string): T | undefined {
  const [own = ''] = tag.toLowerCase().split('-');
  const found = [`${own}-${scriptOf(tag)}`, own].find((one) => Object.hasOwn(each, one));
  return found === undefined ? undefined : each[found];
}

/** Looking one up takes some microseconds, and there are few that are asked for. */
const known = new Map<string, string | undefined>();
const MOST_KNOWN = 1000;

function likely(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script;
  } catch {
    return undefined;
  }
}
