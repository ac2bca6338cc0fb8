import { PRESENCE_TYPES, type PresenceType } from '../model/presence.js';
import { inBatches } from '../store/batches.js';
import type { Reader, Row, Transaction } from '../store/store.js';
import { LONG, walk } from '../store/walk.js';
import { writeRows } from './batches.js';

/** How an entity was at an event by the facts that are held, where the presence drawn beside them says otherwise. */
export interface Misdrawn {
  entity: string;
  event: string;
  /** Undefined when no fact says that it was there. */
  due?: { type: PresenceType; confidence: number };
  /** How many presences are drawn between the two; there should be one, or none. */
  held: number;
}

/** Events a statement: some have hundreds of participants. */
const EVENTS = 50;

/**
 * Draws how entities were at events: one relationship between the two, which says by its type how well that is
 * attested, by the surest of the facts that are held. Run whenever such a fact is new or gone; what is drawn already
 * is left alone.
 *
 * @param events ids; those of other entities are passed over
 */
export async function drawPresences(transaction: Transaction, events: readonly string[]): Promise<void> {
  // Whoever draws at the same events waits for the end of this transaction, and then sees what it wrote: two at once
  // would draw twice. In one order, so that they do not wait for each other.
  for (const ids of inBatches([...events].sort())) await transaction.write('write/hold-events', { ids });
  const wrong = await misdrawn(transaction, events);
  const gone = wrong.filter(({ held }) => held > 0).map(({ entity, event }) => ({ entity, event }));
  for (const rows of inBatches(gone)) await transaction.write('write/forget-presences', { rows });
  for (const TYPE of PRESENCE_TYPES) {
    const rows = wrong.flatMap(({ entity, event, due }) =>
      due?.type === TYPE ? [{ entity, event, confidence: due.confidence }] : [],
    );
    await writeRows(transaction, 'write/presences', rows, { substitutions: { TYPE } });
  }
}

/** Where the presences at these events differ from the facts. */
export async function misdrawn(reader: Reader, events: readonly string[]): Promise<Misdrawn[]> {
  const wrong: Misdrawn[] = [];
  for (const ids of inBatches(events, EVENTS)) {
    for (const row of await reader.read('presences', { ids })) {
      const held = row['held'] as [type: string, confidence: number][];
      const due = dueOf(row);
      const [only] = held;
      const right = due === undefined ? held.length === 0 : held.length === 1 && agrees(only, due);
      const one = { entity: String(row['entity']), event: String(row['event']), held: held.length };
      if (!right) wrong.push(due === undefined ? one : { ...one, due });
    }
  }
  return wrong;
}

function dueOf({ basis, confidence }: Row): Misdrawn['due'] {
  const type = basis === null ? undefined : PRESENCE_TYPES[Number(basis) - 1];
  return type === undefined ? undefined : { type, confidence: Number(confidence) };
}

function agrees(held: [string, number] | undefined, due: NonNullable<Misdrawn['due']>): boolean {
  return held !== undefined && held[0] === due.type && Number(held[1]) === due.confidence;
}

/** The ids of all events, in pieces. */
export async function* allEvents(reader: Reader): AsyncGenerator<readonly string[]> {
  for await (const rows of walk(reader, 'event-ids', 'id', {}, LONG)) {
    yield* inBatches(rows.map((row) => String(row['id'])));
  }
}
