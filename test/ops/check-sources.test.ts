import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { folderOf, node, PROJECT } from './run.js';

const SCRIPT = join(PROJECT, 'scripts/check-sources.mjs');

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function complaints(files: Record<string, string>): string[] {
  const folder = folderOf(files);
  folders.push(folder);
  copyFileSync(join(PROJECT, 'biome.json'), join(folder, 'biome.json'));
  const { status, stderr } = node(SCRIPT, ['--root', folder]);
  expect(status).toBe(stderr === '' ? 0 : 1);
  return stderr.split('\n').filter((line) => line !== '');
}

it("has nothing against this project's own sources", () => {
  expect(node(SCRIPT)).toMatchObject({ status: 0, stderr: '' });
});

describe('Cypher in TypeScript', () => {
  const statements = [
    "'MATCH (a:Entity {id: $id}) RETURN a'",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a source text
    '`MATCH path = (a)-[:${type}]->(b) RETURN path`',
    "'OPTIONAL MATCH (a) RETURN a'",
    "'UNWIND $rows AS row MERGE (n:Entity {id: row.id})'",
    "'CREATE FULLTEXT INDEX names FOR (n:Name) ON EACH [n.text]'",
    "'MATCH (n) DETACH DELETE n'",
    "'CALL db.labels()'",
    "'match (n) where n.id = 1 return n'",
  ];
  it.each(statements)('is refused: %s', (statement) => {
    expect(complaints({ 'src/graph/who-met.ts': `export const statement = ${statement};` })).toEqual([
      expect.stringContaining('src/graph/who-met.ts: Cypher belongs into a file of cypher/'),
    ]);
  });

  it('may be told of in a comment, and looked like in prose', () => {
    const source = `
      /** (claim)-[:SUBJECT]->(:Entity); MATCH (n) RETURN n */
      export const prose = 'Match the names (all of them), create one, or return to the merge.';
      export const label = 'MATCH';`;
    expect(complaints({ 'src/graph/who-met.ts': source })).toEqual([]);
  });

  it('may be put together by the compiler of plans and the reader of statements', () => {
    const source = "export const statement = 'MATCH (n) RETURN n';";
    expect(complaints({ 'src/traverse/compile.ts': source, 'src/store/statements.ts': source })).toEqual([]);
  });
});

it('refuses import() as a type, which the import rules do not see', () => {
  expect(complaints({ 'src/model/a.ts': "export let store: import('../store/store.js').Store;" })).toEqual([
    expect.stringContaining('src/model/a.ts: write "import type"'),
  ]);
});

it('refuses a folder that has no import rules', () => {
  expect(complaints({ 'src/helpers/a.ts': 'export {};' })).toEqual([
    expect.stringContaining('src/helpers: biome.json does not say what this folder may import'),
  ]);
});
