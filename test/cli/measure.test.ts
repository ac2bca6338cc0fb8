import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { Terminal } from './terminal.js';

const pairs = ['ab', 'bc', 'ca', 'cd', 'ba'];
const RECORDS = [
  { record: 'entity', id: 'x', kind: 'Country', names: [{ text: 'Xanadu', lang: 'en' }] },
  ...['a', 'b', 'c', 'd'].map((id) => ({
    ...{
      record: 'entity',
      id,
      kind: 'City',
      names: [{ text: id === 'a' ? '=Ala' : `City ${id}`, lang: 'en' }],
    },
  })),
  ...pairs.map((ids) => ({
    ...{ record: 'relation', id: ids, subject: ids[0], predicate: 'SISTER_CITY_OF', object: ids[1] },
    properties: { basis: 'external' },
  })),
  ...['a', 'b'].map((subject) => ({
    ...{ record: 'relation', id: `in-${subject}`, subject, predicate: 'LOCATED_IN', object: 'x' },
    properties: { basis: 'external' },
  })),
];

describe('measure', () => {
  const terminal = new Terminal();
  beforeAll(async () => {
    const lines = RECORDS.map((record) => `${JSON.stringify({ dataset: 'd', ...record })}\n`);
    writeFileSync(join(terminal.folder, 'd.jsonl'), lines.join(''));
    expect(await terminal.run('load', 'd.jsonl')).toMatchObject({ exitCode: 0 });
  });
  afterAll(() => terminal.close());

  it('tells the whole network in JSON, with every number in full', async () => {
    const { exitCode, stdout } = await terminal.run('measure', '--all', '--json');
    expect(exitCode).toBe(0);
    const { entities, ...whole } = JSON.parse(stdout);
    expect(whole).toMatchObject({
      ...{ nodes: 4, edges: 4, truncated: false, density: 2 / 3 },
      components: { count: 1, sizes: [4] },
      clustering: { average: 7 / 12, transitivity: 3 / 5 },
    });
    expect(entities).toHaveLength(4);
    expect(entities[2]).toMatchObject({
      id: 'c',
      name: 'City c',
      degree: 3,
      betweenness: 2 / 3,
      component: 1,
    });
  });

  it('writes a table that spreadsheets take, with what was asked for', async () => {
    const { stdout } = await terminal.run(
      'measure',
      '--ids',
      'a,b,d',
      '--measure',
      'degree,components',
      '--csv',
    );
    const rows = parse(stdout, { columns: true, bom: true });
    expect(rows).toEqual([
      { id: 'a', name: "'=Ala", degree: '1', betweenness: '', clustering: '', component: '1', community: '' },
      {
        id: 'b',
        name: 'City b',
        degree: '1',
        betweenness: '',
        clustering: '',
        component: '1',
        community: '',
      },
      {
        id: 'd',
        name: 'City d',
        degree: '0',
        betweenness: '',
        clustering: '',
        component: '2',
        community: '',
      },
    ]);
  });

  it('says in words what a part of it comes to', async () => {
    const { stdout } = await terminal.run('measure', '--within', 'x');
    expect(stdout).toMatch(/Entities +2\nPairs joined +1\n/);
    const around = await terminal.run('measure', '--around', 'd', '--hops', '2', '--measure', 'degree');
    expect(around.stdout).toMatch(
      /By degree\n1\. City c \(c\) +3\n2\. =Ala \(a\) +2\n2\. City b \(b\) +2\n4\. /,
    );
    const cut = await terminal.run('measure', '--around', 'a', '--max-nodes', '2', '--measure', 'density');
    expect(cut.stderr).toContain('--max-nodes');
  });

  it.each([
    [[], 2, '--all'],
    [['--all', '--ids', 'a'], 2, '--within'],
    [['--all', '--measure', 'fame'], 2, 'betweenness'],
    [['--all', '--predicates', 'SISTER_TOWN_OF'], 2, '--predicates'],
    [['--all', '--json', '--csv'], 2, '--csv'],
    [['--all', '--timeout', 'soon'], 2, '--timeout'],
    [['--all', '--timeout', '3000000'], 2, '--timeout'],
    [['--all', '--hops', '2'], 2, '--around'],
    [['--around', 'nope'], 1, 'NOT_FOUND'],
    [['--ids', 'a,nope'], 1, 'Not in the graph: nope'],
    [['--within', 'nope'], 1, 'NOT_FOUND'],
    [['--ids', 'a,b,c', '--timeout', '0.001'], 1, 'LIMIT_EXCEEDED'],
  ])('refuses %j', async (options, exitCode, told) => {
    const ran = await terminal.run('measure', ...options);
    expect(ran.exitCode).toBe(exitCode);
    if (!options.includes('--json')) expect(ran.stdout).toBe('');
    expect(ran.stderr).toContain(told);
  });
});
