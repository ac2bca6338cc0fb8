import type { FactFilter } from '../graph/filter.js';
import type { Page } from '../graph/page.js';
import type { Kind } from '../model/ontology.js';
import { entityLoader } from '../traverse/loaded.js';
import type { Link, Request, Wanted } from '../traverse/plan.js';
import { type Connection, type EdgeView, type PagedList, pagedList } from './connection.js';

/** Where a list begins, and how much of it is asked for. */
interface Paged {
  first: number;
  after?: string;
}

/** The arguments of a list of which facts decide. */
export interface Listed extends Paged {
  where?: FactFilter;
}

/** How many objects a list may have: as many as its page. */
export const perPage = ({ first }: Paged): number => first;

/**
 * A question that is asked of the graph as a whole, not for an object.
 *
 * @param entities the ids of the entities that it looks up, where it does nothing else
 */
export function rootLink<V, A>(
  name: string,
  ask: (request: Request, args: A, wanted: Wanted) => Promise<V>,
  entities?: (args: A) => readonly string[],
): Link<undefined, V, A> {
  return {
    name,
    ...(entities === undefined ? {} : { entities }),
    fetch: async (request, _nobody, args, wanted) => [await ask(request, args, wanted)],
  };
}

/** A list that is asked of the graph as a whole, as a connection. */
export function rootList<T, A extends Paged>(
  name: string,
  ask: (
    request: Request,
    args: A,
    page: ReturnType<PagedList['request']>,
    wanted: Wanted,
  ) => Promise<Page<T>>,
  edge: (node: T) => EdgeView = (node) => ({ node }),
): Link<undefined, Connection, A> {
  const list = pagedList(name);
  const link = rootLink<Connection, A>(name, async (request, args, wanted) =>
    list.connection(await ask(request, args, list.request(args, wanted), wanted), args, edge),
  );
  return { ...link, check: list.check };
}

/** The entity with an id, where it is of that kind. */
export function entityOf(kind: Kind) {
  return rootLink(
    `one ${kind}`,
    async (request, { id }: { id: string }) => {
      const [entity] = await request.load(entityLoader, [id]);
      return entity?.kind === kind ? entity : null;
    },
    ({ id }) => [id],
  );
}
