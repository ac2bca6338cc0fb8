import { checkProperties } from '../dataset/ontology-check.js';
import type { RawRecord, RecordSource } from '../dataset/read.js';
import { referencesOf } from '../dataset/references.js';
import { checkShape, type Finding } from '../dataset/shape.js';
import { ParleyError } from '../errors.js';
import type { DatasetRecord } from '../model/records.js';
import { inBatches } from '../store/batches.js';
import { SkipList } from './skip-list.js';
import type { ImportBatch, ImportSource } from './source.js';

/** Records a batch: a transaction of about a second. */
const BATCH = 4000;
/** Records that may wait for what they name; more of them mean that a file is not in order. */
const MOST_WAITING = 20_000;

interface Read {
  record: DatasetRecord;
  place: RawRecord['place'];
  /** What it names. */
  names: string[];
}

/**
 * Datasets as records in batches: for what is too large to be loaded as a whole. Entities and documents should come
 * before what is said of them, as an export writes them; a record that names what has not been read yet waits for it,
 * and so some disorder does no harm.
 */
export function datasetSource(source: RecordSource): ImportSource {
  return {
    ...{ dataset: { id: '' }, datasets: source.datasets, unit: 'records', strict: true },
    ...{ skipped: new SkipList(), batches: () => batches(source) },
  };
}

async function* batches(source: RecordSource): AsyncGenerator<ImportBatch> {
  const described = new Set<string>();
  const isReady = ({ names }: Read) => names.every((one) => described.has(one));
  let ready: Read[] = [];
  let waiting: Read[] = [];
  let read = 0;
  for await (const raw of source.records) {
    refuseProblems(source);
    read += 1;
    const one = checked(raw);
    const { record } = one;
    if (record.record === 'entity' || record.record === 'document') described.add(record.id);
    (isReady(one) ? ready : waiting).push(one);
    if (ready.length >= BATCH || waiting.length >= MOST_WAITING) yield* flush(waiting.length >= MOST_WAITING);
  }
  refuseProblems(source);
  yield* flush(true);

  /** What can be loaded; with all, also what names something that was not read: it may be held. */
  function* flush(all: boolean): Generator<ImportBatch> {
    const found = all ? waiting : waiting.filter(isReady);
    waiting = all ? [] : waiting.filter((one) => !isReady(one));
    const records = [...ready, ...found];
    ready = [];
    for (const part of inBatches(records, BATCH)) {
      yield { records: part.map((one) => one.record), places: part.map((one) => one.place), read };
    }
  }
}

/** A record whose form is sound, and what it names. */
function checked({ record: raw, dataset, place }: RawRecord): Read {
  const refuse = ({ code, message, field, remedy, warning }: Finding) => {
    if (!warning) throw new ParleyError(code, message, { remedy, place: { ...place, field } });
  };
  checkShape(raw, refuse);
  checkProperties(raw, refuse);
  if (dataset === undefined) {
    const remedy = 'Give it a "dataset", or put the file into a folder with a dataset.json.';
    refuse({ code: 'INVALID_INPUT', message: 'no dataset is named', field: 'dataset', remedy });
  }
  const record = { ...raw, dataset } as unknown as DatasetRecord;
  return { record, place, names: referencesOf(record).map((one) => one.id) };
}

/** A file that cannot be read on ends the load; the batches before are kept. */
function refuseProblems({ errors }: RecordSource): void {
  const [first] = errors.listed;
  if (first === undefined) return;
  const { code, message, remedy, ...place } = first;
  throw new ParleyError(code, message, { remedy, place });
}
