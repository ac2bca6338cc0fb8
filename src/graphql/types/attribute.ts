import type { AttributeView } from '../../graph/claims.js';
import { KINDS, type Kind, kindProperties, propertyType } from '../../model/ontology.js';
import { Held, Type } from '../declare.js';
import { asDate, isQuantity } from '../literal.js';
import { Json } from '../scalars.js';
import { Claim } from './claim.js';
import { Entity } from './entity.js';
import { Node } from './node.js';
import { PartialDate, Quantity } from './values.js';

/** Properties that are dates, whatever kind of entity has them. */
const DATES = new Set(
  (Object.keys(KINDS) as Kind[]).flatMap((kind) => {
    const types = kindProperties(kind);
    return Object.keys(types).filter((name) => propertyType(types, name) === 'EDTF');
  }),
);

@Type('A literal value of an entity that sources state: a date, a number, a word.', {
  implements: [Node, Claim],
})
export class Attribute {
  @Held({ type: () => Entity, description: 'Whom or what it is said of.' })
  entity!: unknown;

  @Held({ type: () => String, description: 'What is said, as the ontology names it.' })
  property!: string;

  @Held({ type: () => Json, description: 'The value as it was given.' })
  value!: unknown;

  @Held(
    { type: () => Quantity, nullable: true, description: 'The value as a quantity; null where it is none.' },
    ({ value }: AttributeView) => {
      const [first, second] = [value].flat();
      return isQuantity(first) && second === undefined ? first : null;
    },
  )
  quantity!: unknown;

  @Held(
    { type: () => PartialDate, nullable: true, description: 'The value as a date; null where it is none.' },
    ({ property, value }: AttributeView) => (DATES.has(property) ? asDate(value) : null),
  )
  date!: unknown;
}
