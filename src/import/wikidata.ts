import { ParleyError } from '../errors.js';
import type { DatasetRecord } from '../model/records.js';
import type { Reader } from '../store/store.js';
import { SkipList } from './skip-list.js';
import type { ImportBatch, ImportSource } from './source.js';
import type { Solution } from './sparql-answer.js';
import type { SparqlEndpoint } from './sparql-endpoint.js';
import {
  fill,
  isItemId,
  itemList,
  items,
  type SparqlPart,
  sparqlQuery,
  texts,
  whole,
} from './sparql-query.js';
import { validityOf } from './wikidata-dates.js';
import { byNumber, numberOf } from './wikidata-descriptions.js';
import { itemOf, type TwinStatement, twinStatements } from './wikidata-partnerships.js';
import { type Place, WikidataPlaces } from './wikidata-places.js';
import {
  countryRecord,
  entityRecord,
  type KnownPlace,
  sourceRecord,
  twinRecord,
  WIKIDATA_LICENCE,
} from './wikidata-records.js';

export interface WikidataOptions {
  endpoint: SparqlEndpoint;
  /** The id of the dataset. */
  dataset: string;
  /** Of which labels are wanted, best first; BCP 47. */
  languages: readonly string[];
  /** Only partnerships with a side in one of these: items (Q183) or ISO 3166-1 codes (DE). None: all there are. */
  countries: readonly string[];
  /** How many items are asked about at once. */
  pageSize: number;
  /** The day of the run, YYYY-MM-DD. */
  today: string;
  /** Where entities are looked for that are held under an item's id already. */
  reader: Reader;
}

/**
 * The sister cities of Wikidata: what items state of twinned bodies (P190), and of the cities and regions at either
 * end their names, places, populations and countries. One fact a statement, its subject the item that states it.
 *
 * Items come by the order of their numbers. A run goes on after the last item whose statements are loaded.
 */
export function wikidataSource(options: WikidataOptions): ImportSource {
  const skipped = new SkipList();
  const dataset = { id: options.dataset, title: 'Sister cities in Wikidata', licence: WIKIDATA_LICENCE };
  const batches = (from: string | undefined) => new Run(options, skipped).batches(from);
  return { dataset, unit: 'items', skipped, goesOn: true, batches };
}

class Run {
  private readonly document: string;
  private readonly places: WikidataPlaces;
  private readonly emitted = new Set<string>();
  private countries: string[] = [];

  constructor(
    private readonly options: WikidataOptions,
    private readonly skipped: SkipList,
  ) {
    const { endpoint, languages, pageSize, reader } = options;
    this.document = `doc/${options.dataset}`;
    this.places = new WikidataPlaces(endpoint, languages, pageSize, reader);
  }

  async *batches(from: string | undefined): AsyncGenerator<ImportBatch> {
    const { endpoint, pageSize, today } = this.options;
    this.countries = await this.countryItems();
    let after = this.start(from);
    const total = await this.countAfter(after);
    let read = 0;
    for (;;) {
      const rows = await endpoint.select(sparqlQuery(...this.listing(after, pageSize)));
      const page = itemsAfter(after, rows);
      const last = page.at(-1);
      if (last === undefined) return;
      const records = await this.recordsOf(page);
      if (read === 0) records.unshift(sourceRecord(this.document, shown(endpoint.url), today));
      read += page.length;
      after = numberOf(last);
      yield { records, resume: this.mark(last), read, total };
    }
  }

  /** What an earlier run left when it stopped: its last item, and of what it was a run. */
  private mark(item: string): string {
    const where = this.countries.length === 0 ? 'all countries' : this.countries.join(',');
    return `${item} of ${where} in ${this.options.languages.join(',')}`;
  }

  private start(from: string | undefined): number {
    if (from === undefined) return 0;
    const [item = ''] = from.split(' ');
    if (isItemId(item) && from === this.mark(item)) return numberOf(item);
    throw new ParleyError(
      'INVALID_INPUT',
      `An earlier run stopped at ${from}, and this one is about something else.`,
      {
        remedy: 'Give the same countries and languages to go on with it, or --restart to begin anew.',
        place: { field: 'country' },
      },
    );
  }

  private async countryItems(): Promise<string[]> {
    const given = this.options.countries.map((one) => one.toUpperCase());
    const codes = given.filter((one) => !isItemId(one));
    const found = new Set(given.filter(isItemId));
    if (codes.length === 0) return [...found].sort(byNumber);
    const rows = await this.options.endpoint.select(
      sparqlQuery('countries-by-code', { codes: texts(codes) }),
    );
    const unknown = codes.find((code) => !rows.some((row) => row['code']?.value === code));
    if (unknown !== undefined) {
      throw new ParleyError('NOT_FOUND', `The endpoint knows no country with the code ${unknown}.`, {
        remedy: 'Give two letters of ISO 3166-1, such as DE, or an item, such as Q183.',
        place: { field: 'country' },
      });
    }
    for (const row of rows) found.add(itemOf(row['country']) ?? '');
    return [...found].filter(isItemId).sort(byNumber);
  }

  private async countAfter(after: number): Promise<number | undefined> {
    const query = fill(...this.listing(after, 10_000_000));
    const [row] = await this.options.endpoint.select(sparqlQuery('count', { query }));
    const total = Number(row?.['total']?.value);
    return Number.isSafeInteger(total) ? total : undefined;
  }

  private listing(after: number, limit: number): [name: string, parts: Record<string, SparqlPart>] {
    const parts = { after: whole(after), limit: whole(limit) };
    if (this.countries.length === 0) return ['twinned-items', parts];
    return ['twinned-items-of-countries', { ...parts, countries: itemList(this.countries) }];
  }

  private async recordsOf(page: readonly string[]): Promise<DatasetRecord[]> {
    const statements = (await this.statementsOf(page)).filter((one) => this.isUsable(one));
    await this.places.learn(statements.flatMap(({ item, partner }) => [item, partner ?? []].flat()));
    const records: DatasetRecord[] = [];
    for (const statement of statements) {
      const subject = this.twin(statement, statement.item);
      const object = subject && this.twin(statement, statement.partner ?? '');
      if (subject === undefined || object === undefined) continue;
      if (subject.id === object.id) {
        this.skipped.add({
          reason: 'both sides are held as one entity',
          what: subject.id,
          key: statement.id,
        });
        continue;
      }
      const validity = validityOf(statement, this.options.today);
      for (const left of validity.leftOut) this.skipped.addValue({ ...left, key: statement.id });
      this.emit(subject, records);
      this.emit(object, records);
      records.push(twinRecord(this.document, statement, subject, object, validity));
    }
    return records;
  }

  private async statementsOf(page: readonly string[]): Promise<TwinStatement[]> {
    const { endpoint } = this.options;
    const ask = (query: string) =>
      endpoint.selectFor(page, (some) => sparqlQuery(query, { items: items(some) }));
    // Of all countries, the other side's statements come when it is its turn.
    const others = this.countries.length > 0 ? await ask('partnerships-stated-of') : [];
    const statements = twinStatements(others.concat(await ask('partnerships')));
    return statements.filter(({ id }) => this.isFirst('statement', id));
  }

  private isFirst(what: 'statement' | 'entity' | 'countries', id: string): boolean {
    const before = this.emitted.size;
    return this.emitted.add(`${what} ${id}`).size > before;
  }

  private isUsable({ id, item, partner, deprecated }: TwinStatement): boolean {
    const reason = deprecated
      ? 'the statement is deprecated in Wikidata'
      : partner === undefined
        ? 'the statement names no partner (no value, or an unknown one)'
        : partner === item
          ? 'the item states to be its own partner'
          : undefined;
    if (reason !== undefined) this.skipped.add({ reason, what: partner, key: id });
    return reason === undefined;
  }

  /** An end of a partnership, where it is a place that can be one. */
  private twin(statement: TwinStatement, item: string): KnownPlace | undefined {
    const place = this.places.of(item);
    if (place.kind === 'City' || place.kind === 'Region') return place as KnownPlace;
    const reason =
      place.kind === undefined
        ? 'neither a city nor a region, by its classes'
        : `of the kind ${place.kind}, which is nobody's sister city`;
    this.skipped.add({ reason, what: item, key: statement.id });
    return undefined;
  }

  /** Adds an entity and where it lies, the first time that either is wanted. */
  private emit(place: KnownPlace, records: DatasetRecord[]): void {
    const { item, countries } = place.description;
    this.emitEntity(place, records);
    if (!this.isFirst('countries', item)) return;
    for (const country of countries.map((one) => this.places.of(one))) {
      if (country.id === place.id || !isCountry(country)) continue;
      this.emitEntity(country, records);
      records.push(countryRecord(this.document, place, country));
    }
  }

  private emitEntity(place: KnownPlace, records: DatasetRecord[]): void {
    if (this.isFirst('entity', place.id)) records.push(entityRecord(place));
  }
}

/** The items of a page in order; none that was asked for before, so that no endpoint can keep a run going for ever. */
function itemsAfter(after: number, rows: readonly Solution[]): string[] {
  const page = new Set(rows.flatMap((row) => itemOf(row['item']) ?? []));
  return [...page].filter((item) => numberOf(item) > after).sort(byNumber);
}

/** City states are a country too, under whichever kind they are held. */
function isCountry(place: Place): place is KnownPlace {
  return place.kind === 'Country' || place.kind === 'City' || place.kind === 'Region';
}

/** An address without the password that may be in it. */
function shown(url: string): string {
  const address = new URL(url);
  address.username = '';
  address.password = '';
  return address.href;
}
