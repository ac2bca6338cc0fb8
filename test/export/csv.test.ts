import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { csv } from '../../src/export/csv.js';
import type { DatasetRecord } from '../../src/model/records.js';
import { all, beijing, bytesOf, optionsFor, stream } from './fixture.js';
import { readCsv, readZip } from './read-zip.js';

async function tablesOf(records: DatasetRecord[]) {
  const files = readZip(await bytesOf(csv(stream(records), optionsFor(records))));
  return Object.fromEntries([...files].map(([name, bytes]) => [name, readCsv(bytes)]));
}

// A folder of its own, so that no other process is taken for a leak.
const temporary = mkdtempSync(join(tmpdir(), 'csv-test-'));
process.env['TMPDIR'] = temporary;
afterAll(() => rmSync(temporary, { recursive: true }));

test('the tables hold nodes, attributes, edges and evidence', async () => {
  const tables = await tablesOf(all);
  expect(Object.keys(tables)).toEqual(['nodes.csv', 'attributes.csv', 'edges.csv', 'evidence.csv']);
  expect(tables['nodes.csv']).toHaveLength(4);
  expect(tables['nodes.csv']?.[2]).toMatchObject({
    id: 'city/beijing',
    name_ar: 'مدينة بكين',
    longitude: '-116.4',
  });
  expect(tables['attributes.csv']).toEqual([
    expect.objectContaining({
      node: 'event/meeting',
      value: '{"value":110,"comparator":"gt","of":"representatives"}',
    }),
  ]);
  expect(tables['edges.csv']?.[1]).toMatchObject({
    id: 'one:rel-2',
    predicate: 'PARTICIPATED_IN',
    role: 'chair',
    valid: '',
    earliest: '2020-10-08',
    implicit: 'false',
    evidence: '1',
  });
  expect(tables['evidence.csv']).toEqual([
    expect.objectContaining({ claim: 'one:att-1', number: '0', start: '10', end: '20' }),
    expect.objectContaining({
      claim: 'one:rel-1',
      document: 'doc/report',
      digest: 'sha256:00',
      gloss: 'Since 1994.',
    }),
    expect.objectContaining({ claim: 'one:rel-2', row: '4', key: 'Q64', start: '' }),
  ]);
});

test.each(['=1+1', '+49 30', '-1', '@here', '\t=1', '\r=1', '＝1'])(
  'a spreadsheet does not run %j',
  async (text) => {
    const record: DatasetRecord = {
      record: 'entity',
      id: 'topic/x',
      kind: 'Topic',
      names: [{ text, lang: 'en' }],
    };
    const tables = await tablesOf([record]);
    expect(tables['nodes.csv']?.[0]?.['label']).toBe(`'${text}`);
  },
);

test('a number is no formula', async () => {
  expect((await tablesOf([beijing]))['nodes.csv']?.[0]?.['longitude']).toBe('-116.4');
});

test('quotes, commas and line breaks stay in their cell', async () => {
  const text = 'He said "no", then\r\nleft';
  const record: DatasetRecord = {
    record: 'entity',
    id: 'topic/x',
    kind: 'Topic',
    names: [{ text, lang: 'en' }],
  };
  expect((await tablesOf([record]))['nodes.csv']?.[0]?.['label']).toBe(text);
});

test('a large export is whole, and leaves no temporary file', async () => {
  const many = Array.from(
    { length: 3000 },
    (_, number) => ({ ...all[5], id: `rel-${number}` }) as DatasetRecord,
  );
  const tables = await tablesOf([...all.slice(0, 4), ...many]);
  expect(tables['edges.csv']).toHaveLength(3000);
  expect(tables['evidence.csv']?.at(-1)?.['claim']).toBe('one:rel-2999');
  expect(readdirSync(temporary)).toEqual([]);
});

test('an export that nobody reads to its end leaves no temporary file', async () => {
  for await (const _chunk of csv(stream(all), optionsFor(all))) break;
  expect(readdirSync(temporary)).toEqual([]);
});

test('what fails while records are read fails the export', async () => {
  async function* broken(): AsyncGenerator<DatasetRecord> {
    yield beijing;
    throw new Error('the store went away');
  }
  await expect(bytesOf(csv(broken(), optionsFor([beijing])))).rejects.toThrow('the store went away');
});
