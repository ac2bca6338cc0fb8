import { ALL_NAMES, columnsFor, type NameColumns, namesIn } from '../model/name-columns.js';
import type { Kind } from '../model/ontology.js';
import type { DocumentRecord, Localized, Name, Quantity } from '../model/records.js';
import type { Reader, Row } from '../store/store.js';
import { keysetOf, type Page, type PageRequest, pageOf, sizeOf } from './page.js';

/** What is known of when an event was, whether it took place, and how many were there. */
export interface EventFields {
  /** EDTF, null when not stated. */
  date: string | null;
  status: string;
  /** The stated number of participants or representatives. */
  size: Quantity | null;
}

/** What a document record holds beside what every entity has. */
export type DocumentFields = Pick<
  DocumentRecord,
  'lang' | 'title' | 'publisher' | 'url' | 'published' | 'accessed' | 'sha256' | 'length' | 'licence'
>;

/** An entity as all datasets together describe it. */
export interface EntityView {
  id: string;
  kind: Kind;
  type: string | null;
  names: Name[];
  description: Localized;
  sameAs: string[];
  properties: Record<string, unknown>;
  notes: string[];
  datasets: string[];
  document?: DocumentFields;
  event?: EventFields;
}

/**
 * What of an entity a question may want beside its id and kind: its type, the name for the reader or all its names,
 * the date, status and size of an event, and `rest`, all else. Of what was not asked for, a view has an empty value.
 */
export type EntityPart = 'type' | 'name' | 'names' | 'event' | 'rest';

/** What of entities is wanted. */
export interface EntityParts {
  readonly parts: ReadonlySet<EntityPart>;
  /** Where statements find the names. */
  readonly names: NameColumns;
}

export const WHOLE: EntityParts = {
  parts: new Set(['type', 'names', 'event', 'rest'] as const),
  names: ALL_NAMES,
};

/** These parts, for a reader of these languages. */
export function entityParts(parts: ReadonlySet<EntityPart>, languages: readonly string[]): EntityParts {
  const one = parts.has('name') && !parts.has('names') && !parts.has('rest');
  return { parts, names: one ? columnsFor(languages) : ALL_NAMES };
}

/** The columns in which the parts of an entity lie, and which `entityView` reads. */
export const COLUMNS_OF: Readonly<Record<EntityPart, readonly string[]>> = {
  type: ['type'],
  name: ['names'],
  names: ['names'],
  event: ['date', 'status', 'sizeJson'],
  rest: ['datasets', 'json'],
};

/** What comes of an entity with the answers of questions that find some: all parts but the rest. */
export const LISTED = ['id', 'kind', 'type', 'names', 'date', 'status', 'sizeJson'] as const;

/** Reads the columns that `entities-by-ids` and its like return, or some of them. */
export function entityView(row: Row): EntityView {
  const json = typeof row['json'] === 'string' ? (JSON.parse(row['json']) as Described) : NOT_ASKED;
  const kind = row['kind'] as Kind;
  const view: EntityView = {
    id: String(row['id']),
    kind,
    type: (row['type'] as string | null | undefined) ?? null,
    names: json === NOT_ASKED ? namesIn(row['names']) : json.names,
    description: json.description,
    sameAs: json.sameAs,
    properties: json.properties,
    notes: json.notes,
    datasets: (row['datasets'] as string[] | undefined) ?? [],
  };
  if (json.document !== undefined) view.document = json.document;
  if (kind === 'Event') view.event = eventFields(row);
  return view;
}

type Described = Omit<EntityView, 'id' | 'kind' | 'type' | 'datasets' | 'event'>;

const NOT_ASKED: Described = { names: [], description: {}, sameAs: [], properties: {}, notes: [] };

function eventFields(row: Row): EventFields {
  const size = row['sizeJson'];
  return {
    date: (row['date'] as string | null | undefined) ?? null,
    status: (row['status'] as string | null | undefined) ?? 'unknown',
    size: typeof size === 'string' ? (JSON.parse(size) as Quantity) : null,
  };
}

/**
 * The entities with these ids; those that are not there, or retracted, are left out.
 *
 * @param parts what of them is wanted; absent: everything
 */
export async function entitiesByIds(
  reader: Reader,
  ids: readonly string[],
  { parts, names }: EntityParts = WHOLE,
): Promise<Map<string, EntityView>> {
  if (ids.length === 0) return new Map();
  const wanted = [...new Set(ids)];
  const rows = parts.has('rest')
    ? await reader.read('entities-by-ids', { ids: wanted })
    : await reader.read('entity-names-by-ids', { ids: wanted, ...names });
  return new Map(rows.map((row) => [String(row['id']), entityView(row)]));
}

/** All entities of some kinds, types, or within a place or organisation (directly or through others), by id. */
export async function entities(
  reader: Reader,
  where: { kinds?: readonly Kind[] | null; types?: readonly string[] | null; within?: string | null },
  page: PageRequest,
): Promise<Page<EntityView>> {
  const [after] = keysetOf(page.after, [''] as [string]) ?? [''];
  const parameters = { kinds: where.kinds ?? null, types: where.types ?? null, within: where.within ?? null };
  const statement = parameters.within === null ? 'entities' : 'entities-within';
  const rows = await reader.read(statement, { ...parameters, after, limit: page.first + 1 });
  const total = await sizeOf(rows, page, () => reader.read(`${statement}-count`, parameters));
  return pageOf(rows, page, entityView, (row) => [String(row['id'])], total);
}

/** How many asserted facts join each entity to others; entities that are not there have none. */
export async function degrees(
  reader: Reader,
  ids: readonly string[],
  predicates?: readonly string[] | null,
): Promise<Map<string, number>> {
  const rows = await reader.read('degrees', { ids: [...new Set(ids)], predicates: predicates ?? null });
  return new Map(rows.map((row) => [String(row['id']), Number(row['degree'])]));
}
