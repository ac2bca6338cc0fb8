import type { AttributeRecord, DatasetRecord, RelationRecord } from '../model/records.js';

/** A version of a record as it is about to be kept: its key in the graph, and the hash that tells it from others. */
export interface Version {
  key: string;
  dataset: string;
  record: DatasetRecord;
  hash: string;
  /** Where it was read, for messages. */
  place?: { file: string; line: number };
}

/** The key under which the version of a record that is held now is kept. */
export const keyOf = (dataset: string, id: string) => `${dataset}:${id}`;

export function isClaim(record: DatasetRecord): record is RelationRecord | AttributeRecord {
  return record.record === 'relation' || record.record === 'attribute';
}

/** The record as it is kept: what the store knows by itself (dataset, timestamps, texts) stands beside it. */
function kept(record: DatasetRecord): string {
  const { dataset: _d, recorded: _a, retracted: _r, ...rest } = record;
  if (rest.record !== 'document' || rest.text === undefined) return JSON.stringify(rest);
  const { text: _text, ...withoutText } = rest;
  return JSON.stringify({ ...withoutText, textShipped: true });
}

/** The columns that every kept record has. */
export function recordColumns({ key, dataset, record, hash }: Version, at: string) {
  return {
    key,
    dataset,
    id: record.id,
    record: record.record,
    hash,
    json: kept(record),
    recorded: record.recorded ?? at,
    ...(record.retracted === undefined ? {} : { retracted: record.retracted }),
  };
}
