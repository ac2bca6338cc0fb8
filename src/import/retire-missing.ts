import { load } from '../dataset/load.js';
import { inBatches } from '../store/batches.js';
import type { Reader, Row, Store } from '../store/store.js';
import { LONG, walk } from '../store/walk.js';
import type { ImportSource } from './source.js';

export interface Kept {
  dataset: string;
  owns: ImportSource['owns'];
  /** The keys of all records of the source. */
  seen: ReadonlySet<string>;
  /** What the ids of those begin with that are not ended by rows which were left out. */
  spared: ReadonlySet<string>;
  /** Of these the keys of records that a rehearsal would have changed: they go on naming what they named, but for sources. */
  changed: ReadonlySet<string>;
}

/**
 * Retires what the store holds of a source's dataset and the source no longer has: first claims, then the entities
 * and documents among them that nothing names any more. What something goes on naming stays, and what another file says.
 *
 * @returns how many records were retired, or would be, and how many facts were spared
 */
export async function retireMissing(
  store: Store,
  { dataset, owns, seen, spared, changed }: Kept,
  dryRun: boolean,
): Promise<{ retired: number; kept: number }> {
  const beginnings = [...spared];
  const isSpared = (id: string) =>
    beginnings.some((one) => id.startsWith(one) && /^(?:$|[|/@])/.test(id.slice(one.length)));
  let kept = 0;
  const claims: string[] = [];
  const described = new Map<string, string>();
  const documents = new Map<string, string>();
  /** Other tables of the dataset, and those that brought claims of another sort. */
  const others = new Set<string>();
  const ofOtherSorts = new Set<string>();
  let alone = true;
  for await (const row of liveRecords(store, dataset)) {
    const [key, id, record] = [String(row['key']), String(row['id']), String(row['record'])];
    if (record === 'entity') {
      if (!seen.has(key) && !spared.has(id)) described.set(id, key);
    } else if (record === 'document') {
      if (owns === undefined || id.startsWith(owns.editions)) {
        if (!seen.has(key)) documents.set(id, key);
      } else if (id.startsWith(`doc/${dataset}/`) && id.includes('@')) others.add(id);
    } else if (owns === undefined || id.startsWith(owns.claims)) {
      const other = owns !== undefined && !isOf(row, owns.editions);
      if (other) alone = false;
      else if (!seen.has(key) && isSpared(id)) kept += 1;
      else if (!seen.has(key)) claims.push(key);
    } else for (const one of documentsOf(row)) ofOtherSorts.add(one);
  }
  // Entities name no file, so where another table may have brought some too, it is not known whose they are.
  if (!alone || [...others].some((id) => !ofOtherSorts.has(id))) described.clear();
  for (const [id, key] of documents) described.set(id, key);
  for (const id of await othersIn(store, [...described.keys()], owns?.kinds)) described.delete(id);
  if (!dryRun)
    for (const keys of inBatches(claims)) await load(store, { records: [], datasets: [] }, { retire: keys });
  let retired = claims.length;
  for (const ids of inBatches([...described.keys()])) {
    const named = new Set<string>();
    const gone = new Set(claims);
    for (const row of await store.read('dangling', { ids })) {
      const [key, id] = [String(row['key']), String(row['id'])];
      if (!gone.has(key) && !(documents.has(id) && changed.has(key))) named.add(id);
    }
    const keys = ids.filter((id) => !named.has(id)).map((id) => described.get(id) as string);
    if (!dryRun && keys.length > 0) await load(store, { records: [], datasets: [] }, { retire: keys });
    retired += keys.length;
  }
  return { retired, kept };
}

/** Whether a claim is supported by an edition of a file, and by nothing else. */
function isOf(row: Row, editions: string): boolean {
  return documentsOf(row).every((one) => one.startsWith(editions));
}

const documentsOf = (row: Row) => (row['documents'] as string[] | null) ?? [];

async function* liveRecords(reader: Reader, dataset: string): AsyncGenerator<Row> {
  for await (const rows of walk(reader, 'live-records', 'key', { dataset }, LONG)) yield* rows;
}

/** Those of these entities that are of other kinds than the source brings. */
async function othersIn(reader: Reader, ids: readonly string[], kinds: readonly string[] | undefined) {
  if (kinds === undefined) return [];
  const others: string[] = [];
  for (const part of inBatches(ids)) {
    for (const row of await reader.read('entity-kinds', { ids: part })) {
      const kind = String(row['kind']);
      if (kind !== 'Document' && !kinds.includes(kind)) others.push(String(row['id']));
    }
  }
  return others;
}
