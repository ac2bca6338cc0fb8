import type { Kind, Predicate } from './ontology.js';

/** Where a name comes from: its source's words, looked up elsewhere, the editor's own, or made by the software. */
export type NameOrigin = 'asserted' | 'external' | 'editorial' | 'derived';

/** A name as one record gives it; `lang` is a BCP 47 tag. */
export interface Name {
  text: string;
  lang?: string;
  origin?: NameOrigin;
}

/** A number that keeps how exact it is: "more than 110" is `{value: 110, comparator: 'gt'}`. */
export interface Quantity {
  value: number;
  comparator: 'gt' | 'lt' | 'eq' | 'approx_below';
  unit?: string;
  of?: string;
}

/** Texts by language tag. */
export type Localized = Record<string, string>;

/**
 * Where a source says something: a span of its text (`start`, `end` in UTF-16 units, end exclusive, and the
 * digest of the passage) or a row of an imported table. `exact` is the passage itself, where it may be shown.
 */
export interface EvidenceRecord {
  document: string;
  start?: number;
  end?: number;
  digest?: string;
  exact?: string;
  row?: number;
  key?: string;
  gloss?: Localized;
}

interface RecordBase {
  id: string;
  dataset?: string;
  /** When this graph learned of it (ISO 8601, UTC). */
  recorded?: string;
  /** When this graph ceased to hold it (ISO 8601, UTC). */
  retracted?: string;
}

/** A source: `text` may be absent, `sha256` says which text is meant. */
export interface DocumentRecord extends RecordBase {
  record: 'document';
  lang?: string;
  title?: string;
  publisher?: string;
  url?: string;
  published?: string;
  accessed?: string;
  sha256?: string;
  length?: number;
  text?: string;
  licence?: string;
  notes?: string[];
}

/** A node: its kind, names and what needs no evidence. */
export interface EntityRecord extends RecordBase {
  record: 'entity';
  kind: Kind;
  type?: string;
  names?: Name[];
  description?: Localized;
  sameAs?: string[];
  properties?: Record<string, unknown>;
  notes?: string[];
}

interface ClaimRecord extends RecordBase {
  valid?: string;
  implicit?: boolean;
  confidence?: number;
  polarity?: 'asserted' | 'denied';
  evidence?: EvidenceRecord[];
  notes?: string[];
}

/** A literal fact: a date, a number, a gender that a source states. */
export interface AttributeRecord extends ClaimRecord {
  record: 'attribute';
  entity: string;
  property: string;
  value: unknown;
}

/** A fact that joins two entities. */
export interface RelationRecord extends ClaimRecord {
  record: 'relation';
  subject: string;
  predicate: Predicate;
  object: string;
  properties?: Record<string, unknown>;
  /** Why it stands here without evidence; `external` is the only reason that is accepted. */
  basis?: string;
}

/** An identity decision of an editor, kept as a record of its own so that it can be taken back. */
export interface JudgementRecord extends RecordBase {
  record: 'judgement';
  left: string;
  right: string;
  decision: 'same' | 'different' | 'unsure';
  by?: string;
  at?: string;
  why?: string;
}

export type DatasetRecord =
  | DocumentRecord
  | EntityRecord
  | AttributeRecord
  | RelationRecord
  | JudgementRecord;
