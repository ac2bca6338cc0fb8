import { afterEach, beforeEach, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkStore } from '../../src/dataset/check-store.js';
import { readDatasets } from '../../src/dataset/read.js';
import { recordsOf } from '../../src/graph/records.js';
import { datasetSource } from '../../src/import/jsonl-source.js';
import { runImport } from '../../src/import/run-import.js';
import { SkipList } from '../../src/import/skip-list.js';
import type { ImportBatch, ImportSource } from '../../src/import/source.js';
import type { DatasetRecord } from '../../src/model/records.js';
import type { Store } from '../../src/store/store.js';
import { contents, loadFiles, loadRecords, SHIPPED } from '../datasets.js';
import { randomGraph, recordsOfGraph } from '../graph/random-graph.js';
import { forEachStore } from '../stores.js';

const city = (id: string, name = id): DatasetRecord => ({
  ...{ record: 'entity', id, kind: 'City', names: [{ text: name, lang: 'en' }] },
});

/** A source of two cities a batch, with tokens to go on from. */
function source(
  names: string[],
  more: Partial<ImportSource> = {},
): ImportSource & { began: (string | undefined)[] } {
  const began: (string | undefined)[] = [];
  return {
    ...{ dataset: { id: 'd', title: 'D' }, unit: 'pages', goesOn: true, skipped: new SkipList(), began },
    async *batches(from) {
      began.push(from);
      for (let at = from === undefined ? 0 : Number(from); at < names.length; at += 2) {
        const records = names.slice(at, at + 2).map((name) => city(`city/${name}`));
        yield { records, resume: String(at + 2), read: at + 2, total: names.length } as ImportBatch;
      }
    },
    ...more,
  };
}

const lines = (records: readonly object[]) =>
  readDatasets(
    ['-'],
    (async function* () {
      yield records.map((one) => `${JSON.stringify({ dataset: 'd', ...one })}\n`).join('');
    })(),
  );

forEachStore('running an import', (makeStore) => {
  let store: Store;
  beforeEach(async () => {
    store = await makeStore();
  });
  afterEach(() => store.close());

  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const resumeAt = async () =>
    (await store.read('import-position', { dataset: 'd' }))[0]?.['resume'] ?? undefined;

  it('stops between two batches when it is told to, and goes on where it stopped', async () => {
    const stop = new AbortController();
    const stopped = await runImport(store, source(names), {
      signal: stop.signal,
      onBatch: ({ read }) => {
        if (read === 4) stop.abort();
      },
    });
    expect(stopped).toMatchObject({ complete: false, added: 4, read: 4 });
    expect(await contents(store)).toHaveLength(4);
    const rest = source(names);
    expect(await runImport(store, rest)).toMatchObject({ complete: true, added: 2, resumedFrom: '4' });
    expect(rest.began).toEqual(['4']);
    expect(await contents(store)).toHaveLength(6);
    expect(await resumeAt()).toBeUndefined();
  });

  it('goes on after a failure with all batches before it', async () => {
    const failing = source(names, {
      async *batches(from) {
        for await (const batch of source(names).batches(from)) {
          if (batch.read > 2) throw new Error('the line is cut');
          yield batch;
        }
      },
    });
    await expect(runImport(store, failing)).rejects.toThrow('the line is cut');
    expect(await contents(store)).toHaveLength(2);
    expect(await runImport(store, source(names))).toMatchObject({ added: 4, resumedFrom: '2' });
  });

  it('begins at the start where it is told to, and for a rehearsal', async () => {
    const stop = new AbortController();
    await runImport(store, source(names), { signal: stop.signal, onBatch: () => stop.abort() });
    const rehearsal = source(names);
    expect(await runImport(store, rehearsal, { dryRun: true })).toMatchObject({ added: 4, unchanged: 2 });
    const anew = source(names);
    expect(await runImport(store, anew, { restart: true })).toMatchObject({ added: 4, unchanged: 2 });
    expect([rehearsal.began, anew.began]).toEqual([[undefined], [undefined]]);
  });

  it('leaves records out that are not allowed, unless the source is strict', async () => {
    const records = (): DatasetRecord[] => [
      city('city/a'),
      {
        ...{ record: 'relation', id: 'r', subject: 'city/a', predicate: 'SISTER_CITY_OF' },
        object: 'city/none',
      },
    ];
    const batches = async function* () {
      yield { records: records(), read: 2 };
    };
    const report = await runImport(store, source([], { batches }));
    expect(report).toMatchObject({ added: 1, skipped: { count: 1 } });
    await expect(runImport(store, source([], { batches, strict: true }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('retires what the source no longer has, but nothing that something else names', async () => {
    await runImport(store, source(names));
    await loadRecords(store, 'other', [
      { record: 'document', id: 'doc/o' },
      {
        ...{ record: 'relation', id: 'r', subject: 'city/e', predicate: 'SISTER_CITY_OF', object: 'city/a' },
        evidence: [{ document: 'doc/o', row: 1 }],
      },
    ]);
    expect(await runImport(store, source(['a', 'b']), { replace: true, dryRun: true })).toMatchObject({
      retired: 3,
    });
    expect(await runImport(store, source(['a', 'b']), { replace: true })).toMatchObject({
      retired: 3,
      unchanged: 2,
    });
    const left = (await contents(store)).map((line) => JSON.parse(line).id);
    expect(left.sort()).toEqual(['city/a', 'city/b', 'city/e', 'doc/o', 'r']);
    expect((await checkStore(store)).findings).toEqual([]);
  });

  it('loads datasets in batches as it loads them whole', async () => {
    await loadFiles(store, [SHIPPED]);
    const whole = await contents(store);
    await store.close();
    store = await makeStore();
    expect(await runImport(store, datasetSource(readDatasets([SHIPPED])))).toMatchObject({
      ...{ added: whole.length, changed: 0, datasets: ['beijing-2020'] },
    });
    expect(await contents(store)).toEqual(whole);
    expect((await checkStore(store)).findings).toEqual([]);
    expect(await runImport(store, datasetSource(readDatasets([SHIPPED])))).toMatchObject({
      added: 0,
      changed: 0,
    });
  });

  it('loads records in any order, however they are cut into batches', async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph, fc.infiniteStream(fc.nat()), async (graph, numbers) => {
        const records = recordsOfGraph(graph);
        const order = new Map(records.map((one) => [one, numbers.next().value]));
        const shuffled = [...records].sort((a, b) => (order.get(a) as number) - (order.get(b) as number));
        // One store after another: a server has one database.
        const one = await makeStore();
        await loadRecords(one, 'd', records);
        const whole = await contents(one);
        await one.close();
        const other = await makeStore();
        await runImport(other, datasetSource(lines(shuffled)));
        expect(await contents(other)).toEqual(whole);
        expect((await checkStore(other)).findings).toEqual([]);
        await other.close();
      }),
      { numRuns: 5 },
    );
  });

  it('dates facts about a meeting that come in a later batch than the meeting, and when its date changes', async () => {
    const evidence = [{ document: 'doc/d', row: 1 }];
    const said = (date: string): DatasetRecord[] => [
      { record: 'document', id: 'doc/d' },
      { record: 'entity', id: 'event/e', kind: 'Event', type: 'meeting' },
      { record: 'entity', id: 'person/ada', kind: 'Person' },
      { record: 'attribute', id: 'a', entity: 'event/e', property: 'date', value: date, evidence },
    ];
    const fact: DatasetRecord = {
      ...{
        record: 'relation',
        id: 'r',
        subject: 'person/ada',
        predicate: 'PARTICIPATED_IN',
        object: 'event/e',
      },
      evidence,
    };
    const inTwo = (first: DatasetRecord[], then: DatasetRecord[]) =>
      source([], {
        async *batches() {
          yield { records: first, read: 1 };
          yield { records: then, read: 2 };
        },
      });
    const day = async () => (await store.read('claims-by-keys', { keys: ['d:r'] }))[0]?.['sort'];
    await runImport(store, inTwo(said('1994-10-08'), [fact]));
    expect(await day()).toBe('1994-10-08 d:r');
    await runImport(store, inTwo(said('2001'), [fact]));
    expect(await day()).toBe('2001-01-01 d:r');
    expect((await checkStore(store)).findings).toEqual([]);
  });

  it('refuses a line that is wrong with its place, and keeps the batches before', async () => {
    const wrong = [city('city/a'), { record: 'relation', id: 'r', subject: 'city/a', predicate: 'LIKES' }];
    await expect(runImport(store, datasetSource(lines(wrong)))).rejects.toMatchObject({
      ...{ code: 'ONTOLOGY_VIOLATION', place: { file: '-', line: 2, field: 'predicate' } },
    });
    const dangling = [
      city('city/a'),
      { ...city('x'), id: 'j', record: 'judgement', left: 'city/a', right: 'city/b', decision: 'same' },
    ];
    await expect(runImport(store, datasetSource(lines(dangling)))).rejects.toMatchObject({
      place: { line: 2 },
    });
  });

  it('hands records out that it loaded, with stream and without', async () => {
    await loadFiles(store, [SHIPPED]);
    const streamed: string[] = [];
    await store.snapshot(async (reader) => {
      for await (const { recorded: _, ...record } of recordsOf(reader, { all: true }))
        streamed.push(JSON.stringify(record));
    });
    expect(streamed.sort()).toEqual(await contents(store));
  });
});
