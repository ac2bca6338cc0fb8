import {
  type AttributeView,
  attributesOf,
  claimsByKeys,
  type EvidenceView,
  type FactView,
} from '../graph/claims.js';
import type { EntityView } from '../graph/entities.js';
import type { Page } from '../graph/page.js';
import { textsOf } from '../graph/texts.js';
import type { HopLink, Link, Loader, Request } from '../traverse/plan.js';
import type { PagedList } from './connection.js';

export type ClaimView = FactView | AttributeView;

/** Facts and attributes by key. */
export const claimLoader: Loader<ClaimView> = { name: 'claims', load: claimsByKeys };

const textLoader: Loader<string> = { name: 'texts', load: textsOf };

/** The held text of a document, or of the document of a piece of evidence; null while it is not held. */
export const textLink: Link<EntityView | EvidenceView, string | null> = {
  name: 'texts',
  fetch: (request, parents) =>
    request.load(
      textLoader,
      parents.map((parent) =>
        'document' in parent && typeof parent.document === 'string' ? parent.document : parent.id,
      ),
    ),
};

/** All literal facts of an entity. */
export const literalsLink: Link<EntityView, AttributeView[]> = {
  name: 'attributes',
  async fetch(request, parents) {
    const found = await attributesOf(
      request.reader,
      parents.map((one) => one.id),
    );
    return parents.map((one) => found.get(one.id) ?? []);
  },
};

/** The facts that something rests on, of which it holds the keys. */
export const restsOnLink: Link<{ facts: readonly string[] }, FactView[]> = {
  name: 'facts by key',
  async fetch(request, parents) {
    const keys = [...new Set(parents.flatMap((one) => one.facts))];
    const loaded = await request.load(claimLoader, keys);
    const found = new Map(keys.map((key, place) => [key, loaded[place]]));
    return parents.map((one) => one.facts.map((key) => found.get(key)).filter(isFact));
  },
};

const isFact = (claim: ClaimView | null | undefined): claim is FactView =>
  claim != null && 'predicate' in claim;

/** Of an entity that is not there. */
const NO_PAGE = { items: [], hasNextPage: false };

/** A link that answers with a page of a list for each entity. */
export function pageById<T, A extends { after?: string }>(
  list: PagedList,
  name: string,
  ask: Asks<Page<T>, A>,
  hop?: HopLink<A>,
): Link<{ id: string }, Page<T>, A> {
  return { ...byId(name, ask, NO_PAGE, hop), check: list.check };
}

/** Answers a question for entities, by their ids. */
type Asks<V, A> = (
  request: Request,
  ids: readonly string[],
  args: A,
  wanted: Parameters<Link['fetch']>[3],
) => Promise<ReadonlyMap<string, V>>;

/** The links that answer per entity ask with its id and give back what belongs to it. */
export function byId<V, A>(
  name: string,
  ask: Asks<V, A>,
  nothing: V,
  hop?: HopLink<A>,
): Link<{ id: string }, V, A> {
  return {
    name,
    reads: [],
    ...(hop === undefined ? {} : { hop }),
    async fetch(request, parents, args, wanted) {
      const ids = [...new Set(parents.map((one) => one.id))];
      const found = await ask(request, ids, args, wanted);
      return parents.map((one) => found.get(one.id) ?? nothing);
    },
  };
}
