import { attendance } from '../model/attendance.js';
import { extent, parseEdtf, twoApart } from '../model/edtf.js';
import { quantityBounds } from '../model/quantity.js';
import type { AttributeRecord, Quantity } from '../model/records.js';
import { surestFirst } from '../model/sureness.js';
import { inBatches } from '../store/batches.js';
import type { Reader, Row, Transaction } from '../store/store.js';
import { writeRows } from './batches.js';
import { type DayColumns, dayColumns } from './columns.js';
import type { United } from './unite.js';

const NOT_HELD = new Set(['planned', 'cancelled', 'postponed']);

/** What is stated of an event, the surest first. */
interface Stated {
  dates: string[];
  quantities: Quantity[];
  statuses: string[];
}

/** How many days a date leaves open; the fewer, the more precise. */
function spread(edtf: string): number {
  const date = parseEdtf(edtf);
  if (date.earliestStart === null || date.latestEnd === null) return Number.POSITIVE_INFINITY;
  return Date.parse(date.latestEnd) - Date.parse(date.earliestStart);
}

/** Of equally precise ones the first. */
function mostPrecise(dates: readonly string[]): string | undefined {
  return [...dates].sort((a, b) => spread(a) - spread(b))[0];
}

/** The days of an event: where sources give dates that cannot both be right, all from the first of them to the last. */
function daysOf(date: string | undefined, dates: readonly string[]): DayColumns & { day: string } {
  const days = dayColumns(date);
  if (twoApart(dates) === undefined) return days;
  const each = dates.map(parseEdtf);
  const extents = each.map(extent);
  return {
    ...{ day: days.day, surelyFrom: null, surelyTo: null },
    earliest: extents.map(({ earliest }) => earliest).sort()[0] as string,
    latest: extents
      .map(({ latest }) => latest)
      .sort()
      .at(-1) as string,
    uncertain: each.some(({ uncertain }) => uncertain),
  };
}

/** What is stated now of the dates, sizes and status of events. */
export async function statedOf(reader: Reader, ids: readonly string[]): Promise<Map<string, Stated>> {
  const answer = new Map<string, Stated>(ids.map((id) => [id, { dates: [], quantities: [], statuses: [] }]));
  for (const batch of inBatches(ids)) {
    const rows = await reader.read('event-attributes', { ids: batch });
    const said = rows.map((row): [string, AttributeRecord] => [
      String(row['event']),
      JSON.parse(String(row['json'])),
    ]);
    for (const [id, { property, value }] of said.sort(([, a], [, b]) => surestFirst(a, b))) {
      const event = answer.get(id);
      if (property === 'date') event?.dates.push(String(value));
      if (property === 'status') event?.statuses.push(String(value));
      if (property === 'quantities') event?.quantities.push(...([value].flat() as Quantity[]));
    }
  }
  return answer;
}

/** Stated numbers as lists that statements compare: of what, at least and at most how many. */
function countedColumns(quantities: readonly Quantity[], people: Quantity | undefined) {
  const counted = quantities.flatMap((quantity) => {
    const { least, most } = quantityBounds(quantity);
    const bounds = { least: least ?? 0, most: most ?? Number.MAX_SAFE_INTEGER };
    const of = quantity.of ?? quantity.unit ?? 'people';
    return quantity === people
      ? [
          { of, ...bounds },
          { of: 'people', ...bounds },
        ]
      : [{ of, ...bounds }];
  });
  return {
    counted: counted.map((one) => one.of),
    least: counted.map((one) => one.least),
    most: counted.map((one) => one.most),
  };
}

/** What the facts of who was there take over from their event. */
export interface EventColumns extends DayColumns {
  /** The day that it is sorted by. */
  day: string;
  size: number | null;
}

/** The columns that these events hand on as they are held; ids of other entities are passed over. */
export async function heldEventColumns(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, EventColumns>> {
  const held = new Map<string, EventColumns>();
  for (const batch of inBatches(ids)) {
    for (const row of await reader.read('event-columns', { ids: batch })) {
      const { id, sort, ...columns } = row as Row & { id: string; sort: string };
      held.set(id, { ...columns, day: sort.slice(0, -(id.length + 1)) } as EventColumns);
    }
  }
  return held;
}

const same = (one: EventColumns, other: EventColumns) =>
  (['earliest', 'latest', 'surelyFrom', 'surelyTo', 'uncertain', 'day', 'size'] as const).every(
    (name) => one[name] === other[name],
  );

/**
 * Works out when events were, how many were there and whether they took place, and hands date and size on to the
 * facts of who was there. Run whenever an event or one of its attributes is new or gone; ids of other entities are
 * passed over.
 *
 * @param before what the facts that are held have taken over, where that is known: to hand on the same again would
 * cost more with every fact that an event has. An event that is not there has no facts yet.
 */
export async function redateEvents(
  transaction: Transaction,
  ids: readonly string[],
  before?: ReadonlyMap<string, EventColumns>,
): Promise<Map<string, EventColumns>> {
  const dated = new Map<string, EventColumns>();
  for (const batch of inBatches(ids)) {
    const events = new Map<string, United>();
    for (const row of await transaction.read('events-json', { ids: batch })) {
      events.set(String(row['id']), JSON.parse(String(row['json'])) as United);
    }
    if (events.size === 0) continue;
    const columns = await dateEvents(transaction, events);
    for (const [id, one] of columns) dated.set(id, one);
    const handedOn = [...columns].filter(([id, one]) => {
      const held = before?.get(id);
      return before === undefined || (held !== undefined && !same(held, one));
    });
    const rows = handedOn.map(([event, one]) => ({ event, ...one }));
    await writeRows(transaction, 'write/date-facts', rows, { exact: false });
    await writeRows(transaction, 'write/date-relationships', rows, { exact: false });
  }
  return dated;
}

async function dateEvents(
  transaction: Transaction,
  events: ReadonlyMap<string, United>,
): Promise<Map<string, EventColumns>> {
  const facts = await statedOf(transaction, [...events.keys()]);
  const nodes: { id: string; props: Record<string, unknown> }[] = [];
  const handedOn = new Map<string, EventColumns>();
  for (const [id, event] of events) {
    const said = facts.get(id) ?? { dates: [], quantities: [], statuses: [] };
    const own = event.properties as { date?: string; status?: string; quantities?: Quantity | Quantity[] };
    const date = mostPrecise(said.dates) ?? own.date;
    const quantities = [...said.quantities, ...[own.quantities ?? []].flat()];
    const size = attendance(quantities);
    const status = said.statuses[0] ?? own.status ?? 'unknown';
    const { day, ...days } = daysOf(date, said.dates);
    nodes.push({
      id,
      props: {
        ...days,
        date: date ?? null,
        sort: `${day} ${id}`,
        status,
        held: !NOT_HELD.has(status),
        size: size?.least ?? null,
        sizeJson: size === undefined ? null : JSON.stringify(size.quantity),
        ...countedColumns(quantities, size?.quantity),
      },
    });
    handedOn.set(id, { ...days, day, size: size?.least ?? null });
  }
  await writeRows(transaction, 'write/events', nodes);
  return handedOn;
}
