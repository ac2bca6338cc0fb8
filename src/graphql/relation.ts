import type { FactFilter } from '../graph/filter.js';
import type { Page } from '../graph/page.js';
import { type Edge, type Related, related, relatedHop } from '../graph/related.js';
import { type ThroughFacts, throughFacts } from '../graph/through-facts.js';
import type { Kind, Predicate } from '../model/ontology.js';
import { below, type Link, type Wanted } from '../traverse/plan.js';
import { type PagedList, pagedList, placesWanted } from './connection.js';
import { Asked, named } from './declare.js';
import { RelationArgs, WhereArgs } from './inputs.js';
import { pageById } from './loaders.js';

type End = Kind | 'Entity';

/**
 * A typed step from an entity to others.
 *
 * How many: `one` (the first by day, or the nearest), `few` (a list, for what is short by nature) or `many` (a
 * connection), with the kind of the others, or `Entity` where they are of several kinds (then `kinds` may say of which).
 * How far: one fact, or with `far` several (see `Edge.far`).
 * Which way: along facts whose subject (`out`) or object (`in`) the entity is, or either (`both`).
 */
type RelationOptions = ({ one: End; far?: true } | { few: End } | { many: End }) &
  ({ out: readonly Predicate[] } | { in: readonly Predicate[] } | { both: readonly Predicate[] }) & {
    kinds?: readonly Kind[];
  };

/** What a page of a relation is asked with. */
export interface RelationArguments {
  first: number;
  after?: string;
  where?: FactFilter;
}

/** Longer than any list that is short by nature. */
const LONGEST_LIST = 100;

/** A question about an edge, and the list that it answers. */
export interface EdgeQuestion {
  link: Link<{ id: string }, Page<Related>, RelationArguments>;
  list: PagedList;
}

const questions = new Map<string, EdgeQuestion>();

/** The question behind a typed step. Steps along the same edge are one question, whatever they are called. */
export function edgeQuestion(edge: Edge): EdgeQuestion {
  const name = `related ${JSON.stringify(edge)}`;
  const known = questions.get(name);
  if (known !== undefined) return known;
  const list = pagedList(name);
  const link = pageById<Related, RelationArguments>(
    list,
    name,
    ({ reader }, ids, args, wanted) =>
      related(reader, ids, edge, { filter: args.where ?? null, page: list.request(args, wanted) }),
    {
      of: (args, wanted) =>
        relatedHop(edge, { filter: args.where, page: list.request(args, wanted) }, relatedParts(wanted)),
      ends: RELATED_ENDS,
    },
  );
  const question = { link, list };
  questions.set(name, question);
  return question;
}

/** Where the entities of a list are selected, which may be a connection, a plain list or a single one. */
export const RELATED_ENDS = [[], ['edges', 'node'], ['nodes']];

/** What of a list of related entities is selected beside them. */
export function relatedParts(wanted: Wanted) {
  const onFacts = wanted
    .at('edges')
    .flatMap(below)
    .some(({ name }) => !['node', 'cursor', '__typename'].includes(name));
  return { facts: onFacts, places: placesWanted(wanted) };
}

/** What the edge to another entity shows of it. */
export const relatedEdge = ({ id, facts }: Related) => ({ node: id, facts });

/** Declares a field that leads along an edge to other entities. */
export function Relation(relation: RelationOptions, description: string) {
  const [predicates, direction] =
    'out' in relation
      ? ([relation.out, 'OUT'] as const)
      : 'in' in relation
        ? ([relation.in, 'IN'] as const)
        : ([relation.both, 'BOTH'] as const);
  const to = 'one' in relation ? relation.one : 'few' in relation ? relation.few : relation.many;
  const kinds = relation.kinds ?? (to === 'Entity' ? undefined : [to]);
  const { link, list } = edgeQuestion({
    ...{ predicates, direction },
    ...(kinds === undefined ? {} : { kinds }),
    ...('far' in relation ? { far: true } : {}),
  });
  if ('many' in relation) {
    return Asked<{ id: string }, Page<Related>>(
      { type: () => named(`${to}Connection`), description, args: () => RelationArgs },
      {
        link,
        size: ({ first }: RelationArguments) => first,
        value: (page, args: RelationArguments) => list.connection(page, args, relatedEdge),
      },
    );
  }
  if ('few' in relation) {
    return Asked<{ id: string }, Page<Related>>(
      { type: () => [named(to)], description, args: () => WhereArgs },
      {
        link,
        asks: (args: { where?: FactFilter }) => ({ ...args, first: LONGEST_LIST }),
        size: 3,
        value: (page) => page.items.map(({ node }) => node.id),
      },
    );
  }
  return Asked<{ id: string }, Page<Related>>(
    { type: () => named(to), description, nullable: true },
    { link, asks: () => ({ first: 1 }), size: 1, value: (page) => page.items[0]?.node.id ?? null },
  );
}

/** Declares a connection to what stands at another place of the facts in which an entity stands. */
export function Through(to: End, through: Omit<ThroughFacts, 'kinds'>, description: string) {
  const way: ThroughFacts = { ...through, ...(to === 'Entity' ? {} : { kinds: [to] }) };
  const name = `through facts ${JSON.stringify(way)}`;
  const list = pagedList(name);
  const link = pageById<Related, RelationArguments>(list, name, ({ reader }, ids, args, wanted) =>
    throughFacts(reader, ids, way, { filter: args.where ?? null, page: list.request(args, wanted) }),
  );
  return Asked<{ id: string }, Page<Related>>(
    { type: () => named(`${to}Connection`), description, args: () => RelationArgs },
    {
      link,
      size: ({ first }: RelationArguments) => first,
      value: (page, args: RelationArguments) => list.connection(page, args, relatedEdge),
    },
  );
}
