import type { ClassType } from 'type-graphql';
import { KINDS, type Kind } from '../../model/ontology.js';
import { declareConnection } from '../connection.js';
import { Type } from '../declare.js';
import { Entity, identifiedAs } from './entity.js';
import { Node } from './node.js';
import { Participant } from './participant.js';

/** Declares the class the object type of a kind of entity, with its connection; its fields come on top of Entity's. */
export function KindType(kind: Kind, more: readonly ClassType<object>[] = []) {
  return (target: object) => {
    Type(KINDS[kind].description, { implements: [Node, Entity, ...more], identified: identifiedAs(kind) })(
      target,
    );
    declareConnection(kind, {
      node: kind,
      facts: true,
      description: `Entities of the kind ${kind}, in the order of the list.`,
    });
  };
}

/** As `KindType`, for kinds that can be at a meeting. */
export const ParticipantType = (kind: Kind) => KindType(kind, [Participant]);

declareConnection('Entity', {
  node: 'Entity',
  facts: true,
  description: 'Entities of any kind, in the order of the list.',
});
