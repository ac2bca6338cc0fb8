import type { Kind } from '../model/ontology.js';
import type { Reader, Row } from '../store/store.js';
import { admitted, type FactFilter } from './filter.js';
import type { Hop } from './hop.js';
import { keysetOf, type Page, type PageRequest, pagesOf, sizesOf } from './page.js';

/** Somebody at a meeting: once, with all the facts that say so. */
export interface ParticipationView {
  event: string;
  participant: string;
  /** The most telling of `roles`. */
  role: string;
  roles: string[];
  presence: string;
  onBehalfOf: string[];
  delegates: string[];
  /** Keys of the facts. */
  facts: string[];
  /** That of the surest fact, 0 to 1. */
  confidence: number;
}

/** One fact of a participation, as statements return it. */
export interface PresenceRow {
  id: string;
  role: string;
  presence: string;
  basis: number;
  confidence: number;
  onBehalfOf: string[] | null;
  delegates: string[] | null;
}

/** Roles from the most to the least telling. */
const ROLES = [
  'chair',
  'head_of_delegation',
  'signatory',
  'speaker',
  'host_side_expert',
  'sub_venue_host',
  'host',
  'organizer',
  'representative',
  'guest',
  'attendee',
  'participant',
  'not_stated',
];

const NOBODY: string[] = [];

function distinct(lists: readonly (string[] | null)[]): string[] {
  if (lists.every((list) => list == null)) return NOBODY;
  return [...new Set(lists.flatMap((list) => list ?? []))].sort();
}

/** Several facts may say that somebody was at a meeting: the best attested presence and the most telling role stand. */
export function participationOf(
  event: string,
  participant: string,
  rows: readonly PresenceRow[],
): ParticipationView {
  const [only] = rows;
  if (rows.length === 1 && only !== undefined) {
    return {
      event,
      participant,
      role: only.role,
      roles: [only.role],
      presence: only.presence,
      onBehalfOf: distinct([only.onBehalfOf]),
      delegates: distinct([only.delegates]),
      facts: [only.id],
      confidence: only.confidence,
    };
  }
  const facts = [...rows].sort(
    (a, b) => a.basis - b.basis || b.confidence - a.confidence || (a.id < b.id ? -1 : 1),
  );
  const roles = [...new Set(facts.map((one) => one.role))].sort(
    (a, b) => ROLES.indexOf(a) - ROLES.indexOf(b),
  );
  return {
    event,
    participant,
    role: roles[0] ?? 'not_stated',
    roles,
    presence: facts[0]?.presence ?? 'not_stated',
    onBehalfOf: distinct(facts.map((one) => one.onBehalfOf)),
    delegates: distinct(facts.map((one) => one.delegates)),
    facts: facts.map((one) => one.id).sort(),
    confidence: Math.max(...facts.map((one) => one.confidence)),
  };
}

/** From which side of a participation the other is looked for. */
export type Side = 'event' | 'participant';

/** Which participations are meant, and which page of them. */
export interface ParticipationsWhere {
  roles?: readonly string[] | null;
  /** Of the participants, where events are asked. */
  kinds?: readonly Kind[] | null;
  filter?: FactFilter | null;
  page: PageRequest;
}

const COLUMNS = ['id', 'role', 'presence', 'basis', 'confidence', 'onBehalfOf', 'delegates'] as const;

/** The columns of a fact from which the fields of a participation are made, by the name of the field. */
const NEEDED: Readonly<Record<string, readonly (typeof COLUMNS)[number][]>> = {
  role: ['role'],
  roles: ['role'],
  presence: ['presence', 'basis', 'confidence', 'id'],
  onBehalfOf: ['onBehalfOf'],
  delegates: ['delegates'],
  facts: ['id'],
  confidence: ['confidence'],
};

/**
 * The question as a hop: who was at events (`side` "event"), by id, or at which events entities were
 * ("participant"), by day.
 *
 * @param wanted which fields of the participations, and whether the places in the list, will be read
 */
export function participationsHop(
  side: Side,
  { roles, kinds, filter, page }: ParticipationsWhere,
  wanted: { fields: readonly string[]; places: boolean },
): Hop<ParticipationView> {
  const needed = new Set(wanted.fields.flatMap((field) => NEEDED[field] ?? []));
  const columns = COLUMNS.filter((one) => needed.has(one));
  const read = rowReader(columns);
  const view = (event: string, participant: string, facts: readonly (readonly unknown[])[]) =>
    participationOf(event, participant, facts.map(read));
  return {
    predicates: ['PARTICIPATED_IN', 'HOSTED', 'ORGANIZED'],
    direction: side === 'event' ? 'IN' : 'OUT',
    kinds: side === 'event' ? (kinds ?? null) : ['Event'],
    roles: roles ?? null,
    filter: filter ?? null,
    page,
    order: side === 'event' ? 'id' : 'event',
    columns,
    places: wanted.places,
    item: (source, other, facts) =>
      side === 'event' ? view(source, other, facts) : view(other, source, facts),
  };
}

/** Reads a fact out of the values of some columns; what was not asked for has a value that nobody reads. */
function rowReader(columns: readonly string[]): (values: readonly unknown[]) => PresenceRow {
  const [id, role, presence, basis, confidence, onBehalfOf, delegates] = COLUMNS.map((one) =>
    columns.indexOf(one),
  );
  const at = <T>(values: readonly unknown[], place: number | undefined, unasked: T): T =>
    place === undefined || place < 0 ? unasked : (values[place] as T);
  return (values) => ({
    id: at(values, id, ''),
    role: at(values, role, 'not_stated'),
    presence: at(values, presence, 'not_stated'),
    basis: at(values, basis, 3),
    confidence: at(values, confidence, 1),
    onBehalfOf: at<string[] | null>(values, onBehalfOf, null),
    delegates: at<string[] | null>(values, delegates, null),
  });
}

const wholeRow = rowReader(COLUMNS);

/** Facts as lists of the values of all columns. */
export const presenceRows = (facts: readonly (readonly unknown[])[]) => facts.map(wholeRow);

/**
 * Who was at events (`side` "event"), by id, or at which events entities were ("participant"), by day. Hosts and
 * organisers were there too. A page for each source.
 */
export async function participationsOf(
  reader: Reader,
  ids: readonly string[],
  side: Side,
  where: ParticipationsWhere,
): Promise<Map<string, Page<ParticipationView>>> {
  const { page } = where;
  const [after] = keysetOf(page.after, [''] as [string]) ?? [''];
  const statement = side === 'event' ? 'participants-of' : 'participations-of';
  const parameters = {
    ids,
    roles: where.roles ?? null,
    kinds: where.kinds ?? null,
    admit: admitted(where.filter ?? {}),
  };
  const rows = await reader.read(statement, { ...parameters, after, limit: page.first + 1 });
  const sizes = await sizesOf(ids, rows, page, (some) =>
    reader.read(`${statement}-count`, { ...parameters, ids: some }),
  );
  const view = (row: Row) =>
    participationOf(String(row['event']), String(row['participant']), row['facts'] as PresenceRow[]);
  return pagesOf(ids, rows, page, view, (row) => [String(row['place'])], sizes);
}
