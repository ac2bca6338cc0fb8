import type { EntityView } from '../graph/entities.js';
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
export interface AttributeElement extends ClaimElement {
  element: 'attribute';
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

export type Element = NodeElement | AttributeElement | EdgeElement;

/** Nodes that are described at once. */
const BATCH = 500;

/**
 * Turns records into nodes, literal facts and edges, in this order, as they come; what several datasets say of one
 * entity is one node. Retracted records are left out, and so are judgements, which no format of nodes and edges has
 * a place for, and facts of which an end is not in the export: readers would make up a node.
 */
export async function* elements(
  records: AsyncIterable<DatasetRecord>,
  options: ExportOptions,
): AsyncGenerator<Element> {
  const known = new Set<string>();
  /** When events were: facts about being there that have no date of their own take it from here. */
  const dates = new Map<string, string>();
  let waiting: string[] = [];
  let loose = 0;
  for await (const record of records) {
    if (record.retracted !== undefined) continue;
    if (record.record === 'document' || record.record === 'entity') {
      if (known.has(record.id) || options.nodes?.has(record.id) === false) continue;
      known.add(record.id);
      waiting.push(record.id);
      if (waiting.length === BATCH) yield* described();
      continue;
    }
    if (waiting.length > 0) yield* described();
    if (record.record === 'attribute') {
      if (known.has(record.entity)) yield attribute(record);
    } else if (record.record === 'relation') {
      if (known.has(record.subject) && known.has(record.object)) yield edge(record, dates);
      else loose++;
    }
  }
  yield* described();
  if (loose > 0) options.notice?.(`Left out because an end of them is not in the export: ${loose} facts.`);

  async function* described(): AsyncGenerator<NodeElement> {
    const ids = waiting;
    waiting = [];
    const views = await options.describe(ids);
    for (const id of ids) {
      const view = views.get(id);
      if (view === undefined) known.delete(id);
      else {
        if (view.event?.date) dates.set(id, view.event.date);
        yield node(view, options.languages);
      }
    }
  }
}

function node(view: EntityView, languages: readonly string[]): NodeElement {
  const { latitude, longitude, ...properties } = view.properties;
  const date = view.event?.date ?? undefined;
  return {
    element: 'node',
    id: view.id,
    label: chooseName(view.names, languages)?.text ?? view.id,
    kind: view.kind,
    type: view.type ?? undefined,
    names: view.names,
    description: chooseText(view.description, languages)?.text,
    date,
    ...days(date),
    latitude: typeof latitude === 'number' ? latitude : undefined,
    longitude: typeof longitude === 'number' ? longitude : undefined,
    sameAs: view.sameAs,
    properties: { ...properties, ...view.document },
    notes: view.notes,
    datasets: view.datasets,
  };
}

function attribute(record: AttributeRecord): AttributeElement {
  return {
    element: 'attribute',
    node: record.entity,
    property: record.property,
    value: record.value,
    ...claim(record, record.polarity, undefined),
  };
}

function edge(record: RelationRecord, dates: ReadonlyMap<string, string>): EdgeElement {
  const { meeting, symmetric } = PREDICATES[record.predicate];
  const { polarity, ...properties } = record.properties ?? {};
  const { role, presence } = properties;
  return {
    element: 'edge',
    source: record.subject,
    target: record.object,
    predicate: record.predicate,
    symmetric,
    ...claim(record, record.polarity ?? polarity, meeting ? dates.get(record.object) : undefined),
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
