import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Stop } from '../../src/cli/io.js';
import { SHIPPED, Terminal } from './terminal.js';

let terminal: Terminal;
beforeEach(() => {
  terminal = new Terminal();
});
afterEach(() => terminal.close());

function write(name: string, text: string): string {
  writeFileSync(join(terminal.folder, name), text);
  return name;
}

const CITIES =
  'qid,name_en,country,country_iso2\nQ64,Berlin,Germany,DE\nQ1000002,Betatown,Atlantis,AA\n,Nowhere,,\n';
const PAIRS = 'qid_a,qid_b,since\nQ64,Q1000002,1994\nQ64,Q1000003,\n';

describe('parley import', () => {
  it('tells of its sources, and of each with fields and examples', async () => {
    const { stdout } = await terminal.run('import', '--help');
    for (const source of ['cities', 'partnerships', 'meetings', 'wikidata']) {
      expect(stdout).toMatch(new RegExp(`^  ${source}\\b`, 'm'));
    }
    const help = await terminal.run('import', 'cities', '--help');
    expect(help.stdout).toContain('known headers: qid');
    expect(help.stdout).toContain('Examples:');
  });

  it('joins cities and countries to those that are shipped, and says what was left out on stderr', async () => {
    await terminal.run('load', SHIPPED);
    const { exitCode, stdout, stderr } = await terminal.run('import', 'cities', write('towns.csv', CITIES));
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: 'Imported towns from 3 rows: 6 added, 0 changed, 0 unchanged, 0 retired; 1 row left out.\n',
    });
    expect(stderr).toContain('left out 1: no id');
    expect(stderr).toContain('towns.csv:4');
    const asked = await terminal.run(
      'query',
      '{ entity(id: "city/berlin") { facts(predicates: [LOCATED_IN]) { edges { node { object { id } } } } } }',
    );
    expect(asked.stdout).toContain('country/germany');
  });

  it('answers in JSON, and writes all that was left out to a file', async () => {
    const cities = write('towns.csv', CITIES);
    await terminal.run('import', 'cities', cities);
    const pairs = write('pairs.csv', PAIRS);
    const { stdout, stderr } = await terminal.run(
      ...['import', 'partnerships', pairs, '--dataset', 'towns', '--json', '--skipped', 'out.csv'],
    );
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ dataset: 'towns', added: 2, changed: 0, complete: true, dryRun: false, unit: 'rows' },
      skipped: { count: 1, values: 0, reasons: [{ reason: 'a city that is not held', count: 1 }] },
    });
    expect(stderr).toBe('');
    expect(readFileSync(join(terminal.folder, 'out.csv'), 'utf8').split('\n')).toEqual([
      'reason,what,file,line,key,remedy',
      expect.stringMatching(/^a city that is not held,Q1000003,pairs\.csv,3,,/),
      '',
    ]);
  });

  it.each([
    ['pairs.csv', 'qid_a,qid_b,since', 'partnerships'],
    ['pairs.csv', 'qid_a,qid_b,since,id_a,id_b', 'partnerships'],
    ['towns.csv', 'id,qid,name_en,geonameid,partners', 'cities'],
    ['towns.csv', 'qid,name_en,name_source,coord_source,population_source,partners', 'cities'],
  ])('claims no dataset, title or licence of others for %s with %s', async (name, header, kind) => {
    const row = header.split(',').map((column) => (/^qid_b/.test(column) ? 'Q1000002' : 'Q1000001'));
    const table = write(name, `${header}\n${row.join(',').replace(/,Q1000001$/, ',1994')}\n`);
    const more = kind === 'partnerships' ? ['--create-missing'] : [];
    const { stdout, stderr } = await terminal.run('import', kind, table, '--json', ...more);
    expect(JSON.parse(stdout).dataset).toBe(name.replace('.csv', ''));
    expect(stderr).toContain('no licence is stated');
    const { stdout: exported } = await terminal.run('export', '--all');
    expect(exported).not.toMatch(/"licence"|2016|2026: /);
  });

  it('reads a table in the encoding that it is told, and retires nothing for what it could not read', async () => {
    const text = 'qid;name_de\nQ1000001;Düren\nQ1000002;Aachen\n';
    writeFileSync(join(terminal.folder, 'orte.csv'), Buffer.from(text, 'latin1'));
    const orte = ['import', 'cities', 'orte.csv', '--licence', 'CC0-1.0', '--replace'];
    const told = await terminal.run(...orte, '--encoding', 'Windows-1252');
    expect(told).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('3 added') });
    expect((await terminal.run('export', '--all')).stdout).toContain('"Düren"');
    const untold = await terminal.run(...orte);
    expect(untold).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('0 retired') });
    expect(untold.stderr).toContain('--encoding windows-1252');
    expect(untold.stderr).toContain('nothing was retired: 1 row could not be read');
    expect((await terminal.run('export', '--all')).stdout).toContain('"Düren"');
    expect((await terminal.run(...orte, '--encoding', 'klingon')).exitCode).toBe(2);
    const other = await terminal.run(
      ...[
        'import',
        'cities',
        write('neu.csv', 'qid,name\nQ1000002,Aachen\n'),
        '--dataset',
        'orte',
        '--replace',
      ],
    );
    expect(other.stderr).toContain(
      'earlier editions of neu.csv brought, and none is held: orte has orte.csv.',
    );
  });

  const KNOWN = 'id_a,id_b,qid_a,qid_b,in_wikidata_2016\nW1,W2,Q1000001,Q1000002,\n';

  it('says for which published table it takes one that has its whole header, unless it is told', async () => {
    const table = write('pairs.csv', KNOWN);
    const taken = await terminal.run('import', 'partnerships', table, '--create-missing', '--json');
    expect(JSON.parse(taken.stdout).dataset).toBe('wikipedia-2026');
    expect(taken.stderr).toMatch(/dataset wikipedia-2026 by its header .*licence CC-BY-SA-4\.0/);
    const other = new Terminal();
    writeFileSync(join(other.folder, 'pairs.csv'), KNOWN);
    await other.run('import', 'partnerships', 'pairs.csv', '--create-missing', '--dataset', 'mine');
    expect((await other.run('export', '--all')).stdout).not.toMatch(/"licence"|Wikipedia/);
    other.close();
  });

  it.each([['cities'], ['wikidata']])(
    'refuses a list of what %s left out that cannot be written, before anything is read',
    async (kind) => {
      const what = kind === 'cities' ? [write('towns.csv', CITIES)] : ['--endpoint', 'http://127.0.0.1:1/'];
      const skipped = join('none', 'out.csv');
      const { exitCode, stdout, stderr } = await terminal.run('import', kind, ...what, '--skipped', skipped);
      expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
      expect(stderr).toContain(`${skipped}: --skipped: the file cannot be written (ENOENT) (INVALID_INPUT)`);
      expect(stderr).toContain('Name a file in a folder that is there');
      expect(stderr).not.toContain(terminal.folder);
      expect((await terminal.run('stats', '--json')).stdout).not.toContain('towns');
    },
  );

  it('does not write over the table that it reads', async () => {
    const cities = write('towns.csv', CITIES);
    const { exitCode } = await terminal.run('import', 'cities', cities, '--skipped', './towns.csv');
    expect(exitCode).toBe(2);
    symlinkSync(cities, join(terminal.folder, 'other.csv'));
    const linked = await terminal.run('import', 'cities', cities, '--skipped', 'other.csv');
    expect(linked.exitCode).toBe(2);
    expect(readFileSync(join(terminal.folder, cities), 'utf8')).toBe(CITIES);
  });

  it.each(['31.12.2025', '2026-13-45', '2026'])('takes --accessed %s for no day', async (accessed) => {
    const cities = write('towns.csv', CITIES);
    const { exitCode, stderr } = await terminal.run('import', 'cities', cities, '--accessed', accessed);
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining('--accessed') });
  });

  it('says that a table has no rows, and keeps nothing of it', async () => {
    const empty = write('towns.csv', 'qid,name_en\n');
    const { exitCode, stdout, stderr } = await terminal.run('import', 'cities', empty);
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: 'Imported nothing from 0 rows: 0 added, 0 changed, 0 unchanged, 0 retired; 0 rows left out.\n',
    });
    expect(stderr).toContain('towns.csv has no rows below its header: nothing was imported.');
  });

  it('reads standard input, for which a dataset must be named', async () => {
    const { exitCode, stdout, stderr } = await terminal.pipe(
      CITIES,
      ...['import', 'cities', '-', '--dataset', 'towns'],
    );
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: 'Imported towns from 3 rows: 7 added, 0 changed, 0 unchanged, 0 retired; 1 row left out.\n',
    });
    expect(stderr).toContain('stdin:4');
    const unnamed = await terminal.pipe(CITIES, 'import', 'cities', '-');
    expect(unnamed.exitCode).toBe(2);
    expect(unnamed.stderr).toContain('Name one with --dataset.');
  });

  it('names countries in the languages of the settings where a table has their codes only', async () => {
    const cities = write('towns.csv', 'qid,name_en,country_iso2\nQ64,Berlin,DE\n');
    await terminal.run('import', 'cities', cities);
    const { stdout } = await terminal.run('export', '--all');
    for (const text of ['Germany', 'Deutschland']) expect(stdout).toContain(`"text":"${text}"`);
  });

  it('is run again without effect, and rehearsed without one', async () => {
    const cities = write('towns.csv', CITIES);
    const rehearsed = await terminal.run('import', 'cities', cities, '--dry-run');
    expect(rehearsed.stdout).toContain('Would import towns from 3 rows: 7 added, 0 changed, 0 unchanged');
    await terminal.run('import', 'cities', cities);
    const again = await terminal.run('import', 'cities', cities);
    expect(again.stdout).toContain('0 added, 0 changed');
  });

  it.each([
    [['cities', 'none.csv'], 1, /cannot be read/],
    [['cities', 'odd.csv'], 1, /no column is known to hold.*\n.*The columns are: Stadt, Land/],
    [
      ['cities', 'odd.csv', '--map', 'Stadtt=name'],
      1,
      /there is no column "Stadtt"[\s\S]*Did you mean "Stadt"/,
    ],
    [['cities', 'odd.csv', '--map', 'Stadt'], 1, /is no column=field/],
    [['cities', 'odd.csv', '--dataset', 'no id'], 2, /"no id" is no id/],
    [['cities'], 2, /missing required argument/],
  ])('refuses %j', async (argv, code, message) => {
    write('odd.csv', 'Stadt,Land\nAlphaville,Atlantis\n');
    const { exitCode, stdout, stderr } = await terminal.run('import', ...argv);
    expect({ exitCode, stdout }).toEqual({ exitCode: code, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('ends between batches when it is told to, with a word on how to go on', async () => {
    const rows = Array.from({ length: 5000 }, (_, number) => `Q${1000000 + number},City ${number}`);
    const cities = write('many.csv', `qid,name_en\n${rows.join('\n')}\n`);
    const stop = new AbortController();
    const run = terminal.start(['import', 'cities', cities], { signal: stop.signal });
    setTimeout(() => stop.abort(new Stop('SIGINT', 130)), 100);
    const { exitCode, stderr } = await run.ran;
    expect(exitCode).toBe(130);
    expect(stderr).toMatch(/^$|the same command goes on/);
    const rest = JSON.parse((await terminal.run('import', 'cities', cities, '--json')).stdout);
    expect(rest.added + rest.unchanged).toBe(5001);
  });
});

it('lists each row once that was left out, however often a run was ended before', async () => {
  const rows = Array.from({ length: 5000 }, (_, number) =>
    number % 500 === 7 ? `R${number},Not an item` : `Q${1000000 + number},City ${number}`,
  );
  const cities = write('many.csv', `qid,name_en\n${rows.join('\n')}\n`);
  const command = ['import', 'cities', cities, '--skipped', 'out.csv'];
  const stop = new AbortController();
  const { ran } = terminal.start(command, { signal: stop.signal });
  // The list is there before the first batch is.
  while (!existsSync(join(terminal.folder, 'out.csv'))) await new Promise(setImmediate);
  stop.abort(new Stop('SIGINT', 130));
  const { exitCode, stderr } = await ran;
  expect(exitCode).toBe(130);
  expect(stderr).toContain('the same command goes on');
  const list = () =>
    readFileSync(join(terminal.folder, 'out.csv'), 'utf8').match(/^"no id, neither.*$/gm) ?? [];
  expect(list().length).toBeLessThan(10);
  expect((await terminal.run(...command)).stdout).toContain('10 rows left out');
  expect(list().length).toBe(10);
  expect(new Set(list()).size).toBe(10);
});

describe('parley load --batched', () => {
  const records = [
    { record: 'document', id: 'doc/d' },
    { record: 'entity', id: 'city/a', kind: 'City' },
    { record: 'entity', id: 'city/b', kind: 'City' },
    {
      ...{ record: 'relation', id: 'r', subject: 'city/a', predicate: 'SISTER_CITY_OF', object: 'city/b' },
      evidence: [{ document: 'doc/d', row: 1 }],
    },
  ];
  const jsonl = (some: object[]) => some.map((one) => `${JSON.stringify(one)}\n`).join('');

  it('loads like load, replaces, and is exported again as it came', async () => {
    const file = write('twins.jsonl', jsonl(records));
    const { exitCode, stdout } = await terminal.run('load', '--batched', file);
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: 'Loaded twins from 4 records: 4 added, 0 changed, 0 unchanged, 0 retired.\n',
    });
    expect((await terminal.run('load', file)).stdout).toContain('0 added, 0 changed, 4 unchanged');
    write('twins.jsonl', jsonl(records.slice(0, 3)));
    expect((await terminal.run('load', '--batched', '--replace', file)).stdout).toContain('1 retired');
    const exported = await terminal.run('export', '--all');
    const other = new Terminal();
    await other.pipe(exported.stdout, 'load', '--batched', '-');
    expect((await other.run('export', '--all')).stdout).toBe(exported.stdout);
    other.close();
  });

  it('refuses a record that comes twice with two contents, however far apart, and lets equal ones pass', async () => {
    const cities = Array.from({ length: 4500 }, (_, id) => ({
      ...{ record: 'entity', id: `city/${id}`, kind: 'City' },
    }));
    const [first] = cities;
    expect(
      (await terminal.run('load', '--batched', write('far.jsonl', jsonl([...cities, first ?? {}])))).stdout,
    ).toContain('4500 added, 0 changed, 1 unchanged');
    const other = write('far.jsonl', jsonl([...cities, { ...first, type: 'port' }]));
    for (const how of [['--dry-run'], []]) {
      const { exitCode, stderr } = await terminal.run('load', '--batched', ...how, other);
      expect(exitCode).toBe(1);
      expect(stderr).toContain('far.jsonl:4501: id: "city/0" came before in this load with another content');
    }
  });

  it('names the line that is wrong, and says that the parts before it are kept', async () => {
    const cities = Array.from({ length: 4500 }, (_, id) => ({
      record: 'entity',
      id: `city/${id}`,
      kind: 'City',
    }));
    const file = write('wrong.jsonl', `${jsonl(cities)}{"record":"entity","id":"x","kind":"Town"}\n`);
    const { exitCode, stderr } = await terminal.run('load', '--batched', file);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('wrong.jsonl:4501: kind: unknown kind "Town"');
    expect(stderr).toMatch(/ended after \d+ records, what was loaded of them is kept/);
  });
});
