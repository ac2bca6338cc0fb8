import type { ToldFact } from '../takeaway/told.js';

interface TwoSided {
  own: { facts: readonly ToldFact[] };
  other: { facts: readonly ToldFact[] };
}

/** The facts that say that two were at meetings, of both sides of each. */
export const factsOf = (meetings: readonly TwoSided[]): ToldFact[] =>
  meetings.flatMap(({ own, other }) => [...own.facts, ...other.facts]);
