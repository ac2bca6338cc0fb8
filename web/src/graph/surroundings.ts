import type { SceneFact } from '../scene/scene.js';

/** For every node its facts and the nodes that they lead to. */
export class Surroundings {
  readonly #facts = new Map<string, SceneFact[]>();
  readonly #byId = new Map<string, SceneFact>();

  constructor(facts: readonly SceneFact[]) {
    for (const fact of facts) {
      this.#byId.set(fact.id, fact);
      for (const end of new Set([fact.subject, fact.object])) {
        const held = this.#facts.get(end);
        if (held) held.push(fact);
        else this.#facts.set(end, [fact]);
      }
    }
  }

  factsOf(id: string): readonly SceneFact[] {
    return this.#facts.get(id) ?? [];
  }

  fact(id: string): SceneFact | undefined {
    return this.#byId.get(id);
  }

  neighboursOf(id: string): Set<string> {
    const found = new Set(this.factsOf(id).flatMap(({ subject, object }) => [subject, object]));
    found.delete(id);
    return found;
  }

  /** A node with its facts and neighbours, or a fact with its ends: what is seen while all else is dimmed. */
  near(id: string): Set<string> {
    const fact = this.fact(id);
    if (fact) return new Set([id, fact.subject, fact.object]);
    return new Set([id, ...this.neighboursOf(id), ...this.factsOf(id).map((one) => one.id)]);
  }
}
