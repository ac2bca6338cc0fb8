import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exportGraph } from '../../src/export/export-graph.js';
import { FORMAT_NAMES } from '../../src/export/formats.js';
import { readRequest } from '../../src/export/request.js';
import type { Store } from '../../src/store/store.js';
import { loadFiles, loadRecords, SHIPPED } from '../datasets.js';
import { forEachStore, type MakeStore } from '../stores.js';
import { elementsOf, readXml } from './strict-xml.js';

type Given = Parameters<typeof readRequest>[0];

async function exported(store: Store, given: Given, settings = {}): Promise<string> {
  const chunks: Buffer[] = [];
  const write = async (chunk: string | Uint8Array) => void chunks.push(Buffer.from(chunk));
  await exportGraph(store, readRequest(given), { write }, { languages: ['en'], ...settings });
  return Buffer.concat(chunks).toString('utf8');
}

async function graphOf(store: Store, given: Given) {
  const { nodes, edges } = JSON.parse(await exported(store, { ...given, format: ['json'] }));
  return {
    nodes: (nodes as { id: string }[]).map(({ id }) => id).sort(),
    edges: (edges as { id: string }[]).map(({ id }) => id).sort(),
  };
}

const sorted = (jsonl: string) => jsonl.trimEnd().split('\n').sort();

async function loadJsonl(store: Store, jsonl: string) {
  const records = sorted(jsonl).map((line) => JSON.parse(line) as object);
  await loadRecords(store, 'copy', records);
}

const evidence = [{ document: 'doc/d', start: 0, end: 4, digest: `sha256:${'0'.repeat(64)}` }];
const SMALL = [
  { record: 'document', id: 'doc/d', title: 'D', lang: 'en', length: 100 },
  { record: 'entity', id: 'city/a', kind: 'City', names: [{ text: 'A', lang: 'en' }] },
  { record: 'entity', id: 'city/b', kind: 'City', names: [{ text: 'B', lang: 'en' }] },
  { record: 'entity', id: 'city/c', kind: 'City', names: [{ text: 'C', lang: 'en' }] },
  { record: 'entity', id: 'person/p', kind: 'Person', names: [{ text: 'P', lang: 'en' }] },
  relation('ab', 'city/a', 'SISTER_CITY_OF', 'city/b', '1994/'),
  relation('bc', 'city/b', 'SISTER_CITY_OF', 'city/c', '2010/'),
  relation('pa', 'person/p', 'REPRESENTED', 'city/a'),
];

function relation(id: string, subject: string, predicate: string, object: string, valid?: string) {
  return { record: 'relation', id, subject, predicate, object, evidence, ...(valid ? { valid } : {}) };
}

forEachStore('export', (makeStore: MakeStore) => {
  let store: Store;
  beforeAll(async () => {
    store = await makeStore();
    await loadRecords(store, 'one', SMALL);
  });
  afterAll(() => store.close());

  it('of what lies around an entity holds exactly what is within the hops', async () => {
    expect(await graphOf(store, { around: ['city/a'], predicates: ['SISTER_CITY_OF'] })).toEqual({
      nodes: ['city/a', 'city/b'],
      edges: ['one:ab'],
    });
    expect(await graphOf(store, { around: ['city/a'], hops: ['2'] })).toEqual({
      nodes: ['city/a', 'city/b', 'city/c', 'person/p'],
      edges: ['one:ab', 'one:bc', 'one:pa'],
    });
  });

  it('of the whole graph can be narrowed down', async () => {
    expect(await graphOf(store, { all: ['true'], predicates: ['REPRESENTED'] })).toEqual({
      nodes: ['city/a', 'person/p'],
      edges: ['one:pa'],
    });
    expect(await graphOf(store, { all: ['true'], kinds: ['City'] })).toEqual({
      nodes: ['city/a', 'city/b', 'city/c'],
      edges: ['one:ab', 'one:bc'],
    });
    expect(await graphOf(store, { all: ['true'], predicates: ['SISTER_CITY_OF'], asOf: ['2000'] })).toEqual({
      nodes: ['city/a', 'city/b'],
      edges: ['one:ab'],
    });
  });

  it('of the whole graph at a time, or of some documents, holds what these facts join', async () => {
    const year = (date: string) => ({
      record: 'attribute',
      entity: 'event/e',
      property: 'date',
      value: date,
    });
    const own = await makeStore();
    await loadRecords(own, 'one', [
      ...SMALL,
      { record: 'document', id: 'doc/e', title: 'E', lang: 'en', length: 100 },
      { record: 'entity', id: 'event/e', kind: 'Event', names: [{ text: 'E' }], type: 'meeting' },
      { ...year('2020'), id: 'day', evidence: [{ ...evidence[0], document: 'doc/e' }] },
    ]);
    expect(await graphOf(own, { all: ['true'], asOf: ['2000'], includeUndated: ['false'] })).toEqual({
      nodes: ['city/a', 'city/b'],
      edges: ['one:ab'],
    });
    expect(await graphOf(own, { all: ['true'], documents: ['doc/e'] })).toEqual({
      nodes: ['event/e'],
      edges: [],
    });
    expect((await graphOf(own, { all: ['true'], documents: ['doc/e'], asOf: ['2000'] })).nodes).toEqual([]);
    expect((await graphOf(own, { all: ['true'], kinds: ['Event'], asOf: ['2000'] })).nodes).toEqual([
      'event/e',
    ]);
    await own.close();
  });

  it('holds, of the facts that are meant, only those that are named', async () => {
    expect(await graphOf(store, { around: ['city/a'], hops: ['2'], facts: ['one:bc,one:nothing'] })).toEqual({
      nodes: ['city/a', 'city/b', 'city/c', 'person/p'],
      edges: ['one:bc'],
    });
    expect(await graphOf(store, { all: ['true'], facts: ['one:pa', 'one:ab'] })).toEqual({
      nodes: ['city/a', 'city/b', 'person/p'],
      edges: ['one:ab', 'one:pa'],
    });
  });

  it('of a part can be loaded by itself: what it refers to comes along', async () => {
    const part = await exported(store, { around: ['city/a'], predicates: ['SISTER_CITY_OF'] });
    const other = await makeStoreOf(makeStore, part);
    if (other === undefined) return;
    expect(await graphOf(other, { all: ['true'] })).toEqual({
      nodes: ['city/a', 'city/b', 'doc/d'],
      edges: ['one:ab'],
    });
    await other.close();
  });

  it('holds literal facts before facts, whatever they are called', async () => {
    const one = await makeStore();
    const literal = { record: 'attribute', id: 'zz', entity: 'city/a', property: 'population', value: 5 };
    await loadRecords(one, 'one', [...SMALL, { ...literal, evidence }]);
    const around = { around: ['city/a'], predicates: ['SISTER_CITY_OF'] };
    const { attributes, edges } = JSON.parse(await exported(one, { ...around, format: ['json'] }));
    expect([attributes.length, edges.length]).toEqual([1, 1]);
    const records = (await exported(one, around)).trimEnd().split('\n');
    expect(records.map((line) => JSON.parse(line).record).slice(-2)).toEqual(['attribute', 'relation']);
    await one.close();
  });

  it('around what is not there is refused', async () => {
    const refused = { code: 'NOT_FOUND', message: expect.stringContaining('city/nowhere') };
    await expect(exported(store, { around: ['city/a', 'city/nowhere'] })).rejects.toMatchObject(refused);
  });

  it('says when it was cut, and only then', async () => {
    const said: boolean[] = [];
    const sink = {
      write: async () => {},
      begin: ({ truncated }: { truncated: boolean }) => void said.push(truncated),
    };
    const settings = { languages: ['en'] };
    await exportGraph(store, readRequest({ around: ['city/a'], maxNodes: ['1'] }), sink, settings);
    await exportGraph(store, readRequest({ around: ['city/a'] }), sink, settings);
    expect(said).toEqual([true, false]);
  });

  it('ends when it is called off', async () => {
    const off = new AbortController();
    off.abort();
    await expect(exported(store, { all: ['true'] }, { signal: off.signal })).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
    });
  });

  it.each(FORMAT_NAMES)('hands on what its reader fails with (%s)', async (format) => {
    const sink = { write: () => Promise.reject(new Error('the disk is full')) };
    const request = readRequest({ all: ['true'], format: [format] });
    await expect(exportGraph(store, request, sink, { languages: [] })).rejects.toThrow();
  });

  it('holds no literal facts that are less sure, inferred or from other documents than is wanted', async () => {
    const own = await makeStore();
    const value = (id: string, more: object) => ({
      ...{ record: 'attribute', id, entity: 'city/a', property: 'population', value: 1, evidence },
      ...more,
    });
    await loadRecords(own, 'one', [
      ...SMALL.slice(0, 2),
      { record: 'document', id: 'doc/e', title: 'E', lang: 'en', length: 100 },
      value('plain', {}),
      value('unsure', { confidence: 0.5 }),
      value('inferred', { implicit: true }),
      value('other', { evidence: [{ ...evidence[0], document: 'doc/e' }] }),
    ]);
    const left = async (given: Given) =>
      (JSON.parse(await exported(own, { ...given, format: ['json'] })).attributes as { id: string }[])
        .map(({ id }) => id)
        .sort();
    for (const part of [{ all: ['true'], kinds: ['City'] }, { around: ['city/a'] }]) {
      expect(await left({ ...part, minConfidence: ['0.9'] })).toEqual([
        'one:inferred',
        'one:other',
        'one:plain',
      ]);
      expect(await left({ ...part, includeImplicit: ['false'] })).toEqual([
        'one:other',
        'one:plain',
        'one:unsure',
      ]);
      expect(await left({ ...part, documents: ['doc/e'] })).toEqual(['one:other']);
    }
    await expect(exported(own, { all: ['true'], documents: ['doc/none'] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await own.close();
  });
});

/** A second store beside the first; only the embedded one can have several. */
async function makeStoreOf(makeStore: MakeStore, jsonl: string): Promise<Store | undefined> {
  if (makeStore.name !== 'emptyEmbedded') return undefined;
  const store = await makeStore();
  await loadJsonl(store, jsonl);
  return store;
}

forEachStore('export of the shipped facts', (makeStore: MakeStore, engine) => {
  it('can be loaded and exported again, and every line is the same', async () => {
    const first = await makeStore();
    await loadFiles(first, [SHIPPED]);
    const lines = sorted(await exported(first, { all: ['true'] }));
    await first.close();
    const second = await makeStore();
    await loadJsonl(second, lines.join('\n'));
    expect(sorted(await exported(second, { all: ['true'] }))).toEqual(lines);
    const root = readXml(await exported(second, { all: ['true'], format: ['gexf'] }));
    const relations = lines.filter((line) => (JSON.parse(line) as { record: string }).record === 'relation');
    expect(elementsOf(root, 'edge')).toHaveLength(relations.length);
    await second.close();
  });

  it('is of one state of the graph, or says that something was loaded meanwhile', async () => {
    const own = await makeStore();
    await loadRecords(own, 'one', SMALL);
    const notices: string[] = [];
    const told = { languages: ['en'], notice: (text: string) => void notices.push(text) };
    await exported(own, { all: ['true'] }, told);
    expect(notices).toEqual([]);
    let text = '';
    let loaded = false;
    const write = async (chunk: string | Uint8Array) => {
      text += String(chunk);
      if (loaded) return;
      loaded = true;
      const late = ['city/y', 'city/z'].map((id) => ({ ...SMALL[1], id }));
      await loadRecords(own, 'late', [
        ...late,
        {
          ...relation('yz', 'city/y', 'SISTER_CITY_OF', 'city/z'),
          evidence: undefined,
          properties: { basis: 'external' },
        },
      ]);
    };
    await exportGraph(own, readRequest({ all: ['true'] }), { write }, told);
    expect(loaded).toBe(true);
    expect(notices).toEqual(engine === 'neo4j' ? [expect.stringContaining('loaded during the export')] : []);
    if (engine === 'embedded') expect(text).not.toContain('"yz"');
    await own.close();
  });

  it('keeps whatever text stands in a record', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (text) => {
        fc.pre(text.trim() !== '');
        const first = await makeStore();
        await loadRecords(first, 'one', [
          { record: 'entity', id: 'topic/x', kind: 'Topic', names: [{ text, lang: 'en' }], notes: [text] },
        ]);
        const lines = sorted(await exported(first, { all: ['true'] }));
        expect(JSON.parse(lines[0] ?? '')).toMatchObject({ names: [{ text, lang: 'en' }], notes: [text] });
        await first.close();
      }),
      { numRuns: 30 },
    );
  });
});
