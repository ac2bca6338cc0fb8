/**
 * Is package-lock.json fit for everybody who runs `npm ci`? It must name every binary that a dependency offers for
 * another platform (npm leaves out those it cannot reach), hold no download address, and agree with package.json.
 *
 * node scripts/check-lock.mjs [--root FOLDER] [--complete]
 * --complete adds the missing platform packages. Their platform is read from their name, and what the author said of
 * the versions that npm did find (licence, engines) is taken over; npm then checks and fetches them as it does any.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    root: { type: 'string', default: fileURLToPath(new URL('..', import.meta.url)) },
    complete: { type: 'boolean', default: false },
  },
});
const root = resolve(options.root);
const lockFile = join(root, 'package-lock.json');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const lock = JSON.parse(readFileSync(lockFile, 'utf8'));

if (options.complete) complete();
const complaints = [...missingPlatforms().map(describeMissing), ...addresses(), ...disagreements()];
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) process.exitCode = 1;

/** Optional dependencies of locked packages that have no entry of their own. */
function missingPlatforms() {
  return Object.entries(lock.packages).flatMap(([parent, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => locate(name, parent) === undefined)
      .map(([name, version]) => ({ parent, name, version })),
  );
}

function describeMissing({ parent, name, version }) {
  return `${parent || 'package.json'}: no entry for its optional ${name}@${version}; run: npm run lock:complete`;
}

/** Where Node would find the package seen from another one: the nearest node_modules on the way up. */
function locate(name, from) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (path in lock.packages) return path;
    if (folder === '') return undefined;
  }
}

function addresses() {
  return Object.entries(lock.packages)
    .filter(([, entry]) => 'resolved' in entry && !entry.link)
    .map(([path]) => `${path}: holds a download address; npm writes none with this folder's .npmrc`);
}

function disagreements() {
  const complaints = [];
  for (const group of ['dependencies', 'devDependencies', 'optionalDependencies', 'engines', 'bin']) {
    if (!sameTable(manifest[group], lock.packages[''][group])) {
      complaints.push(`${group}: package.json and package-lock.json differ; run: npm install`);
    }
  }
  if (manifest.version !== lock.version || manifest.version !== lock.packages[''].version) {
    complaints.push('version: package.json and package-lock.json differ; run: npm install');
  }
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
  for (const [name, version] of Object.entries(wanted)) {
    if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) {
      complaints.push(`${name}: package.json must pin one version, not ${version}`);
    } else if (lock.packages[`node_modules/${name}`]?.version !== version) {
      const locked = lock.packages[`node_modules/${name}`]?.version ?? 'none';
      complaints.push(`${name}: package.json wants ${version}, package-lock.json has ${locked}`);
    }
  }
  return complaints;
}

function sameTable(one = {}, other = {}) {
  const sorted = (table) => JSON.stringify(Object.entries(table).sort());
  return sorted(one) === sorted(other);
}

function complete() {
  for (const { parent, name, version } of missingPlatforms()) {
    const { dev, license, engines } = lock.packages[parent];
    const { os, cpu, libc } = platformOf(name);
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(dev && { dev }),
      ...(libc && { libc: [libc] }),
      ...(license && { license }),
      optional: true,
      os: [os],
      ...(engines && { engines }),
    };
  }
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([one], [other]) => one.localeCompare(other, 'en')),
  );
  writeFileSync(lockFile, `${JSON.stringify(lock, null, 2)}\n`);
}

/** `@scope/tool-linux-arm64-musl` → linux, arm64, musl. On Linux a name without a C library means glibc. */
function platformOf(name) {
  const [, os, cpu, library] =
    /(darwin|linux|win32|android|freebsd)-(arm64|arm|x64|ia32)(?:-(\w+))?$/.exec(name) ?? [];
  if (os === undefined)
    throw new Error(`${name}: its name does not tell its platform; add its entry by hand`);
  return { os, cpu, libc: os === 'linux' ? (library === 'musl' ? 'musl' : 'glibc') : undefined };
}
