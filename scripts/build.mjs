/**
 * What is made from sources before Parley runs. `node scripts/build.mjs [FOLDER…]` builds these folders, or all, in any
 * case; `bin/parley.js` builds those that were made from other sources.
 */
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BuiltFolder } from './built-folder.mjs';

/** The service and the commands. */
export const program = new BuiltFolder({
  folder: 'dist',
  sources: ['src', 'tsconfig.json', 'tsconfig.build.json', 'package.json'],
  tool: ['typescript', 'bin/tsc'],
  command: (work) => ['-p', 'tsconfig.build.json', '--outDir', work],
});

/** The pages that the service hands out. */
export const pages = [
  new BuiltFolder({
    folder: 'web/dist',
    sources: ['web/src', 'web/index.html', 'web/package.json', 'web/tsconfig.json', 'web/vite.config.ts'],
    tool: ['vite', 'bin/vite.js'],
    command: vite('web'),
  }),
  new BuiltFolder({
    folder: 'ide/dist',
    sources: [
      'ide/src',
      'ide/index.html',
      'ide/package.json',
      'ide/tsconfig.json',
      'ide/vite.config.ts',
      'docs/api.md',
    ],
    tool: ['vite', 'bin/vite.js'],
    command: vite('ide'),
  }),
];

function vite(root) {
  return (work, verbose) => [
    'build',
    root,
    '--outDir',
    work,
    '--emptyOutDir',
    '--logLevel',
    verbose ? 'info' : 'warn',
  ];
}

function main(wanted) {
  const all = [program, ...pages];
  const unknown = wanted.filter((folder) => !all.some((one) => one.folder === folder));
  if (unknown.length > 0) throw new Error(`nothing is built into ${unknown.join(', ')}`);
  for (const one of all) {
    if (wanted.length > 0 && !wanted.includes(one.folder)) continue;
    if (!one.build({ verbose: true })) process.exitCode = 1;
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main(process.argv.slice(2));
}
