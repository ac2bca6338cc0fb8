import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openEmbedded } from '../../src/store/embedded.js';
import { SHIPPED, Terminal } from './terminal.js';

let terminal: Terminal;
beforeEach(() => {
  terminal = new Terminal();
});
afterEach(() => terminal.close());

const TEXT = 'Berlin and Paris are sisters.';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const RECORDS = [
  { record: 'document', id: 'doc/d', title: 'D', lang: 'en', sha256: sha256(TEXT), length: TEXT.length },
  { record: 'entity', id: 'city/berlin', kind: 'City', names: [{ text: 'Berlin', lang: 'en' }] },
  { record: 'entity', id: 'city/paris', kind: 'City', names: [{ text: 'Paris', lang: 'en' }] },
  {
    record: 'relation',
    id: 'r-1',
    subject: 'city/berlin',
    predicate: 'SISTER_CITY_OF',
    object: 'city/paris',
    evidence: [{ document: 'doc/d', start: 0, end: 6, digest: `sha256:${sha256('Berlin')}` }],
  },
];

function write(name: string, text: string): string {
  writeFileSync(join(terminal.folder, name), text);
  return name;
}

function dataset(records: object[], name = 'sisters.jsonl'): string {
  return write(name, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
}

describe('help', () => {
  it('names every command, the settings and the exit codes, and goes to stdout', async () => {
    const { exitCode, stdout, stderr } = await terminal.run('--help');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    for (const command of [
      'serve',
      'check',
      'load',
      'texts',
      'retract',
      'export',
      'query',
      'schema',
      'stats',
    ]) {
      expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    }
    for (const setting of ['PARLEY_DATA', 'NEO4J_URI', 'HOST', 'PORT', 'PARLEY_LANGUAGES', 'LOG_LEVEL']) {
      expect(stdout).toContain(setting);
    }
    expect(stdout).toContain('0 done, 1 refused, 2 wrong usage, 3 store unavailable');
  });

  it('is there for every command, with wrong settings too', async () => {
    terminal.environment['PORT'] = 'wrong';
    for (const command of [['export'], ['texts', 'add'], ['load']]) {
      const { exitCode, stdout } = await terminal.run(...command, '--help');
      expect(exitCode).toBe(0);
      expect(stdout).toContain(`Usage: parley ${command.join(' ')}`);
    }
  });

  it('tells the version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await terminal.run('--version')).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('wrong usage ends with 2 and says so on stderr', () => {
  it.each([
    [[]],
    [['nothing']],
    [['load']],
    [['load', 'x', '--nothing']],
    [['check']],
    [['texts']],
    [['serve', '--port', 'http']],
    [['export']],
    [['export', '--all', '--around', 'city/berlin']],
    [['export', '--all', '--format', 'xlsx']],
    [['export', '--all', '--as-of', 'yesterday']],
    [['export', '--all', '--min-confidence', '7']],
  ])('parley %j', async (argv) => {
    const { exitCode, stdout, stderr } = await terminal.run(...argv);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).not.toBe('');
  });

  it('names options as they are typed', async () => {
    expect((await terminal.run('export', '--all', '--min-confidence', '7')).stderr).toContain(
      '--min-confidence',
    );
    expect((await terminal.run('export')).stderr).toMatch(/--around.*--all/);
  });
});

it('a wrong setting is refused with its name', async () => {
  terminal.environment['PARLEY_LANGAUGES'] = 'en';
  const { exitCode, stderr } = await terminal.run('stats');
  expect(exitCode).toBe(1);
  expect(stderr).toContain('PARLEY_LANGUAGES');
});

it('a wrong setting stops also what needs none', async () => {
  const path = dataset(RECORDS);
  terminal.environment['PARLEY_LANGAUGES'] = 'en';
  for (const command of [['schema'], ['check', path]]) {
    expect(await terminal.run(...command)).toMatchObject({ exitCode: 1, stdout: '' });
  }
});

it('a store that another process holds ends the command with 3 and a remedy', async () => {
  const store = openEmbedded(join(terminal.folder, '.parley'));
  await store.setUp();
  const { exitCode, stdout, stderr } = await terminal.run('stats');
  await store.close();
  expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' });
  expect(stderr).toContain('STORE_UNAVAILABLE');
  expect(stderr).toMatch(/PARLEY_DATA|NEO4J_URI/);
});

it('a Neo4j that is not there ends the command with 3', async () => {
  terminal.environment['NEO4J_URI'] = 'bolt://127.0.0.1:1';
  expect(await terminal.run('stats')).toMatchObject({ exitCode: 3, stdout: '' });
});

describe('check', () => {
  it('finds nothing wrong with the shipped facts', async () => {
    const { exitCode, stdout } = await terminal.run('check', SHIPPED);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('0 errors');
    expect(existsSync(join(terminal.folder, '.parley'))).toBe(false);
  });

  it('names file, line, field, code and remedy of what is wrong', async () => {
    const file = dataset([...RECORDS, { record: 'entity', id: 'x', kind: 'Town' }]);
    const { exitCode, stdout, stderr } = await terminal.run('check', file);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/sisters\.jsonl:5: kind: .*\(ONTOLOGY_VIOLATION\)\n {2}\S/);
    expect(stdout).toContain('1 error');
  });

  it('answers machines in JSON', async () => {
    const file = dataset([...RECORDS, { record: 'entity', id: 'x', kind: 'Town' }]);
    const { exitCode, stdout } = await terminal.run('check', file, '--json');
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      errorCount: 1,
      errors: [{ line: 5, record: 'x', field: 'kind' }],
    });
  });

  it('reads standard input', async () => {
    const lines = RECORDS.map((one) => `${JSON.stringify({ dataset: 'd', ...one })}\n`).join('');
    expect(await terminal.pipe(lines, 'check', '-')).toMatchObject({ exitCode: 0 });
  });

  it('compares facts and relationships of the store', async () => {
    await terminal.run('load', dataset(RECORDS));
    const { exitCode, stdout } = await terminal.run('check', '--store', '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ store: { facts: 1, relationships: 1, findings: [] } });
  });

  it('lets a dataset refer to what the store holds', async () => {
    await terminal.run('load', dataset(RECORDS));
    const more = dataset([{ ...RECORDS[3], id: 'r-2' }], 'more.jsonl');
    expect((await terminal.run('check', more)).exitCode).toBe(1);
    expect((await terminal.run('check', '--store', more)).exitCode).toBe(0);
  });
});

describe('load', () => {
  it('says what it did, and that a second time there is nothing to do', async () => {
    const file = dataset(RECORDS);
    expect(await terminal.run('load', file)).toMatchObject({
      exitCode: 0,
      stdout: 'Loaded sisters: 4 added, 0 changed, 0 unchanged, 0 retired.\n',
    });
    expect(JSON.parse((await terminal.run('load', file, '--json')).stdout)).toMatchObject({
      datasets: ['sisters'],
      added: 0,
      unchanged: 4,
    });
  });

  it('replaces', async () => {
    await terminal.run('load', dataset(RECORDS));
    const { stdout } = await terminal.run('load', dataset(RECORDS.slice(0, 3)), '--replace', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ unchanged: 3, retired: 1 });
  });

  it('keeps nothing of a dry run, and says what it would have done', async () => {
    const { exitCode, stdout } = await terminal.run('load', dataset(RECORDS), '--dry-run');
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: 'Would load sisters: 4 added, 0 changed, 0 unchanged, 0 retired.\n',
    });
    expect(JSON.parse((await terminal.run('stats', '--json')).stdout)).toMatchObject({
      entities: [],
      datasets: [],
    });
  });

  it('loads nothing when anything is wrong, and lists it all', async () => {
    const file = dataset([
      ...RECORDS,
      { record: 'entity', id: 'x', kind: 'Town' },
      { record: 'thing', id: 'y' },
    ]);
    const { exitCode, stdout, stderr } = await terminal.run('load', file);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain('sisters.jsonl:5: kind: ');
    expect(stderr).toContain('sisters.jsonl:6: record: ');
    expect(stderr).toContain('Nothing was loaded: 2 errors.');
    const json = JSON.parse((await terminal.run('load', file, '--json')).stdout);
    expect(json).toMatchObject({
      error: { code: 'ONTOLOGY_VIOLATION' },
      problems: [{ line: 5 }, { line: 6 }],
    });
    expect(JSON.parse((await terminal.run('stats', '--json')).stdout)).toMatchObject({ entities: [] });
  });

  it('refuses a file that is not there', async () => {
    const { exitCode, stderr } = await terminal.run('load', 'nowhere.jsonl');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('nowhere.jsonl');
  });

  it('names file, line and field where records do not go with what is held', async () => {
    await terminal.run('load', dataset(RECORDS));
    const region = { ...RECORDS[2], kind: 'Region' };
    const kinds = await terminal.run('load', dataset([region], 'regions.jsonl'));
    expect(kinds).toMatchObject({ exitCode: 1, stdout: '' });
    expect(kinds.stderr).toContain('regions.jsonl:1: kind: ');
    await terminal.run('texts', 'add', write('article.txt', TEXT));
    const evidence = [{ document: 'doc/d', start: 0, end: 6, digest: `sha256:${sha256('Rome')}` }];
    const misfit = await terminal.run('load', dataset([{ ...RECORDS[3], evidence }], 'claims.jsonl'));
    expect(misfit.stderr).toContain('claims.jsonl:1: evidence[0]: ');
  });

  it('tells where datasets disagree', async () => {
    const city = { record: 'entity', id: 'city/a', kind: 'City', names: [{ text: 'A', lang: 'en' }] };
    await terminal.run('load', dataset([{ ...city, properties: { population: 1 } }], 'one.jsonl'));
    const two = dataset([{ ...city, properties: { population: 2 } }], 'two.jsonl');
    const { exitCode, stderr } = await terminal.run('load', two);
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/population of city\/a: 1 \(one\), 2 \(two\)/);
  });
});

describe('texts find', () => {
  it('writes evidence that a load accepts, and that the text fits when it is attached', async () => {
    const text = write('article.txt', 'Alphaville opened\n  “its gates” to Betatown. Betatown thanked.\n');
    const found = await terminal.run(
      ...['texts', 'find', text, 'opened "its gates" to', '--document', 'doc/d'],
    );
    expect(found).toMatchObject({ exitCode: 0 });
    const [evidence, ...more] = found.stdout.trim().split('\n');
    expect(more).toEqual([]);
    const described = /: (".*)/.exec(found.stderr)?.[1];
    const [document, alpha, beta, relation] = RECORDS;
    const records = [
      { ...document, ...JSON.parse(`{${described}}`) },
      ...[alpha, beta, { ...relation, evidence: [JSON.parse(evidence ?? '')] }],
    ] as object[];
    expect(await terminal.run('load', dataset(records))).toMatchObject({ exitCode: 0 });
    expect(await terminal.run('texts', 'add', text)).toMatchObject({ exitCode: 0 });
    const exported = await terminal.run('export', '--all');
    expect(exported.stdout).toContain(JSON.stringify('opened\n  “its gates” to'));
    const edited = [{ ...records[0], sha256: sha256('Another text.') }, ...records.slice(1)];
    for (const flags of [[], ['--batched']]) {
      await terminal.run('load', dataset(records));
      const { stderr } = await terminal.run('load', dataset(edited), ...flags);
      expect(stderr).toContain('doc/d has another digest, so that the text held for it no longer counts');
    }
  });

  it('shows the places where there are several, and puts all into one object', async () => {
    const text = write('article.txt', 'Betatown came. Betatown thanked.');
    const { stdout, stderr } = await terminal.run('texts', 'find', text, 'Betatown', '--json', '--exact');
    const digest = `sha256:${sha256('Betatown')}`;
    expect(JSON.parse(stdout)).toEqual({
      ...{ file: text, sha256: sha256('Betatown came. Betatown thanked.'), length: 32 },
      places: [0, 15].map((start) => ({ start, end: start + 8, digest, exact: 'Betatown' })),
    });
    expect(stderr).toContain('15: …Betatown came. [Betatown] thanked.…');
  });

  it('says how far the text goes along, and what is no text', async () => {
    const text = write('article.txt', 'Alphaville opened its gates.');
    const other = await terminal.run('texts', 'find', text, 'Alphaville', 'opened', 'the', 'gates');
    expect(other).toMatchObject({ exitCode: 1, stdout: '' });
    expect(other.stderr).toContain('The text has "Alphaville opened", and then goes on otherwise.');
    writeFileSync(join(terminal.folder, 'latin.txt'), Buffer.from([0x4b, 0xf6, 0x6c, 0x6e]));
    expect((await terminal.run('texts', 'find', 'latin.txt', 'K')).stderr).toContain('not UTF-8');
    expect((await terminal.run('texts', 'find', 'none.txt', 'K')).stderr).toContain('no file none.txt');
  });
});

describe('texts add', () => {
  it('gives a document its text, from a folder of many', async () => {
    await terminal.run('load', dataset(RECORDS));
    mkdirSync(join(terminal.folder, 'texts/deep'), { recursive: true });
    write('texts/README', 'not a text of any document');
    write('texts/deep/article.txt', TEXT);
    const { exitCode, stdout, stderr } = await terminal.run('texts', 'add', 'texts');
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: `${join('texts/deep', 'article.txt')}: doc/d\n1 text attached.\n`,
    });
    expect(stderr).toContain('README');
    const exported = await terminal.run('export', '--all');
    expect(exported.stdout).toContain('"exact":"Berlin"');
  });

  it('refuses a text that is not the one that a document names', async () => {
    await terminal.run('load', dataset(RECORDS));
    const { exitCode, stderr } = await terminal.run('texts', 'add', write('article.txt', `${TEXT}\n`));
    expect(exitCode).toBe(1);
    expect(stderr).toContain('article.txt');
  });

  it('attaches none where one that was named is refused', async () => {
    await terminal.run('load', dataset(RECORDS));
    const [right, wrong] = [write('right.txt', TEXT), write('wrong.txt', `${TEXT}\n`)];
    const { exitCode, stdout } = await terminal.run('texts', 'add', right, wrong, '--json');
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ attached: [], unmatched: [{ file: wrong }] });
    expect((await terminal.run('export', '--all')).stdout).not.toContain('"exact"');
  });

  it('refuses a file that is not there', async () => {
    const { exitCode, stderr } = await terminal.run('texts', 'add', 'nowhere.txt');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('nowhere.txt');
  });
});

describe('retract', () => {
  it('takes back a document and says what went with it', async () => {
    await terminal.run('load', dataset(RECORDS));
    const { exitCode, stdout } = await terminal.run('retract', 'doc/d', '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ document: 'doc/d', claims: 1 });
    expect(JSON.parse((await terminal.run('stats', '--json')).stdout)).toMatchObject({
      documents: 0,
      facts: [],
    });
  });

  it('refuses a document that is not there, also for machines', async () => {
    const { exitCode, stdout, stderr } = await terminal.run('retract', 'doc/none', '--json');
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'NOT_FOUND', remedy: expect.any(String) } });
    expect(stderr).toContain('doc/none');
  });
});

describe('export', () => {
  beforeEach(async () => {
    await terminal.run('load', dataset(RECORDS));
  });

  it('says so where it cannot write, and leaves nothing behind', async () => {
    mkdirSync(join(terminal.folder, 'folder'));
    const { exitCode, stderr } = await terminal.run('export', '--all', '--output', 'folder');
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/folder cannot be written/);
    expect(readdirSync(terminal.folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  it('writes what load reads', async () => {
    const { exitCode, stdout } = await terminal.run('export', '--all');
    expect(exitCode).toBe(0);
    const other = new Terminal();
    expect(await other.pipe(stdout, 'load', '-')).toMatchObject({
      exitCode: 0,
      stdout: 'Loaded sisters: 4 added, 0 changed, 0 unchanged, 0 retired.\n',
    });
    const again = await other.run('export', '--all');
    expect(again.stdout.split('\n').sort()).toEqual(stdout.split('\n').sort());
    other.close();
  });

  it('writes a file in the format of its name, and nothing else', async () => {
    const { exitCode, stdout, stderr } = await terminal.run('export', '--all', '--output', 'all.gexf');
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
    expect(stderr).toContain('all.gexf');
    expect(readFileSync(join(terminal.folder, 'all.gexf'), 'utf8')).toContain('<gexf ');
    expect(readdirSync(terminal.folder).filter((name) => name.includes('all.gexf'))).toEqual(['all.gexf']);
  });

  it('leaves an older file alone when it fails', async () => {
    write('part.jsonl', 'older');
    const { exitCode } = await terminal.run('export', '--around', 'city/nowhere', '--output', 'part.jsonl');
    expect(exitCode).toBe(1);
    expect(readFileSync(join(terminal.folder, 'part.jsonl'), 'utf8')).toBe('older');
    expect(readdirSync(terminal.folder).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('refuses a file whose name says a format that there is not, and names ids that have commas', async () => {
    const records = RECORDS.map((one) => JSON.stringify(one).replaceAll('city/berlin', 'Berlin, Germany'));
    await terminal.run('load', write('commas.jsonl', records.join('\n')));
    const strange = await terminal.run('export', '--all', '--output', 'all.xlsx');
    expect(strange).toMatchObject({ exitCode: 2, stdout: '' });
    expect(strange.stderr).toContain('.csv.zip');
    const around = await terminal.run('export', '--around', '"Berlin, Germany",city/paris', '--hops', '0');
    expect(around).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('"id":"Berlin, Germany"') });
  });

  it('refuses a folder that is not there', async () => {
    expect(await terminal.run('export', '--all', '--output', 'no/such/file.json')).toMatchObject({
      exitCode: 1,
    });
  });

  it('never puts an error among the data', async () => {
    const { exitCode, stdout, stderr } = await terminal.run('export', '--around', 'city/nowhere', '--json');
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain('city/nowhere');
  });

  it('says when it was cut', async () => {
    const { stderr } = await terminal.run('export', '--around', 'city/berlin', '--max-nodes', '1');
    expect(stderr).toContain('--max-nodes');
  });
});

it('says that there was no store where somebody asks in another folder', async () => {
  const { exitCode, stderr } = await terminal.run('stats');
  expect({ exitCode, stderr }).toEqual({
    exitCode: 0,
    stderr: expect.stringContaining('there was no store in'),
  });
  expect((await terminal.run('stats')).stderr).toBe('');
});

it('says how a table is imported that somebody loads', async () => {
  const { exitCode, stderr } = await terminal.run('load', 'towns.csv');
  expect(exitCode).toBe(2);
  expect(stderr).toContain('parley import cities');
});

it('loads all or nothing when it is called off while it writes, and says which', async () => {
  const cities = Array.from({ length: 20_000 }, (_, number) =>
    JSON.stringify({ record: 'entity', dataset: 'many', id: `city/${number}`, kind: 'City' }),
  );
  const stop = new AbortController();
  const { ran } = terminal.start(['load', '-'], { input: cities.join('\n'), signal: stop.signal });
  const { Stop } = await import('../../src/cli/io.js');
  setTimeout(() => stop.abort(new Stop('SIGINT', 130)), 500);
  const { exitCode, stdout, stderr } = await ran;
  const { stdout: held } = await terminal.run('export', '--all');
  const lines = held.split('\n').filter((line) => line.includes('"dataset":"many"')).length;
  const whole = exitCode === 0;
  expect({ exitCode, lines }).toEqual(whole ? { exitCode: 0, lines: 20_000 } : { exitCode: 130, lines: 0 });
  expect(whole ? stdout : stderr).toMatch(whole ? /^Loaded many/ : /nothing was loaded|^$/);
});

it('ends quietly when it is called off', async () => {
  const stop = new AbortController();
  const { Stop } = await import('../../src/cli/io.js');
  stop.abort(new Stop('SIGINT', 130));
  const { ran } = terminal.start(['load', SHIPPED], { signal: stop.signal });
  expect(await ran).toEqual({ exitCode: 130, stdout: '', stderr: '' });
});
