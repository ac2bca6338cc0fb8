import { keyOf as keyInDataset } from '../dataset/version.js';
import { entitiesByIds } from '../graph/entities.js';
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

/** A country that is held or made. */
interface Known {
  id: string;
  /** All that it is called. */
  names: readonly Name[];
  /** What the dataset itself has of it. */
  own: EntityRecord | undefined;
}

/**
 * The countries that rows name, each made once: one that is held under its code of ISO 3166-1 is taken, and what rows
 * call it besides is added. One without a code is known by its name within the dataset only, for a name says little of
 * which state is meant.
 */
export class Countries {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly reader: Reader,
    private readonly dataset: string,
    private readonly languages: readonly string[] = [],
  ) {}

  /** The records of those of these countries of which more is said than is held or made yet, each with its line. */
  async learn(mentions: readonly Mention[]): Promise<{ line: number; record: EntityRecord }[]> {
    const told = new Map<string, Mention>();
    for (const { line, cells } of mentions) {
      const key = keyOf(cells);
      if (key === undefined) continue;
      const known = this.known.get(key);
      const before = told.get(key);
      const earlier = before?.cells.names ?? [];
      const names = besides(cells.names, [...(known?.names ?? []), ...earlier]);
      if (names.length === 0 && (before ?? known) !== undefined) continue;
      told.set(key, { line: before?.line ?? line, cells: { ...cells, names: [...earlier, ...names] } });
    }
    await this.lookUp([...told.values()].map(({ cells }) => cells));
    return [...told].flatMap(([key, { line, cells }]) => {
      const known = this.known.get(key);
      const names = known === undefined ? namesOf(cells, this.languages) : besides(cells.names, known.names);
      if (known !== undefined && names.length === 0) return [];
      const id = known?.id ?? this.idFor(cells);
      const own = known?.own ?? bare(id, cells);
      // What is held stays before it, whichever dataset it is from: the country goes on being called that.
      const record = { ...own, names: [...(known?.names ?? []), ...names] };
      this.known.set(key, { id, own: record, names: record.names });
      return [{ line, record }];
    });
  }

  /** Finds those that are held. */
  private async lookUp(countries: readonly CountryCells[]): Promise<void> {
    const unknown = new Map<string, string>();
    for (const cells of countries) {
      const key = keyOf(cells) as string;
      if (!this.known.has(key)) unknown.set(key, this.idFor(cells));
    }
    if (unknown.size === 0) return;
    const named = await entitiesNamed(this.reader, [...unknown.values()]);
    const held = new Map<string, string>();
    for (const [key, wanted] of unknown) {
      const id = heldAs(['Country'], [wanted], named)?.id;
      if (id !== undefined) held.set(key, id);
    }
    const entities = await entitiesByIds(this.reader, [...held.values()]);
    const keys = [...held.values()].map((id) => keyInDataset(this.dataset, id));
    const records = new Map<string, EntityRecord>();
    for (const { json } of keys.length === 0 ? [] : await this.reader.read('records-by-keys', { keys })) {
      const record = JSON.parse(String(json)) as EntityRecord;
      records.set(record.id, record);
    }
    for (const [key, id] of held) {
      this.known.set(key, { id, own: records.get(id), names: entities.get(id)?.names ?? [] });
    }
  }

  /** The id of a country that was learnt; undefined where the row names none. */
  of(cells: CountryCells): string | undefined {
    const key = keyOf(cells);
    return key === undefined ? undefined : this.known.get(key)?.id;
  }

  private idFor({ code, names }: CountryCells): string {
    if (isCode(code)) return `iso3166-1:${code.toUpperCase()}`;
    return `${this.dataset}/country/${slug(names[0]?.text ?? '')}`;
  }
}

/** A country that has no name yet. */
function bare(id: string, { code }: CountryCells): EntityRecord {
  const iso2 = code.toUpperCase();
  const registered = isCode(code) ? { sameAs: [`iso3166-1:${iso2}`], properties: { iso2 } } : {};
  return { record: 'entity', id, kind: 'Country', names: [], ...registered };
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

/** Those of these names that are not held; one in no stated language is held where it is in any. */
function besides(names: readonly Name[], held: readonly Name[]): Name[] {
  return names.filter(
    ({ text, lang }) => !held.some((one) => one.text === text && (lang === undefined || lang === one.lang)),
  );
}

function keyOf({ code, names }: CountryCells): string | undefined {
  if (isCode(code)) return code.toUpperCase();
  return names[0] === undefined ? undefined : slug(names[0].text);
}
