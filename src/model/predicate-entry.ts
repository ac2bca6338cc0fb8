import type { kindTable } from './kinds.js';
import type { PropertyTypes } from './property-types.js';

type Kind = keyof typeof kindTable;

/** What the ontology says of one predicate. */
export interface PredicateEntry {
  description: string;
  /** The verb of an English sentence: subject, phrase, object. */
  phrase: string;
  domain: readonly Kind[];
  range: readonly Kind[];
  /** The fact reads the same from both ends. */
  symmetric: boolean;
  /** The subject was present at the event that is the object. */
  meeting: boolean;
  /** It holds over a time, as an office does; otherwise it happens, as a visit does. */
  standing: boolean;
  properties: PropertyTypes;
}
