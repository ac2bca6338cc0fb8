import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { columnsOf, readMap } from '../../src/import/columns.js';
import { CITY_FIELDS } from '../../src/import/import-cities.js';
import { SkipList } from '../../src/import/skip-list.js';
import { Tables } from './tables.js';

let tables: Tables;
beforeAll(() => {
  tables = new Tables();
});
afterAll(() => tables.close());

async function read(content: string | Uint8Array) {
  const table = await tables.open('t.csv', content);
  const skipped = new SkipList();
  const rows = [];
  for await (const { number, line, cells } of table.rows(skipped)) rows.push([number, line, ...cells]);
  return { columns: table.columns, rows, skipped: skipped.report() };
}

describe('a table of comma-separated values', () => {
  it.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\n1;2\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['line ends of Windows', 'a,b\r\n1,2\r\n'],
    ['a byte order mark', '\uFEFFa,b\n1,2\n'],
    ['quotation marks', '"a","b"\n"1","2"\n'],
    ['no line end at its end', 'a,b\n1,2'],
    ['blanks around', ' a , b\n 1 ,2 \n'],
    ['empty lines', 'a,b\n\n1,2\n\n'],
    ['empty cells at the end of a row', 'a,b\n1,2,,\n'],
    ['line ends of several systems', 'a,b\r\n"1","2"\n'],
    ['the delimiter in a first line, as Excel has it', 'sep=;\na;b\n1;2\n'],
    ['line ends of several systems, the other way', 'a,b\n"1","2"\r\n'],
  ])('is read with %s', async (_name, content) => {
    const { columns, rows, skipped } = await read(content);
    expect({ columns, cells: rows.map((row) => row.slice(2)), skipped }).toEqual({
      columns: ['a', 'b'],
      cells: [['1', '2']],
      skipped: [],
    });
  });

  it('counts rows and lines, also where a cell has several', async () => {
    const { rows } = await read('a,b\n"x\ny",1\nz,"say ""so"""\n');
    expect(rows).toEqual([
      [1, 3, 'x y', '1'],
      [2, 4, 'z', 'say "so"'],
    ]);
  });

  it('makes one blank of a line break with the blanks around it, and keeps other blanks', async () => {
    const { rows } = await read('a,b\n"x \r\n\r\n  y\tz","one  two\u00a0three"\n');
    expect(rows).toEqual([[1, 4, 'x y z', 'one  two\u00a0three']]);
  });

  it('counts the rows that it came to, those left out too', async () => {
    const table = await tables.open('t.csv', 'a,b\n1,2\n\n1\n1,2,3\nx"y"z,5\n');
    for await (const _row of table.rows(new SkipList()));
    expect(table.read).toBe(4);
  });

  it('leaves out rows of another length, with bad bytes or stray quotation marks, and says where', async () => {
    const bytes = Buffer.concat([
      Buffer.from('a,b\n1\nfine,2\n1,2,3\nM'),
      Buffer.from([0xfc]),
      Buffer.from('ller,4\nx"y"z,5\nfine,6\n'),
    ]);
    const { rows, skipped } = await read(bytes);
    expect(rows.map((row) => row.slice(2))).toEqual([
      ['fine', '2'],
      ['fine', '6'],
    ]);
    expect(skipped.map(({ reason, examples }) => [reason, examples.map((one) => one.line)]).sort()).toEqual([
      ['characters that are not UTF-8', [5]],
      ['more or fewer cells than columns', [2, 4]],
      ['quotation marks in the middle of a cell', [6]],
    ]);
  });

  it.each(['\n', '\r\n'])('names the lines that a stray quotation mark takes with it (%j)', async (end) => {
    const lines = ['a,b', '1,"2', '2"', '3,"4', '5,6', '7,"8"', '9,0'];
    const { rows, skipped } = await read(`${lines.join(end)}${end}`);
    expect(rows.map(([, line, ...cells]) => [line, ...cells])).toEqual([
      [3, '1', '2 2'],
      [7, '9', '0'],
    ]);
    expect(skipped[0]?.examples[0]).toMatchObject({ line: 6, what: 'lines 4 to 6' });
  });

  it.each([
    ['an empty file', '', 'INVALID_INPUT'],
    ['UTF-16', Buffer.from('\uFEFFa,b\n', 'utf16le'), 'INVALID_INPUT'],
    ['two columns of one name', 'a,a\n1,2\n', 'INVALID_INPUT'],
    ['a quotation mark that is never closed', 'a,b\n"1,2\n3,4\n', 'CORRUPT_DATA'],
  ])('is refused with %s', async (_name, content, code) => {
    await expect(read(content)).rejects.toMatchObject({ code, place: { file: 't.csv' } });
  });
});

it('says where a quotation mark is opened that is never closed', async () => {
  const text = `a,b\n1,2\n3,"4\n${'5,6\n'.repeat(20)}`;
  await expect(read(text)).rejects.toMatchObject({ code: 'CORRUPT_DATA', place: { line: 3 } });
});

describe('what columns hold', () => {
  const columns = async (header: string, map = '') => {
    const table = await tables.open('t.csv', `${header}\n`);
    return columnsOf(table, CITY_FIELDS, map === '' ? [] : readMap(map), [
      ['wikidata', 'id'],
      ['name', 'name.*'],
    ]);
  };

  it('is known by their headers', async () => {
    const known = await columns('qid,name_en,name_zh_Hans,lat,lon,partners');
    expect(
      ['wikidata', 'name.en', 'name.zh-Hans', 'latitude', 'longitude'].map((one) => known.has(one)),
    ).toEqual(Array(5).fill(true));
    expect(known.unread).toEqual(['partners']);
  });

  it('is no name in a language where a header only looks like it', async () => {
    expect((await columns('qid,name_en,name_old,name_en_a1')).unread).toEqual(['name_old', 'name_en_a1']);
  });

  it('is said of a column with a comma in its name', async () => {
    const known = await columns('qid,"City, name"', '"City, name"=name.en,qid=wikidata');
    expect([known.has('name.en'), known.has('wikidata')]).toEqual([true, true]);
  });

  it('is as --map says, before what headers say', async () => {
    const known = await columns('qid,City name,name_en', 'City name=name.en');
    expect(known.cell({ number: 1, line: 2, cells: ['Q1', 'Alphaville', 'x'] }, 'name.en')).toBe(
      'Alphaville',
    );
    expect(known.unread).toEqual(['name_en']);
  });

  it.each([
    [
      'Nummer,Name der Stadt',
      '',
      /Perhaps|The columns are: Nummer, Name der Stadt\. The fields are: wikidata/,
    ],
    ['qid,name', 'naame=name', /Did you mean "name"/],
    ['qid,name', 'name=naem.en', /Did you mean "name/],
    ['qid,name,other', 'name=name.en,other=name.en', /Name one of them/],
  ])('is asked for where it is not clear: %s, %s', async (header, map, remedy) => {
    await expect(columns(header, map)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      remedy: expect.stringMatching(remedy),
    });
  });

  it.each(['name', '=name', 'name=', ''])('cannot be said as "%s"', (text) => {
    expect(() => readMap(text)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });
});
