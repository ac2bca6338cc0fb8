import type { Predicate } from '../model/ontology.js';
import { referencesIn } from '../model/ontology.js';
import type { AttributeRecord, Localized, RelationRecord } from '../model/records.js';
import type { Reader, Row } from '../store/store.js';
import { admitted, type FactFilter } from './filter.js';
import { bySource, keysetOf, type Page, type PageRequest, pageOf, pagesOf, sizeOf, sizesOf } from './page.js';

/** Where a source says something: a span of its text, or a row of an imported table. */
export interface EvidenceView {
  /** The claim's key and the place of the evidence in it: `dataset:id#0`. */
  id: string;
  document: string;
  start?: number;
  end?: number;
  digest?: string;
  row?: number;
  rowKey?: string;
  exact?: string;
  gloss?: Localized;
}

/** What facts and literal facts have in common. */
export interface ClaimView {
  /** `dataset:id`, unique in the graph. */
  key: string;
  dataset: string;
  id: string;
  /** EDTF, null when not stated. */
  valid: string | null;
  implicit: boolean;
  confidence: number;
  polarity: 'asserted' | 'denied';
  /** Evidence in documents that are not retracted. */
  evidence: EvidenceView[];
  recorded: string;
  retracted: string | null;
  references: { property: string; entity: string }[];
}

export interface FactView extends ClaimView {
  subject: string;
  predicate: Predicate;
  object: string;
  properties: Record<string, unknown>;
}

export interface AttributeView extends ClaimView {
  entity: string;
  property: string;
  value: unknown;
}

/** Reads the columns that every statement about claims returns: key, dataset, json, polarity, documents, recorded. */
export function claimView(row: Row): FactView | AttributeView {
  const record = JSON.parse(String(row['json'])) as RelationRecord | AttributeRecord;
  const key = String(row['key']);
  const documents = new Set(row['documents'] as string[]);
  const claim: ClaimView = {
    key,
    dataset: String(row['dataset']),
    id: record.id,
    valid: record.valid ?? null,
    implicit: record.implicit ?? false,
    confidence: record.confidence ?? 1,
    polarity: row['polarity'] as ClaimView['polarity'],
    evidence: (record.evidence ?? []).flatMap(({ key: rowKey, ...evidence }, ordinal) =>
      documents.has(evidence.document)
        ? [{ id: `${key}#${ordinal}`, ...evidence, ...(rowKey === undefined ? {} : { rowKey }) }]
        : [],
    ),
    recorded: String(row['recorded']),
    retracted: (row['retracted'] as string | null | undefined) ?? null,
    references: record.record === 'relation' ? referencesIn(record.predicate, record.properties) : [],
  };
  if (record.record === 'attribute') {
    return { ...claim, entity: record.entity, property: record.property, value: record.value };
  }
  const { subject, predicate, object, properties = {} } = record;
  return { ...claim, subject, predicate, object, properties };
}

/** The claims with these keys that are held now. */
export async function claimsByKeys(
  reader: Reader,
  keys: readonly string[],
): Promise<Map<string, FactView | AttributeView>> {
  if (keys.length === 0) return new Map();
  const rows = await reader.read('claims-by-keys', { keys: [...new Set(keys)] });
  return new Map(rows.map((row) => [String(row['key']), claimView(row)]));
}

const bySort = (row: Row) => [String(row['sort'])];

/**
 * The facts of entities, asserted and denied, by day; a page for each entity.
 *
 * @param where.with only those with this entity at the other end
 */
export async function factsOf(
  reader: Reader,
  ids: readonly string[],
  where: {
    predicates?: readonly Predicate[] | null;
    direction?: 'IN' | 'OUT' | 'BOTH' | null;
    with?: string | null;
    filter?: FactFilter | null;
    page: PageRequest;
  },
): Promise<Map<string, Page<FactView>>> {
  const { page } = where;
  const [after] = keysetOf(page.after, [''] as [string]) ?? [''];
  const ends = { OUT: ['SUBJECT'], IN: ['OBJECT'], BOTH: ['SUBJECT', 'OBJECT'] }[where.direction ?? 'BOTH'];
  const parameters = {
    ...{ ids, ends, predicates: where.predicates ?? null, other: where.with ?? null },
    admit: admitted(where.filter ?? {}),
  };
  const rows = await reader.read('facts-of', { ...parameters, after, limit: page.first + 1 });
  const sizes = await sizesOf(ids, rows, page, (some) =>
    reader.read('facts-of-count', { ...parameters, ids: some }),
  );
  return pagesOf(ids, rows, page, (row) => claimView(row) as FactView, bySort, sizes);
}

/** All facts, by day. */
export async function facts(
  reader: Reader,
  where: { predicates?: readonly Predicate[] | null; filter?: FactFilter | null; page: PageRequest },
): Promise<Page<FactView>> {
  const { page } = where;
  const [after] = keysetOf(page.after, [''] as [string]) ?? [''];
  const parameters = { predicates: where.predicates ?? null, admit: admitted(where.filter ?? {}) };
  const rows = await reader.read('facts', { ...parameters, after, limit: page.first + 1 });
  const total = await sizeOf(rows, page, () => reader.read('facts-count', parameters));
  return pageOf(rows, page, (row) => claimView(row) as FactView, bySort, total);
}

/** The literal facts of entities, by property, then day. */
export async function attributesOf(
  reader: Reader,
  ids: readonly string[],
  properties?: readonly string[] | null,
): Promise<Map<string, AttributeView[]>> {
  const rows = await reader.read('attributes-of', { ids, properties: properties ?? null });
  const groups = bySource(ids, rows);
  return new Map([...groups].map(([id, found]) => [id, found.map((row) => claimView(row) as AttributeView)]));
}

/** What documents support now: facts and literal facts, by day; a page for each document. */
export async function claimsOfDocuments(
  reader: Reader,
  ids: readonly string[],
  page: PageRequest,
): Promise<Map<string, Page<FactView | AttributeView>>> {
  const [after] = keysetOf(page.after, [''] as [string]) ?? [''];
  const rows = await reader.read('claims-of-documents', { ids, after, limit: page.first + 1 });
  const sizes = await sizesOf(ids, rows, page, (some) =>
    reader.read('claims-of-documents-count', { ids: some }),
  );
  return pagesOf(ids, rows, page, claimView, bySort, sizes);
}
