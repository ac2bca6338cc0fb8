import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded, weighted } from './random.mjs';

/**
 * @typedef {{ id: string, name: string, names: [string, string][], country: string | null }} City  `names`: language
 * and text; `country`: the id of its country
 * @typedef {{ id: string, name: string }} Country
 * @typedef {{ from: string, to: string }} Pair
 * @typedef {{ origin: 'real' | 'synthetic', cities: City[], countries: Country[], pairs: Pair[] }} CityGraph
 */

/** The size of the real set, which the made-up one has too. */
export const CITIES = { cities: 10_055, countries: 180, pairs: 17_401, seed: 10 };

/**
 * The real set where its two files are, else a made-up one of the same size and skew.
 *
 * @param {string} folder
 * @returns {CityGraph}
 */
export function cityGraph(folder) {
  const files = ['cities.csv', 'partnerships.csv'].map((file) => join(folder, file));
  return files.every((file) => existsSync(file)) ? realCities(files) : madeUpCities();
}

/** @returns {CityGraph} */
function realCities([citiesFile, pairsFile]) {
  const countries = new Map();
  const cities = table(citiesFile).map((row) => {
    const country = row.country_iso2 === '' ? null : `country/${row.country_iso2.toLowerCase()}`;
    if (country !== null) countries.set(country, { id: country, name: row.country });
    const others = Object.keys(row).filter((column) => column.startsWith('name_') && row[column] !== '');
    const names = others
      .filter((column) => column !== 'name_en' && column !== 'name_source')
      .map((column) => [column.slice(5), row[column]]);
    return { id: `wikidata:${row.qid}`, name: row.name_en, names, country };
  });
  const pairs = table(pairsFile).map(({ qid_a, qid_b }) => ({
    from: `wikidata:${qid_a}`,
    to: `wikidata:${qid_b}`,
  }));
  return { origin: 'real', cities, countries: [...countries.values()], pairs };
}

/**
 * A made-up city network: half of the cities have one or two sisters, one in a hundred more than 25, the first nearly
 * a hundred; it hangs together, as the real one does.
 *
 * @param {typeof CITIES} size
 * @returns {CityGraph}
 */
export function madeUpCities(size = CITIES) {
  const random = seeded(size.seed);
  const countries = Array.from({ length: size.countries }, (_, place) => ({
    id: `country/c-${place + 1}`,
    name: `Country ${place + 1}`,
  }));
  const cities = Array.from({ length: size.cities }, (_, place) => ({
    id: `city/c-${String(place + 1).padStart(5, '0')}`,
    name: `City ${place + 1}`,
    names: [],
    country: countries[Math.floor(random() ** 2 * countries.length)].id,
  }));
  const degrees = new Array(cities.length).fill(0);
  const pairs = new Map();
  const join = (one, other) => {
    const key = one < other ? `${one} ${other}` : `${other} ${one}`;
    if (one === other || pairs.has(key) || degrees[one] >= 98 || degrees[other] >= 98) return false;
    pairs.set(key, { from: cities[Math.min(one, other)].id, to: cities[Math.max(one, other)].id });
    degrees[one]++;
    degrees[other]++;
    return true;
  };
  const draw = weighted(
    cities.map((_, place) => (place + 40) ** -0.75),
    random,
  );
  for (let place = 1; place < cities.length; place++) {
    let other = draw();
    while (other >= place || !join(place, other)) other = place === 1 ? 0 : draw() % place;
  }
  while (pairs.size < size.pairs) join(draw(), draw());
  return { origin: 'synthetic', cities, countries, pairs: [...pairs.values()] };
}

/** The rows of a CSV file whose fields hold no line break. */
function table(file) {
  const [head, ...lines] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/);
  const columns = fields(head);
  return lines.map((line) => {
    const values = fields(line);
    return Object.fromEntries(columns.map((column, place) => [column, values[place] ?? '']));
  });
}

function fields(line) {
  if (!line.includes('"')) return line.split(',');
  const found = line.match(/(?<=^|,)(?:"(?:[^"]|"")*"|[^,]*)/g) ?? [];
  return found.map((one) => (one.startsWith('"') ? one.slice(1, -1).replaceAll('""', '"') : one));
}
