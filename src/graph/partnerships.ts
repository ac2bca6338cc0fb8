import { inBatches } from '../store/batches.js';
import type { Reader } from '../store/store.js';
import { admitted, type FactFilter } from './filter.js';
import { type Activity, activityOf, lastSharedEvents, type SharedEvents } from './last-shared-events.js';
import { chosen, network } from './network.js';
import { keysetOf, type Page, type PageRequest, pageOf } from './page.js';
import { SISTER_CITIES } from './sister-cities.js';

/** Two sister cities, the one whose id comes first before the other, with the keys of the facts that say so. */
export interface PartnershipView {
  of: string;
  node: string;
  facts: readonly string[];
}

/** How partnerships must stand, held against a day; see `activityOf`. */
export interface ActivityFilter {
  /** Any of these. */
  is: readonly Activity[];
  since: string;
  certainty?: 'POSSIBLY' | 'CERTAINLY';
  /** Which facts make a meeting. */
  where?: FactFilter | null;
}

/** Which partnerships are listed. */
export interface PartnershipsWhere {
  /** Only those of these cities. */
  ids?: readonly string[] | null;
  /** Only those of cities in this place. */
  within?: string | null;
  /** Whether both cities must be among the chosen, not one of them. */
  among?: boolean;
  activity?: ActivityFilter | null;
  filter?: FactFilter | null;
  page: PageRequest;
  /** The most pairs that may be read of the whole graph. */
  maxPairs: number;
}

type Pair = readonly [string, string];

/** The place in the list: the last day of a meeting, then the two ids. */
type Place = readonly [string, string, string];

/**
 * The partnerships of cities, each pair once, by when the two last met: the longest ago first, then those who met on no
 * known day, then those of whom no meeting is known; then by ids.
 *
 * @throws ParleyError INVALID_INPUT where the day has no beginning; LIMIT_EXCEEDED where the whole graph has more pairs
 * than may be read
 */
export async function partnerships(
  reader: Reader,
  { activity, page, ...where }: PartnershipsWhere,
): Promise<Page<PartnershipView>> {
  const pairs = await pairsOf(reader, where);
  const known = await lastSharedEvents(reader, pairs, { filter: activity?.where });
  const found: Place[] = [];
  for (const [one, other] of pairs) {
    const shared = known.get(`${one}\n${other}`);
    const fits =
      !activity || activity.is.includes(activityOf(shared, activity.since, activity.certainty ?? 'POSSIBLY'));
    if (fits) found.push([dayOf(shared), one, other]);
  }
  found.sort(inOrder);
  const after = keysetOf(page.after, ['', '', ''] as Place);
  const rest = after === null ? found : found.filter((place) => inOrder(place, after) > 0);
  const rows = rest.slice(0, page.first + 1);
  const facts = await factsOf(reader, rows.slice(0, page.first), where.filter);
  return pageOf(
    rows,
    page,
    ([, of, node]) => ({ of, node, facts: facts.get(`${of}\n${node}`) ?? [] }),
    (place) => place,
    page.count ? found.length : undefined,
  );
}

/** Behind all days: met on no known day, and not known to have met. */
const [UNDATED, NEVER_KNOWN] = ['~', '~~'];

function dayOf(shared: SharedEvents | undefined): string {
  return shared === undefined ? NEVER_KNOWN : (shared.latest ?? UNDATED);
}

function inOrder(one: Place, other: Place): number {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at === -1 ? 0 : (one[at] as string) < (other[at] as string) ? -1 : 1;
}

/** The pairs that are meant, each once, with the lesser id first. */
async function pairsOf(
  reader: Reader,
  { ids, within, among, filter, maxPairs }: Omit<PartnershipsWhere, 'activity' | 'page'>,
): Promise<Pair[]> {
  const pairs = new Map<string, Pair>();
  const add = (left: string, right: string) => {
    const pair: Pair = left < right ? [left, right] : [right, left];
    if (left !== right) pairs.set(pair.join('\n'), pair);
  };
  if (ids == null && within == null) {
    for (const pair of (await network(reader, { filter, maxPairs })).pairs) add(...pair);
    return [...pairs.values()];
  }
  const cities = await chosenBy(reader, ids, within);
  const admit = admitted(filter ?? {});
  for (const part of inBatches([...cities])) {
    for (const row of await reader.read('partnerships', { ids: part, admit })) {
      const [left, right] = [String(row['left']), String(row['right'])];
      if (!among || cities.has(right)) add(left, right);
    }
  }
  return [...pairs.values()];
}

/** The cities that are named and lie in the place, as far as these are given. */
async function chosenBy(
  reader: Reader,
  ids: readonly string[] | null | undefined,
  within: string | null | undefined,
): Promise<ReadonlySet<string>> {
  const kinds = SISTER_CITIES.kinds ?? null;
  const named = ids == null ? null : await chosen(reader, ids, null, kinds);
  const inside = within == null ? null : new Set(await chosen(reader, null, within, kinds));
  return inside === null || named === null
    ? new Set(inside ?? named)
    : new Set(named.filter((id) => inside.has(id)));
}

/** The keys of the facts that say so, by pair, under "one\nother". */
async function factsOf(
  reader: Reader,
  places: readonly Place[],
  filter: FactFilter | null | undefined,
): Promise<Map<string, string[]>> {
  const facts = new Map<string, string[]>();
  if (places.length === 0) return facts;
  const pairs = places.map(([, one, other]) => [one, other]);
  for (const row of await reader.read('partnership-facts', { pairs, admit: admitted(filter ?? {}) })) {
    facts.set(`${row['left']}\n${row['right']}`, [...(row['facts'] as string[])].sort());
  }
  return facts;
}
