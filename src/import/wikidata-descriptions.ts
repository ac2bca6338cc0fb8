import { KINDS } from '../model/ontology.js';
import { propertyProblem } from '../model/property-values.js';
import type { Name } from '../model/records.js';
import type { Solution } from './sparql-answer.js';
import { itemOf } from './wikidata-partnerships.js';

/** What is known of an item. */
export interface Description {
  item: string;
  /** Labels, in the order of the reader's languages. */
  names: Name[];
  /** What it is an instance of. */
  classes: string[];
  latitude?: number;
  longitude?: number;
  /** The countries that it is in now. */
  countries: string[];
  /** The two letters of a country. */
  iso2?: string;
  /** By the latest count. */
  population?: number;
}

/** The language code of names that serve in every language. */
const EVERY_LANGUAGE = 'mul';

/**
 * The codes under which Wikidata has labels in these languages (BCP 47), in their order: pt-BR has labels of its own,
 * and where there is none, those of pt serve.
 */
export function labelCodes(languages: readonly string[]): string[] {
  const codes = languages.flatMap((language) => {
    const parts = language.toLowerCase().split('-');
    return parts.map((_, shorter) => parts.slice(0, parts.length - shorter).join('-'));
  });
  return [...new Set([...codes, EVERY_LANGUAGE])];
}

/** What rows of `sparql/descriptions.rq` tell of each of these items, nothing for those that no row is about. */
export function descriptionsOf(
  items: readonly string[],
  rows: readonly Solution[],
  languages: readonly string[],
): Map<string, Description> {
  const byItem = new Map<string, Solution[]>(items.map((item) => [item, []]));
  for (const row of rows) byItem.get(itemOf(row['item']) ?? '')?.push(row);
  const codes = labelCodes(languages);
  return new Map([...byItem].map(([item, own]) => [item, describe(item, own, codes)]));
}

function describe(item: string, rows: readonly Solution[], codes: readonly string[]): Description {
  const texts = (variable: string) =>
    rows.flatMap((row) => row[variable]?.value ?? []).sort((a, b) => (a < b ? -1 : 1));
  const items = (variable: string) =>
    [...new Set(rows.flatMap((row) => itemOf(row[variable]) ?? []))].sort(byNumber);
  // Of several equal claims the first in order is taken, so that the same data always gives the same record.
  const points = texts('coordinates').flatMap((text) => pointOf(text) ?? []);
  const iso2 = texts('iso').find((code) => /^[A-Z]{2}$/.test(code));
  const population = populationOf(rows);
  return {
    item,
    names: namesOf(rows, codes),
    classes: items('class'),
    ...points[0],
    countries: items('country'),
    ...(iso2 && { iso2 }),
    ...(population !== undefined && { population }),
  };
}

/** Sorts ids of items by their numbers. */
export function byNumber(a: string, b: string): number {
  return numberOf(a) - numberOf(b);
}

/** The number in the id of an item. */
export function numberOf(item: string): number {
  return Number(item.slice(1));
}

function namesOf(rows: readonly Solution[], codes: readonly string[]): Name[] {
  const names: (Name & { rank: number })[] = [];
  for (const { label } of rows) {
    const code = label?.['xml:lang']?.toLowerCase();
    if (label === undefined || code === undefined || !isName(label.value)) continue;
    names.push({ text: label.value, lang: tagOf(code), origin: 'external', rank: codes.indexOf(code) });
  }
  names.sort((a, b) => a.rank - b.rank || (a.text < b.text ? -1 : 1));
  return names.map(({ rank: _, ...name }) => name);
}

/** Records have no names that are empty or have control characters in them. */
function isName(label: string): boolean {
  return label.trim() !== '' && !/\p{Cc}/u.test(label);
}

/** zh-hans → zh-Hans; Wikidata has codes that are no tags, and those stay as they are. */
function tagOf(code: string): string {
  try {
    return Intl.getCanonicalLocales(code)[0] ?? code;
  } catch {
    return code;
  }
}

/** Whether a city may have such a value; what is no number it may not. */
function isPossible(property: 'latitude' | 'longitude' | 'population', value: number): boolean {
  return propertyProblem(KINDS.City.properties, property, value) === undefined;
}

/** A point on the Earth as GeoSPARQL writes it, longitude first; one elsewhere begins with the address of its globe. */
function pointOf(text: string): { latitude: number; longitude: number } | undefined {
  const [, east, north] = /^\s*point\s*\(\s*(\S+)\s+([^\s)]+)\s*\)\s*$/i.exec(text) ?? [];
  const longitude = Number(east);
  const latitude = Number(north);
  const onEarth = isPossible('latitude', latitude) && isPossible('longitude', longitude);
  return onEarth ? { latitude, longitude } : undefined;
}

const PREFERRED = 'http://wikiba.se/ontology#PreferredRank';

/** The count of the latest day; where no day is stated or it is the same, the preferred, then the larger one. */
function populationOf(rows: readonly Solution[]): number | undefined {
  const counts = rows.flatMap((row) => {
    const value = Number(row['population']?.value);
    if (!isPossible('population', value)) return [];
    const at = row['counted']?.type === 'bnode' ? undefined : row['counted']?.value;
    return [{ value, at: timeOf(at), preferred: row['rank']?.value === PREFERRED }];
  });
  counts.sort((a, b) => b.at - a.at || Number(b.preferred) - Number(a.preferred) || b.value - a.value);
  return counts[0]?.value;
}

function timeOf(text: string | undefined): number {
  const time = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? Number.MIN_SAFE_INTEGER : time;
}
