/**
 * The type of a property in the ontology: a scalar, a list of scalars (`…[]`), a number within bounds, or one of a
 * closed list of words. `EDTF` is a partial date as text, `quantity` a number with its comparator, `entity` the id of
 * an entity that must exist.
 */
export type PropertyType =
  | 'text'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'quantity'
  | 'EDTF'
  | 'entity'
  | 'text[]'
  | 'quantity[]'
  | 'entity[]'
  | Bounded
  | { readonly enum: readonly string[] };

/** A number from the least to the greatest that it may be, both of them included. */
export interface Bounded {
  readonly number: 'integer' | 'number';
  readonly least: number;
  readonly greatest: number;
}

/** Properties by name. */
export type PropertyTypes = Readonly<Record<string, PropertyType>>;
