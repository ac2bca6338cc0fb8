import { inBatches } from '../store/batches.js';
import type { Reader } from '../store/store.js';
import { keyOf, type Version } from './version.js';

/** What the store holds of a record: the hash of its content, since when, and whether a text came with it. */
interface Held {
  hash: string;
  recorded: string;
  shipped: boolean;
}

/** What the store holds under these keys. */
export async function heldVersions(reader: Reader, keys: readonly string[]): Promise<Map<string, Held>> {
  const held = new Map<string, Held>();
  for (const batch of inBatches([...new Set(keys)])) {
    for (const row of await reader.read('record-versions', { keys: batch })) {
      const [hash, recorded] = [String(row['hash']), String(row['recorded'])];
      held.set(String(row['key']), { hash, recorded, shipped: row['shipped'] === true });
    }
  }
  return held;
}

/** A document whose text comes only now is a new version, though its content is what it was. */
export function isNew({ hash, record }: Version, held: Held | undefined): boolean {
  if (held?.hash !== hash) return true;
  return record.record === 'document' && record.text !== undefined && !held.shipped;
}

/**
 * What is held now and ends with a load that brings nothing but retracted versions of it, by key. Where the latest
 * of these is the version that is held, it ends at that version's time and becomes that version (its key).
 */
export function endedBy(
  retired: readonly Version[],
  versions: ReadonlyMap<string, Version>,
  held: ReadonlyMap<string, Held>,
): Map<string, { time?: string; became?: string }> {
  const latest = new Map<string, Version & { time: string }>();
  for (const one of retired) {
    const key = keyOf(one.dataset, one.record.id);
    const time = one.record.retracted as string;
    const other = latest.get(key)?.time;
    if (other === undefined || Date.parse(other) < Date.parse(time)) latest.set(key, { ...one, time });
  }
  const ended = new Map<string, { time?: string; became?: string }>();
  for (const [key, { key: became, hash, time }] of latest) {
    const now = held.get(key);
    if (now === undefined || versions.has(key) || held.has(became)) continue;
    if (now.hash === hash) ended.set(key, { time, became });
    else if (Date.parse(now.recorded) < Date.parse(time)) ended.set(key, {});
  }
  return ended;
}
