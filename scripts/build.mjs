/**
 * Compiles src/ into dist/ when dist/ was made from other sources. `node scripts/build.mjs` builds in any case.
 *
 * Several processes may do this at once (two terminals, parallel tests): each compiles into a folder of its own and
 * then moves file by file over dist/, so that whoever imports from dist/ meanwhile never finds a file half-written
 * or gone. dist/.sources says what dist/ was made from; it is taken away first and written last.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const stamp = join(dist, '.sources');
const workPrefix = '.build-';

/** Is dist/ made from the sources as they are now? */
export function isFresh() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();
}

/** Path of the compiler, or undefined where only production dependencies are installed. */
export function compiler() {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  } catch {
    return undefined;
  }
}

/**
 * Builds dist/; what the compiler says goes to stderr.
 * @returns {boolean} whether it could; dist/ is untouched when not.
 */
export function build() {
  const sources = fingerprint();
  const work = join(dist, `${workPrefix}${process.pid}`);
  try {
    rmSync(work, { recursive: true, force: true });
    mkdirSync(work, { recursive: true });
    const compiled = spawnSync(
      process.execPath,
      [compiler(), '-p', join(root, 'tsconfig.build.json'), '--outDir', work],
      { cwd: root, stdio: ['ignore', 2, 2] },
    );
    if (compiled.status !== 0) return false;
    if (!isFresh()) install(work, sources);
    return true;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function install(work, sources) {
  const fresh = new Set(filesUnder(work));
  rmSync(stamp, { force: true });
  for (const file of fresh) {
    mkdirSync(dirname(join(dist, file)), { recursive: true });
    renameSync(join(work, file), join(dist, file));
  }
  for (const file of filesUnder(dist)) {
    if (!fresh.has(file)) rmSync(join(dist, file), { force: true });
  }
  writeFileSync(join(work, 'sources'), sources);
  renameSync(join(work, 'sources'), stamp);
}

/** Path, size and time of every source and setting: no file is read, so asking costs milliseconds. */
function fingerprint() {
  const settings = ['tsconfig.json', 'tsconfig.build.json', 'package.json'];
  const sources = filesUnder(join(root, 'src')).map((file) => join('src', file));
  const hash = createHash('sha256');
  for (const file of [...settings, ...sources].sort()) {
    const seen = statSync(join(root, file), { throwIfNoEntry: false });
    hash.update(`${file}\0${seen?.size}\0${seen?.mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Relative paths of all files in a folder; other builders' work folders come and go and are left alone. */
function filesUnder(folder, inside = '') {
  return readdirSync(join(folder, inside), { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith(workPrefix))
    .flatMap((entry) => {
      const path = join(inside, entry.name);
      return entry.isDirectory() ? filesUnder(folder, path) : [path];
    });
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url) && !build()) {
  process.exitCode = 1;
}
