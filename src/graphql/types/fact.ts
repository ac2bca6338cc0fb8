import type { FactView } from '../../graph/claims.js';
import { declareConnection } from '../connection.js';
import { Held, Type } from '../declare.js';
import { Predicate } from '../enums.js';
import { claimLoader } from '../loaders.js';
import { JsonObject } from '../scalars.js';
import { Claim } from './claim.js';
import { Entity } from './entity.js';
import { Node } from './node.js';

@Type('That a subject stands in a relation to an object, as sources say.', {
  implements: [Node, Claim],
  identified: { loader: claimLoader, fromId: (key) => ({ key, predicate: null }), known: ['id'] },
})
export class Fact {
  @Held({ type: () => Entity, description: 'Whom or what it is said of.' })
  subject!: unknown;

  @Held({ type: () => Predicate, description: 'What is said.' })
  predicate!: string;

  @Held({ type: () => Entity, description: 'The other end of the relation.' })
  object!: unknown;

  @Held({
    type: () => JsonObject,
    description: 'What else is said of the relation, as the ontology declares it: a role, a title, a status.',
  })
  properties!: object;

  @Held(
    {
      type: () => [FactReference],
      description: 'Entities that the properties name, such as the event at which somebody spoke for a city.',
      size: 1,
    },
    (fact: FactView) => fact.references,
  )
  references!: unknown[];
}

@Type('An entity that a property of a fact names.')
export class FactReference {
  @Held({ type: () => String, description: 'The property that names it.' })
  property!: string;

  @Held({ type: () => Entity, description: 'The entity.' })
  entity!: unknown;
}

declareConnection('Fact', { node: 'Fact', description: 'Facts, by day, undated last.' });
