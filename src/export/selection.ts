import { type AttributeView, claimsOfDocuments, type FactView, facts } from '../graph/claims.js';
import { entities } from '../graph/entities.js';
import { emptyPage, type Page, type PageRequest } from '../graph/page.js';
import { mustBePresent } from '../graph/present.js';
import { subgraph } from '../graph/subgraph.js';
import type { Reader } from '../store/store.js';
import type { ExportRequest } from './request.js';

/** Which part of the graph a request means; `all` where it is everything. */
export type Selected = { all: true } | { all?: false; nodes: string[]; facts: string[]; truncated: boolean };

const PAGE = 1000;

/**
 * Finds what a request means. Around entities: what lies within so many hops, as `subgraph` finds it. The whole
 * graph, narrowed down: the facts that are allowed, and the entities that they join or, where kinds are asked for and
 * no facts, all entities of these kinds; of documents, also what they say of an entity alone, unless a time is asked
 * for, which literal facts do not have. Of the facts, where some are named, only these.
 *
 * @throws ParleyError NOT_FOUND when one of the entities in the middle, or of the documents, is not there
 */
export async function select(reader: Reader, request: ExportRequest): Promise<Selected> {
  const { around, hops, predicates, kinds, facts: only, filter, maxNodes } = request;
  await mustBePresent(reader, filter.documents ?? [], 'documents');
  if (around === undefined) return narrowed(reader, request);
  await mustBePresent(reader, around, 'around');
  const found = await subgraph(reader, { around, hops, predicates, kinds, filter, maxNodes });
  const wanted = only && new Set(only);
  return { ...found, facts: found.facts.map(({ key }) => key).filter((key) => wanted?.has(key) ?? true) };
}

async function narrowed(reader: Reader, request: ExportRequest): Promise<Selected> {
  const { predicates, kinds, facts: only, filter } = request;
  if (!predicates && !kinds && !only && Object.keys(filter).length === 0) return { all: true };
  const wanted = only && new Set(only);
  const ofKinds = new Set<string>();
  const ofFacts = predicates !== undefined || only !== undefined;
  if (kinds) {
    for await (const entity of pages((page) => entities(reader, { kinds }, page))) ofKinds.add(entity.id);
  }
  const nodes = new Set(ofFacts ? [] : ofKinds);
  if (!ofFacts && !kinds && !filter.asOf && !filter.during) {
    for (const id of filter.documents ?? []) {
      for await (const claim of saidBy(reader, id)) if ('entity' in claim) nodes.add(claim.entity);
    }
  }
  const keys: string[] = [];
  for await (const fact of pages((page) => facts(reader, { predicates, filter, page }))) {
    if (wanted?.has(fact.key) === false) continue;
    if (kinds && !(ofKinds.has(fact.subject) && ofKinds.has(fact.object))) continue;
    keys.push(fact.key);
    nodes.add(fact.subject).add(fact.object);
  }
  return { nodes: [...nodes], facts: keys, truncated: false };
}

/** All that a document supports. */
function saidBy(reader: Reader, id: string): AsyncGenerator<FactView | AttributeView> {
  return pages(async (page) => (await claimsOfDocuments(reader, [id], page)).get(id) ?? emptyPage(page));
}

async function* pages<T>(read: (page: PageRequest) => Promise<Page<T>>): AsyncGenerator<T> {
  for (let after: string | undefined; ; ) {
    const page = await read({ first: PAGE, after });
    for (const { node } of page.items) yield node;
    after = page.items.at(-1)?.cursor;
    if (!page.hasNextPage || after === undefined) return;
  }
}
