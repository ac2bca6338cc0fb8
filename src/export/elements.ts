import { type Sourced, type United, unite } from '../dataset/unite.js';
import { parseEdtf } from '../model/edtf.js';
import { chooseName, chooseText } from '../model/names.js';
import { type Kind, PREDICATES, type Predicate } from '../model/ontology.js';
import type {
  AttributeRecord,
  DatasetRecord,
  EvidenceRecord,
  Name,
  RelationRecord,
} from '../model/records.js';
import type { ExportOptions } from './options.js';

/** An entity as formats of nodes and edges show it; absent is what nobody stated. */
export interface NodeElement {
  element: 'node';
  id: string;
  /** The name in the reader's language, else the id. */
  label: string;
  kind: Kind;
  type?: string;
  names: Name[];
  description?: string;
  /** EDTF, and the first and the last day that it may mean. */
  date?: string;
  earliest?: string;
  latest?: string;
  latitude?: number;
  longitude?: number;
  sameAs: string[];
  properties: Record<string, unknown>;
  notes: string[];
  datasets: string[];
}

interface ClaimElement {
  /** `dataset:id`. */
  id: string;
  polarity: 'asserted' | 'denied';
  /** EDTF as the source states it, and the first and the last day that it may mean. */
  valid?: string;
  earliest?: string;
  latest?: string;
  implicit: boolean;
  confidence: number;
  documents: string[];
  evidence: EvidenceRecord[];
  dataset?: string;
}

/** A literal fact about a node. */
export interface LiteralElement extends ClaimElement {
  element: 'literal';
  node: string;
  property: string;
  value: unknown;
}

/** A fact that joins two nodes of the same export. */
export interface EdgeElement extends ClaimElement {
  element: 'edge';
  source: string;
  target: string;
  predicate: Predicate;
  symmetric: boolean;
  role?: string;
  presence?: string;
  properties: Record<string, unknown>;
}

export type Element = NodeElement | LiteralElement | EdgeElement;

/**
 * Turns records into nodes, literal facts and edges, in this order, as they come. What several datasets say of one
 * entity becomes one node when the records follow one another. Retracted records are left out, and so are
 * judgements, which no format of nodes and edges has a place for, and edges of which an end is not in the export:
 * readers would make up a node.
 */
export async function* elements(
  records: AsyncIterable<DatasetRecord>,
  options: ExportOptions,
): AsyncGenerator<Element> {
  const known = new Set<string>();
  let sources: Sourced[] = [];
  let loose = 0;
  for await (const record of records) {
    if (record.retracted !== undefined) continue;
    const described = record.record === 'document' || record.record === 'entity';
    const [open] = sources;
    if (open !== undefined && !(described && record.id === open.record.id)) {
      yield node(open.record.id, sources, options);
      sources = [];
    }
    if (described) {
      if (sources.length > 0 || !known.has(record.id)) {
        sources.push({ dataset: record.dataset ?? '', record });
        known.add(record.id);
      }
    } else if (record.record === 'attribute') {
      if (known.has(record.entity)) yield literal(record);
      else loose++;
    } else if (record.record === 'relation') {
      if (known.has(record.subject) && known.has(record.object)) yield edge(record, options);
      else loose++;
    }
  }
  const [open] = sources;
  if (open !== undefined) yield node(open.record.id, sources, options);
  if (loose > 0)
    options.notice?.(`${loose} facts were left out because an end of them is not in the export.`);
}

function node(id: string, sources: Sourced[], options: ExportOptions): NodeElement {
  const united: United = unite(sources);
  const { latitude, longitude, date: ownDate, ...properties } = united.properties;
  const date = options.dates?.get(id) ?? (typeof ownDate === 'string' ? ownDate : undefined);
  return {
    element: 'node',
    id,
    label: chooseName(united.names, options.languages)?.text ?? id,
    kind: united.kind,
    type: united.type ?? undefined,
    names: united.names,
    description: chooseText(united.description, options.languages)?.text,
    date,
    ...days(date),
    latitude: typeof latitude === 'number' ? latitude : undefined,
    longitude: typeof longitude === 'number' ? longitude : undefined,
    sameAs: united.sameAs,
    properties: { ...properties, ...united.document },
    notes: united.notes,
    datasets: united.datasets.filter((one) => one !== ''),
  };
}

function literal(record: AttributeRecord): LiteralElement {
  return {
    element: 'literal',
    node: record.entity,
    property: record.property,
    value: record.value,
    ...claim(record, record.polarity, undefined),
  };
}

function edge(record: RelationRecord, options: ExportOptions): EdgeElement {
  const { meeting, symmetric } = PREDICATES[record.predicate];
  const { polarity, ...properties } = record.properties ?? {};
  const { role, presence } = properties;
  return {
    element: 'edge',
    source: record.subject,
    target: record.object,
    predicate: record.predicate,
    symmetric,
    ...claim(record, record.polarity ?? polarity, meeting ? options.dates?.get(record.object) : undefined),
    role: typeof role === 'string' ? role : undefined,
    presence: typeof presence === 'string' ? presence : undefined,
    properties,
  };
}

/** @param held when it held, where the claim itself has no date */
function claim(
  record: AttributeRecord | RelationRecord,
  polarity: unknown,
  held: string | undefined,
): ClaimElement {
  const evidence = record.evidence ?? [];
  return {
    id: record.dataset === undefined ? record.id : `${record.dataset}:${record.id}`,
    polarity: polarity === 'denied' ? 'denied' : 'asserted',
    valid: record.valid,
    ...days(record.valid ?? held),
    implicit: record.implicit ?? false,
    confidence: record.confidence ?? 1,
    documents: [...new Set(evidence.map((one) => one.document))],
    evidence,
    dataset: record.dataset,
  };
}

/** The first and the last day that a date may mean, as far as they are known. */
function days(edtf: string | undefined): { earliest?: string; latest?: string } {
  if (edtf === undefined) return {};
  const { earliestStart, latestEnd } = parseEdtf(edtf);
  return { earliest: earliestStart ?? undefined, latest: latestEnd ?? undefined };
}
