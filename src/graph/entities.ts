import { ALL_NAMES, columnsFor, namesIn } from '../model/name-columns.js';
import type { Kind } from '../model/ontology.js';
import type { DocumentRecord, Localized, Name, Quantity } from '../model/records.js';
import type { Column, Substitutions } from '../store/statements.js';
import type { Parameters, Reader, Row } from '../store/store.js';
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

/** All of an entity. */
export const WHOLE: ReadonlySet<EntityPart> = new Set(['type', 'names', 'event', 'rest'] as const);

/** What statements are to tell of entities. */
export interface EntityColumns {
  /** Under the names by which `entityView` knows them; the id comes first. */
  readonly columns: readonly (readonly [name: string, column: Column])[];
  /** Which the statements need for them. */
  readonly parameters: Parameters;
}

/** The columns that hold these parts, for a reader of these languages. */
export function columnsOf(parts: ReadonlySet<EntityPart>, languages: readonly string[] = []): EntityColumns {
  const columns: [string, Column][] = [
    ['id', 'id'],
    ['kind', 'kind'],
  ];
  const rest = parts.has('rest');
  const named = !rest && (parts.has('name') || parts.has('names'));
  const names = parts.has('names') ? ALL_NAMES : columnsFor(languages);
  if (parts.has('type')) columns.push(['type', 'type']);
  if (named) columns.push(['names', names.column]);
  if (parts.has('event')) columns.push(['date', 'date'], ['status', 'status'], ['sizeJson', 'sizeJson']);
  // The names are among the rest.
  if (rest) columns.push(['datasets', 'datasets'], ['json', 'json']);
  return { columns, parameters: named ? names.parameters : {} };
}

const EVERYTHING = columnsOf(WHOLE);

/** What of the entities in an answer comes along with it, and who takes it. */
export interface Along extends EntityColumns {
  /** Is given the values of the columns. */
  take(entities: readonly (readonly unknown[])[]): void;
}

export const NOTHING_ALONG: Along = { columns: [['id', 'id']], parameters: {}, take: () => undefined };

/** The columns as a statement takes them. */
export function listing({ columns }: EntityColumns): Substitutions {
  return { LISTED: columns.map(([, column]) => column) };
}

/**
 * An entity of which these columns came.
 *
 * @param kind that of all such entities, where it does not come as a column
 */
export function entityListed(
  values: readonly unknown[],
  columns: EntityColumns['columns'],
  kind?: Kind,
): EntityView {
  const row: Row = kind === undefined ? {} : { kind };
  for (let place = 0; place < columns.length; place += 1) {
    const [name] = columns[place] as (typeof columns)[number];
    row[name] = values[place];
  }
  return entityView(row);
}

/** Reads the columns of an entity, as many as came. */
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
 * @param wanted what of them; absent: everything
 */
export async function entitiesByIds(
  reader: Reader,
  ids: readonly string[],
  wanted: EntityColumns = EVERYTHING,
): Promise<Map<string, EntityView>> {
  if (ids.length === 0) return new Map();
  const parameters = { ids: [...new Set(ids)], ...wanted.parameters };
  const rows = await reader.read('entities-by-ids', parameters, listing(wanted));
  return new Map(
    rows.map(({ listed }) => {
      const entity = entityListed(listed as unknown[], wanted.columns);
      return [entity.id, entity];
    }),
  );
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
