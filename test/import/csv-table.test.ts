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

async function read(content: string | Uint8Array, encoding?: string) {
  const table = await tables.open('t.csv', content, encoding);
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
      [1, 3, 'x\ny', '1'],
      [2, 4, 'z', 'say "so"'],
    ]);
  });

  it('makes one blank of all white space within a cell, or one line break', async () => {
    const { rows } = await read('a,b\n"x \r\n\r\n  y\tz","one  two\u00a0three"\n');
    expect(rows).toEqual([[1, 4, 'x\ny z', 'one two three']]);
  });

  it('counts the rows that it came to, those left out too', async () => {
    const table = await tables.open('t.csv', 'a,b\n1,2\n\n1\n1,2,3\n"x,5\n');
    for await (const _row of table.rows(new SkipList()));
    expect(table.read).toBe(4);
  });

  it('leaves out rows of another length or with bad bytes, and says where and what to do', async () => {
    const bytes = Buffer.concat([
      Buffer.from('a,b\n1\nfine,2\n1,2,3\nM'),
      Buffer.from([0xfc]),
      Buffer.from('ller,4\nfine,6\n'),
    ]);
    const { rows, skipped } = await read(bytes);
    expect(rows.map((row) => row.slice(2))).toEqual([
      ['fine', '2'],
      ['fine', '6'],
    ]);
    expect(skipped.map(({ reason, examples }) => [reason, examples.map((one) => one.line)]).sort()).toEqual([
      ['characters that are not utf-8', [5]],
      ['fewer cells than columns', [2]],
      ['more cells than columns', [4]],
    ]);
    expect(skipped.map(({ remedy }) => remedy).join()).toContain('--encoding windows-1252');
  });

  it('leaves out a row whose last character is cut off with the file', async () => {
    const { rows, skipped } = await read(Buffer.from('a,b\nfine,1\n2,Münchü').subarray(0, -1));
    expect(rows.map((row) => row.slice(2))).toEqual([['fine', '1']]);
    expect(skipped.map(({ reason }) => reason)).toEqual(['characters that are not utf-8']);
  });

  it('keeps quotation marks in the middle of a cell, or before more text, as parts of the text', async () => {
    const { rows, skipped } = await read('a,b\n"Igny" (F),1\nIgny "Essonne",2\n"an "old" name",3\nx,4\n');
    expect(skipped).toEqual([]);
    expect(rows.map((row) => row.slice(2))).toEqual([
      ['"Igny" (F)', '1'],
      ['Igny "Essonne"', '2'],
      ['"an "old" name"', '3'],
      ['x', '4'],
    ]);
  });

  it.each([
    ['nothing', []],
    ['a later cell in quotation marks', ['7,"8",0']],
    ['a later mark of that sort', ['7,"8,0', '9,0,0']],
  ])(
    'loses no sound row to a mark that is never closed, where there is %s behind it',
    async (_name, more) => {
      for (const end of ['\n', '\r\n', '\r']) {
        const lines = ['a,b,c', '1,2,0', '3,"4,0', '5,6,0', ...more];
        const { rows, skipped } = await read(`${lines.join(end)}${end}`);
        const told = skipped.flatMap(({ examples }) => examples.map(({ line }) => line));
        expect([...rows.map(([, line]) => line), ...told].sort()).toEqual(
          lines.slice(1).map((_, at) => at + 2),
        );
        const sound = ['1,2,0', '5,6,0', ...more.filter((one) => !/^[^"]*"[^"]*$/.test(one))];
        expect(rows.map((row) => row.slice(2).join())).toEqual(
          expect.arrayContaining(sound.map((one) => one.replaceAll('"', ''))),
        );
        expect(skipped[0]?.examples[0]?.line).toBe(3);
        expect(rows.map(([number, line]) => [number, line])).toEqual(
          rows.map(([, line]) => [Number(line) - 1, line]),
        );
      }
    },
  );

  it.each([
    ['a record of the wrong length', '1,"2\n3,4,5\n6"\n7,8,9\n', [[2, '7', '8', '9']], [4]],
    [
      'a sound cell beside one with marks',
      '"Fair" (F),"x\n1,2,3\ny",4\n7,8,9\n',
      [
        [1, '"Fair" (F)', 'x\n1,2,3\ny', '4'],
        [2, '7', '8', '9'],
      ],
      [],
    ],
    ['the end of a cell', '"Igny,"x\ny,z,"\n7,8,9\n', [[3, '7', '8', '9']], [2, 3]],
  ])('makes no row of the text within %s', async (_what, text, wanted, told) => {
    const { rows, skipped } = await read(`a,b,c\n${text}`);
    expect(rows.map(([number, , ...cells]) => [number, ...cells])).toEqual(wanted);
    expect(skipped.flatMap(({ examples }) => examples.map(({ line }) => line)).sort()).toEqual(told);
  });

  it('numbers rows the same, whatever empty lines and marks stand between them', async () => {
    for (const second of ['5,6', '"Igny" (F),6', '"5,6']) {
      const { rows, skipped } = await read(`a,b\n3,4\n\n\n${second}\n\n7,8\n`);
      const last = rows.at(-1);
      expect(last).toEqual([3, 7, '7', '8']);
      expect(skipped.length).toBe(second === '"5,6' ? 1 : 0);
    }
    const { skipped } = await read('a,b\n1,2\n3,"4\n\n\n\n');
    expect(skipped[0]?.examples).toMatchObject([{ line: 3 }]);
  });

  it('takes the sign for what could not be read as text, where all could be read', async () => {
    expect((await read('a,b\nx\uFFFDy,2\n')).skipped).toEqual([]);
  });

  it('keeps the lines of a cell together, also beside a cell with quotation marks in its text', async () => {
    const { rows } = await read('a,b\n"1\n2","say ""so"""\n"""x""\ny",z\n');
    expect(rows).toEqual([
      [1, 3, '1\n2', 'say "so"'],
      [2, 5, '"x"\ny', 'z'],
    ]);
  });

  it.each([
    ['windows-1252', Buffer.from('a;b\nK\u00f6ln;\u00df\n', 'latin1'), ['K\u00f6ln', '\u00df']],
    [
      'windows-1256',
      Buffer.from([97, 44, 98, 10, 0xc8, 0xdf, 0xed, 0xe4, 44, 49, 10]),
      ['\u0628\u0643\u064a\u0646', '1'],
    ],
    ['gb18030', Buffer.from([97, 44, 98, 10, 0xb1, 0xb1, 0xbe, 0xa9, 44, 49, 10]), ['\u5317\u4eac', '1']],
    [
      undefined,
      Buffer.from('\uFEFFa\tb\r\nK\u00f6ln\t\u5317\u4eac\r\n', 'utf16le'),
      ['K\u00f6ln', '\u5317\u4eac'],
    ],
  ])('is read in %s', async (encoding, bytes, cells) => {
    const { rows, skipped } = await read(bytes, encoding);
    expect([rows.map((row) => row.slice(2)), skipped]).toEqual([[cells], []]);
  });

  it.each([
    ['an empty file', '', 'INVALID_INPUT'],
    ['no text', Buffer.from([80, 75, 3, 4, 0, 0, 0]), 'INVALID_INPUT'],
    ['a header in another encoding', Buffer.from('L\u00e4nder;b\n', 'latin1'), 'INVALID_INPUT'],
    ['a header with a quotation mark that is never closed', 'a,"b\n1,2\n', 'INVALID_INPUT'],
    ['two columns of one name', 'a,a\n1,2\n', 'INVALID_INPUT'],
  ])('is refused with %s', async (_name, content, code) => {
    await expect(read(content)).rejects.toMatchObject({ code, place: { file: 't.csv' } });
  });
});

it('refuses a row that is longer than any can be', async () => {
  await expect(read(`a,b\n1,2\n3,"4\n${'5,6\n'.repeat(300_000)}`)).rejects.toMatchObject({
    ...{ code: 'LIMIT_EXCEEDED', place: { file: 't.csv', line: 3 } },
  });
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
