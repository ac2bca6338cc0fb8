import { extent, parseEdtf } from '../model/edtf.js';
import { PREDICATES, type Predicate } from '../model/ontology.js';
import type { AttributeRecord, RelationRecord } from '../model/records.js';

/** The days between which something may have held, as the store compares them; all null when undated. */
export interface DayColumns {
  earliest: string | null;
  latest: string | null;
  surelyFrom: string | null;
  surelyTo: string | null;
  uncertain: boolean;
}

/** Sorts what has no known first day behind everything that has one. */
export const UNDATED = '9999-12-31';

const UNDATED_COLUMNS: DayColumns = {
  earliest: null,
  latest: null,
  surelyFrom: null,
  surelyTo: null,
  uncertain: false,
};

/** The days of an EDTF text, and the day that it is sorted by. */
export function dayColumns(edtf: string | undefined): DayColumns & { day: string } {
  if (edtf === undefined) return { ...UNDATED_COLUMNS, day: UNDATED };
  const date = parseEdtf(edtf);
  return { ...extent(date), uncertain: date.uncertain, day: date.earliestStart ?? UNDATED };
}

/** A standing fact attested on a day held then, and may have held before and after. */
function attestedOn(asOf: string): DayColumns & { day: string } {
  const date = parseEdtf(asOf);
  return {
    earliest: '0000-01-01',
    latest: '9999-12-31',
    surelyFrom: date.latestStart,
    surelyTo: date.earliestEnd,
    uncertain: date.uncertain,
    day: date.earliestStart ?? UNDATED,
  };
}

function daysOfRelation(record: RelationRecord): DayColumns & { day: string } {
  const asOf = record.properties?.['asOf'];
  if (record.valid === undefined && typeof asOf === 'string' && PREDICATES[record.predicate].standing) {
    return attestedOn(asOf);
  }
  return dayColumns(record.valid);
}

/** Properties of a relation that traversals ask for on the way, and so stand on the relationship too. */
const ON_THE_WAY = ['role', 'presence', 'onBehalfOf', 'delegates', 'event', 'status', 'statedBy'] as const;

/** The columns by which claims are found, filtered and sorted; everything else stays in the record. */
export function claimColumns(record: RelationRecord | AttributeRecord, key: string): Record<string, unknown> {
  const documents = [...new Set((record.evidence ?? []).map((one) => one.document))];
  const { day, ...days } = record.record === 'relation' ? daysOfRelation(record) : dayColumns(record.valid);
  return {
    confidence: record.confidence ?? 1,
    implicit: record.implicit ?? false,
    polarity: polarityOf(record),
    documents,
    ...days,
    sort: `${day} ${key}`,
    ...(record.valid === undefined ? {} : { valid: record.valid }),
    ...(record.record === 'attribute'
      ? { standing: false, entity: record.entity, property: record.property }
      : {
          standing: PREDICATES[record.predicate].standing,
          meeting: PREDICATES[record.predicate].meeting,
          subject: record.subject,
          predicate: record.predicate,
          object: record.object,
        }),
  };
}

/** Whether a source says that it was so or that it was not. */
export function polarityOf(record: RelationRecord | AttributeRecord): 'asserted' | 'denied' {
  const within = record.record === 'relation' ? record.properties?.['polarity'] : undefined;
  return (record.polarity ?? within) === 'denied' ? 'denied' : 'asserted';
}

/** The properties of the relationship that stands beside a fact. */
export function relationshipColumns(record: RelationRecord, columns: Record<string, unknown>, key: string) {
  const { subject: _s, object: _o, predicate: _p, polarity: _q, ...shared } = columns;
  const properties: Record<string, unknown> = { id: key, ...shared };
  for (const name of ON_THE_WAY) {
    const value = record.properties?.[name];
    if (value !== undefined) properties[name] = value;
  }
  if (PREDICATES[record.predicate].meeting) {
    properties['role'] ??= MEETING_ROLES[record.predicate] ?? 'not_stated';
    properties['presence'] ??= 'not_stated';
    properties['basis'] = basisOf(record.predicate, String(properties['presence']));
  }
  return properties;
}

const MEETING_ROLES: Partial<Record<Predicate, string>> = { HOSTED: 'host', ORGANIZED: 'organizer' };

/**
 * How well a presence at a meeting is attested: 1 directly, 2 through others (a host or organiser is there through
 * its people), 3 inferred or not said.
 */
function basisOf(predicate: Predicate, presence: string): 1 | 2 | 3 {
  if (predicate !== 'PARTICIPATED_IN') return 2;
  if (presence === 'direct') return 1;
  return presence.startsWith('via_') ? 2 : 3;
}
