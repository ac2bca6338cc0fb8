import { entitiesNamed, type Identified } from '../graph/same-as.js';
import { mayShareADay } from '../model/edtf.js';
import { type Kind, PREDICATES, type Predicate } from '../model/ontology.js';
import type { DatasetRecord, RelationRecord } from '../model/records.js';
import type { Reader } from '../store/store.js';
import { ANY_MEETINGS } from './any-meetings.js';
import { Countries, type CountryCells } from './countries.js';
import type { CsvTable, TableRow } from './csv-table.js';
import type { Meeting, Participant } from './meeting.js';
import { ENCOUNTERS, isMeeting, type MeetingLayout, TRIPS, VISITS } from './meeting-rows.js';
import { remedyForMissing } from './missing-city.js';
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

/** The layout all of whose columns a table has; that of any table where it is none of the known ones. */
function layoutOf(table: CsvTable): MeetingLayout {
  const known = [ENCOUNTERS, TRIPS, VISITS];
  const has = ({ fields }: MeetingLayout) => fields.every(({ name }) => table.columns.includes(name));
  return known.find(has) ?? ANY_MEETINGS;
}

/**
 * Meetings from a table. Persons are those of the dataset: one that is held under the same id is that person, and
 * nobody is joined by name to a person of another dataset.
 */
export function meetingSource(
  reader: Reader,
  table: CsvTable,
  options: TableOptions,
  defaults: TableDefaults = {},
): Promise<TableSource> {
  const layout = options.map.length > 0 ? ANY_MEETINGS : layoutOf(table);
  return tableSource(reader, table, options, defaults, {
    fields: layout.fields,
    required: layout.required,
    owns: { claims: `${prefixOf(layout)}/`, kinds: ['Event', 'Person'] },
    batches: (source) => new Meetings(source, layout).batches(),
  });
}

/** What the ids of the claims of a layout begin with. */
function prefixOf(layout: MeetingLayout): string {
  return layout === ENCOUNTERS
    ? 'encounter'
    : layout === TRIPS
      ? 'trip'
      : layout === VISITS
        ? 'visit'
        : 'event';
}

/** The country that an id of ISO 3166-1 stands for, as a row could name it. */
function countryOf(id: string): CountryCells | undefined {
  const code = /^iso3166-1:(.*)$/i.exec(id)?.[1];
  return code === undefined ? undefined : { code, names: [] };
}

/** The countries that somebody was there for. */
const countriesOf = ({ represents, behalf = [] }: Participant): CountryCells[] => [
  ...(represents === undefined ? [] : [represents.country]),
  ...behalf.flatMap((id) => countryOf(id) ?? []),
];

/** What a row told of an event. */
interface Told {
  date?: string;
  name?: string;
  type?: string;
  status?: string;
  description?: string;
}

class Meetings {
  private readonly countries: Countries;
  /** Events and facts that this run brought, and persons that it found or made. */
  private readonly brought = new Set<string>();
  private readonly entities = new Map<string, string>();
  /** Bare cities that this run made. */
  private readonly made = new Set<string>();
  /** What rows told of events. */
  private readonly told = new Map<string, Told>();

  constructor(
    private readonly source: TableImport,
    private readonly layout: MeetingLayout,
  ) {
    const { dataset, languages } = source.options;
    this.countries = new Countries(source.reader, dataset, languages);
  }

  async *batches(): AsyncGenerator<ImportBatch> {
    const batches = new TableBatches(this.source.table, this.source.edition);
    // A row gives several records, so fewer rows make a batch.
    for await (const page of inPages(this.source.table.rows(this.source.skipped), 250)) {
      const meetings = page.flatMap((row) => this.read(row) ?? []);
      const held = await this.lookUp(meetings);
      const mentions = meetings.flatMap(({ row, countries, participants }) =>
        [...countries, ...participants.flatMap(countriesOf)].map((cells) => ({ line: row.line, cells })),
      );
      for (const { line, record } of await this.countries.learn(mentions)) batches.add(line, [record]);
      for (const one of meetings) batches.add(one.row.line, this.recordsOf(one, held));
      yield batches.next();
    }
    yield* batches.rest();
  }

  private read(row: TableRow): Meeting | undefined {
    const told = this.layout.read(row, this.source.columns, this.source.options.dataset);
    const place = { file: this.source.table.file, line: row.line };
    if (!isMeeting(told)) {
      this.source.skipped.add({ ...told, ...place });
      return undefined;
    }
    if (this.contradicts(told)) return undefined;
    for (const value of told.without ?? []) this.source.skipped.addValue({ ...value, ...place });
    return told;
  }

  /** Whether an earlier row tells otherwise of the event: then it is another one, or one of the two is wrong. */
  private contradicts({ row, key, event, date, type, name, description: told, status }: Meeting): boolean {
    const place = { file: this.source.table.file, line: row.line, key };
    // In the known tables rows of one event differ by who took part, and so in name and description.
    const description = told && Object.values(told).join(' / ');
    const words = this.layout === ANY_MEETINGS ? { name: name.text, type, status, description } : {};
    const before = this.told.get(event);
    if (before === undefined) {
      this.told.set(event, { date, ...words });
      return false;
    }
    if (before.date !== undefined && date !== undefined && !mayShareADay(before.date, date)) {
      const reason = 'another date of an event in an earlier row';
      const remedy = 'Give each event an id of its own, such as its name and day.';
      this.source.skipped.add({ ...place, reason, what: `${date}, and ${before.date} before`, remedy });
      return true;
    }
    // What an earlier row did not say, this one adds.
    before.date ??= date;
    before.status ??= words.status;
    for (const [field, said] of Object.entries({ date, ...words })) {
      if (said === undefined || said === before[field as keyof Told]) continue;
      const reason = `another ${field} of an event than in an earlier row`;
      this.source.skipped.addValue({ ...place, reason, what: said });
    }
    return false;
  }

  private async lookUp(meetings: readonly Meeting[]): Promise<Map<string, Identified[]>> {
    const ids = new Set<string>();
    for (const { participants, cities, partOf } of meetings) {
      for (const { names, behalf = [] } of participants)
        for (const one of [...names, ...behalf]) ids.add(one);
      for (const one of cities) ids.add(one);
      if (partOf !== undefined) ids.add(partOf);
    }
    return entitiesNamed(this.source.reader, [...ids]);
  }

  private recordsOf(meeting: Meeting, held: ReadonlyMap<string, Identified[]>): DatasetRecord[] {
    const { row, key, event, participants, partOf } = meeting;
    const records: DatasetRecord[] = this.eventRecords(meeting);
    // Several people may be there for one place, and one for several: these facts have the other's id in theirs.
    const say = (
      subject: string,
      predicate: Predicate,
      object: string,
      more: Partial<RelationRecord> = {},
      ofSeveral = '',
    ) => {
      const id = `${this.ownName(event)}|${predicate}|${subject === event ? object : subject}${ofSeveral}`;
      if (this.isNew(id)) {
        const evidence = this.source.edition.evidence(row, key);
        records.push({ record: 'relation', id, subject, predicate, object, ...more, evidence });
        return true;
      }
      return false;
    };
    let told = 0;
    for (const one of participants) {
      const person = this.personOf(one, held, records);
      const country = one.represents && this.countries.of(one.represents.country);
      const stated = country !== undefined && one.represents?.assumed === false;
      const behalf = this.behalfOf(one, row, held, records);
      const onBehalfOf = [...(stated ? [country] : []), ...behalf];
      const properties = {
        ...(one.role === undefined ? {} : { role: one.role }),
        presence: one.presence ?? 'direct',
        ...(onBehalfOf.length === 0 ? {} : { onBehalfOf }),
      };
      const sure = one.confidence === undefined ? {} : { confidence: one.confidence };
      if (!say(person, 'PARTICIPATED_IN', event, { properties, ...sure })) continue;
      told += 1;
      for (const place of behalf) {
        const through = { presence: 'via_delegates', delegates: [person] };
        say(person, 'REPRESENTED', place, { properties: { event } }, `|${place}`);
        say(place, 'PARTICIPATED_IN', event, { properties: through }, `|${person}`);
      }
      if (country === undefined) continue;
      const doubt = stated ? {} : { implicit: true, confidence: 0.5 };
      say(person, 'REPRESENTED', country, { properties: { event }, ...doubt });
    }
    if (told === 0) {
      const reason = 'somebody who was at this event in an earlier row';
      this.source.skipped.add({ reason, what: key, file: this.source.table.file, line: row.line });
    }
    for (const place of this.placesOf(meeting, held, records)) say(event, 'LOCATED_IN', place);
    if (partOf !== undefined && this.kindOf(partOf, held) === 'Event') say(event, 'PART_OF', partOf);
    return records;
  }

  /** The event, its date and its status, once, however many rows tell of it. */
  private eventRecords(meeting: Meeting): DatasetRecord[] {
    const { row, key, event, type, name, description } = meeting;
    const records: DatasetRecord[] = [];
    if (this.isNew(event)) {
      records.push({
        ...{ record: 'entity', id: event, kind: 'Event', type, names: [name] },
        ...(description === undefined ? {} : { description }),
      });
    }
    for (const property of ['date', 'status'] as const) {
      const value = meeting[property];
      const id = `${this.ownName(event)}|${property}`;
      if (value === undefined || !this.isNew(id)) continue;
      const evidence = this.source.edition.evidence(row, key);
      records.push({ record: 'attribute', id, entity: event, property, value, evidence });
    }
    return records;
  }

  private personOf(
    { id, names, name, description }: Participant,
    held: ReadonlyMap<string, Identified[]>,
    records: DatasetRecord[],
  ): string {
    const known = this.entities.get(id);
    if (known !== undefined) return known;
    const found = names.flatMap((one) => held.get(one) ?? []).find(({ kind }) => kind === 'Person');
    this.entities.set(id, found?.id ?? id);
    if (found === undefined) {
      const sameAs = /^wikidata:/.test(id) ? { sameAs: [id] } : {};
      const said = description === undefined ? {} : { description: { en: description } };
      records.push({ record: 'entity', id, kind: 'Person', names: [name], ...said, ...sameAs });
    }
    return found?.id ?? id;
  }

  /** Those that somebody was there for, as far as they are held. */
  private behalfOf(
    { behalf = [] }: Participant,
    { line }: TableRow,
    held: ReadonlyMap<string, Identified[]>,
    records: DatasetRecord[],
  ): string[] {
    const reason = 'one that somebody was there for, and that is not held';
    const found = behalf.map((id) => {
      const country = countryOf(id);
      const known = country && this.countries.of(country);
      return known ?? this.placeOf(id, PREDICATES.REPRESENTED.range, { line, reason }, held, records);
    });
    return [...new Set(found.flatMap((one) => one ?? []))];
  }

  /** The countries, and the cities as far as they are held. */
  private placesOf(
    { row: { line }, cities, countries }: Meeting,
    held: ReadonlyMap<string, Identified[]>,
    records: DatasetRecord[],
  ): string[] {
    const reason = 'a city that is not held';
    const there = cities.map((id) => this.placeOf(id, ['City', 'Region'], { line, reason }, held, records));
    return [...countries.map((one) => this.countries.of(one)), ...there].flatMap((one) => one ?? []);
  }

  /** What is held of these kinds under an id, or a bare city where that is wished; else undefined, and told. */
  private placeOf(
    id: string,
    kinds: readonly Kind[],
    { line, reason }: { line: number; reason: string },
    held: ReadonlyMap<string, Identified[]>,
    records: DatasetRecord[],
  ): string | undefined {
    const found = (held.get(id) ?? []).find(({ kind }) => kinds.includes(kind));
    if (found !== undefined) return found.id;
    if (this.made.has(id)) return id;
    if (this.source.options.createMissing && id.startsWith('wikidata:')) {
      this.made.add(id);
      records.push({ record: 'entity', id, kind: 'City', names: [], sameAs: [id] });
      return id;
    }
    const { file } = this.source.table;
    this.source.skipped.addValue({ reason, what: id, file, line, remedy: remedyForMissing(id) });
    return undefined;
  }

  private kindOf(id: string, held: ReadonlyMap<string, Identified[]>): Kind | undefined {
    return held.get(id)?.find((one) => one.id === id)?.kind;
  }

  /** What an event of the dataset is called within it. */
  private ownName(event: string): string {
    return event.slice(this.source.options.dataset.length + 1);
  }

  private isNew(id: string): boolean {
    return !this.brought.has(id) && this.brought.add(id).size > 0;
  }
}
