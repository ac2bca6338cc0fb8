import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LONGEST_LINE, linesOf } from '../../src/dataset/lines.js';
import type { DatasetManifest } from '../../src/dataset/manifest.js';
import type { Problem } from '../../src/dataset/problem.js';
import { type RawRecord, readDatasets } from '../../src/dataset/read.js';

const before = process.cwd();
let folder: string;

// Paths are given as a user gives them: relative to where they are.
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-read-'));
  process.chdir(folder);
});

afterEach(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

interface Read {
  records: RawRecord[];
  errors: Problem[];
  warnings: Problem[];
  datasets: DatasetManifest[];
}

async function read(paths: string[], input?: (string | Buffer)[]): Promise<Read> {
  const source = readDatasets(
    paths,
    (async function* () {
      yield* input ?? [];
    })(),
  );
  const records: RawRecord[] = [];
  for await (const record of source.records) records.push(record);
  const { errors, warnings, datasets } = source;
  return { records, errors: errors.listed, warnings: warnings.listed, datasets };
}

function dataset(
  name: string,
  files: Record<string, string | Buffer>,
  manifest: unknown = { id: name },
): void {
  mkdirSync(name);
  if (manifest !== undefined) writeFileSync(join(name, 'dataset.json'), JSON.stringify(manifest));
  for (const [file, content] of Object.entries(files)) writeFileSync(join(name, file), content);
}

describe('a dataset is read', () => {
  it('from a folder, its files in the order of their names', async () => {
    dataset('alpha', {
      'b.jsonl': '{"id":"3"}\n',
      'a.jsonl': '{"id":"1"}\n{"id":"2"}\n',
      'notes.txt': 'no record',
    });
    const { records, datasets, errors } = await read(['alpha']);
    expect(errors).toEqual([]);
    expect(records).toEqual([
      { record: { id: '1' }, dataset: 'alpha', place: { file: 'alpha/a.jsonl', line: 1 } },
      { record: { id: '2' }, dataset: 'alpha', place: { file: 'alpha/a.jsonl', line: 2 } },
      { record: { id: '3' }, dataset: 'alpha', place: { file: 'alpha/b.jsonl', line: 1 } },
    ]);
    expect(datasets).toEqual([{ id: 'alpha' }]);
  });

  it('with what its dataset.json says of it, from the folder or from that file', async () => {
    const manifest = {
      id: 'alpha',
      title: 'Alpha',
      licence: 'CC0-1.0',
      languages: ['en', 'ar'],
      formatVersion: 1,
    };
    dataset('one', { 'a.jsonl': '{"id":"1"}\n' }, manifest);
    expect((await read(['one/'])).datasets).toEqual([manifest]);
    const { datasets, records } = await read(['one/dataset.json']);
    expect(datasets).toEqual([manifest]);
    expect(records).toMatchObject([{ dataset: 'alpha', place: { file: 'one/a.jsonl' } }]);
  });

  it('from several folders', async () => {
    dataset('alpha', { 'a.jsonl': '{"id":"1"}\n' });
    dataset('beta', { 'a.jsonl': '{"id":"1"}\n' });
    const { records, datasets } = await read(['beta', 'alpha']);
    expect(records.map((one) => one.dataset)).toEqual(['beta', 'alpha']);
    expect(datasets.map(({ id }) => id)).toEqual(['beta', 'alpha']);
  });

  it('from a bare file, as the dataset that its records name', async () => {
    writeFileSync('all.jsonl', '{"id":"1","dataset":"alpha"}\n{"id":"2","dataset":"beta"}\n{"id":"3"}\n');
    const { records, errors } = await read(['all.jsonl']);
    expect(errors).toEqual([]);
    expect(records.map((one) => one.dataset)).toEqual(['alpha', 'beta', 'all']);
  });

  it('from a bare file, as that of the dataset.json beside it where the records name none', async () => {
    dataset('one', { 'a.jsonl': '{"id":"1"}\n' }, { id: 'alpha' });
    const { records, datasets } = await read(['one/a.jsonl']);
    expect(records.map((one) => one.dataset)).toEqual(['alpha']);
    expect(datasets).toEqual([{ id: 'alpha' }]);
  });

  it('from standard input, in pieces of any size', async () => {
    const lines = Buffer.from('{"id":"ä","dataset":"alpha"}\n{"id":"b"}\n');
    const pieces = [...lines].map((byte) => Buffer.from([byte]));
    expect((await read(['-'], pieces)).records).toEqual([
      { record: { id: 'ä', dataset: 'alpha' }, dataset: 'alpha', place: { file: '-', line: 1 } },
      { record: { id: 'b' }, dataset: undefined, place: { file: '-', line: 2 } },
    ]);
  });

  it('whether lines end as on Windows, are blank, or begin with a byte order mark', async () => {
    dataset('alpha', { 'a.jsonl': '\uFEFF{"id":"1"}\r\n\r\n   \n{"id":"2"}\r\n', 'b.jsonl': '{"id":"3"}' });
    const { records, errors } = await read(['alpha']);
    expect(errors).toEqual([]);
    expect(records.map(({ record, place }) => [record['id'], place.line])).toEqual([
      ['1', 1],
      ['2', 4],
      ['3', 1],
    ]);
  });

  it('without its nulls: a null is an absent field', async () => {
    dataset('alpha', { 'a.jsonl': '{"id":"1","type":null,"properties":{"a":null,"b":[{"c":null}]}}\n' });
    expect((await read(['alpha'])).records[0]?.record).toEqual({ id: '1', properties: { b: [{}] } });
  });

  it('with a line of exactly the longest length', async () => {
    const record = (length: number) => `{"id":"${'x'.repeat(length - 9)}"}`;
    dataset('alpha', { 'a.jsonl': `${record(LONGEST_LINE)}\r\n${record(LONGEST_LINE)}` });
    const { records, errors } = await read(['alpha']);
    expect(errors).toEqual([]);
    expect(records).toHaveLength(2);
  });
});

describe('what cannot be read is named, and the rest is read', () => {
  const good = '{"id":"good"}\n';

  async function problemOf(content: string | Buffer): Promise<Problem> {
    dataset('alpha', { 'a.jsonl': content, 'b.jsonl': good });
    const { errors, records } = await read(['alpha']);
    expect(records.at(-1)?.place).toEqual({ file: 'alpha/b.jsonl', line: 1 });
    expect(errors).toHaveLength(1);
    return errors[0] as Problem;
  }

  it('invalid UTF-8, with its byte in the file', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"id":"ä"}\n{"id":"'),
      Buffer.from([0xff]),
      Buffer.from('"}\n'),
    ]);
    expect(await problemOf(bytes)).toMatchObject({
      code: 'CORRUPT_DATA',
      message: 'invalid UTF-8 at byte 19',
      offset: 19,
      file: 'alpha/a.jsonl',
      line: 2,
    });
  });

  it('a line over 1 MiB, and reads the line after it', async () => {
    const long = `{"id":"${'x'.repeat(LONGEST_LINE)}"}`;
    dataset('alpha', { 'a.jsonl': `${good}${long}\n${good}` });
    const { errors, records } = await read(['alpha']);
    expect(errors).toMatchObject([{ code: 'LIMIT_EXCEEDED', file: 'alpha/a.jsonl', line: 2 }]);
    expect(records.map(({ place }) => place.line)).toEqual([1, 3]);
  });

  it('a file cut in the middle of a line', async () => {
    expect(await problemOf(`${good}{"id":"cu`)).toMatchObject({
      code: 'CORRUPT_DATA',
      message: 'the file ends in the middle of a line',
      file: 'alpha/a.jsonl',
      line: 2,
    });
  });

  it('a file whose lines end in the way of old Macintoshes', async () => {
    expect(await problemOf(`${good}${good}`.replaceAll('\n', '\r'))).toMatchObject({
      code: 'INVALID_INPUT',
      message: 'the lines end with a carriage return alone',
      file: 'alpha/a.jsonl',
      line: 1,
      offset: good.length - 1,
    });
  });

  it('a file cut in the middle of a character', async () => {
    const bytes = Buffer.from(`${good}{"id":"cut 文`);
    expect(await problemOf(bytes.subarray(0, -1))).toMatchObject({
      message: 'the file ends in the middle of a line',
      line: 2,
    });
  });

  it.each([
    ['{"id":}', 'the line is not JSON'],
    ['[{"id":"1"}]', 'the line is not a JSON object'],
    ['"text"', 'the line is not a JSON object'],
    ['null', 'the line is not a JSON object'],
  ])('a line that is no JSON object: %s', async (line, message) => {
    const problem = await problemOf(`${good}\n${line}\n`);
    expect(problem).toMatchObject({ code: 'INVALID_INPUT', file: 'alpha/a.jsonl', line: 3 });
    expect(problem.message).toContain(message);
  });

  it.each([
    ['{"id":"1","evidence":[{"row":1},{"row":2,"row":3}]}', 'row'],
    ['{"id":"1","notes":["{\\"id\\":1}"],"properties":{"id":1},"\\u0069d":"2"}', 'id'],
    ['{"__proto__":1,"__proto__":2}', '__proto__'],
  ])('a key that stands twice, of which parsers keep one: %s', async (line, key) => {
    const problem = await problemOf(`${good}${line}\n`);
    expect(problem).toMatchObject({ code: 'INVALID_INPUT', line: 2, field: key });
    expect(problem.message).toBe(`"${key}" stands twice in one object`);
    writeFileSync('alpha/dataset.json', '{"id":"alpha","title":"A","title":"B"}');
    expect((await read(['alpha'])).errors[0]).toMatchObject({ file: 'alpha/dataset.json', field: 'title' });
  });

  it('takes keys that stand in several objects, or in a text', async () => {
    const notes = ['"id":', '{"a":1,"a":2}', '\\'];
    const record = { id: '1', properties: { id: { id: [{ id: 1 }, { id: 2 }] } }, notes };
    expect((await read(['-'], [`${JSON.stringify(record)}\n`])).errors).toEqual([]);
    const long = { id: '1', notes: ['\\"'.repeat(200_000), 'a'.repeat(400_000)] };
    expect(
      (await read(['-'], [`${JSON.stringify({ ...long, notes: long.notes.slice(0, 1) })}\n`])).errors,
    ).toEqual([]);
    expect(
      (await read(['-'], [`${JSON.stringify({ ...long, notes: long.notes.slice(1) })}\n`])).errors,
    ).toEqual([]);
  });

  it('a record nested too deep to be one', async () => {
    const deep = `{"id":"1","properties":${'['.repeat(100_000)}${']'.repeat(100_000)}}\n`;
    expect(await problemOf(deep)).toMatchObject({ code: 'LIMIT_EXCEEDED', line: 1 });
  });

  it('half a character, which no file can hold', async () => {
    expect(await problemOf('{"id":"a\\ud83d"}\n')).toMatchObject({ code: 'CORRUPT_DATA', line: 1 });
    expect((await read(['-'], ['{"id":"\\ud83d\\ude00 and \\\\ud83d"}\n'])).errors).toEqual([]);
  });

  it('a path that leads nowhere', async () => {
    const { errors } = await read(['nowhere/at/all']);
    expect(errors).toMatchObject([{ code: 'NOT_FOUND', file: 'nowhere/at/all' }]);
  });

  it('a folder without dataset.json, whose records are still looked at', async () => {
    dataset('alpha', { 'a.jsonl': good }, undefined);
    rmSync('alpha/dataset.json', { force: true });
    const { errors, records } = await read(['alpha']);
    expect(errors).toMatchObject([{ code: 'NOT_FOUND', file: 'alpha/dataset.json' }]);
    expect(errors[0]?.remedy).toContain('dataset.json');
    expect(records).toHaveLength(1);
  });

  it('a folder without records', async () => {
    dataset('alpha', {});
    expect((await read(['alpha'])).errors).toMatchObject([{ code: 'NOT_FOUND', file: 'alpha' }]);
  });

  it.each([
    [['no', 'object'], undefined],
    [{ title: 'No id' }, 'id'],
    [{ id: 'alpha:beta' }, 'id'],
    [{ id: 7 }, 'id'],
    [{ id: 'alpha', title: 7 }, 'title'],
    [{ id: 'alpha', languages: 'en' }, 'languages'],
    [{ id: 'alpha', formatVersion: 2 }, 'formatVersion'],
  ])('a dataset.json that says %j', async (manifest, field) => {
    dataset('alpha', { 'a.jsonl': good }, manifest);
    const { errors } = await read(['alpha']);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ code: 'INVALID_INPUT', file: 'alpha/dataset.json' });
    expect(errors[0]?.field).toBe(field);
  });

  it('a dataset.json that is no JSON or no UTF-8', async () => {
    dataset('alpha', { 'a.jsonl': good });
    writeFileSync('alpha/dataset.json', '{"id":');
    expect((await read(['alpha'])).errors).toMatchObject([
      { code: 'INVALID_INPUT', file: 'alpha/dataset.json' },
    ]);
    writeFileSync('alpha/dataset.json', Buffer.from([0xff, 0xfe]));
    expect((await read(['alpha'])).errors).toMatchObject([
      { code: 'CORRUPT_DATA', file: 'alpha/dataset.json' },
    ]);
  });

  it('one dataset id in two folders', async () => {
    dataset('one', { 'a.jsonl': good }, { id: 'alpha' });
    dataset('two', { 'a.jsonl': good }, { id: 'alpha' });
    expect((await read(['one', 'two'])).errors).toMatchObject([
      { code: 'INVALID_INPUT', file: 'two/dataset.json', field: 'id' },
    ]);
  });

  it('and warns of a mistyped field of dataset.json', async () => {
    dataset('alpha', { 'a.jsonl': good }, { id: 'alpha', license: 'CC0-1.0' });
    const { errors, warnings } = await read(['alpha']);
    expect(errors).toEqual([]);
    expect(warnings).toMatchObject([{ field: 'license', remedy: 'Did you mean "licence"?' }]);
  });
});

describe('lines', () => {
  it('are the same however the bytes arrive', async () => {
    const text = fc.array(fc.constantFrom('a', 'ä', '文', '\n', '\r\n', ''), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat({ max: 9 }), { minLength: 1 }), async (parts, sizes) => {
        const bytes = Buffer.from(parts.join(''));
        const pieces: Buffer[] = [];
        for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
          const size = 1 + (sizes[turn % sizes.length] ?? 0);
          pieces.push(bytes.subarray(at, at + size));
          at += size;
        }
        const got: string[] = [];
        const input = (async function* () {
          yield* pieces;
        })();
        for await (const line of linesOf(input)) {
          got.push(line.bytes?.toString() ?? '');
          expect(bytes.subarray(line.offset, line.offset + (line.bytes?.length ?? 0))).toEqual(line.bytes);
        }
        const expected = bytes.toString().split(/\r?\n/);
        if (expected.at(-1) === '') expected.pop();
        expect(got).toEqual(expected);
      }),
    );
  });
});
