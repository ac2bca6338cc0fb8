import { type EntityPart, WHOLE } from '../graph/entities.js';
import { isKind } from '../model/ontology.js';
import type { Selection } from './plan.js';

/** What of entities the fields of a plan will read, anywhere in it: a request loads every entity once, and so far. */
export function partsOf(plan: Selection): Set<EntityPart> {
  const parts = new Set<EntityPart>();
  const seen = new Set<Selection>();
  const look = (selection: Selection) => {
    if (seen.has(selection)) return;
    seen.add(selection);
    for (const [type, steps] of selection.steps) {
      for (const { field, name, args, of } of steps) {
        const whole = isKind(type) && name !== '__typename' ? WHOLE.parts : [];
        const reads = field.reads?.(args) ?? whole;
        for (const part of reads) parts.add(part);
        if (of !== undefined) look(of);
      }
    }
  };
  look(plan);
  return parts;
}
