import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isEnumType } from 'graphql';
import { datasetSchema } from '../../src/dataset/schema.js';
import { FORMAT_NAMES, FORMATS } from '../../src/export/formats.js';
import { readRequest } from '../../src/export/request.js';
import { apiSchema } from '../../src/graphql/schema.js';
import { INSTRUCTIONS } from '../../src/mcp/instructions.js';
import { TOOLS } from '../../src/mcp/tools.js';
import { KINDS, PREDICATES } from '../../src/model/ontology.js';
import { PROJECT } from '../ops/run.js';
import { readPage } from './markdown.js';

const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8');

function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(join(PROJECT, folder), { recursive: true })
    .map((file) => `${folder}/${String(file).replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith(ending))
    .sort();
}

/** The values of an enum of the API. */
function valuesOf(name: string): string[] {
  const type = apiSchema().getType(name);
  return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
}

describe('add a predicate', () => {
  const definitions = datasetSchema()['$defs'] as Record<
    string,
    { properties: Record<string, { enum: string[] }> }
  >;

  it.each(Object.keys(PREDICATES))('%s is in the API, in the JSON Schema and in the model', (predicate) => {
    expect(valuesOf('Predicate')).toContain(predicate);
    expect(read('schema/schema.graphql')).toMatch(new RegExp(`^  ${predicate}$`, 'm'));
    expect(definitions['relation']?.properties['predicate']?.enum).toContain(predicate);
    expect(read('schema/dataset.schema.json')).toContain(`"${predicate}"`);
    expect(readPage('docs/model.md').text).toContain(`| \`${predicate}\` |`);
  });

  it('names, in the statements of meetings, every predicate that is a meeting', () => {
    const meetings = Object.entries(PREDICATES).flatMap(([name, { meeting }]) => (meeting ? [name] : []));
    const walking = filesUnder('cypher', '.cypher').filter((file) =>
      read(file).includes('PARTICIPATED_IN|HOSTED'),
    );
    expect(walking).toContain('cypher/part/met.cypher');
    for (const file of walking) for (const name of meetings) expect(read(file)).toContain(name);
  });
});

describe('a kind', () => {
  it.each(Object.keys(KINDS))('%s is in the model and a type of the API', (kind) => {
    expect(readPage('docs/model.md').text).toContain(`| \`${kind}\` |`);
    expect(apiSchema().getType(kind)).toBeDefined();
  });
});

describe('add a question', () => {
  const questions = filesUnder('src/graph', '.ts').filter((file) =>
    /\breader\.read\(|Reader\b.*\bPromise</s.test(read(file)),
  );
  const tests = filesUnder('test', '.test.ts').map(read);
  const askers = [...filesUnder('src/graphql', '.ts'), ...filesUnder('src/export', '.ts')].map(read);

  it.each(questions)('%s reads statements that there are', (file) => {
    for (const [, stem] of read(file).matchAll(/\.read\(\s*'([\w-]+)'/g)) {
      const files = ['', 'embedded/', 'neo4j/'].map((engine) =>
        join(PROJECT, `cypher/${engine}${stem}.cypher`),
      );
      expect([stem, files.some((file) => existsSync(file))]).toEqual([stem, true]);
    }
  });

  it.each(questions)('%s is tested by itself, or through what asks it', (file) => {
    const module = `graph/${file.slice(file.lastIndexOf('/') + 1, -3)}.js'`;
    const own = existsSync(join(PROJECT, file.replace(/^src/, 'test').replace(/\.ts$/, '.test.ts')));
    const named = [...tests, ...askers].some((text) => text.includes(module));
    expect(own || named).toBe(true);
  });

  it.each(filesUnder('cypher', '.cypher'))('%s begins with what it is for', (file) => {
    expect(read(file)).toMatch(/^\/\/ \S/);
  });
});

describe('add an export format', () => {
  const tests = filesUnder('test/export', '.ts').map(read).join('\n');

  it('is a value of the API', () => {
    expect(valuesOf('ExportFormat').sort()).toEqual(FORMAT_NAMES.map((name) => name.toUpperCase()).sort());
  });

  it.each(FORMAT_NAMES)('%s has a file, a test and a section', (name) => {
    expect(read('src/export/formats.ts')).toContain(`import { ${name} } from './${name}.js';`);
    // What no test names is what an export is where none is named.
    const named = new RegExp(`export/${name}\\.js'|format: \\['${name}'\\]`).test(tests);
    expect(named ? name : readRequest({ all: ['true'] }).format).toBe(name);
    expect(readPage('docs/exporting.md').text).toContain(`\n## ${name}\n`);
    expect(FORMATS[name].extension).toMatch(new RegExp(`^\\.${name}`));
  });
});

describe('add a tool for assistants', () => {
  const files = filesUnder('src/mcp/tools', '.ts');

  it('has one entry for every file', () => {
    expect(TOOLS).toHaveLength(files.length);
  });

  it.each(TOOLS.map(({ name }) => name))('%s has a section, a sentence and tests', (name) => {
    expect(files).toContain(`src/mcp/tools/${name.replaceAll('_', '-')}.ts`);
    expect(readPage('docs/mcp.md').text).toContain(`\n### ${name}\n`);
    expect(INSTRUCTIONS).toContain(`\`${name}\``);
    expect(read('test/mcp/tools.test.ts')).toMatch(new RegExp(`\\['${name}', \\{`));
    expect(read('test/mcp/bounds.test.ts')).toContain(`'${name}', `);
  });
});
