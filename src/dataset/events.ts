import { attendance } from '../model/attendance.js';
import { parseEdtf } from '../model/edtf.js';
import { quantityBounds } from '../model/quantity.js';
import type { AttributeRecord, Quantity } from '../model/records.js';

import type { Transaction } from '../store/store.js';
import { inBatches, writeRows } from './batches.js';
import { dayColumns } from './columns.js';
import type { United } from './unite.js';

const NOT_HELD = new Set(['planned', 'cancelled', 'postponed']);

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

function mostPrecise(dates: readonly string[]): string | undefined {
  return [...dates].sort((a, b) => spread(a) - spread(b) || (a < b ? -1 : 1))[0];
}

async function stated(transaction: Transaction, ids: readonly string[]): Promise<Map<string, Stated>> {
  const answer = new Map<string, Stated>(ids.map((id) => [id, { dates: [], quantities: [], statuses: [] }]));
  for (const batch of inBatches(ids)) {
    for (const row of await transaction.read('event-attributes', { ids: batch })) {
      const { property, value } = JSON.parse(String(row['json'])) as AttributeRecord;
      const event = answer.get(String(row['event']));
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

/**
 * Works out when events were, how many were there and whether they took place, and hands date and size on to the
 * facts of who was there. Run whenever an event, one of its attributes or one of its meeting facts is new or gone.
 */
async function dateEvents(transaction: Transaction, events: ReadonlyMap<string, United>): Promise<void> {
  const facts = await stated(transaction, [...events.keys()]);
  const nodes: { id: string; props: Record<string, unknown> }[] = [];
  const handedOn: Record<string, unknown>[] = [];
  for (const [id, event] of events) {
    const said = facts.get(id) ?? { dates: [], quantities: [], statuses: [] };
    const own = event.properties as { date?: string; status?: string; quantities?: Quantity | Quantity[] };
    const date = mostPrecise(said.dates) ?? own.date;
    const quantities = [...said.quantities, ...[own.quantities ?? []].flat()];
    const size = attendance(quantities);
    const status = said.statuses[0] ?? own.status ?? 'unknown';
    const { day, ...days } = dayColumns(date);
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
    handedOn.push({ event: id, ...days, day, size: size?.least ?? null });
  }
  await writeRows(transaction, 'write/events', nodes);
  await writeRows(transaction, 'write/date-facts', handedOn, { exact: false });
  await writeRows(transaction, 'write/date-relationships', handedOn, { exact: false });
}

/** Works the dates and sizes of these events out anew; ids of other entities are passed over. */
export async function redateEvents(transaction: Transaction, ids: readonly string[]): Promise<void> {
  for (const batch of inBatches(ids)) {
    const events = new Map<string, United>();
    for (const row of await transaction.read('events-json', { ids: batch })) {
      events.set(String(row['id']), JSON.parse(String(row['json'])) as United);
    }
    if (events.size > 0) await dateEvents(transaction, events);
  }
}
