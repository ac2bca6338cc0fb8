import { PRESENCE_TYPES, type PresenceType } from '../model/presence.js';
import { inBatches } from '../store/batches.js';
import type { Reader, Row, Transaction } from '../store/store.js';
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
  for (const batch of inBatches(events, EVENTS)) {
    const wrong = await misdrawn(transaction, batch);
    for (const rows of inBatches(wrong.filter(({ held }) => held > 0))) {
      await transaction.write('write/forget-presences', {
        rows: rows.map(({ entity, event }) => ({ entity, event })),
      });
    }
    for (const TYPE of PRESENCE_TYPES) {
      const rows = wrong.flatMap(({ entity, event, due }) =>
        due?.type === TYPE ? [{ entity, event, confidence: due.confidence }] : [],
      );
      await writeRows(transaction, 'write/presences', rows, { substitutions: { TYPE } });
    }
  }
}

/** Where the presences at these events differ from the facts. */
export async function misdrawn(reader: Reader, events: readonly string[]): Promise<Misdrawn[]> {
  const rows = await reader.read('presences', { ids: events });
  return rows.flatMap((row) => {
    const held = row['held'] as [type: string, confidence: number][];
    const due = dueOf(row);
    const [only] = held;
    const right = due === undefined ? held.length === 0 : held.length === 1 && agrees(only, due);
    const one = { entity: String(row['entity']), event: String(row['event']), held: held.length };
    return right ? [] : [due === undefined ? one : { ...one, due }];
  });
}

function dueOf({ basis, confidence }: Row): Misdrawn['due'] {
  const type = basis === null ? undefined : PRESENCE_TYPES[Number(basis) - 1];
  return type === undefined ? undefined : { type, confidence: Number(confidence) };
}

function agrees(held: [string, number] | undefined, due: NonNullable<Misdrawn['due']>): boolean {
  return held !== undefined && held[0] === due.type && Number(held[1]) === due.confidence;
}

/** The ids of all events, in pieces. */
export async function* allEvents(reader: Reader): AsyncGenerator<string[]> {
  for (let after = ''; ; ) {
    const rows = await reader.read('event-ids', { after, limit: EVENTS });
    const ids = rows.map((row) => String(row['id']));
    if (ids.length > 0) yield ids;
    if (ids.length < EVENTS) return;
    after = ids.at(-1) ?? '';
  }
}
