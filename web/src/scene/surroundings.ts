import type { Expansion, View } from '../view/view.js';
import { factFilter } from './questions.js';

interface End {
  id: string;
  kind: string;
}

/** An entity of the view with facts around it, by day: a page of them, or several. */
export interface OpenedEntity extends End {
  facts: {
    totalCount: number | null;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: readonly { predicate: string; subject: End; object: End }[];
  };
}

/** A chain as the service gives it. */
export interface FoundChain {
  confidence: number;
  caveats: readonly { code: string; text: string }[];
  steps: readonly {
    from: End;
    to: End;
    inverse: boolean;
    facts: readonly { id: string; predicate: string }[];
  }[];
}

/** What lies around the entities of a view: `opened` as its expansions, in their order; null where none has the id. */
export interface Surroundings {
  opened: readonly (OpenedEntity | null)[];
  chains: readonly FoundChain[];
}

/** A question as text with its variables: for several entities at once, each under a name of its own. */
export interface Question {
  text: string;
  variables: Readonly<Record<string, unknown>>;
}

/** Facts of one entity on one page: the expansion by its place in the view, and where its page begins. */
interface Wanted {
  at: number;
  after?: string;
}

/** The service takes 60 names in a question; this leaves room. */
const MOST_AT_ONCE = 40;

/** How many pages of an entity are looked through for facts that are not hidden. */
const MOST_PAGES = 5;

/** Asks for the surroundings of a view: a page of facts around each opened entity, and more where most of it is hidden. */
export async function findSurroundings(
  view: View,
  ask: (question: Question) => Promise<Readonly<Record<string, unknown>>>,
): Promise<Surroundings> {
  const opened: (OpenedEntity | null)[] = view.expansions.map(() => null);
  let chains: readonly FoundChain[] = [];
  let wanted: Wanted[] = view.expansions.map((_, at) => ({ at }));
  let chain = view.chain !== undefined;
  for (let page = 0; page < MOST_PAGES && (wanted.length > 0 || chain); page++) {
    for (let from = 0; from < wanted.length || chain; from += MOST_AT_ONCE) {
      const some = wanted.slice(from, from + MOST_AT_ONCE);
      const answer = await ask(surroundingsQuestion(view, some, chain));
      for (const { at } of some) opened[at] = joined(opened[at], answer[`open${at}`]);
      if (chain) chains = answer['chains'] as FoundChain[];
      chain = false;
    }
    wanted = view.expansions.flatMap((expansion, at) => moreWanted(view, expansion, opened[at], at));
  }
  return { opened, chains };
}

/** The facts of an opened entity that are not hidden, each with the other end; and those that are. */
export function partedFacts(view: View, { id }: Expansion, { facts }: OpenedEntity) {
  const { hiddenKinds, hiddenPredicates } = view.filters;
  const shown: End[] = [];
  const ofHiddenKind: End[] = [];
  let hidden = 0;
  for (const { predicate, subject, object } of facts.nodes) {
    const other = subject.id === id ? object : subject;
    if (view.hidden.includes(other.id) || hiddenPredicates.includes(predicate)) hidden++;
    else if (hiddenKinds.includes(other.kind)) ofHiddenKind.push(other);
    else shown.push(other);
  }
  return { shown, ofHiddenKind, passedBy: hidden + ofHiddenKind.length };
}

function joined(before: OpenedEntity | null | undefined, answer: unknown): OpenedEntity | null {
  const entity = (answer ?? null) as OpenedEntity | null;
  if (!before || !entity) return entity;
  return { ...entity, facts: { ...entity.facts, nodes: [...before.facts.nodes, ...entity.facts.nodes] } };
}

function moreWanted(
  view: View,
  expansion: Expansion,
  entity: OpenedEntity | null | undefined,
  at: number,
): Wanted[] {
  const after = entity?.facts.pageInfo.hasNextPage && entity.facts.pageInfo.endCursor;
  if (!entity || !after) return [];
  return partedFacts(view, expansion, entity).shown.length < expansion.first ? [{ at, after }] : [];
}

function surroundingsQuestion(view: View, wanted: readonly Wanted[], withChain: boolean): Question {
  const declared = ['$where: FactFilter'];
  const fields: string[] = [];
  const variables: Record<string, unknown> = { where: factFilter(view.filters) };
  for (const { at, after } of wanted) {
    const { id, predicate } = view.expansions[at] as Expansion;
    declared.push(`$id${at}: ID!`, `$predicates${at}: [Predicate!]`, `$after${at}: String`);
    variables[`id${at}`] = id;
    if (predicate !== undefined) variables[`predicates${at}`] = [predicate];
    if (after !== undefined) variables[`after${at}`] = after;
    fields.push(`open${at}: entity(id: $id${at}) { id kind
      facts(first: 100, after: $after${at}, predicates: $predicates${at}, where: $where) {
        totalCount pageInfo { hasNextPage endCursor }
        nodes { predicate subject { id kind } object { id kind } }
      } }`);
  }
  if (withChain && view.chain !== undefined) {
    declared.push('$from: ID!', '$to: ID!', '$chains: Int!', '$avoid: [ID!]');
    const { from, to, first } = view.chain;
    const avoid = view.hidden.filter((id) => id !== from && id !== to);
    Object.assign(variables, { from, to, chains: first, avoid });
    fields.push(`chains: paths(from: $from, to: $to, first: $chains, avoid: $avoid, where: $where) {
      confidence caveats { code text }
      steps { inverse from { id kind } to { id kind } facts { id predicate } }
    }`);
  }
  return { text: `query Surroundings(${declared.join(', ')}) { ${fields.join('\n')} }`, variables };
}
