#!/usr/bin/env node
// The command `parley`. The program and the pages that it serves are written in TypeScript: in a clone, this file first
// sees to it that dist/ is made from the sources as they are, and before serving web/dist/ too; an image or package
// brings both along and no sources.
import { existsSync } from 'node:fs';

if (await ready()) {
  // Libraries check far more in development, at several times the cost of an answer.
  process.env.NODE_ENV ??= 'production';
  try {
    await import('../dist/cli/main.js');
  } catch (error) {
    if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    refuse(`a dependency is missing. Run: npm ci\n${error.message}`);
  }
}

/** Is there a program to run? Builds it where that is possible, else says what to do. */
async function ready() {
  if (Number.parseInt(process.versions.node, 10) < 20) {
    return refuse(`needs Node.js 20 or newer; this is ${process.versions.node}.`);
  }
  if (here('src/cli/main.ts') && here('scripts/build.mjs')) {
    const { program, pages } = await import('../scripts/build.mjs');
    if (!program.isFresh() && program.canBuild()) {
      if (!build(program)) return refuse('the sources do not compile (see above), so nothing was run.');
    } else if (!program.isFresh() && here('dist/cli/main.js')) {
      say('dist/ was made from other sources and TypeScript is not installed: running dist/ as it is.');
    }
    if (process.argv[2] === 'serve') freshen(pages);
  }
  return (
    here('dist/cli/main.js') ||
    refuse('dist/ is missing and cannot be built here. In a clone of the project, run: npm ci')
  );
}

/** Builds pages from their sources; a service whose pages are missing or old still answers. */
function freshen(pages) {
  for (const page of pages.filter((one) => one.hasSources() && !one.isFresh())) {
    if (!page.canBuild())
      say(`${page.folder}/ cannot be built, as Vite is not installed: serving what is there.`);
    else if (!build(page)) say(`${page.folder}/ could not be built (see above): serving what is there.`);
  }
}

/** @returns {boolean} whether it could */
function build(folder) {
  const started = performance.now();
  const could = folder.build();
  if (could) say(`built ${folder.folder}/ in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return could;
}

function here(path) {
  return existsSync(new URL(`../${path}`, import.meta.url));
}

function say(text) {
  process.stderr.write(`parley: ${text}\n`);
}

function refuse(text) {
  say(text);
  process.exitCode = 2;
  return false;
}
