import type { EvidenceView } from '../graph/claims.js';
import { mentionsOf } from '../graph/texts.js';
import { entityLoader } from '../traverse/loaded.js';
import type { Request } from '../traverse/plan.js';
import { type ClaimView, claimLoader } from './loaders.js';
import type { NodeView } from './types/node.js';

/** More mentions of one entity than that are not looked through for a single one. */
const MENTIONS = 10_000;

/**
 * What ids stand for, in their order: entities, claims ("dataset:id"), pieces of evidence ("dataset:id#0") and
 * mentions ("mention:entity|document#start"). Null for what is not held.
 */
export async function nodesByIds(request: Request, ids: readonly string[]): Promise<(NodeView | null)[]> {
  const found = new Map<string, NodeView>();
  const missing = () => ids.filter((id) => !found.has(id));
  const keep = async (
    wanted: readonly string[],
    views: Promise<readonly (NodeView | null | undefined)[]>,
  ) => {
    for (const [place, view] of (await views).entries()) {
      const id = wanted[place];
      if (view != null && id !== undefined) found.set(id, view);
    }
  };
  await keep(ids, request.load(entityLoader, ids));
  const claims = missing();
  if (claims.length > 0) await keep(claims, request.load(claimLoader, claims));
  const evidence = missing().filter((id) => /#\d+$/.test(id));
  if (evidence.length > 0) await keep(evidence, evidenceByIds(request, evidence));
  const mentions = missing().filter((id) => id.startsWith('mention:'));
  if (mentions.length > 0) await keep(mentions, mentionsByIds(request, mentions));
  return ids.map((id) => found.get(id) ?? null);
}

async function evidenceByIds(
  request: Request,
  ids: readonly string[],
): Promise<(EvidenceView | undefined)[]> {
  const keys = ids.map((id) => id.slice(0, id.lastIndexOf('#')));
  const claims = (await request.load(claimLoader, keys)) as (ClaimView | null)[];
  return ids.map((id, place) => claims[place]?.evidence.find((one) => one.id === id));
}

async function mentionsByIds(
  request: Request,
  ids: readonly string[],
): Promise<(EvidenceView | undefined)[]> {
  const entities = ids.map((id) => id.slice('mention:'.length, id.indexOf('|')));
  const found = await mentionsOf(request.reader, [...new Set(entities)], { first: MENTIONS });
  return ids.map(
    (id, place) => found.get(entities[place] ?? '')?.items.find(({ node }) => node.id === id)?.node,
  );
}
