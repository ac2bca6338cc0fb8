import { contentPredicates } from './content-predicates.js';
import { type KindEntry, kindTable } from './kinds.js';
import { meetingPredicates } from './meeting-predicates.js';
import type { PredicateEntry } from './predicate-entry.js';
import type { PropertyType, PropertyTypes } from './property-types.js';
import { standingPredicates } from './standing-predicates.js';

const predicateTable = { ...meetingPredicates, ...standingPredicates, ...contentPredicates };

/** A kind of entity: the label of a node. */
export type Kind = keyof typeof kindTable;

/** A predicate: the name of a fact that joins two entities. */
export type Predicate = keyof typeof predicateTable;

/** Every kind of entity that a graph may hold, declared once and read everywhere. */
export const KINDS: Readonly<Record<Kind, KindEntry>> = kindTable;

/** Every predicate that a graph may hold. MENTIONED_IN is bookkeeping and none of them. */
export const PREDICATES: Readonly<Record<Predicate, PredicateEntry>> = predicateTable;

/** Properties that every relation may carry, whatever its predicate. */
export const RELATION_PROPERTIES: PropertyTypes = {
  asOf: 'EDTF',
  basis: 'text',
  dateText: 'text',
  notes: 'text[]',
  partOfDay: 'text',
  polarity: { enum: ['asserted', 'denied'] },
  weekday: 'text',
};

export function isKind(text: string): text is Kind {
  return Object.hasOwn(kindTable, text);
}

export function isPredicate(text: string): text is Predicate {
  return Object.hasOwn(predicateTable, text);
}

/** Whether an event of this type marks a step in a relationship, at which nobody is said to have met. */
export function isMilestone(type: string | null | undefined): boolean {
  return type != null && (KINDS.Event.milestoneTypes ?? []).includes(type);
}

/** Whether taking part in this entity is being at one place or in one call: any Event but a milestone. */
export function isMeeting(kind: Kind, type: string | null | undefined): boolean {
  return kind === 'Event' && !isMilestone(type);
}

const allProperties = new Map<Predicate, PropertyTypes>(
  (Object.keys(PREDICATES) as Predicate[]).map((predicate) => [
    predicate,
    { ...RELATION_PROPERTIES, ...PREDICATES[predicate].properties },
  ]),
);

/** Every property that a relation of this predicate may carry, with its type. */
export function relationProperties(predicate: Predicate): PropertyTypes {
  return allProperties.get(predicate) ?? RELATION_PROPERTIES;
}

/** The properties that an entity of this kind may have, in its record or stated by an attribute. */
export function kindProperties(kind: Kind): PropertyTypes {
  return KINDS[kind].properties;
}

/** The type of one property, or undefined where the ontology has no such property. */
export function propertyType(types: PropertyTypes, property: string): PropertyType | undefined {
  return Object.hasOwn(types, property) ? types[property] : undefined;
}

const references = new Map<Predicate, readonly string[]>(
  (Object.keys(PREDICATES) as Predicate[]).map((predicate) => [
    predicate,
    Object.entries(PREDICATES[predicate].properties)
      .filter(([, type]) => type === 'entity' || type === 'entity[]')
      .map(([name]) => name),
  ]),
);

/** The properties of a predicate whose values are ids of entities. */
export function entityProperties(predicate: Predicate): readonly string[] {
  return references.get(predicate) ?? [];
}

/** The ids that a relation's properties refer to, each with its property, in order, without repetition. */
export function referencesIn(
  predicate: Predicate,
  properties: Readonly<Record<string, unknown>> | undefined,
): { property: string; entity: string }[] {
  const found: { property: string; entity: string }[] = [];
  if (!properties) return found;
  for (const property of entityProperties(predicate)) {
    const value = properties[property];
    const ids = Array.isArray(value) ? value : [value];
    for (const entity of new Set(ids)) {
      if (typeof entity === 'string') found.push({ property, entity });
    }
  }
  return found;
}
