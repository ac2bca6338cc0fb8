import { bows } from './bow.js';

interface Ends {
  id: string;
  subject: string;
  object: string;
}

/** A line of its own for every fact, and which facts lie side by side. */
export interface Lines {
  /** By fact: how far its line is bowed, seen from its subject. */
  bow: ReadonlyMap<string, number>;
  /** The pairs of nodes that any fact joins, each once. */
  pairs: readonly (readonly [string, string])[];
}

/**
 * Parts facts between the same two nodes, so that none lies on another. Which way a line is bowed depends on the ids of
 * its ends and not on who is subject, so that facts of both directions do not meet on one side.
 */
export function parallels(facts: readonly Ends[]): Lines {
  const beside = new Map<string, Ends[]>();
  for (const fact of facts) {
    const key =
      fact.subject < fact.object ? `${fact.subject} ${fact.object}` : `${fact.object} ${fact.subject}`;
    beside.set(key, [...(beside.get(key) ?? []), fact]);
  }
  const bow = new Map<string, number>();
  for (const group of beside.values()) {
    const steps = bows(group.length);
    for (const [index, fact] of group.entries()) {
      bow.set(fact.id, (fact.subject < fact.object ? 1 : -1) * (steps[index] ?? 0));
    }
  }
  const pairs = [...beside.values()].flatMap(([fact]) =>
    fact && fact.subject !== fact.object ? [[fact.subject, fact.object] as const] : [],
  );
  return { bow, pairs };
}
