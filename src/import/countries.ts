import { entitiesNamed } from '../graph/same-as.js';
import type { EntityRecord, Name } from '../model/records.js';
import type { Reader } from '../store/store.js';

/** What a row says of a country. */
export interface CountryCells {
  /** Two letters of ISO 3166-1, or nothing. */
  code: string;
  names: Name[];
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
  ) {}

  /** The records of those of these countries that are neither held nor made yet. */
  async learn(cells: readonly CountryCells[]): Promise<EntityRecord[]> {
    const unknown = new Map<string, CountryCells>();
    for (const one of cells) {
      const key = keyOf(one);
      if (key !== undefined && !this.ids.has(key) && !unknown.has(key)) unknown.set(key, one);
    }
    if (unknown.size === 0) return [];
    const wanted = new Map([...unknown].map(([key, one]) => [key, this.idFor(one)]));
    const held = await entitiesNamed(this.reader, [...wanted.values()]);
    const records: EntityRecord[] = [];
    for (const [key, { code, names }] of unknown) {
      const id = wanted.get(key) as string;
      const known = held.get(id)?.find((one) => one.kind === 'Country');
      this.ids.set(key, known?.id ?? id);
      if (known !== undefined) continue;
      const registered = isCode(code) ? { sameAs: [id], properties: { iso2: code.toUpperCase() } } : {};
      records.push({ record: 'entity', id, kind: 'Country', names, ...registered });
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

const isCode = (text: string) => /^[A-Za-z]{2}$/.test(text);

function keyOf({ code, names }: CountryCells): string | undefined {
  if (isCode(code)) return code.toUpperCase();
  return names[0] === undefined ? undefined : slug(names[0].text);
}

/** A text as a part of an id: small letters and digits of any script, joined by hyphens. */
export function slug(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}
