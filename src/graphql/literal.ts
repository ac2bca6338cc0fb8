import type { AttributeView } from '../graph/claims.js';
import type { EntityView } from '../graph/entities.js';
import { parseEdtf } from '../model/edtf.js';
import type { Quantity } from '../model/records.js';
import { surestFirst } from '../model/sureness.js';
import { Asked, type FieldOptions } from './declare.js';
import { literalsLink } from './loaders.js';

/** What is stated of a property, the surest first, then what the record of the entity says of it. */
export function literalsOf(
  entity: EntityView,
  attributes: readonly AttributeView[],
  property: string,
): unknown[] {
  const stated = attributes
    .filter((one) => one.property === property && one.polarity === 'asserted')
    .sort(surestFirst)
    .flatMap((one) => one.value);
  const own = entity.properties[property];
  return own === undefined || own === null ? stated : [...stated, ...[own].flat()];
}

/** Declares a field for one property of an entity, whether a source states it or its record has it. */
export function Literal(
  property: string,
  options: FieldOptions,
  show: (value: unknown) => unknown = (value) => value,
) {
  return Asked<EntityView, AttributeView[]>(
    { nullable: true, ...options },
    {
      link: literalsLink,
      asks: () => ({}),
      value: (attributes, _args, entity) => {
        const [value] = literalsOf(entity, attributes, property);
        return value === undefined ? null : show(value);
      },
    },
  );
}

/** Declares a list field for one property of an entity: all different values. */
export function Literals(property: string, options: FieldOptions) {
  return Asked<EntityView, AttributeView[]>(options, {
    link: literalsLink,
    asks: () => ({}),
    size: 2,
    value: (attributes, _args, entity) => {
      const values = literalsOf(entity, attributes, property);
      return [...new Map(values.map((one) => [JSON.stringify(one), one])).values()];
    },
  });
}

/** A date in EDTF as PartialDate reads it; null for what is none. */
export function asDate(value: unknown): unknown {
  return typeof value === 'string' ? parseEdtf(value) : null;
}

export function isQuantity(value: unknown): value is Quantity {
  return typeof value === 'object' && value !== null && 'value' in value && 'comparator' in value;
}
