import { KINDS, PREDICATES } from '../model/ontology.js';

/**
 * The type of a field of a record. `id` and `reference` are texts (a reference names a record that must exist),
 * `share` is a number from 0 to 1, `texts` a list of texts, `localized` texts by language, `value` is checked
 * against the ontology, a list of words is a closed vocabulary.
 */
export type FieldType =
  | 'text'
  | 'id'
  | 'reference'
  | 'dataset'
  | 'texts'
  | 'boolean'
  | 'share'
  | 'count'
  | 'EDTF'
  | 'timestamp'
  | 'sha256'
  | 'digest'
  | 'localized'
  | 'names'
  | 'evidence'
  | 'properties'
  | 'value'
  | readonly string[];

export interface Field {
  type: FieldType;
  required?: true;
}

export type Fields = Readonly<Record<string, Field>>;
export type RecordType = 'document' | 'entity' | 'attribute' | 'relation' | 'judgement';

const every = {
  id: { type: 'id', required: true },
  dataset: { type: 'dataset' },
  recorded: { type: 'timestamp' },
  retracted: { type: 'timestamp' },
} as const;

const claim = {
  valid: { type: 'EDTF' },
  implicit: { type: 'boolean' },
  confidence: { type: 'share' },
  polarity: { type: ['asserted', 'denied'] },
  evidence: { type: 'evidence' },
  notes: { type: 'texts' },
} as const;

/** The fields of every type of record: what is not here is an unknown field. */
export const FIELDS: Readonly<Record<RecordType, Fields>> = {
  document: {
    ...every,
    lang: { type: 'text' },
    title: { type: 'text' },
    publisher: { type: 'reference' },
    url: { type: 'text' },
    published: { type: 'EDTF' },
    accessed: { type: 'EDTF' },
    sha256: { type: 'sha256' },
    length: { type: 'count' },
    licence: { type: 'text' },
    text: { type: 'text' },
    notes: { type: 'texts' },
  },
  entity: {
    ...every,
    kind: { type: Object.keys(KINDS), required: true },
    type: { type: 'text' },
    names: { type: 'names' },
    description: { type: 'localized' },
    sameAs: { type: 'texts' },
    properties: { type: 'properties' },
    notes: { type: 'texts' },
  },
  attribute: {
    ...every,
    entity: { type: 'reference', required: true },
    property: { type: 'text', required: true },
    value: { type: 'value', required: true },
    ...claim,
  },
  relation: {
    ...every,
    subject: { type: 'reference', required: true },
    predicate: { type: Object.keys(PREDICATES), required: true },
    object: { type: 'reference', required: true },
    properties: { type: 'properties' },
    basis: { type: 'text' },
    ...claim,
  },
  judgement: {
    ...every,
    left: { type: 'reference', required: true },
    right: { type: 'reference', required: true },
    decision: { type: ['same', 'different', 'unsure'], required: true },
    by: { type: 'text' },
    at: { type: 'timestamp' },
    why: { type: 'text' },
  },
};

export const NAME_FIELDS: Fields = {
  text: { type: 'id', required: true },
  lang: { type: 'text' },
  origin: { type: ['asserted', 'external', 'editorial', 'derived'] },
};

export const EVIDENCE_FIELDS: Fields = {
  document: { type: 'reference', required: true },
  start: { type: 'count' },
  end: { type: 'count' },
  digest: { type: 'digest' },
  exact: { type: 'text' },
  row: { type: 'count' },
  key: { type: 'text' },
  gloss: { type: 'localized' },
};
