import type { Selection, Step } from './plan.js';

/** What a plan may come to at most, before it is run. */
export interface Cost {
  /** The number of objects: each list counts as long as it may become, times the parents that may have one. */
  objects: number;
  /** The keys on the way to the part that costs most. */
  dearest: string[];
}

const NOTHING: Cost = { objects: 0, dearest: [] };

/** By the part of a plan: several steps may share it, and the plans of one query what lies below their root fields. */
const known = new WeakMap<Selection | Step, Cost>();

/** Estimates a plan from its pages: of the types that may stand at a place, the dearest counts. */
export function costOf(selection: Selection): Cost {
  const found = known.get(selection);
  if (found !== undefined) return found;
  let dearest = NOTHING;
  for (const steps of new Set(selection.steps.values())) {
    let objects = 0;
    let most: Cost & { key: string } = { ...NOTHING, key: '' };
    for (const step of steps) {
      const one = ofStep(step);
      objects += one.objects;
      if (one.objects > most.objects) most = { ...one, key: step.key };
    }
    if (objects > dearest.objects) dearest = { objects, dearest: [most.key, ...most.dearest] };
  }
  known.set(selection, dearest);
  return dearest;
}

function ofStep(step: Step): Cost {
  const found = known.get(step);
  if (found !== undefined) return found;
  const size = step.field.size?.(step.args) ?? 0;
  const below = step.of === undefined ? NOTHING : costOf(step.of);
  const cost = { ...below, objects: size + (step.field.size === undefined ? 1 : size) * below.objects };
  known.set(step, cost);
  return cost;
}
