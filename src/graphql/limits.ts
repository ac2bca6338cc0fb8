import { ParleyError } from '../errors.js';
import { costOf } from '../traverse/cost.js';
import type { Selection } from '../traverse/plan.js';

/** What one request may ask for. */
export interface QueryLimits {
  /** Words and signs of the query. */
  tokens: number;
  /** Fields within fields. */
  depth: number;
  /** Fields that are given another name, so that they can be asked for several times. */
  aliases: number;
  /** Objects that the answer may hold if every list is as long as it may become. */
  objects: number;
  /** Milliseconds that the store may take. */
  timeout: number;
}

/**
 * Chosen so that these pass: three levels of 25, `whoMet(first: 100)` with events and their evidence on both sides,
 * and 10,000 nodes with the facts between them and their evidence. A fourth level of 25 does not.
 */
export const QUERY_LIMITS: QueryLimits = {
  tokens: 4_000,
  depth: 24,
  aliases: 60,
  objects: 150_000,
  timeout: 15_000,
};

/**
 * Refuses a plan that could come to more than a request may ask for.
 *
 * @throws ParleyError LIMIT_EXCEEDED, with what it would have cost and what to do
 */
export function checkPlan(plan: Selection, limits: QueryLimits): void {
  const { objects, dearest } = costOf(plan);
  if (objects <= limits.objects) return;
  const count = (number: number) =>
    Number.isFinite(number) ? new Intl.NumberFormat('en').format(number) : 'countless';
  throw new ParleyError(
    'LIMIT_EXCEEDED',
    `The answer could hold ${count(objects)} objects; at most ${count(limits.objects)} are allowed. Most of them are at ${way(dearest)}.`,
    {
      remedy:
        'Ask for fewer levels, give a smaller `first` or `maxNodes`, or ask in several queries; whole networks come from /export.',
    },
  );
}

export function tooDeep(depth: number, limits: QueryLimits): ParleyError {
  return new ParleyError(
    'LIMIT_EXCEEDED',
    `The query is ${depth} fields deep; at most ${limits.depth} are allowed.`,
    {
      remedy: 'Ask for fewer levels, or go on from the ids of the answer in another query.',
    },
  );
}

export function tooManyAliases(aliases: number, limits: QueryLimits): ParleyError {
  return new ParleyError(
    'LIMIT_EXCEEDED',
    `The query has ${aliases} aliases; at most ${limits.aliases} are allowed.`,
    {
      remedy: 'Ask for many things of one sort with `nodes(ids:)`, or in several queries.',
    },
  );
}

function way(keys: readonly string[]): string {
  return keys.length > 12 ? `${keys.slice(0, 12).join('.')}…` : keys.join('.');
}
