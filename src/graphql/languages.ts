const MOST = 20;

/** Browsers send one of few headers with each request, and making out a tag takes long. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 1000;

/** The languages of an Accept-Language header, the most wanted first; what is no language tag is passed over. */
export function acceptedLanguages(header: string | null | undefined): readonly string[] {
  const text = header ?? '';
  let languages = known.get(text);
  if (languages === undefined) {
    languages = read(text);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, languages);
  }
  return languages;
}

function read(header: string): string[] {
  const wanted: { tag: string; weight: number }[] = [];
  for (const part of header.slice(0, 1000).split(',').slice(0, MOST)) {
    const [tag = '', ...parameters] = part.split(';').map((one) => one.trim());
    const quality = parameters.find((one) => /^q=/i.test(one));
    const weight = quality === undefined ? 1 : Number(quality.slice(2));
    if (tag !== '*' && weight > 0) wanted.push({ tag, weight });
  }
  const tags = wanted.sort((a, b) => b.weight - a.weight).flatMap(({ tag }) => canonical(tag));
  return [...new Set(tags)];
}

function canonical(tag: string): string[] {
  try {
    return Intl.getCanonicalLocales(tag);
  } catch {
    return [];
  }
}
