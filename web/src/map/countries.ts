import { ask } from '../api/ask.js';
import { graphql } from '../api/graphql.js';
import type { Words } from '../scene/scene.js';
import type { Asked } from './partnerships.js';

export interface CountryOfPairs {
  id: string;
  name: Words;
  /** Its two letters (ISO 3166-1); undefined where they are not held. */
  code?: string;
}

/** How many partnerships there are between the cities of two countries, or at home; null: no country is stated. */
export interface Pair {
  one: CountryOfPairs | null;
  other: CountryOfPairs | null;
  partnerships: number;
}

/** The pairs that were read, and how many there are. */
export interface Pairs {
  pairs: readonly Pair[];
  total: number;
}

/** A country with the partnerships of its cities, those at home once. */
export interface CountryCount extends CountryOfPairs {
  partnerships: number;
  /** Of them, between two of its own cities. */
  atHome: number;
}

const PAIRS = graphql(`
  query CountryPairs($after: String, $where: FactFilter) {
    countryPairs(first: 100, after: $after, where: $where) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        partnerships
        one { id iso2 sameAs name { text language direction } }
        other { id iso2 sameAs name { text language direction } }
      }
    }
  }
`);

/** The most pages of a hundred pairs that are read; those with the most partnerships come first. */
const MOST_PAGES = 40;

/** Fetches how many partnerships there are between which countries, page by page. */
export async function loadPairs(asked: Asked, show: (part: Pairs) => void): Promise<Pairs> {
  const { where, language, stop } = asked;
  const pairs: Pair[] = [];
  let after: string | null = null;
  for (let page = 1; ; page++) {
    const answer: { countryPairs: FoundPairs } = await ask(PAIRS, { after, where }, language, stop);
    const { nodes, totalCount, pageInfo } = answer.countryPairs;
    pairs.push(
      ...nodes.map(({ one, other, partnerships }) => ({
        one: one && countryOf(one, language),
        other: other && countryOf(other, language),
        partnerships,
      })),
    );
    const part = { pairs: [...pairs], total: totalCount ?? pairs.length };
    if (!pageInfo.hasNextPage || page === MOST_PAGES) return part;
    show(part);
    after = pageInfo.endCursor;
  }
}

interface FoundCountry {
  id: string;
  iso2: string | null;
  sameAs: readonly string[];
  name: Words;
}

interface FoundPairs {
  totalCount: number | null;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: readonly { partnerships: number; one: FoundCountry | null; other: FoundCountry | null }[];
}

/** Where no name in the reader's language is held, the browser knows one by the letters of the country. */
function countryOf({ id, name, iso2, sameAs }: FoundCountry, language: string): CountryOfPairs {
  const code = iso2 ?? codeIn(sameAs);
  if (code === undefined || name.language?.split('-')[0] === language) return { id, name, code };
  const text = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(code);
  if (text === undefined) return { id, name, code };
  return { id, name: { text, language, direction: language === 'ar' ? 'RTL' : 'LTR' }, code };
}

/** The two letters of a country among its addresses in other registers. */
export function codeIn(sameAs: readonly string[]): string | undefined {
  return sameAs.map((text) => /^iso3166-1:([A-Z]{2})$/i.exec(text)?.[1]?.toUpperCase()).find(Boolean);
}

/** Adds up the partnerships of each country, the most first; and those of cities whose country is not stated. */
export function countCountries(pairs: readonly Pair[]): { countries: CountryCount[]; ofNone: number } {
  const counts = new Map<string, CountryCount>();
  let ofNone = 0;
  const add = (country: CountryOfPairs, partnerships: number, atHome: number) => {
    const held = counts.get(country.id) ?? { ...country, partnerships: 0, atHome: 0 };
    held.partnerships += partnerships;
    held.atHome += atHome;
    counts.set(country.id, held);
  };
  for (const { one, other, partnerships } of pairs) {
    const home = one !== null && one.id === other?.id;
    if (one) add(one, partnerships, home ? partnerships : 0);
    if (other && !home) add(other, partnerships, 0);
    if (!one || !other) ofNone += partnerships;
  }
  const countries = [...counts.values()].sort((one, other) => other.partnerships - one.partnerships);
  return { countries, ofNone };
}
