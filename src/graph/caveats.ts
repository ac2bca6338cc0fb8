import { PREDICATES, type Predicate } from '../model/ontology.js';

/** What a chain of facts does not say, though a hasty reader may take it so. */
export const CAVEATS = [
  'REPRESENTATION',
  'DIFFERENT_MEETINGS',
  'INFERRED_STEP',
  'SERIES_ONLY',
  'STANDING_RELATION',
  'POSSIBLY_SAME',
  'NOT_HELD',
] as const;
export type CaveatCode = (typeof CAVEATS)[number];

/** What a caveat needs to know of a fact on the way. */
export interface Step {
  predicate: Predicate;
  implicit: boolean;
  presence: string | null;
  event: string | null;
  series: boolean | null;
  took: boolean | null;
}

/** What one fact leaves open, whatever stands beside it; nothing for a direct presence at a meeting that took place. */
function leftOpen(step: Step): CaveatCode[] {
  const open: CaveatCode[] = step.implicit ? ['INFERRED_STEP'] : [];
  if (step.predicate === 'POSSIBLY_SAME_AS' || step.predicate === 'POSSIBLY_PART_OF')
    return [...open, 'POSSIBLY_SAME'];
  if (step.predicate === 'REPRESENTED') return [...open, 'REPRESENTATION'];
  if (!PREDICATES[step.predicate].meeting) return [...open, 'STANDING_RELATION'];
  if (step.took === false) open.push('NOT_HELD');
  if (step.series) open.push('SERIES_ONLY');
  if (step.predicate !== 'PARTICIPATED_IN' || step.presence?.startsWith('via_')) open.push('REPRESENTATION');
  else if (step.presence !== 'direct') open.push('INFERRED_STEP');
  return open;
}

/**
 * The caveats of a chain, in the order of `CAVEATS`. Each step counts by the fact that leaves least open.
 *
 * @param steps for each step the facts that join its two ends
 */
export function caveatsOf(steps: readonly (readonly Step[])[]): CaveatCode[] {
  const found = new Set<CaveatCode>();
  const meetings = new Set<string>();
  for (const facts of steps) {
    const ways = facts
      .map((fact) => ({ fact, open: leftOpen(fact) }))
      .sort((a, b) => a.open.length - b.open.length);
    for (const code of ways[0]?.open ?? []) found.add(code);
    const event = ways[0]?.fact.event;
    if (event != null) meetings.add(event);
  }
  if (meetings.size > 1) found.add('DIFFERENT_MEETINGS');
  return CAVEATS.filter((code) => found.has(code));
}
