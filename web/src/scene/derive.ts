import type { View } from '../view/view.js';
import type { Members } from './members.js';
import type { DrawnFact } from './questions.js';
import type { Scene, SceneChain, SceneDate, SceneFact, SceneNode, Words } from './scene.js';
import type { FoundChain } from './surroundings.js';

/** A part of the graph as the service gives it. */
export interface FoundPart {
  nodes: readonly {
    id: string;
    kind: string;
    type: string | null;
    degree: number;
    name: Words;
    location?: SceneNode['location'];
    date?: SceneDate | null;
  }[];
  facts: readonly DrawnFact[];
}

/** Makes the scene of a view out of what the service found of its members. */
export function sceneOf(view: View, members: Members, part: FoundPart, chains: readonly FoundChain[]): Scene {
  const hiddenKinds = new Set(view.filters.hiddenKinds);
  const hiddenPredicates = new Set(view.filters.hiddenPredicates);
  const place = new Map(members.ids.map((id, at) => [id, at]));
  const found = part.nodes
    .filter(({ id }) => place.has(id))
    .sort((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0));
  const nodes = found.filter(({ kind }) => !hiddenKinds.has(kind)).map(nodeOf);
  const there = new Set(nodes.map(({ id }) => id));
  const between = part.facts.filter(({ subject, object }) => there.has(subject.id) && there.has(object.id));
  const facts = between.filter(({ predicate }) => !hiddenPredicates.has(predicate)).map(factOf);
  const known = new Set(found.map(({ id }) => id));
  const kinds = new Map([...members.ofHiddenKind, ...found.map(({ id, kind }) => [id, kind] as const)]);
  return {
    nodes,
    facts,
    opened: members.opened.filter(({ id }) => there.has(id)),
    chains: chains.flatMap((chain) => chainOf(chain, there, new Set(facts.map(({ id }) => id)))),
    kinds: countsOf(kinds.values()),
    predicates: countsOf(between.map(({ predicate }) => predicate)),
    missing: members.ids.filter((id) => !known.has(id)),
    leftOut: members.leftOut,
  };
}

/** An entity of a scene out of what is known of it; what is not known is left open. */
export function nodeOf(known: Pick<SceneNode, 'id' | 'kind' | 'name'> & Partial<SceneNode>): SceneNode {
  const { id, kind, name, type = null, degree = 0, location = null, date = null } = known;
  return { id, kind, type, degree, name, location, date };
}

/** A fact of a scene out of what the service says of it. */
export function factOf(fact: DrawnFact): SceneFact {
  const { id, predicate, confidence, implicit, polarity, subject, object, valid, evidence } = fact;
  const documents = [...new Set(evidence.map(({ document }) => document.id))];
  const denied = polarity === 'DENIED';
  return {
    id,
    predicate,
    subject: subject.id,
    object: object.id,
    confidence,
    implicit,
    denied,
    valid,
    documents,
  };
}

/** A chain, unless a part of it is hidden: half a chain joins nobody. */
function chainOf(chain: FoundChain, nodes: ReadonlySet<string>, facts: ReadonlySet<string>): SceneChain[] {
  const steps = chain.steps.map(({ from, to, inverse, facts: joining }) => ({
    from: from.id,
    to: to.id,
    inverse,
    facts: joining.map(({ id }) => id).filter((id) => facts.has(id)),
  }));
  const whole = steps.every(({ from, to, facts }) => nodes.has(from) && nodes.has(to) && facts.length > 0);
  return whole ? [{ steps, confidence: chain.confidence, caveats: chain.caveats }] : [];
}

function countsOf(names: Iterable<string>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
