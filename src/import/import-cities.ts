import { entitiesNamed, heldAs, type Identified } from '../graph/same-as.js';
import { KINDS } from '../model/ontology.js';
import { propertyProblem } from '../model/property-values.js';
import type { DatasetRecord, EntityRecord, Name } from '../model/records.js';
import type { Reader } from '../store/store.js';
import type { Field } from './columns.js';
import { Countries, type CountryCells, isCode, noCode } from './countries.js';
import type { CsvTable, TableRow } from './csv-table.js';
import { countIn, decimalIn } from './numbers.js';
import { inPages } from './pages.js';
import type { ImportBatch } from './source.js';
import { TableBatches } from './table-batches.js';
import {
  type TableDefaults,
  type TableImport,
  type TableOptions,
  type TableSource,
  tableSource,
} from './table-source.js';
import { itemIn } from './wikidata-item.js';

/** What a table of cities may hold. */
export const CITY_FIELDS: readonly Field[] = [
  {
    name: 'wikidata',
    what: 'item of Wikidata, Q64',
    headers: ['qid', 'wikidata', 'wikidata_id', 'wikidataid'],
  },
  { name: 'id', what: 'number or name of the row within the dataset', headers: ['id', 'city_id'] },
  { name: 'geonames', what: 'number at GeoNames', headers: ['geonameid', 'geonames', 'geonames_id'] },
  { name: 'sameAs', what: 'ids of other registers, as in gnd:4005728-8', headers: ['same_as', 'sameas'] },
  { name: 'name', what: 'name in no stated language', headers: ['name', 'city'] },
  { name: 'name.*', what: 'name in a language, as in name.en', headers: ['name_*'] },
  { name: 'country', what: 'name of the country in no stated language', headers: ['country'] },
  { name: 'country.*', what: 'name of the country in a language', headers: ['country_name_*'] },
  {
    name: 'countryCode',
    what: 'two letters of ISO 3166-1',
    headers: ['country_iso2', 'country_code', 'iso2'],
  },
  { name: 'latitude', what: 'degrees north', headers: ['lat', 'latitude'] },
  { name: 'longitude', what: 'degrees east', headers: ['lon', 'lng', 'long', 'longitude'] },
  { name: 'population', what: 'whole number', headers: ['population'] },
  { name: 'nameSource', what: 'where the name is from', headers: ['name_source'] },
  { name: 'coordinateSource', what: 'where the coordinates are from', headers: ['coord_source'] },
  { name: 'populationSource', what: 'where the number is from', headers: ['population_source'] },
];

/** A row with what is made of it. */
interface CityRow {
  row: TableRow;
  /** The row's own name for its city: its id within the dataset, else its item. */
  key: string;
  wikidata: string;
  /** The ids by which a city that is held is found: its own, its item's, and, where it has neither, others. */
  names: { own: string[]; item: string[]; others: string[] };
  /** All that other registers call it. */
  registered: string[];
  country: CountryCells;
}

/**
 * Cities from a table. A city is found by an id, never by its name: the row's own id in the dataset, its item of
 * Wikidata or, where it has neither, its other external ids. One that is not held gets its item as its id.
 */
export function citySource(
  reader: Reader,
  table: CsvTable,
  options: TableOptions,
  defaults: TableDefaults = {},
): Promise<TableSource> {
  return tableSource(reader, table, options, defaults, {
    fields: CITY_FIELDS,
    required: [
      ['wikidata', 'id', 'geonames', 'sameAs'],
      ['name', 'name.*'],
    ],
    owns: { claims: 'located/', kinds: ['City', 'Region', 'Country'] },
    batches: (source) => new Cities(source).batches(),
  });
}

/** The id of the fact in which country the city of a row is. */
const factOf = (key: string) => `located/${key}`;

class Cities {
  private readonly dataset: string;
  private readonly countries: Countries;
  /** The keys of rows, and the entities that they are: no two rows are one entity. */
  private readonly keys = new Set<string>();
  private readonly taken = new Set<string>();
  private readonly items = new Set<string>();
  /** What stands before decimals in the coordinates of the table, as far as these have any. */
  private decimal: '.' | ',' | undefined;

  constructor(private readonly source: TableImport) {
    const { dataset, languages } = source.options;
    this.dataset = dataset;
    this.countries = new Countries(source.reader, dataset, languages);
  }

  async *batches(): AsyncGenerator<ImportBatch> {
    const batches = new TableBatches(this.source.table, this.source.edition);
    for await (const page of inPages(this.source.table.rows(this.source.skipped))) {
      const rows = page.flatMap((row) => this.read(row) ?? []);
      const held = await entitiesNamed(
        this.source.reader,
        rows.flatMap(({ names }) => [...names.own, ...names.item, ...names.others]),
      );
      const mentions = rows.map(({ row, country }) => ({ line: row.line, cells: country }));
      for (const { line, record } of await this.countries.learn(mentions)) batches.add(line, [record]);
      for (const one of rows) batches.add(one.row.line, this.recordsOf(one, held));
      yield batches.next();
    }
    yield* batches.rest();
  }

  /** Which city a row is about; undefined where it cannot be taken. */
  private read(row: TableRow): CityRow | undefined {
    const cell = (field: string) => this.source.columns.cell(row, field);
    const wikidata = this.itemOf(row);
    const id = cell('id');
    const registered = this.registeredIn(row);
    const key = id || wikidata || registered[0] || '';
    const leftOut = (reason: string, remedy?: string) =>
      this.source.skipped.add({ reason, file: this.source.table.file, line: row.line, key, remedy });
    if (key === '') {
      leftOut(
        'no id, neither of the dataset nor of Wikidata or another register',
        'A name alone says little.',
      );
      return undefined;
    }
    if (this.keys.has(key)) {
      leftOut('a city of this id was in an earlier row');
      return undefined;
    }
    this.keys.add(key);
    const own = id === '' ? [] : [`${this.dataset}:${id}`, `${this.dataset}/${id}`];
    const item = wikidata === '' ? [] : [`wikidata:${wikidata}`];
    const others = own.length + item.length > 0 ? [] : registered;
    const country = { code: cell('countryCode'), names: this.namesIn(row, 'country') };
    return { row, key, wikidata, names: { own, item, others }, registered, country };
  }

  private itemOf(row: TableRow): string {
    const text = this.source.columns.cell(row, 'wikidata');
    const item = itemIn(text);
    if (item === undefined && text !== '')
      this.valueLeftOut(row, 'no item of Wikidata', text, 'Write it as in Q64.');
    return item ?? '';
  }

  private recordsOf(city: CityRow, held: ReadonlyMap<string, Identified[]>): DatasetRecord[] {
    const { row, key, wikidata, names, registered } = city;
    const among = (ids: readonly string[]) => heldAs(['City', 'Region'], ids, held);
    const [own, item] = [among(names.own), among(names.item)];
    const leftOut = (reason: string, what: string, remedy?: string) => {
      const place = { file: this.source.table.file, line: row.line };
      this.source.skipped.add({ reason, what, remedy, key, ...place }, factOf(key));
      if (own !== undefined) this.source.skipped.spared.add(own.id);
      return [];
    };
    // A row that had another item before was joined by that to a city which it no longer means.
    const joined = own !== undefined && own.id !== this.newId(city);
    const two = own !== undefined && item !== undefined && own.id !== item.id;
    if (two || (joined && wikidata !== '' && own.id !== item?.id)) {
      const remedy =
        'Correct the item, or give the row another id: what was imported before goes on standing.';
      return leftOut('its id is held as a city of another item', `${own.id}, wikidata:${wikidata}`, remedy);
    }
    const known = own ?? item ?? among(names.others);
    const [other] = known === undefined ? names.item.flatMap((one) => held.get(one) ?? []) : [];
    if (other !== undefined) {
      const remedy = 'Correct the row; a state that is a city is one entity here.';
      return leftOut('its item is held as something else', `${other.id}, a ${other.kind}`, remedy);
    }
    const id = known?.id ?? this.newId(city);
    if (this.taken.has(id)) return leftOut('a city of this id was in an earlier row', id);
    if (this.items.has(wikidata)) return leftOut('a city of this item was in an earlier row', wikidata);
    this.taken.add(id);
    if (wikidata !== '') this.items.add(wikidata);
    const local = this.source.columns.cell(row, 'id');
    const sameAs = [
      ...(wikidata === '' ? [] : [`wikidata:${wikidata}`]),
      ...registered,
      ...(local === '' ? [] : [`${this.dataset}:${local}`]),
    ];
    const notes = this.notesOf(row);
    const properties = this.propertiesOf(row);
    if (city.country.code !== '' && !isCode(city.country.code)) {
      const place = { file: this.source.table.file, line: row.line };
      this.source.skipped.addValue({ ...noCode(city.country.code), ...place }, factOf(key));
    }
    const entity: EntityRecord = {
      ...{ record: 'entity', id, kind: known?.kind ?? 'City', names: this.namesIn(row, 'name'), sameAs },
      ...(Object.keys(properties).length === 0 ? {} : { properties }),
      ...(notes.length === 0 ? {} : { notes }),
    };
    const country = this.countries.of(city.country);
    if (country === undefined) return [entity];
    return [
      entity,
      {
        record: 'relation',
        id: factOf(key),
        subject: id,
        predicate: 'LOCATED_IN',
        object: country,
        evidence: this.source.edition.evidence(row, key),
      },
    ];
  }

  private newId({ row, wikidata, registered }: CityRow): string {
    const local = this.source.columns.cell(row, 'id');
    if (local !== '') return `${this.dataset}/${local}`;
    return wikidata === '' ? (registered[0] as string) : `wikidata:${wikidata}`;
  }

  /** The ids of other registers in a row. */
  private registeredIn(row: TableRow): string[] {
    const geonames = this.source.columns.cell(row, 'geonames');
    const number = /^(?:geonames:)?(\d+)$/.exec(geonames)?.[1];
    if (number === undefined && geonames !== '') {
      this.valueLeftOut(row, 'no number of GeoNames', geonames, 'Write it as in 2950159.');
    }
    const others = this.source.columns
      .cell(row, 'sameAs')
      .split(/[;,|\s]+/)
      .filter((one) => one !== '');
    const known = others.filter((one) => /^[A-Za-z][\w.+-]*:\S+$/.test(one));
    for (const one of others) {
      if (!known.includes(one)) {
        this.valueLeftOut(
          row,
          'no id of a register',
          one,
          'Write it with its register, as in gnd:4005728-8.',
        );
      }
    }
    return [...(number === undefined ? [] : [`geonames:${number}`]), ...known];
  }

  /** The names in a row; a column of names is another's knowledge of the city, not words of a source. */
  private namesIn(row: TableRow, field: 'name' | 'country'): Name[] {
    const bare = this.source.columns.cell(row, field);
    const seen = new Set<string>();
    return [
      ...this.source.columns
        .localized(row, `${field}.`)
        .map(([lang, text]): Name => ({ text, lang, origin: 'external' })),
      ...(bare === '' ? [] : [{ text: bare, origin: 'external' } as Name]),
    ].filter(({ text, lang }) => {
      const key = `${lang ?? ''}\n${text}`;
      return !seen.has(key) && seen.add(key);
    });
  }

  private propertiesOf(row: TableRow): Record<string, number> {
    const [north, east, people] = (['latitude', 'longitude', 'population'] as const).map((field) =>
      this.source.columns.cell(row, field),
    ) as [string, string, string];
    this.decimal = (/\d([.,])\d/.exec(`${north} ${east}`)?.[1] as '.' | ',' | undefined) ?? this.decimal;
    const latitude = this.number(row, 'latitude', north, decimalIn(north));
    const longitude = this.number(row, 'longitude', east, decimalIn(east));
    const population = this.number(row, 'population', people, countIn(people, this.decimal));
    if ((north === '') !== (east === '')) {
      this.valueLeftOut(row, 'one coordinate without the other', north || east, 'Give both, or neither.');
    }
    return {
      ...(latitude === undefined || longitude === undefined ? {} : { latitude, longitude }),
      ...(population === undefined ? {} : { population }),
    };
  }

  /** A value as far as it may be one of the field; what may not be is told. */
  private number(
    row: TableRow,
    field: 'latitude' | 'longitude' | 'population',
    text: string,
    value: number | undefined,
  ): number | undefined {
    if (text === '') return undefined;
    const problem = value === undefined ? undefined : propertyProblem(KINDS.City.properties, field, value);
    if (value !== undefined && problem === undefined) return value;
    const remedy =
      problem === undefined ? 'Write numbers as in 52.51 and 3645000.' : `It ${problem.message}.`;
    this.valueLeftOut(row, `no ${field}`, text, remedy);
    return undefined;
  }

  private notesOf(row: TableRow): string[] {
    const sources = { nameSource: 'name', coordinateSource: 'coordinates', populationSource: 'population' };
    return Object.entries(sources).flatMap(([field, what]) => {
      const source = this.source.columns.cell(row, field);
      return source === '' ? [] : [`${what}: ${source}`];
    });
  }

  private valueLeftOut(row: TableRow, reason: string, what: string, remedy: string): void {
    this.source.skipped.addValue({ reason, what, file: this.source.table.file, line: row.line, remedy });
  }
}
