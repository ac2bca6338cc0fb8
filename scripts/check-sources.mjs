/**
 * What the linter cannot see in src/. `node scripts/check-sources.mjs [--root FOLDER]` complains of
 * - Cypher in a string: statements stand in cypher/, one file a question, and only two files may put text together;
 * - `import('…')` as a type: biome.json's rules of who may import whom do not see it;
 * - a folder of src/ for which biome.json has no such rule.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseSync } from '@swc/core';

const mayHoldCypher = new Set(['traverse/compile.ts', 'store/statements.ts']);
const cypher = [
  /\b(OPTIONAL\s+)?MATCH\s+(\w+\s*=\s*)?\(/,
  /\b(MERGE|CREATE)\s+\(/,
  /\b(CREATE|DROP)\s+((FULLTEXT|RANGE|TEXT|POINT|VECTOR)\s+)?(INDEX|CONSTRAINT)\b/,
  /\bUNWIND\s+[$[\w]/,
  /\bDETACH\s+DELETE\b/,
  /\bCALL\s+(\{|db\.)/,
  /-\[\w*:\w+[^\]]*\]-/,
  /\bmatch\s*\([^)]*\)[\s\S]*\breturn\b/i,
];

const { values: options } = parseArgs({
  options: { root: { type: 'string', default: fileURLToPath(new URL('..', import.meta.url)) } },
});
const root = resolve(options.root);
const sources = join(root, 'src');

const complaints = [...foldersWithoutRule(), ...sourceFiles().flatMap(complaintsOf)];
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) process.exitCode = 1;

function foldersWithoutRule() {
  const { overrides } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
  const ruled = new Set(
    overrides.filter((it) => it.linter?.rules?.style?.noRestrictedImports).flatMap((it) => it.includes),
  );
  return readdirSync(sources, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !ruled.has(`src/${entry.name}/**`))
    .map(({ name }) => `src/${name}: biome.json does not say what this folder may import`);
}

function sourceFiles() {
  return readdirSync(sources, { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .sort();
}

function complaintsOf(file) {
  const text = readFileSync(join(sources, file), 'utf8');
  const complaints = [];
  visit(parseSync(text, { syntax: 'typescript', decorators: true }), (node) => {
    if (node.type === 'TsImportType') {
      complaints.push(`src/${file}: write "import type", not import(${JSON.stringify(node.argument.value)})`);
    }
    const words =
      node.type === 'StringLiteral' ? node.value : node.type === 'TemplateElement' ? node.raw : '';
    if (!mayHoldCypher.has(file) && cypher.some((pattern) => pattern.test(words))) {
      complaints.push(`src/${file}: Cypher belongs into a file of cypher/: ${words.trim().slice(0, 60)}`);
    }
  });
  return complaints;
}

/** Every node of the syntax tree, whatever its kind. */
function visit(node, see) {
  if (node === null || typeof node !== 'object') return;
  if (typeof node.type === 'string') see(node);
  for (const child of Array.isArray(node) ? node : Object.values(node)) visit(child, see);
}
