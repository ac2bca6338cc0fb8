import { createHash } from 'node:crypto';
import { Int } from 'type-graphql';
import { ParleyError } from '../errors.js';
import type { Page, PageRequest } from '../graph/page.js';
import type { Wanted } from '../traverse/plan.js';
import { declareType, Held, nameClass, named, Type } from './declare.js';

/** A page as the fields of a connection read it. */
export interface Connection {
  readonly edges: readonly EdgeOf[];
  /** The nodes of the edges. */
  readonly nodes: readonly unknown[];
  readonly pageInfo: PageInfoView;
  readonly totalCount: number | null;
}

interface PageInfoView {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  first: { cursor: string } | undefined;
  last: { cursor: string } | undefined;
  /** What every cursor of the list begins with. */
  mark: string;
}

/** What an edge shows beside its place in the list. */
export interface EdgeView {
  node: unknown;
  /** Keys of the facts that put it there. */
  facts?: readonly string[];
}

/** An item of a list, with what belongs to its place in the list. */
export interface EdgeOf extends EdgeView {
  /** Has the cursor, which is made when it is read. */
  item: { readonly cursor: string };
  mark: string;
}

/** How one list is asked for and shown. A cursor of one list is refused by every other. */
export interface PagedList {
  /** @throws ParleyError INVALID_INPUT for a cursor that is none of this list */
  check(args: { after?: string }): void;
  /** The page that is asked for, with the total only where that is selected. */
  request(args: { first: number; after?: string }, wanted: Wanted): PageRequest;
  /** A page as a connection; `edge` makes out of each item what its edge shows. */
  connection<T>(page: Page<T>, args: { after?: string }, edge: (node: T) => EdgeView): Connection;
}

/** The list of this name. */
export function pagedList(name: string): PagedList {
  const mark = `${createHash('sha256').update(name).digest('base64url').slice(0, 6)}.`;
  const placeIn = (after: string | undefined) =>
    after === undefined || after === '' ? null : unmarked(after, mark);
  return {
    check: ({ after }) => void placeIn(after),
    request: ({ first, after }, wanted) => ({
      first,
      after: placeIn(after),
      count: wanted.at('totalCount').length > 0,
    }),
    connection: (page, { after }, edge) =>
      new PageView(page, edge, mark, after !== undefined && after !== ''),
  };
}

/** Makes what is selected of it, and nothing else: a page of sisters stands in an answer hundreds of times. */
class PageView<T> implements Connection {
  constructor(
    readonly page: Page<T>,
    readonly edge: (node: T) => EdgeView,
    readonly mark: string,
    readonly hasPreviousPage: boolean,
  ) {}

  get edges() {
    const { edge, mark, page } = this;
    return page.items.map((item) => Object.assign(edge(item.node), { item, mark }));
  }

  get nodes() {
    return this.page.items.map((item) => this.edge(item.node).node);
  }

  get pageInfo() {
    const { mark, hasPreviousPage } = this;
    const { items, hasNextPage } = this.page;
    return { hasNextPage, hasPreviousPage, first: items[0], last: items.at(-1), mark };
  }

  get totalCount() {
    return this.page.totalCount ?? null;
  }
}

/** Whether somebody will read cursors of a list. */
export function placesWanted(wanted: Wanted): boolean {
  const ways = [
    ['edges', 'cursor'],
    ['pageInfo', 'startCursor'],
    ['pageInfo', 'endCursor'],
  ];
  return ways.some((way) => wanted.at(...way).length > 0);
}

function unmarked(cursor: string, mark: string): string {
  if (cursor.startsWith(mark) && cursor.length > mark.length) return cursor.slice(mark.length);
  throw new ParleyError('INVALID_INPUT', `"${cursor.slice(0, 100)}" is not a cursor of this list.`, {
    remedy: 'Take `after` from the pageInfo.endCursor or an edge of the same field with the same arguments.',
  });
}

@Type('Where a page stands in its list.')
export class PageInfo {
  @Held({ type: () => Boolean, description: 'Whether there is more behind this page.' })
  hasNextPage!: boolean;

  @Held({
    type: () => Boolean,
    description: 'Whether there is something before this page: true where it was asked for with `after`.',
  })
  hasPreviousPage!: boolean;

  @Held(
    {
      type: () => String,
      nullable: true,
      description: 'The cursor of the first item; null on an empty page.',
    },
    ({ first, mark }: PageInfoView) => first && mark + first.cursor,
  )
  startCursor!: string | null;

  @Held(
    {
      type: () => String,
      nullable: true,
      description: 'The cursor of the last item, to go on from; null on an empty page.',
    },
    ({ last, mark }: PageInfoView) => last && mark + last.cursor,
  )
  endCursor!: string | null;
}

interface ConnectionOptions {
  /** The type of the nodes. */
  node: string;
  /** What is in the list: "Cities in an order". */
  description: string;
  /** Whether the edges are declared elsewhere, with more than node, cursor and facts. */
  ownEdge?: boolean;
  /** Whether facts put the nodes into the list. */
  facts?: boolean;
}

const FACTS = {
  type: () => [named('Fact')],
  description: 'The facts that put the node in this list; none where the list is of all that there is.',
  size: 2,
};

/** Declares `<name>Connection` and, unless that is declared elsewhere, `<name>Edge`. */
export function declareConnection(
  name: string,
  { node, description, ownEdge, facts }: ConnectionOptions,
): void {
  if (!ownEdge) {
    const Edge = class {};
    nameClass(Edge, `${name}Edge`);
    edgeFields(Edge.prototype, node);
    if (facts) Held(FACTS, (edge: EdgeOf) => edge.facts ?? [])(Edge.prototype, 'facts');
    declareType(`${name}Edge`, `An item of the list ${name}Connection.`, Edge);
  }
  const List = class {};
  nameClass(List, `${name}Connection`);
  const { prototype } = List;
  Held({ type: () => [named(`${name}Edge`)], description: 'The items of this page, with their cursors.' })(
    prototype,
    'edges',
  );
  Held({
    type: () => [named(node)],
    description: 'The items of this page, for readers who need nothing of the edges.',
  })(prototype, 'nodes');
  Held({ type: () => PageInfo, description: 'Where the page stands in the list.' })(prototype, 'pageInfo');
  Held({
    type: () => Int,
    nullable: true,
    description: 'How many there are in the whole list; counted only when it is asked for.',
  })(prototype, 'totalCount');
  declareType(`${name}Connection`, description, List);
}

/** The fields that every edge has. */
export function edgeFields(prototype: object, node: string): void {
  Held({ type: () => named(node), description: 'What stands at this place of the list.' })(prototype, 'node');
  Held(
    { type: () => String, description: 'The place in the list, to go on behind it with `after`.' },
    ({ mark, item }: EdgeOf) => mark + item.cursor,
  )(prototype, 'cursor');
}

/** The fields of an edge that rests on facts. */
export function factEdgeFields(prototype: object, node: string): void {
  edgeFields(prototype, node);
  Held(FACTS, (edge: EdgeOf) => edge.facts ?? [])(prototype, 'facts');
}
