import type { DatasetManifest } from '../dataset/manifest.js';
import type { DatasetRecord } from '../model/records.js';
import type { SkipList } from './skip-list.js';

/**
 * Records that can be loaded one batch after another: none refers to what comes in a later batch. A record may come
 * again in a later batch if it says the same.
 */
export interface ImportBatch {
  records: DatasetRecord[];
  /** Where each record was read, in the same order, where a place in a file means something. */
  places?: { file: string; line: number }[];
  /** From where the source can go on when everything up to here is loaded; absent: it is read again from its start. */
  resume?: string;
  /** Rows or pages of the source read so far. */
  read: number;
  /** How many there are, where it is known. */
  total?: number;
}

/** Something that facts are imported from, as records in batches. It is read once. */
export interface ImportSource {
  /** The dataset that the records belong to, unless a record names its own. */
  dataset: DatasetManifest;
  /** What datasets say of themselves where each record names its own; filled while the batches are read. */
  datasets?: readonly DatasetManifest[];
  /** What `read` counts: "rows", "pages". */
  unit: string;
  /**
   * The records, from the start or from where an earlier run stopped. Only a few batches are in memory at a time: the
   * next is asked for when the one before it is loaded.
   */
  batches(from: string | undefined): AsyncIterable<ImportBatch>;
  /** What was left out and why; filled while the batches are read. */
  skipped: SkipList;
  /**
   * Which records of the dataset come from this source, where others may bring records of it too: the beginnings of
   * the ids of its claims, and the kinds of its entities; of a file, what the ids of its editions begin with, which its
   * claims name. Absent: all of them do.
   */
  owns?: { claims: string; kinds: readonly string[]; editions: string };
  /** A later run can go on where one was ended; else it is read again from its start. */
  goesOn?: boolean;
  /** A record that the check refuses ends the run, and is not merely left out. */
  strict?: boolean;
}
