import fc from 'fast-check';
import type { FactFilter } from '../../src/graph/filter.js';
import { parseEdtf } from '../../src/model/edtf.js';

/** Somebody at an event, as a random graph has it. */
export interface Presence {
  id: string;
  who: string;
  event: string;
  presence: 'direct' | 'via_delegates' | 'collective';
  onBehalfOf: string | null;
  confidence: number;
  implicit: boolean;
  denied: boolean;
  valid: string | null;
  documents: string[];
}

export interface Happening {
  id: string;
  type: string;
  status: string;
  date: string | null;
  people: number | null;
}

export interface Sisterhood {
  id: string;
  left: string;
  right: string;
  confidence: number;
  implicit: boolean;
  valid: string | null;
  statedBy: string[];
}

/** Where a city of a random graph lies, over a region or directly. */
export interface Home {
  city: string;
  region: string | null;
  country: string;
}

/** A small graph of persons, cities and events, and the records that make it. */
export interface RandomGraph {
  persons: string[];
  cities: string[];
  events: Happening[];
  presences: Presence[];
  sisterhoods: Sisterhood[];
}

const PERSONS = ['p0', 'p1', 'p2', 'p3', 'p4'];
const CITIES = ['c0', 'c1', 'c2', 'c3', 'c4'];
const REGIONS = ['d0', 'd1'];
const COUNTRIES = ['k0', 'k1', 'k2'];
const EVENTS = ['e0', 'e1', 'e2', 'e3'];
const DATES = ['2020-01-15', '2020-03', '2020?-05-03', '2021', '[..2020-03-26]', '2019/2020', null];
const SPANS = ['1994/', '1994/..', '2000/2010', '2015?/..', null];

const unsure = { confidence: fc.constantFrom<number>(0.3, 0.6, 1), implicit: fc.boolean() };

export const randomGraph: fc.Arbitrary<RandomGraph> = fc
  .record({
    events: fc.tuple(
      ...EVENTS.map((id) =>
        fc.record({
          id: fc.constant(id),
          type: fc.constantFrom<string>('meeting', 'meeting', 'conference', 'series', 'partnership_start'),
          status: fc.constantFrom<string>('held', 'held', 'unknown', 'planned'),
          date: fc.constantFrom(...DATES),
          people: fc.constantFrom<number | null>(null, 12, 2000),
        }),
      ),
    ),
    presences: fc.array(
      fc.record({
        who: fc.constantFrom(...PERSONS, ...CITIES),
        event: fc.constantFrom(...EVENTS),
        presence: fc.constantFrom<Presence['presence']>('direct', 'direct', 'via_delegates', 'collective'),
        onBehalfOf: fc.constantFrom(null, null, ...CITIES),
        ...unsure,
        denied: fc.constantFrom(false, false, false, true),
        valid: fc.constantFrom(...DATES, null, null),
        documents: fc.constantFrom<string[]>(['doc-a'], ['doc-b'], ['doc-a', 'doc-b']),
      }),
      { maxLength: 14 },
    ),
    sisterhoods: fc.array(
      fc.record({
        left: fc.constantFrom(...CITIES),
        right: fc.constantFrom(...CITIES),
        ...unsure,
        valid: fc.constantFrom(...SPANS),
        statedBy: fc.subarray(CITIES, { maxLength: 3 }),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ events, presences, sisterhoods }) => ({
    persons: PERSONS,
    cities: CITIES,
    events,
    presences: presences.map((one, number) => ({ ...one, id: `r${number}` })),
    sisterhoods: sisterhoods
      .filter((one) => one.left !== one.right)
      .map((one, number) => ({ ...one, id: `s${number}` })),
  }));

/** In which countries the cities of a random graph lie: in none, one, or, as some sources have it, two. */
export const randomHomes: fc.Arbitrary<Home[]> = fc.uniqueArray(
  fc.record({
    city: fc.constantFrom(...CITIES),
    region: fc.constantFrom(null, null, ...REGIONS),
    country: fc.constantFrom(...COUNTRIES),
  }),
  { maxLength: 6, selector: ({ city, country }) => `${city} ${country}` },
);

export const randomFilter: fc.Arbitrary<FactFilter> = fc.record(
  {
    asOf: fc.constantFrom(null, '2020-03-31', '2005', '2020'),
    during: fc.constantFrom(null, null, '2020', '2020-03/2020-05', '2001'),
    certainty: fc.constantFrom('POSSIBLY' as const, 'CERTAINLY' as const),
    includeImplicit: fc.boolean(),
    minConfidence: fc.constantFrom(0, 0.5),
    documents: fc.constantFrom(null, ['doc-a'], ['doc-b', 'doc-x']),
    includeUndated: fc.boolean(),
    maxParticipants: fc.constantFrom(null, 100),
  },
  { requiredKeys: [] },
);

const row = (document: string, number: number) => ({ document, row: number });

/** Renames the ids of a random graph, so that several stand in one store without touching. */
export function renamed<T>(value: T, dataset: string): T {
  const text = JSON.stringify(value).replaceAll(
    /"((?:[pce]\d)|doc-[ab])"/g,
    (_all, id) => `"${dataset}-${id}"`,
  );
  return JSON.parse(text) as T;
}

/** The records of a random graph, in the interchange format. */
export function recordsOfGraph(graph: RandomGraph): object[] {
  const entity = (id: string, kind: string, more: object = {}) => ({
    record: 'entity',
    id,
    kind,
    names: [{ text: `Name ${id}`, lang: 'en', origin: 'editorial' }],
    ...more,
  });
  return [
    { record: 'document', id: 'doc-a', title: 'A' },
    { record: 'document', id: 'doc-b', title: 'B' },
    ...graph.persons.map((id) => entity(id, 'Person')),
    ...graph.cities.map((id) => entity(id, 'City')),
    ...graph.events.map(({ id, type, status, date, people }) =>
      entity(id, 'Event', {
        type,
        properties: {
          status,
          date,
          quantities: people === null ? null : [{ of: 'participants', value: people, comparator: 'eq' }],
        },
      }),
    ),
    ...graph.presences.map((one, number) => ({
      record: 'relation',
      id: one.id,
      subject: one.who,
      predicate: 'PARTICIPATED_IN',
      object: one.event,
      properties: {
        role: 'participant',
        presence: one.presence,
        onBehalfOf: one.onBehalfOf && [one.onBehalfOf],
      },
      valid: one.valid,
      confidence: one.confidence,
      implicit: one.implicit,
      polarity: one.denied ? 'denied' : null,
      evidence: one.documents.map((document) => row(document, number)),
    })),
    ...graph.sisterhoods.map((one, number) => ({
      record: 'relation',
      id: one.id,
      subject: one.left,
      predicate: 'SISTER_CITY_OF',
      object: one.right,
      valid: one.valid,
      confidence: one.confidence,
      implicit: one.implicit,
      properties: { statedBy: one.statedBy },
      evidence: [row('doc-a', number)],
    })),
  ];
}

/** The records that say where cities lie, beside those of the graph. A region is one country's. */
export function recordsOfHomes(homes: readonly Home[]): object[] {
  const names = (text: string) => [{ text: `Name ${text}`, lang: 'en', origin: 'editorial' }];
  const located = (subject: string, object: string) => ({
    ...{ record: 'relation', id: `l-${subject}-${object}`, subject, predicate: 'LOCATED_IN', object },
    evidence: [row('doc-b', 1)],
  });
  const regions = homes.flatMap(({ region, country }) => (region === null ? [] : [{ region, country }]));
  const idOf = ({ region, country }: { region: string; country: string }) => `${region}-${country}`;
  const distinct = [...new Map(regions.map((one) => [idOf(one), one])).values()];
  return [
    ...COUNTRIES.map((id) => ({ record: 'entity', id, kind: 'Country', names: names(id) })),
    ...distinct.flatMap((one) => [
      { record: 'entity', id: idOf(one), kind: 'Region', names: names(idOf(one)) },
      located(idOf(one), one.country),
    ]),
    ...homes.map(({ city, region, country }) =>
      located(city, region === null ? country : idOf({ region, country })),
    ),
  ];
}

/** What a filter needs to know of a fact, in plain terms. */
export interface PlainFact {
  confidence: number;
  implicit: boolean;
  documents: string[];
  date: string | null;
  standing: boolean;
  people: number | null;
}

/** Whether a fact passes a filter, worked out from the words of the model and without the store. */
export function passes(fact: PlainFact, filter: FactFilter): boolean {
  const certainly = filter.certainty === 'CERTAINLY';
  const undatedCounts = (filter.includeUndated ?? true) && !certainly;
  if (fact.confidence < (filter.minConfidence ?? 0)) return false;
  if (fact.implicit && !(filter.includeImplicit ?? true)) return false;
  if (filter.documents && !fact.documents.some((one) => filter.documents?.includes(one))) return false;
  if (filter.maxParticipants != null && fact.people !== null && fact.people > filter.maxParticipants)
    return false;
  const date = fact.date === null ? null : parseEdtf(fact.date);
  const before = (a: string | null, b: string | null) => a === null || b === null || a <= b;
  if (filter.during != null) {
    const { earliestStart: from, latestEnd: to } = parseEdtf(filter.during);
    if (date === null) {
      if (!undatedCounts) return false;
    } else if (certainly) {
      const inside = date.earliestStart !== null && from !== null && date.earliestStart >= from;
      if (date.uncertain || !inside || date.latestEnd === null || to === null || date.latestEnd > to)
        return false;
    } else if (!before(date.earliestStart, to) || !before(from, date.latestEnd)) return false;
  }
  if (filter.asOf != null) {
    const { earliestStart: from, latestEnd: to } = parseEdtf(filter.asOf) as {
      earliestStart: string;
      latestEnd: string;
    };
    if (date === null) return undatedCounts;
    if (fact.standing && certainly) {
      const begun = date.latestStart !== null && date.latestStart <= from;
      const lasts = date.openEnd || (date.earliestEnd !== null && date.earliestEnd >= to);
      return !date.uncertain && begun && lasts;
    }
    if (fact.standing) return before(date.earliestStart, to) && before(from, date.latestEnd);
    if (certainly) return !date.uncertain && date.latestEnd !== null && date.latestEnd <= from;
    return date.latestEnd !== null && date.latestEnd <= to;
  }
  return true;
}

/** A presence in plain terms: without a date of its own it has that of its event. */
export function plain(graph: RandomGraph, one: Presence): PlainFact {
  const event = graph.events.find(({ id }) => id === one.event);
  return {
    confidence: one.confidence,
    implicit: one.implicit,
    documents: one.documents,
    date: one.valid ?? event?.date ?? null,
    standing: false,
    people: event?.people ?? null,
  };
}
