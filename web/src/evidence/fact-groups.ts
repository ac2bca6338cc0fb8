/** What grouping needs of a fact. */
interface Joining {
  id: string;
  predicate: string;
  subject: { id: string };
  object: { id: string };
}

/** The facts of one predicate around an entity, by whom or what they join it to. */
export interface FactGroup<Fact extends Joining> {
  predicate: string;
  /** Whether the entity is the object of them. */
  inverse: boolean;
  /** Each counterpart once, with all facts that say so. */
  counterparts: { other: Fact['subject'] | Fact['object']; facts: Fact[] }[];
}

/** Predicates that read the same from both ends. */
export const SYMMETRIC: readonly string[] = [
  'SISTER_CITY_OF',
  'COOPERATED_WITH',
  'EXCHANGED_VISITS_WITH',
  'POSSIBLY_SAME_AS',
];

/** Groups the facts around an entity, those with most counterparts first; within a group the order of the facts is kept. */
export function factGroups<Fact extends Joining>(id: string, facts: readonly Fact[]): FactGroup<Fact>[] {
  const groups = new Map<string, FactGroup<Fact>>();
  for (const fact of facts) {
    const ownEnd = fact.subject.id === id;
    const inverse = !ownEnd || SYMMETRIC.includes(fact.predicate);
    const other = ownEnd ? fact.object : fact.subject;
    const key = `${fact.predicate} ${inverse}`;
    const group = groups.get(key) ?? { predicate: fact.predicate, inverse, counterparts: [] };
    groups.set(key, group);
    const known = group.counterparts.find((one) => one.other.id === other.id);
    if (known === undefined) group.counterparts.push({ other, facts: [fact] });
    else known.facts.push(fact);
  }
  return [...groups.values()].sort(
    (a, b) => b.counterparts.length - a.counterparts.length || (a.predicate < b.predicate ? -1 : 1),
  );
}
