import { type EntityPart, WHOLE } from '../graph/entities.js';
import { isKind } from '../model/ontology.js';
import type { Selection } from './plan.js';

/** By the part of a plan: the plans of one query share what lies below their root fields. */
const known = new WeakMap<Selection, ReadonlySet<EntityPart>>();

/** What of entities the fields of a plan will read, anywhere in it: a request loads every entity once, and so far. */
export function partsOf(plan: Selection): ReadonlySet<EntityPart> {
  const found = known.get(plan);
  if (found !== undefined) return found;
  const parts = new Set<EntityPart>();
  for (const [type, steps] of plan.steps) {
    for (const { field, name, args, of } of steps) {
      const whole = isKind(type) && name !== '__typename' ? WHOLE : [];
      for (const part of field.reads?.(args) ?? whole) parts.add(part);
      if (of !== undefined) for (const part of partsOf(of)) parts.add(part);
    }
  }
  known.set(plan, parts);
  return parts;
}
