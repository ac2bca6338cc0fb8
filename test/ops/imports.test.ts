import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { folderOf, node, PROJECT } from './run.js';

/** A file of src/ and what it imports. */
type Import = readonly [file: string, what: string];

const allowed: Import[] = [
  ['model/edtf.ts', './kinds.js'],
  ['model/edtf.ts', '../errors.js'],
  ['model/edtf.ts', 'edtf'],
  ['dataset/load.ts', '../store/store.js'],
  ['store/neo4j.ts', 'neo4j-driver'],
  ['store/embedded.ts', '@grafeo-db/js'],
  ['graph/who-met.ts', '../store/store.js'],
  ['measure/measure-network.ts', 'graphology'],
  ['measure/measure-network.ts', 'graphology-metrics/centrality/betweenness.js'],
  ['measure/network-measures.ts', '../graph/network.js'],
  ['traverse/execute.ts', '../graph/who-met.js'],
  ['export/csv.ts', '../traverse/execute.js'],
  ['graphql/types/person.ts', '../../graph/who-met.js'],
  ['graphql/types/person.ts', 'type-graphql'],
  ['mcp/mcp-server.ts', '@modelcontextprotocol/sdk/server/index.js'],
  ['mcp/tools/export.ts', '../../export/export-graph.js'],
  ['mcp/asking.ts', '../graphql/api.js'],
  ['server/http.ts', '@apollo/server'],
  ['server/http.ts', '../mcp/permalinks.js'],
  ['cli/serve.ts', '../server/http.js'],
];

const forbidden: Import[] = [
  ['model/edtf.ts', '../dataset/load.js'],
  ['model/edtf.ts', '../store/store.js'],
  ['model/edtf.ts', 'zod'],
  ['dataset/load.ts', '../graph/who-met.js'],
  ['store/store.ts', '../graph/who-met.js'],
  ['store/store.ts', 'neo4j-driver'],
  ['store/neo4j.ts', '@grafeo-db/js'],
  ['store/embedded.ts', 'neo4j-driver'],
  ['graph/who-met.ts', '../dataset/load.js'],
  ['graph/who-met.ts', '../traverse/plan.js'],
  ['graph/who-met.ts', 'neo4j-driver'],
  ['measure/run.ts', '../graphql/schema.js'],
  ['graph/paths.ts', 'graphology'],
  ['graph/paths.ts', '../measure/run.js'],
  ['graphql/types/network-measures.ts', 'graphology-metrics/graph/density.js'],
  ['cli/measure.ts', 'graphology'],
  ['traverse/execute.ts', 'graphql'],
  ['traverse/execute.ts', '../graphql/schema.js'],
  ['export/csv.ts', '../graphql/schema.js'],
  ['graphql/types/person.ts', '../../server/http.js'],
  ['graphql/types/person.ts', 'neo4j-driver'],
  ['graphql/types/person.ts', '../../mcp/tools.js'],
  ['mcp/asking.ts', '../graph/who-met.js'],
  ['mcp/asking.ts', '../server/http.js'],
  ['mcp/asking.ts', 'graphql'],
  ['mcp/asking.ts', 'neo4j-driver'],
  ['server/http.ts', '../cli/main.js'],
  ['server/http.ts', '@modelcontextprotocol/sdk/types.js'],
  ['cli/mcp.ts', '@modelcontextprotocol/sdk/types.js'],
  ['server/http.ts', 'neo4j-driver'],
  ['cli/serve.ts', 'type-graphql'],
  ['config.ts', './cli/main.js'],
  ['errors.ts', './config.js'],
];

describe('the linter lets', () => {
  const files: Record<string, string[]> = {};
  for (const [file, what] of [...allowed, ...forbidden]) {
    files[file] ??= [];
    files[file].push(`import '${what}';`);
  }
  let folder: string;
  let report: string;

  beforeAll(() => {
    folder = folderOf(
      Object.fromEntries(Object.entries(files).map(([file, lines]) => [`src/${file}`, lines.join('\n')])),
    );
    copyFileSync(join(PROJECT, 'biome.json'), join(folder, 'biome.json'));
    const biome = join(PROJECT, 'node_modules/@biomejs/biome/bin/biome');
    const options = ['--only=style/noRestrictedImports', '--reporter=github', '--max-diagnostics=none'];
    const { stdout, stderr } = node(biome, ['lint', ...options], { cwd: folder });
    report = stdout + stderr;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function refused([file, what]: Import): boolean {
    const line = (files[file]?.indexOf(`import '${what}';`) ?? -1) + 1;
    return report.includes(`${join('src', file)},line=${line},`);
  }

  it.each(allowed)('%s import %s', (...it) => expect(refused(it)).toBe(false));
  it.each(forbidden)('%s not import %s', (...it) => expect(refused(it)).toBe(true));
});
