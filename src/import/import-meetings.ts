import { entitiesNamed, heldAs, type Identified } from '../graph/same-as.js';
import { type Kind, PREDICATES, type Predicate } from '../model/ontology.js';
import type { DatasetRecord, RelationRecord } from '../model/records.js';
import type { Reader } from '../store/store.js';
import { ANY_MEETINGS } from './any-meetings.js';
import { Countries, type CountryCells } from './countries.js';
import type { CsvTable, TableRow } from './csv-table.js';
import type { Meeting, Omission, Participant } from './meeting.js';
import { ENCOUNTERS, isMeeting, type MeetingLayout, TRIPS, VISITS } from './meeting-rows.js';
import { remedyForMissing } from './missing-city.js';
import { NumberedPeople } from './numbered-people.js';
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
import { ToldEvents } from './told-events.js';

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

/** Why somebody cannot be taken whose number is held as a person that another item brought. */
function otherThanItsItem(
  { number, item, names }: Participant,
  held: ReadonlyMap<string, Identified[]>,
): Omission | undefined {
  const known = number === undefined ? undefined : heldAs(['Person'], names, held)?.id;
  if (item === undefined || known === undefined || known === number) return undefined;
  if (known === item || heldAs(['Person'], [item], held)?.id === known) return undefined;
  return {
    reason: 'the id of a person is held as one of another item',
    what: `${known}, ${item}`,
    remedy: 'Correct the item, or give the person another id: what was imported before goes on standing.',
  };
}

class Meetings {
  private readonly countries: Countries;
  /** Events and facts that this run brought, and persons that it found or made. */
  private readonly brought = new Set<string>();
  private readonly entities = new Map<string, string>();
  /** Bare cities that this run made. */
  private readonly made = new Set<string>();
  private readonly told: ToldEvents;
  private people!: NumberedPeople;

  constructor(
    private readonly source: TableImport,
    private readonly layout: MeetingLayout,
  ) {
    const { dataset, languages } = source.options;
    this.countries = new Countries(source.reader, dataset, languages);
    this.told = new ToldEvents(source.reader, dataset, source.edition.family);
  }

  async *batches(): AsyncGenerator<ImportBatch> {
    const { table, columns, edition, options, skipped } = this.source;
    this.people = await NumberedPeople.in(table, columns, options.dataset);
    const batches = new TableBatches(table, edition);
    // A row gives several records, so fewer rows make a batch.
    for await (const page of inPages(table.rows(skipped), 250)) {
      const told = page.flatMap((row) => this.read(row) ?? []);
      await this.told.lookUp(told.map(({ event }) => event));
      const meetings = told.filter((one) => this.agrees(one));
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
    const { columns, options } = this.source;
    const told = this.layout.read(row, columns, options.dataset);
    if (!isMeeting(told)) return this.leaveOut(row, told);
    const participants = told.participants.flatMap((one) => this.people.identified(one) ?? []);
    if (participants.length === told.participants.length) return { ...told, participants };
    const [{ item, number } = {}] = told.participants;
    return this.leaveOut(row, {
      reason: 'another item of a person than in an earlier row',
      what: `${item} of ${number}`,
      remedy: 'Correct the item or the id: one of the two is of another person.',
    });
  }

  /** Whether a row may stand beside what was told of its event before. */
  private agrees(meeting: Meeting): boolean {
    const { row, key, without = [] } = meeting;
    // In the known tables rows of one event differ by who took part, and so in name and description.
    const { contradiction, differing } = this.told.compare(meeting, this.layout === ANY_MEETINGS);
    if (contradiction !== undefined) this.leaveOut(row, contradiction, key);
    else {
      for (const one of differing) this.source.skipped.addValue({ ...one, ...this.placeOf(row, key) });
      for (const one of without) this.leaveOutValue(row, one);
    }
    return contradiction === undefined;
  }

  private leaveOut(row: TableRow, why: Omission, key?: string): undefined {
    this.source.skipped.add(
      { ...why, ...this.placeOf(row, key) },
      this.layout.about(row, this.source.columns),
    );
    return undefined;
  }

  private leaveOutValue(row: TableRow, why: Omission): undefined {
    const about = this.layout.about(row, this.source.columns);
    this.source.skipped.addValue({ ...why, ...this.placeOf(row) }, about);
    return undefined;
  }

  private placeOf({ line }: TableRow, key?: string) {
    return { file: this.source.table.file, line, ...(key === undefined ? {} : { key }) };
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
    const other = participants.flatMap((one) => otherThanItsItem(one, held) ?? [])[0];
    if (other !== undefined) {
      this.leaveOut(row, other, key);
      return [];
    }
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
      const first = say(person, 'PARTICIPATED_IN', event, { properties, ...sure });
      const stoodFor = behalf.filter((place) => {
        const through = { presence: 'via_delegates', delegates: [person] };
        say(place, 'PARTICIPATED_IN', event, { properties: through }, `|${person}`);
        return say(person, 'REPRESENTED', place, { properties: { event } }, `|${place}`);
      });
      const newRole = this.isNew(`${event}|${person}|as ${one.role ?? ''}`) && one.role !== undefined;
      if (first || newRole || stoodFor.length > 0) told += 1;
      if (!first) {
        // A further row of one who was there has a fact of its own for what it says besides.
        const besides = [...(newRole ? [one.role] : []), ...stoodFor].map((said) => `|${said}`).join('');
        if (besides !== '') say(person, 'PARTICIPATED_IN', event, { properties, ...sure }, besides);
        continue;
      }
      if (country === undefined) continue;
      const doubt = stated ? {} : { implicit: true, confidence: 0.5 };
      say(person, 'REPRESENTED', country, { properties: { event }, ...doubt });
    }
    if (told === 0) {
      const reason = 'what an earlier row says of who was at this event';
      this.source.skipped.add({ reason, what: key, ...this.placeOf(row) });
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
    { id, names, name, description, sameAs }: Participant,
    held: ReadonlyMap<string, Identified[]>,
    records: DatasetRecord[],
  ): string {
    const known = this.entities.get(id);
    if (known !== undefined) return known;
    const person = heldAs(['Person'], names, held)?.id ?? id;
    this.entities.set(id, person);
    // Two ids of a table may be one person who is held.
    if (!this.isNew(person)) return person;
    records.push({
      ...{ record: 'entity', id: person, kind: 'Person', names: name === undefined ? [] : [name] },
      ...(description === undefined ? {} : { description: { en: description } }),
      ...(sameAs === undefined ? {} : { sameAs: [...sameAs] }),
    });
    return person;
  }

  /** Those that somebody was there for, as far as they are held. */
  private behalfOf(
    { behalf = [] }: Participant,
    row: TableRow,
    held: ReadonlyMap<string, Identified[]>,
    records: DatasetRecord[],
  ): string[] {
    const reason = 'one that somebody was there for, and that is not held';
    const found = behalf.map((id) => {
      const country = countryOf(id);
      const known = country && this.countries.of(country);
      return known ?? this.heldOrMade(id, PREDICATES.REPRESENTED.range, { row, reason }, held, records);
    });
    return [...new Set(found.flatMap((one) => one ?? []))];
  }

  /** The countries, and the cities as far as they are held. */
  private placesOf(
    { row, cities, countries }: Meeting,
    held: ReadonlyMap<string, Identified[]>,
    records: DatasetRecord[],
  ): string[] {
    const reason = 'a city that is not held';
    const there = cities.map((id) => this.heldOrMade(id, ['City', 'Region'], { row, reason }, held, records));
    return [...countries.map((one) => this.countries.of(one)), ...there].flatMap((one) => one ?? []);
  }

  /** What is held of these kinds under an id, or a bare city where that is wished; else undefined, and told. */
  private heldOrMade(
    id: string,
    kinds: readonly Kind[],
    { row, reason }: { row: TableRow; reason: string },
    held: ReadonlyMap<string, Identified[]>,
    records: DatasetRecord[],
  ): string | undefined {
    const found = heldAs(kinds, [id], held);
    if (found !== undefined) return found.id;
    if (this.made.has(id)) return id;
    if (this.source.options.createMissing && id.startsWith('wikidata:')) {
      this.made.add(id);
      records.push({ record: 'entity', id, kind: 'City', names: [], sameAs: [id] });
      return id;
    }
    return this.leaveOutValue(row, { reason, what: id, remedy: remedyForMissing(id) });
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
