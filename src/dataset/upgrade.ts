import { ParleyError } from '../errors.js';
import type { Store } from '../store/store.js';
import { allEvents, drawPresences } from './presences.js';

/** The layout that this version keeps: 2 since presences are drawn beside the facts of meetings. */
const LAYOUT = 2;

/**
 * Brings a store that an older version loaded into today's layout; one that has it already is left alone. Ended
 * halfway, it goes on with the next run.
 *
 * @param begun called when there is something to do that takes time
 * @throws ParleyError STORE_UNAVAILABLE when a newer version has changed the layout
 */
export async function upgrade(store: Store, begun: () => void = () => undefined): Promise<void> {
  const [row] = await store.read('layout');
  const held = Number(row?.['version'] ?? 1);
  if (held === LAYOUT) return;
  if (held > LAYOUT) {
    throw new ParleyError(
      'STORE_UNAVAILABLE',
      'A newer version of Parley has changed the layout of this store.',
      {
        remedy: 'Use that version, or load an export of the store into a new one.',
      },
    );
  }
  let first = true;
  for await (const events of allEvents(store)) {
    if (first) begun();
    first = false;
    await store.transact((transaction) => drawPresences(transaction, events));
  }
  await store.transact((transaction) => transaction.write('write/layout', { version: LAYOUT }));
}
