import type { SceneFact, SceneNode } from '../scene/scene.js';

/** How a fact is drawn. */
export type Line = 'stated' | 'implicit' | 'denied';

/** What signs of a picture need explaining: only those that are in it, the most frequent first. */
export interface Legend {
  kinds: readonly { kind: string; count: number }[];
  lines: readonly { line: Line; count: number }[];
  /** Whether some lines are faded because their facts are less sure. */
  faded: boolean;
}

export function legendOf(
  nodes: readonly Pick<SceneNode, 'kind'>[],
  facts: readonly Pick<SceneFact, 'implicit' | 'denied' | 'confidence'>[],
): Legend {
  return {
    kinds: counts(nodes.map(({ kind }) => kind)).map(([kind, count]) => ({ kind, count })),
    lines: counts(facts.map(lineOf)).map(([line, count]) => ({ line, count })),
    faded: facts.some(({ confidence }) => confidence < 1),
  };
}

/** How a fact is drawn; that it is denied weighs more than that it is inferred. */
export function lineOf({ implicit, denied }: Pick<SceneFact, 'implicit' | 'denied'>): Line {
  return denied ? 'denied' : implicit ? 'implicit' : 'stated';
}

function counts<Name extends string>(names: readonly Name[]): [Name, number][] {
  const found = new Map<Name, number>();
  for (const name of names) found.set(name, (found.get(name) ?? 0) + 1);
  return [...found].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
}
