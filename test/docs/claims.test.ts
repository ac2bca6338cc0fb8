import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LOG_LEVELS, readConfig } from '../../src/config.js';
import { checkRecords } from '../../src/dataset/check.js';
import { FIELDS } from '../../src/dataset/fields.js';
import { readDatasets } from '../../src/dataset/read.js';
import { exportGraph } from '../../src/export/export-graph.js';
import { readRequest } from '../../src/export/request.js';
import { QUERY_LIMITS } from '../../src/graphql/limits.js';
import { displayDate } from '../../src/model/display-date.js';
import { parseEdtf } from '../../src/model/edtf.js';
import { EXPLORER_POLICY } from '../../src/server/explorer-door.js';
import { Metrics } from '../../src/server/metrics.js';
import { openEmbedded } from '../../src/store/embedded.js';
import { fromQuery, toQuery } from '../../web/src/view/address.js';
import { Terminal } from '../cli/terminal.js';
import { readZip } from '../export/read-zip.js';
import { PROJECT } from '../ops/run.js';
import { blocksOf, pages, proseOf, readPage, tableOf } from './markdown.js';

const readme = readPage('README.md').text;

describe('the settings in README.md', () => {
  const rows = tableOf(readme, 'setting');
  const source = readFileSync(join(PROJECT, 'src/config.ts'), 'utf8');
  const [, block = ''] = /const SETTINGS = \{([\s\S]*?)\n\};/.exec(source) ?? [];
  const shown = Object.fromEntries(rows.map(([name, value]) => [name, value]));

  it('are those that there are', () => {
    expect(rows.map(([name]) => name)).toEqual(
      [...block.matchAll(/^ {2}([A-Z0-9_]+): /gm)].map(([, name]) => name),
    );
  });

  it('have the defaults that they have', () => {
    const { data, host, port, languages, logLevel, neo4j } = readConfig({}, '/nowhere');
    expect(neo4j).toBeUndefined();
    expect(shown).toMatchObject({
      PARLEY_DATA: data.replace('/nowhere', '.'),
      HOST: host,
      PORT: String(port),
      PARLEY_LANGUAGES: languages.join(','),
      LOG_LEVEL: logLevel,
    });
    for (const name of ['NEO4J_URI', 'NEO4J_USERNAME', 'NEO4J_PASSWORD', 'NEO4J_DATABASE']) {
      expect(shown[name]).toBe('');
    }
  });

  it('name every level of the log', () => {
    const [, , words = ''] = rows.find(([name]) => name === 'LOG_LEVEL') ?? [];
    expect(words.split(/, | or /)).toEqual([...LOG_LEVELS]);
  });
});

describe('the commands in the documentation', () => {
  const terminal = new Terminal();
  let commands: string[];

  beforeAll(async () => {
    const { stdout } = await terminal.run('--help');
    const [, listed = ''] = /Commands:\n([\s\S]*?)\n\n/.exec(stdout) ?? [];
    commands = [...listed.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name as string);
  });
  afterAll(() => terminal.close());

  it('are all of them in README.md', () => {
    const shown = tableOf(readme, 'command').map(([cell = '']) => cell.split(' ')[0]);
    expect(shown).toEqual(commands.filter((name) => name !== 'help'));
  });

  it.each(pages().map(({ path, text }) => [path, text] as const))('of %s are there', async (_path, text) => {
    const named = [...text.matchAll(/\b(?:npx parley|bin\/parley\.js) ([a-z]+)/g)].map(([, name]) => name);
    for (const name of named) expect(commands).toContain(name);
  });

  it('have the options that README.md and the table of docs/exporting.md show', async () => {
    const lines = tableOf(readme, 'command').map(([cell = '']) => cell);
    lines.push(...tableOf(readPage('docs/exporting.md').text, 'option').map(([cell]) => `export ${cell}`));
    for (const line of lines) {
      const words = line.startsWith('texts') ? ['texts', 'add'] : [line.split(' ')[0] as string];
      const { stdout } = await terminal.run(...words, '--help');
      for (const [option] of line.matchAll(/--[a-z-]+/g)) expect(stdout).toContain(`${option} `);
    }
  });

  it('end with the codes that README.md says', async () => {
    const { stdout } = await terminal.run('--help');
    const codes = '0 done, 1 refused, 2 wrong usage, 3 store unavailable';
    expect(stdout).toContain(codes);
    expect(readme).toContain(codes);
  });
});

describe.each(pages().map(({ path, text }) => [path, text] as const))('%s', (path, text) => {
  it('has no dead link', () => {
    for (const [, target = ''] of proseOf(text).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target)) continue;
      const [file = '', anchor] = target.split('#');
      const linked = file === '' ? path : normalize(join(dirname(path), file));
      expect([target, existsSync(join(PROJECT, linked))]).toEqual([target, true]);
      if (anchor !== undefined) expect(anchorsOf(readPage(linked).text)).toContain(anchor);
    }
  });

  it('names files that there are', () => {
    const roots = '(?:src|test|cypher|datasets|schema|docs|bin|scripts|\\.ci)';
    const named = [...text.matchAll(new RegExp(`(?<=[\`\\s(])${roots}/[\\w./-]*`, 'g'))].map(
      ([name]) => name,
    );
    const invented = /memberships|export\/dot\.ts/;
    for (const name of named.filter((one) => !invented.test(one))) {
      expect([name, existsSync(join(PROJECT, name.replace(/\.$/, '')))]).toEqual([name, true]);
    }
  });

  it('names no folder of some machine', () => {
    expect(text).not.toMatch(/(?<![\w.:/])\/(?:home|Users|root|tmp|work|opt|mnt|srv)\b|[A-Z]:\\/);
  });
});

function anchorsOf(text: string): string[] {
  return [...proseOf(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('docs/model.md', () => {
  it.each(tableOf(readPage('docs/model.md').text, 'written'))(
    'shows %s as it is shown',
    (written, shown, first, last, certain) => {
      const date = parseEdtf(written);
      const day = (known: string | null, open: boolean) => known ?? (open ? 'open' : 'not known');
      expect(displayDate(date, ['en'])).toBe(shown);
      expect(day(date.earliestStart, date.openStart)).toBe(first);
      expect(day(date.latestEnd, date.openEnd)).toBe(last);
      const within = (date.earliestStart ?? '') >= '2020-01-01' && (date.latestEnd ?? '9999') <= '2020-12-31';
      expect(within && !date.uncertain ? 'yes' : 'no').toBe(certain);
    },
  );
});

describe('docs/datasets.md', () => {
  const { text } = readPage('docs/datasets.md');

  it('has an example in which nothing is wrong', async () => {
    const [example] = blocksOf(text).filter(({ language }) => language === 'jsonl');
    const lines = (example?.text ?? '').split('\n').map((line) => line.replace('{', '{"dataset":"fair",'));
    const input = (async function* () {
      yield lines.join('\n');
    })();
    const { errors, warnings, records } = await checkRecords(readDatasets(['-'], input));
    expect([errors, warnings]).toEqual([[], []]);
    expect(records).toHaveLength(lines.length);
  });

  it('lists the fields of every record', () => {
    const shared = ['dataset', 'recorded', 'retracted'];
    const rows = Object.entries(FIELDS).map(([record, fields]) => {
      const names = Object.keys(fields).filter((name) => !shared.includes(name));
      const needed = names.filter((name) => fields[name]?.required);
      return [record, needed.join(', '), names.filter((name) => !needed.includes(name)).join(', ')];
    });
    expect(tableOf(text, 'record')).toEqual(rows);
  });
});

describe('docs/exporting.md', () => {
  it('lists the columns of the tables', async () => {
    const store = openEmbedded();
    await store.setUp();
    const chunks: Uint8Array[] = [];
    const request = readRequest({ all: ['true'], format: ['csv'] });
    const write = async (chunk: string | Uint8Array) => void chunks.push(Buffer.from(chunk));
    await exportGraph(store, request, { write }, { languages: ['en', 'de', 'ar', 'zh'] });
    await store.close();
    const found = [...readZip(Buffer.concat(chunks))].map(([name, bytes]) => [
      name,
      bytes.toString('utf8').replace('\uFEFF', '').trim().replaceAll(',', ', '),
    ]);
    expect(tableOf(readPage('docs/exporting.md').text, 'table')).toEqual(found);
  });
});

describe('docs/explorer.md', () => {
  const { text } = readPage('docs/explorer.md');

  it('lists every parameter of an address, with an example that means something', () => {
    const source = readFileSync(join(PROJECT, 'web/src/view/address.ts'), 'utf8');
    const written = [...source.matchAll(/\b(?:put|list)\('(\w+)'/g)].map(([, name]) => name);
    const rows = tableOf(text, 'parameter');
    expect(rows.map(([name]) => name)).toEqual(written);
    for (const [name = '', , example = ''] of rows) {
      expect([example, [...new URLSearchParams(toQuery(fromQuery(example))).keys()]]).toEqual([
        example,
        [name],
      ]);
    }
  });

  it('has the policy that the page is sent with', () => {
    expect(text).toContain(`\`${EXPLORER_POLICY}\``);
  });
});

describe('docs/neo4j.md', () => {
  it('names every constraint and index', () => {
    const schema = readFileSync(join(PROJECT, 'cypher/neo4j/schema.cypher'), 'utf8');
    const { text } = readPage('docs/neo4j.md');
    for (const [, name] of schema.matchAll(/(?:CONSTRAINT|INDEX) (\w+) IF/g)) expect(text).toContain(name);
  });
});

describe('limits and metrics', () => {
  const api = readPage('docs/api.md').text;
  const operations = readPage('docs/operations.md').text;
  const { objects, depth, aliases, tokens, timeout } = QUERY_LIMITS;
  const inWords = (number: number) => new Intl.NumberFormat('en').format(number);

  it('are as high as the documentation says', () => {
    expect(api.replaceAll('\n', ' ')).toContain(`at most ${inWords(objects)} objects`);
    expect(api).toContain(
      `${depth} fields deep, have ${aliases} aliases and ${inWords(tokens)} tokens, and take ${inWords(timeout)} ms`,
    );
    expect(operations).toContain(
      `${inWords(objects)} objects, ${depth} levels, ${aliases} aliases, ${inWords(tokens)} tokens, ${timeout / 1000} s`,
    );
  });

  it('are all described in docs/operations.md', () => {
    for (const [, name] of String(new Metrics()).matchAll(/^# TYPE (\w+)/gm)) {
      expect(operations).toContain(`\`${name}\``);
    }
  });
});
