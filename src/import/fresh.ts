import { contentHash } from '../dataset/check.js';
import { heldVersions, isNew } from '../dataset/held-versions.js';
import { keyOf, type Version } from '../dataset/version.js';
import type { DatasetRecord } from '../model/records.js';
import type { Reader } from '../store/store.js';
import type { ImportBatch } from './source.js';

/** A record that the store does not hold as it is. */
export interface Fresh {
  record: DatasetRecord;
  dataset: string;
  /** Its place in the batch. */
  index: number;
  /** The store holds another version of it. */
  changed: boolean;
}

/** A batch, and what of it the store does not hold. */
export interface FreshBatch {
  batch: ImportBatch;
  fresh: Fresh[];
  versions: Version[];
  unchanged: number;
}

/** The records of a batch, and which of them are new or changed. What is held needs no second check. */
export async function freshOf(reader: Reader, dataset: string, batch: ImportBatch): Promise<FreshBatch> {
  const versions = batch.records.map((record) => {
    const own = record.dataset ?? dataset;
    const key = keyOf(own, record.id);
    return { record, dataset: own, key, hash: contentHash(record) };
  });
  const stored = ({ key, record }: (typeof versions)[number]) =>
    record.retracted === undefined ? key : `${key}@${record.retracted}`;
  const held = await heldVersions(reader, versions.map(stored));
  const fresh: Fresh[] = [];
  for (const [index, version] of versions.entries()) {
    const before = held.get(stored(version));
    if (!isNew(version, before)) continue;
    const { record, dataset: own } = version;
    fresh.push({ record, dataset: own, index, changed: before !== undefined });
  }
  return { batch, fresh, versions, unchanged: versions.length - fresh.length };
}
