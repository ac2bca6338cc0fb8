import type { Kind } from '../model/ontology.js';
import { PRESENCES } from '../model/presence.js';
import type { Quantity } from '../model/records.js';
import type { Reader, Row } from '../store/store.js';
import { type Along, listing, NOTHING_ALONG } from './entities.js';
import { admitted, type FactFilter } from './filter.js';
import { possiblySameAs } from './identity.js';
import { bySource, keysetOf, type Page, type PageRequest, pagesOf, sizesOf } from './page.js';
import { type ParticipationView, type PresenceRow, participationOf, presenceRows } from './participations.js';

/** How sure it is that two were together at a meeting, the surest first. */
export const BASES = [...PRESENCES, 'SAME_SERIES'] as const;
export type Basis = (typeof BASES)[number];

/** Two in one series are not known to have shared a sitting, so that basis counts only when it is asked for. */
export const DEFAULT_BASES: readonly Basis[] = ['DIRECT', 'THROUGH_DELEGATES', 'INFERRED'];

/** A meeting at which both were, with what each was there. */
export interface SharedEventView {
  event: string;
  /** The stated number of people there. */
  size: Quantity | null;
  /** The weaker of the two presences. */
  basis: Basis;
  own: ParticipationView;
  other: ParticipationView;
}

/** A meeting of which it was not asked what each of the two was there. */
export type SharedEvent = Pick<SharedEventView, 'event' | 'size'> & Partial<SharedEventView>;

/** That two were at meetings together: once a pair, with all their meetings. */
export interface EncounterView {
  who: string;
  with: string;
  /** That of their best meeting. */
  basis: Basis;
  /** The smaller of the two sides, at the best attested meeting. */
  confidence: number;
  eventCount: number;
  /** How many pairs among these meetings may be one and the same meeting; not those that an editor held apart. */
  possibleDuplicates: number;
  /** EDTF dates of the first and the last dated meeting. */
  first: string | null;
  last: string | null;
  /** The earliest of their meetings, as many as were asked for. */
  events: SharedEvent[];
}

export interface Meetings {
  kinds?: readonly Kind[] | null;
  bases?: readonly Basis[] | null;
  filter?: FactFilter | null;
}

/** Engines write a basis as its place in `BASES`, counted from 1. */
export const rankOf = (basis: Basis) => BASES.indexOf(basis) + 1;
export const basisOf = (rank: unknown) => BASES[Number(rank) - 1] ?? 'INFERRED';

/** What of a question about meetings its statements take. */
export function parametersOf({ kinds, bases, filter }: Meetings) {
  return {
    // One kind is found by its label, which costs less than to read a property of everybody who was met.
    kinds: kinds == null || kinds.length === 1 ? null : kinds,
    bases: (bases ?? DEFAULT_BASES).map(rankOf),
    admit: admitted(filter ?? {}),
  };
}

/**
 * Whom entities met: those who were at a meeting with them that took place, without those for whom they stood there
 * and their own delegates. By basis, then number of meetings falling, then id; a page for each entity.
 *
 * @param where.kinds of the others; null for every kind
 * @param where.events how many shared meetings to tell of each encounter (0: only count them)
 * @param where.sides whether to tell what both were at the shared meetings (absent: yes)
 * @param where.measured whether to tell how surely and when they met (absent: yes); else `confidence` is 0 and the dates
 * are null
 * @param where.duplicates whether to look for meetings that may be one (absent: yes)
 * @param along what of the others and of the meetings is to come along
 */
export async function whoMet(
  reader: Reader,
  ids: readonly string[],
  where: Meetings & {
    page: PageRequest;
    events?: number;
    sides?: boolean;
    measured?: boolean;
    duplicates?: boolean;
  },
  along: Along = NOTHING_ALONG,
): Promise<Map<string, Page<EncounterView>>> {
  const { page } = where;
  const parameters = parametersOf(where);
  const others = labelOf(where.kinds);
  const [afterBasis, afterCount, afterId] = keysetOf(page.after, [0, 0, ''] as [number, number, string]) ?? [
    0,
    0,
    '',
  ];
  const { events = 0, sides = true, measured = true } = where;
  const after = { afterBasis, afterCount, afterId, limit: page.first + 1, events, sides, measured };
  const rows = await reader.read(
    'who-met',
    { ids, ...parameters, ...after, ...along.parameters },
    {
      ...others,
      ...listing(along),
    },
  );
  along.take(
    rows.flatMap((row) => [
      row['listed'] as unknown[],
      ...(row['events'] as SharedRow[]).map(([event]) => event),
    ]),
  );
  const sizes = await sizesOf(ids, rows, page, (some) =>
    reader.read('who-met-count', { ids: some, ...parameters, measured: false }, others),
  );
  const repeated = [...bySource(ids, rows).values()]
    .flatMap((found) => found.slice(0, page.first))
    .filter((row) => Number(row['meetings']) > 1)
    .map((row) => [String(row['source']), String(row['other'])] as const);
  const duplicates = await possibleDuplicates(reader, (where.duplicates ?? true) ? repeated : [], parameters);
  const view = (row: Row): EncounterView => {
    const pair = `${String(row['source'])}\n${String(row['other'])}`;
    return {
      who: String(row['source']),
      with: String(row['other']),
      basis: basisOf(row['basis']),
      confidence: measured ? Number(row['confidence']) : 0,
      eventCount: Number(row['meetings']),
      possibleDuplicates: duplicates.get(pair) ?? 0,
      first: dateIn(row['firstMet']),
      last: dateIn(row['lastMet']),
      events: (row['events'] as SharedRow[]).map((one) =>
        sides
          ? sharedEvent(String(row['source']), String(row['other']), meetingOf(one))
          : withoutSides(meetingOf(one)),
      ),
    };
  };
  const keyset = (row: Row) => [Number(row['basis']), Number(row['meetings']), String(row['other'])];
  return pagesOf(ids, rows, page, view, keyset, sizes);
}

/** A shared meeting as statements return it. */
export interface SharedMeeting {
  event: string;
  /** JSON. */
  size: string | null;
  series: boolean | null;
  /** What each side was there, fact by fact. */
  own: readonly unknown[][];
  others: readonly unknown[][];
}

/** The same with what came along of the event. */
type SharedRow = [
  listed: readonly unknown[],
  size: string | null,
  series: boolean | null,
  own: readonly unknown[][],
  others: readonly unknown[][],
];

function meetingOf([listed, size, series, own, others]: SharedRow): SharedMeeting {
  return { event: String(listed[0]), size, series, own, others };
}

function withoutSides({ event, size }: SharedMeeting): SharedEvent {
  return { event, size: sizeOf(size) };
}

const sizeOf = (json: string | null) => (json === null ? null : (JSON.parse(json) as Quantity));

/** A shared meeting, as one of two sees it. */
export function sharedEvent(
  who: string,
  other: string,
  { event, size, series, own, others }: SharedMeeting,
): SharedEventView {
  const [mine, theirs] = [presenceRows(own), presenceRows(others)];
  const surest = (rows: readonly PresenceRow[]) => Math.min(...rows.map((one) => one.basis));
  return {
    event,
    size: sizeOf(size),
    basis: basisOf(series ? BASES.length : Math.max(surest(mine), surest(theirs))),
    own: participationOf(event, who, mine),
    other: participationOf(event, other, theirs),
  };
}

/** The label by which a statement finds the others, where one kind is meant. */
const labelOf = (kinds: Meetings['kinds']) => ({ KIND: kinds?.length === 1 ? (kinds[0] as Kind) : 'Entity' });

/** Statements return a meeting as "sort date", so that the least or greatest of them brings its date along. */
function dateIn(found: unknown): string | null {
  return typeof found === 'string' ? found.slice(found.lastIndexOf(' ') + 1) : null;
}

/** How many pairs among the meetings of two may be one meeting, as far as no editor decided that they are two. */
async function possibleDuplicates(
  reader: Reader,
  pairs: readonly (readonly [string, string])[],
  { bases, admit }: ReturnType<typeof parametersOf>,
) {
  const duplicates = new Map<string, number>();
  if (pairs.length === 0) return duplicates;
  const rows = await reader.read('possible-duplicates', { pairs, bases, admit });
  if (rows.length === 0) return duplicates;
  const decided = await possiblySameAs(reader, [...new Set(rows.map((row) => String(row['left'])))]);
  for (const { source, other, left, right } of rows) {
    const hypothesis = decided.get(String(left))?.find((one) => one.entity === right);
    const pair = `${String(source)}\n${String(other)}`;
    if (hypothesis?.decision !== 'DIFFERENT') duplicates.set(pair, (duplicates.get(pair) ?? 0) + 1);
  }
  return duplicates;
}
