/**
 * The type of a property in the ontology: a scalar, a list of scalars (`…[]`), or one of a closed list of words.
 * `EDTF` is a partial date as text, `quantity` a number with its comparator, `entity` the id of an entity that
 * must exist.
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
  | { readonly enum: readonly string[] };

/** Properties by name. */
export type PropertyTypes = Readonly<Record<string, PropertyType>>;
