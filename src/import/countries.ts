import { entitiesNamed, heldAs } from '../graph/same-as.js';
import type { EntityRecord, Name } from '../model/records.js';
import type { Reader } from '../store/store.js';
import { slug } from './slug.js';

/** What a row says of a country. */
export interface CountryCells {
  /** Two letters of ISO 3166-1, or nothing. */
  code: string;
  names: Name[];
}

/** Cells that name a country, and the line that they are in. */
interface Mention {
  line: number;
  cells: CountryCells;
}

/**
 * The countries that rows name, each made once: one that is held under its code of ISO 3166-1 is taken as it is. One
 * without a code is known by its name within the dataset only, for a name says little of which state is meant.
 */
export class Countries {
  private readonly ids = new Map<string, string>();

  constructor(
    private readonly reader: Reader,
    private readonly dataset: string,
    private readonly languages: readonly string[] = [],
  ) {}

  /** The records of those of these countries that are neither held nor made yet, each with its line. */
  async learn(mentions: readonly Mention[]): Promise<{ line: number; record: EntityRecord }[]> {
    const unknown = new Map<string, Mention>();
    for (const one of mentions) {
      const key = keyOf(one.cells);
      if (key === undefined || this.ids.has(key)) continue;
      // A mention with a name is worth more than one before it without.
      const before = unknown.get(key);
      if (before === undefined || (before.cells.names.length === 0 && one.cells.names.length > 0))
        unknown.set(key, one);
    }
    if (unknown.size === 0) return [];
    const wanted = new Map([...unknown].map(([key, { cells }]) => [key, this.idFor(cells)]));
    const held = await entitiesNamed(this.reader, [...wanted.values()]);
    const records: { line: number; record: EntityRecord }[] = [];
    for (const [key, { line, cells }] of unknown) {
      const { code } = cells;
      const id = wanted.get(key) as string;
      const known = heldAs(['Country'], [id], held);
      this.ids.set(key, known?.id ?? id);
      if (known !== undefined) continue;
      const registered = isCode(code) ? { sameAs: [id], properties: { iso2: code.toUpperCase() } } : {};
      const names = namesOf(cells, this.languages);
      records.push({ line, record: { record: 'entity', id, kind: 'Country', names, ...registered } });
    }
    return records;
  }

  /** The id of a country that was learnt; undefined where the row names none. */
  of(cells: CountryCells): string | undefined {
    const key = keyOf(cells);
    return key === undefined ? undefined : this.ids.get(key);
  }

  private idFor({ code, names }: CountryCells): string {
    if (isCode(code)) return `iso3166-1:${code.toUpperCase()}`;
    return `${this.dataset}/country/${slug(names[0]?.text ?? '')}`;
  }
}

/** Whether a cell holds a code of ISO 3166-1. */
export const isCode = (text: string) => /^[A-Za-z]{2}$/.test(text);

/** What is said of a cell that should. */
export const noCode = (what: string) => ({
  reason: 'no code of a country',
  what,
  remedy: 'Write the two letters of ISO 3166-1, as in DE.',
});

/**
 * What rows call a country, and what it is called in languages in which they do not name it, so that all readers find
 * it. A name in no stated language that is known in one is taken for that.
 */
function namesOf({ code, names }: CountryCells, languages: readonly string[]): Name[] {
  const known = namesOfCode(code, languages);
  const stated = names.filter(
    ({ text, lang }) => lang !== undefined || !known.some((one) => one.text === text),
  );
  return [...stated, ...known.filter(({ lang }) => !stated.some((one) => one.lang === lang))];
}

/**
 * What Unicode's data (CLDR) call the country of a code. Codes that ISO 3166-1 leaves to its users have no name but
 * XK, which all take for Kosovo; nor has one that was withdrawn, for CLDR names its successor.
 */
function namesOfCode(text: string, languages: readonly string[]): Name[] {
  const code = text.toUpperCase();
  if (!isCode(code) || (USER_ASSIGNED.test(code) && code !== 'XK')) return [];
  if (new Intl.Locale(`und-${code}`).region !== code) return [];
  return languages.flatMap((lang): Name[] => {
    const options = { type: 'region', fallback: 'none' } as const;
    const known = Intl.DisplayNames.supportedLocalesOf([lang]).length > 0;
    const name = known ? new Intl.DisplayNames([lang], options).of(code) : undefined;
    return name === undefined ? [] : [{ text: name, lang, origin: 'external' }];
  });
}

const USER_ASSIGNED = /^(AA|Q[M-Z]|X[A-Z]|ZZ)$/;

function keyOf({ code, names }: CountryCells): string | undefined {
  if (isCode(code)) return code.toUpperCase();
  return names[0] === undefined ? undefined : slug(names[0].text);
}
