import { checkRecords } from '../src/dataset/check.js';
import { knownTo } from '../src/dataset/known.js';
import { type LoadReport, load } from '../src/dataset/load.js';
import { readDatasets } from '../src/dataset/read.js';
import { recordsOf } from '../src/graph/records.js';
import type { DatasetRecord } from '../src/model/records.js';
import type { Store } from '../src/store/store.js';

/** The dataset that is shipped. */
export const SHIPPED = 'datasets/beijing-2020';

/** Checks and loads datasets from files, and fails the test where the check finds an error. */
export async function loadFiles(store: Store, paths: string[], options: { replace?: boolean } = {}) {
  const checked = await checkRecords(readDatasets(paths), knownTo(store));
  if (checked.errorCount > 0) throw new Error(checked.errors.map((one) => JSON.stringify(one)).join('\n'));
  return load(store, checked, options);
}

/** Checks and loads records written in a test. */
export async function loadRecords(
  store: Store,
  dataset: string,
  records: readonly object[],
  options: { replace?: boolean } = {},
): Promise<LoadReport> {
  const lines = records.map((record) => JSON.stringify({ dataset, ...record }));
  const input = (async function* () {
    yield `${lines.join('\n')}\n`;
  })();
  const checked = await checkRecords(readDatasets(['-'], input), knownTo(store));
  if (checked.errorCount > 0) throw new Error(checked.errors.map((one) => JSON.stringify(one)).join('\n'));
  return load(store, checked, options);
}

/** An entity that is called by its id, as a record. */
export const entity = (id: string, kind: string, more: object = {}) => ({
  ...{ record: 'entity', id, kind, names: [{ text: id, lang: 'en' }] },
  ...more,
});

/** Everything that a store holds now, as lines in order, without the time at which it was recorded. */
export async function contents(store: Store): Promise<string[]> {
  const lines: string[] = [];
  for await (const record of recordsOf(store, { all: true })) {
    const { recorded: _, ...rest } = record as DatasetRecord;
    lines.push(JSON.stringify(rest));
  }
  return lines.sort();
}
