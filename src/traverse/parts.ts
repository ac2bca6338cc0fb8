import { type EntityPart, WHOLE } from '../graph/entities.js';
import { isKind } from '../model/ontology.js';
import { type Selection, stepsIn } from './plan.js';

/** What of entities the fields of a plan will read, anywhere in it: a request loads every entity once, and so far. */
export function partsOf(plan: Selection): Set<EntityPart> {
  const parts = new Set<EntityPart>();
  for (const [type, { field, name, args }] of stepsIn(plan)) {
    const whole = isKind(type) && name !== '__typename' ? WHOLE.parts : [];
    for (const part of field.reads?.(args) ?? whole) parts.add(part);
  }
  return parts;
}
