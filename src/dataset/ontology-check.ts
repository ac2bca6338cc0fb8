import { proposal } from '../model/nearest.js';
import {
  isKind,
  isPredicate,
  type Kind,
  kindProperties,
  PREDICATES,
  propertyType,
  relationProperties,
} from '../model/ontology.js';
import type { PropertyTypes } from '../model/property-types.js';
import { valueProblem } from '../model/property-values.js';
import type { AttributeRecord, RelationRecord } from '../model/records.js';
import { type Finding, isObject } from './shape.js';

type Report = (finding: Finding) => void;

/** Checks the properties of an entity against its kind, and those of a relation against its predicate. */
export function checkProperties(record: Record<string, unknown>, report: Report): void {
  const { kind, predicate, properties } = record;
  if (!isObject(properties)) return;
  if (typeof kind === 'string' && isKind(kind)) {
    checkAgainst(kindProperties(kind), properties, kind, report);
  } else if (typeof predicate === 'string' && isPredicate(predicate)) {
    checkAgainst(relationProperties(predicate), properties, predicate, report);
    const { polarity } = properties;
    if (record['polarity'] !== undefined && polarity !== undefined && polarity !== record['polarity']) {
      const message = `says ${JSON.stringify(polarity)} where the record says ${JSON.stringify(record['polarity'])}`;
      report({ code: 'INVALID_INPUT', message, field: 'properties.polarity', remedy: 'Say it once.' });
    }
  }
}

function checkAgainst(
  types: PropertyTypes,
  properties: Record<string, unknown>,
  owner: string,
  report: Report,
): void {
  for (const [name, value] of Object.entries(properties)) {
    checkProperty(types, name, value, `properties.${name}`, `properties.${name}`, owner, report);
  }
}

function checkProperty(
  types: PropertyTypes,
  name: string,
  value: unknown,
  field: string,
  valueField: string,
  owner: string,
  report: Report,
): void {
  const type = propertyType(types, name);
  if (type === undefined) {
    const message = `${owner} has no property "${name}"`;
    report({ code: 'ONTOLOGY_VIOLATION', message, field, remedy: proposal(name, Object.keys(types)) });
    return;
  }
  const problem = valueProblem(type, value);
  if (problem) {
    const { message, remedy, path = '' } = problem;
    report({ code: 'INVALID_INPUT', message, field: valueField + path, remedy });
  }
}

/** Checks an attribute against the kind of its entity. */
export function checkAttribute(record: AttributeRecord, kind: Kind, report: Report): void {
  checkProperty(kindProperties(kind), record.property, record.value, 'property', 'value', kind, report);
}

/** Checks the kinds at the ends of a relation; an end whose kind is not known is left alone. */
export function checkEnds(
  record: RelationRecord,
  subject: Kind | undefined,
  object: Kind | undefined,
  report: Report,
): void {
  const { domain, range } = PREDICATES[record.predicate];
  const violated = (message: string, field: string, allowed: readonly string[]) =>
    report({ code: 'ONTOLOGY_VIOLATION', message, field, remedy: `Possible there: ${allowed.join(', ')}.` });
  if (subject && !domain.includes(subject)) {
    violated(`a ${subject} cannot be the subject of ${record.predicate}`, 'subject', domain);
  }
  if (object && !range.includes(object)) {
    violated(`a ${object} cannot be the object of ${record.predicate}`, 'object', range);
  }
}

/** A relation is known to need no evidence when it says that its basis is external. */
export function isExternal(record: RelationRecord): boolean {
  return (record.basis ?? record.properties?.['basis']) === 'external';
}
