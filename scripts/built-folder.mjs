/**
 * A folder that a tool makes from sources: dist/ by the TypeScript compiler, web/dist/ by Vite.
 *
 * Several processes may do this at once (two terminals, parallel tests): each builds into a folder of its own and
 * then moves file by file over the folder, so that whoever reads from it meanwhile never finds a file half-written or
 * gone. The file .sources says what the folder was made from; it is taken away first and written last.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const workPrefix = '.build-';

export class BuiltFolder {
  #path;
  #stamp;
  #sources;
  #tool;
  #command;

  /**
   * @param {object} part paths are relative to the project
   * @param {string} part.folder what is made
   * @param {string[]} part.sources files and folders that it is made from
   * @param {[string, string]} part.tool package and file in it that node runs
   * @param {(work: string, verbose: boolean) => string[]} part.command its arguments, for a result in the folder `work`
   */
  constructor({ folder, sources, tool, command }) {
    this.folder = folder;
    this.#path = join(root, folder);
    this.#stamp = join(this.#path, '.sources');
    this.#sources = sources;
    this.#tool = tool;
    this.#command = command;
  }

  /** Is there anything to make it from here? An image or package brings it along and no sources. */
  hasSources() {
    return this.#sources.every((path) => existsSync(join(root, path)));
  }

  /** Is it made from the sources as they are now? */
  isFresh() {
    return existsSync(this.#stamp) && readFileSync(this.#stamp, 'utf8') === this.#fingerprint();
  }

  /** Is its tool installed? Not where only production dependencies are. */
  canBuild() {
    return this.#toolPath() !== undefined;
  }

  /**
   * Builds it; what the tool says goes to stderr.
   * @param {object} [options]
   * @param {boolean} [options.verbose] whether it says what it made, beside what is wrong
   * @returns {boolean} whether it could; the folder is untouched when not.
   */
  build({ verbose = false } = {}) {
    const sources = this.#fingerprint();
    const work = join(this.#path, `${workPrefix}${process.pid}`);
    try {
      rmSync(work, { recursive: true, force: true });
      mkdirSync(work, { recursive: true });
      const { status } = spawnSync(process.execPath, [this.#toolPath(), ...this.#command(work, verbose)], {
        cwd: root,
        // Whatever it is for whoever starts the build, such as a runner of tests.
        env: { ...process.env, NODE_ENV: 'production' },
        stdio: ['ignore', 2, 2],
      });
      if (status !== 0) return false;
      if (!this.isFresh()) this.#install(work, sources);
      return true;
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }

  #install(work, sources) {
    const fresh = new Set(filesUnder(work));
    rmSync(this.#stamp, { force: true });
    for (const file of pagesLast(fresh)) {
      mkdirSync(dirname(join(this.#path, file)), { recursive: true });
      renameSync(join(work, file), join(this.#path, file));
    }
    for (const file of filesUnder(this.#path)) {
      if (!fresh.has(file)) rmSync(join(this.#path, file), { force: true });
    }
    writeFileSync(join(work, 'sources'), sources);
    renameSync(join(work, 'sources'), this.#stamp);
  }

  #toolPath() {
    const [name, file] = this.#tool;
    try {
      return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), file);
    } catch {
      return undefined;
    }
  }

  /**
   * Path, size and time of every source and setting: no file is read, so asking costs milliseconds. Declarations of types
   * make no difference, and some are made anew with every check.
   */
  #fingerprint() {
    const files = this.#sources.flatMap((path) => {
      const seen = statSync(join(root, path), { throwIfNoEntry: false });
      return seen?.isDirectory() ? filesUnder(join(root, path)).map((file) => join(path, file)) : [path];
    });
    const hash = createHash('sha256');
    for (const file of files.filter((one) => !one.endsWith('.d.ts')).sort()) {
      const seen = statSync(join(root, file), { throwIfNoEntry: false });
      hash.update(`${file}\0${seen?.size}\0${seen?.mtimeMs}\n`);
    }
    return hash.digest('hex');
  }
}

/** A page names the other files, which must be there when it is. */
function pagesLast(files) {
  return [...files].sort((one, other) => one.endsWith('.html') - other.endsWith('.html'));
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
