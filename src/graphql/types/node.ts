import { ID } from 'type-graphql';
import type { EvidenceView } from '../../graph/claims.js';
import type { EntityView } from '../../graph/entities.js';
import { Held, Interface } from '../declare.js';
import type { ClaimView } from '../loaders.js';

/** Anything that has an id of its own. */
export type NodeView = EntityView | ClaimView | EvidenceView;

export function nodeType(view: NodeView): string {
  if ('kind' in view) return view.kind;
  if ('predicate' in view) return 'Fact';
  return 'property' in view ? 'Attribute' : 'Evidence';
}

@Interface('Anything that has an id and can be asked for by it.', { typeOf: nodeType })
export class Node {
  @Held({
    type: () => ID,
    description: 'Names it in this graph; a piece of evidence by its place in the fact that it supports.',
  })
  id!: string;
}
