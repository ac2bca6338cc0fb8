import { mayShareADay, type PartialDate, parseEdtf } from '../model/edtf.js';
import { foldName } from '../model/folding.js';
import { PREDICATES } from '../model/ontology.js';
import type {
  AttributeRecord,
  DatasetRecord,
  DocumentRecord,
  EntityRecord,
  RelationRecord,
} from '../model/records.js';

/** A record with its place, as it is handed back with a warning. */
export interface Placed<R extends DatasetRecord = DatasetRecord> {
  record: R;
  dataset: string;
  place: { file: string; line: number };
}

export type Warn = (message: string, where: Placed, field?: string, remedy?: string) => void;

/** Says what is worth a second look in records that are sound; nothing is refused for it. */
export function warn(all: readonly Placed[], report: Warn): void {
  const live = all.filter(({ record }) => record.retracted === undefined);
  const entities = live.filter((one): one is Placed<EntityRecord> => one.record.record === 'entity');
  const documents = live.filter((one): one is Placed<DocumentRecord> => one.record.record === 'document');
  const attributes = live.filter((one): one is Placed<AttributeRecord> => one.record.record === 'attribute');
  const relations = live
    .filter((one): one is Placed<RelationRecord> => one.record.record === 'relation')
    .filter(({ record }) => (record.polarity ?? record.properties?.['polarity']) !== 'denied');
  const events = eventsOf(entities, attributes);
  warnOfEarlyDocuments(documents, relations, attributes, events, report);
  warnOfSurerFacts(relations, events, report);
  warnOfRepresentations(relations, report);
  warnOfTwoStarts(relations, report);
  warnOfTwoDates(attributes, report);
  warnOfLoops(relations, report);
  warnOfSharedNames(entities, report);
}

interface EventDates {
  dates: PartialDate[];
  planned: boolean;
}

function eventsOf(
  entities: readonly Placed<EntityRecord>[],
  attributes: readonly Placed<AttributeRecord>[],
): Map<string, EventDates> {
  const events = new Map<string, EventDates>();
  const note = (id: string, property: string, value: unknown) => {
    const event = events.get(id) ?? { dates: [], planned: false };
    if (property === 'date' && typeof value === 'string') event.dates.push(parseEdtf(value));
    if (property === 'status' && value !== 'held' && value !== 'unknown') event.planned = true;
    events.set(id, event);
  };
  for (const { record } of entities) {
    if (record.kind !== 'Event') continue;
    note(record.id, '', undefined);
    for (const [property, value] of Object.entries(record.properties ?? {})) note(record.id, property, value);
  }
  for (const { record } of attributes) {
    if (events.has(record.entity) && record.polarity !== 'denied') {
      note(record.entity, record.property, record.value);
    }
  }
  return events;
}

function warnOfEarlyDocuments(
  documents: readonly Placed<DocumentRecord>[],
  relations: readonly Placed<RelationRecord>[],
  attributes: readonly Placed<AttributeRecord>[],
  events: ReadonlyMap<string, EventDates>,
  report: Warn,
): void {
  const reported = new Map<string, Set<string>>();
  const note = (document: string, event: string) => {
    if (!events.has(event)) return;
    reported.set(document, (reported.get(document) ?? new Set()).add(event));
  };
  for (const { record } of relations) {
    if (record.predicate === 'ABOUT') note(record.subject, record.object);
    if (PREDICATES[record.predicate].meeting) {
      for (const { document } of record.evidence ?? []) note(document, record.object);
    }
  }
  for (const { record } of attributes) {
    if (record.property === 'date')
      for (const { document } of record.evidence ?? []) note(document, record.entity);
  }
  for (const placed of documents) {
    const { id, published } = placed.record;
    const latest = published === undefined ? null : parseEdtf(published).latestEnd;
    if (latest === null) continue;
    for (const event of reported.get(id) ?? []) {
      const { dates, planned } = events.get(event) as EventDates;
      const later = dates.find(({ earliestStart }) => earliestStart !== null && earliestStart > latest);
      if (later && !planned) {
        const message = `was published (${published}) before the event that it reports, ${event} (${later.edtf})`;
        report(
          message,
          placed,
          'published',
          'Correct one of the dates, or give the event the status "planned".',
        );
      }
    }
  }
}

function warnOfSurerFacts(
  relations: readonly Placed<RelationRecord>[],
  events: ReadonlyMap<string, EventDates>,
  report: Warn,
): void {
  for (const placed of relations) {
    const { object, valid } = placed.record;
    const dates = events.get(object)?.dates ?? [];
    if (valid === undefined || dates.length === 0) continue;
    const fact = parseEdtf(valid);
    if (dates.every((date) => isSurer(fact, date))) {
      const message = `is surer of its date (${valid}) than its event ${object} (${dates[0]?.edtf})`;
      report(message, placed, 'valid', 'Give both the same date, or leave it to the event.');
    }
  }
}

/** Certain where the other is uncertain, or one day within a time that the other leaves open. */
function isSurer(fact: PartialDate, event: PartialDate): boolean {
  if (event.uncertain && !fact.uncertain) return true;
  const moments = fact.earliestStart === fact.earliestEnd && event.earliestStart === event.earliestEnd;
  return moments && days(fact) < days(event);
}

function days({ earliestStart, latestEnd }: PartialDate): number {
  if (earliestStart === null || latestEnd === null) return Number.POSITIVE_INFINITY;
  return Date.parse(latestEnd) - Date.parse(earliestStart);
}

function warnOfRepresentations(relations: readonly Placed<RelationRecord>[], report: Warn): void {
  const participations = new Map<string, Set<string>>();
  const representations = new Set<string>();
  for (const { record } of relations) {
    const { subject, object, properties } = record;
    if (record.predicate === 'PARTICIPATED_IN') {
      const key = JSON.stringify([subject, object]);
      const behalf = participations.get(key) ?? new Set();
      for (const one of listOf(properties?.['onBehalfOf'])) behalf.add(one);
      participations.set(key, behalf);
    } else if (record.predicate === 'REPRESENTED' && typeof properties?.['event'] === 'string') {
      representations.add(JSON.stringify([subject, object, properties['event']]));
    }
  }
  for (const placed of relations) {
    const { predicate, subject, object, properties } = placed.record;
    const event = properties?.['event'];
    if (predicate === 'REPRESENTED' && typeof event === 'string') {
      const behalf = participations.get(JSON.stringify([subject, event]));
      if (behalf && !behalf.has(object)) {
        const message = `${subject} represented ${object} at ${event}, but its participation does not say so`;
        report(message, placed, 'properties.event', `Add ${object} to "onBehalfOf" of the participation.`);
      }
    }
    if (predicate === 'PARTICIPATED_IN') {
      for (const represented of listOf(properties?.['onBehalfOf'])) {
        if (representations.has(JSON.stringify([subject, represented, object]))) continue;
        const message = `${subject} took part in ${object} for ${represented}, but no REPRESENTED says so`;
        report(message, placed, 'properties.onBehalfOf', 'Add the relation REPRESENTED with this event.');
      }
    }
  }
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value : [];
}

/** The same standing fact from two starts that cannot be one. A person's positions are told apart by title. */
function warnOfTwoStarts(relations: readonly Placed<RelationRecord>[], report: Warn): void {
  const firsts = new Map<string, { start: PartialDate; id: string }>();
  for (const placed of relations) {
    const { id, predicate, subject, object, properties, valid } = placed.record;
    const { standing, symmetric } = PREDICATES[predicate];
    if (!standing || valid === undefined || !valid.includes('/')) continue;
    const start = parseEdtf(valid);
    if (start.earliestStart === null) continue;
    const ends = symmetric ? [subject, object].sort() : [subject, object];
    const key = JSON.stringify([predicate, ...ends, properties?.['titleEn'] ?? properties?.['title'] ?? '']);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, { start, id });
    else if (!mayBeOne(first.start, start)) {
      const message = `has another start (${valid}) than the same claim in ${first.id} (${first.start.edtf})`;
      report(message, placed, 'valid', 'Keep both if the sources disagree.');
    }
  }
}

/** Dates of one event that cannot both be right; answers have the more precise one. */
function warnOfTwoDates(attributes: readonly Placed<AttributeRecord>[], report: Warn): void {
  const dates = new Map<string, AttributeRecord[]>();
  for (const placed of attributes) {
    const { entity, property, value, polarity } = placed.record;
    if (property !== 'date' || polarity === 'denied') continue;
    const before = dates.get(entity) ?? [];
    dates.set(entity, [...before, placed.record]);
    const other = before.find((one) => !mayShareADay(String(one.value), String(value)));
    if (other === undefined) continue;
    const message = `gives ${entity} another date (${value}) than ${other.id} does (${other.value})`;
    report(message, placed, 'value', 'Keep both if the sources disagree.');
  }
}

/** Nothing is its own partner. Such a relation is kept, and lists of partners pass it over. */
function warnOfLoops(relations: readonly Placed<RelationRecord>[], report: Warn): void {
  for (const placed of relations) {
    const { predicate, subject, object } = placed.record;
    if (subject !== object || !PREDICATES[predicate].symmetric) continue;
    report(`joins ${subject} to itself`, placed, 'object', 'Name the other of the two, or take it out.');
  }
}

function mayBeOne(a: PartialDate, b: PartialDate): boolean {
  return (
    (a.earliestStart ?? '') <= (b.latestStart ?? '9999-12-31') &&
    (b.earliestStart ?? '') <= (a.latestStart ?? '9999-12-31')
  );
}

function warnOfSharedNames(entities: readonly Placed<EntityRecord>[], report: Warn): void {
  const byKey = new Map<string, Map<string, Placed<EntityRecord>>>();
  for (const placed of entities) {
    for (const { text, origin } of placed.record.names ?? []) {
      if (origin === 'derived') continue;
      for (const key of foldName(text)) {
        const sharing = byKey.get(key) ?? new Map();
        byKey.set(key, sharing.set(placed.record.id, placed));
      }
    }
  }
  const told = new Set<string>();
  for (const [key, sharing] of byKey) {
    if (sharing.size < 2) continue;
    const ids = [...sharing.keys()];
    const shown = ids.slice(0, 5).join(', ') + (ids.length > 5 ? ` and ${ids.length - 5} more` : '');
    if (told.has(shown)) continue;
    told.add(shown);
    const placed = [...sharing.values()].at(-1) as Placed<EntityRecord>;
    const remedy = 'If they are one, give them one id, or add a judgement; if not, leave them.';
    report(`the name "${key}" is shared by ${shown}`, placed, 'names', remedy);
  }
}
