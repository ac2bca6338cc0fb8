import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { folderOf, node, PROJECT } from './run.js';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A clone of the project with a program of two lines. */
function clone({ compiler = true, sources = true, explorer = false } = {}): string {
  const folder = folderOf({
    'package.json': '{ "type": "module" }',
    ...(sources && {
      'src/cli/main.ts': 'import { word } from "./word.js";\nconsole.log(word, ...process.argv.slice(2));\n',
    }),
    ...(sources && { 'src/cli/word.ts': 'export const word: string = "first";\n' }),
    ...(explorer && {
      'web/package.json': '{ "type": "module" }',
      'web/tsconfig.json': '{}',
      'web/index.html': '<!doctype html><script type="module" src="/src/main.tsx"></script>',
      'web/src/main.tsx': 'document.title = "first explorer";\n',
    }),
  });
  folders.push(folder);
  for (const part of ['bin', 'scripts', 'tsconfig.json', 'tsconfig.build.json']) {
    cpSync(join(PROJECT, part), join(folder, part), { recursive: true });
  }
  if (explorer) cpSync(join(PROJECT, 'web/vite.config.ts'), join(folder, 'web/vite.config.ts'));
  if (compiler) symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

function parley(folder: string, ...args: string[]) {
  return node(join(folder, 'bin/parley.js'), args, { cwd: folder });
}

it('can be run as a command', () => {
  expect(statSync(join(PROJECT, 'bin/parley.js')).mode & 0o111).toBe(0o111);
});

it('builds what is not built, says so on stderr, and hands its arguments on', () => {
  const { status, stdout, stderr } = parley(clone(), 'stats', '--json');
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'first stats --json\n' });
  expect(stderr).toMatch(/^parley: built dist\/ in \d+\.\d s\n$/);
});

it('does not build again until a source changes', () => {
  const folder = clone();
  parley(folder);
  expect(parley(folder).stderr).toBe('');

  writeFileSync(join(folder, 'src/cli/word.ts'), 'export const word: string = "second";\n');
  expect(parley(folder)).toMatchObject({
    stdout: 'second\n',
    stderr: expect.stringContaining('built dist/'),
  });
});

it('takes away what a source no longer there was compiled to', () => {
  const folder = clone();
  parley(folder);
  writeFileSync(join(folder, 'src/cli/main.ts'), 'console.log("alone");\n');
  rmSync(join(folder, 'src/cli/word.ts'));
  expect(parley(folder).stdout).toBe('alone\n');
  expect(existsSync(join(folder, 'dist/cli/word.js'))).toBe(false);
});

it('does not run sources that do not compile, and leaves what was built', () => {
  const folder = clone();
  parley(folder);
  writeFileSync(join(folder, 'src/cli/word.ts'), 'export const word: string = 1;\n');
  const { status, stdout, stderr } = parley(folder);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('src/cli/word.ts');
  expect(stderr).toContain('the sources do not compile');
  expect(existsSync(join(folder, 'dist/cli/main.js'))).toBe(true);
});

it('runs whole in each of several processes that build at the same time', async () => {
  const folder = clone();
  const runs = Array.from({ length: 4 }, async () => {
    const run = spawn(process.execPath, [join(folder, 'bin/parley.js')], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let output = '';
    run.stdout.on('data', (part) => {
      output += part;
    });
    const [status] = await once(run, 'close');
    return { status, output };
  });
  expect(await Promise.all(runs)).toEqual(Array(4).fill({ status: 0, output: 'first\n' }));
  expect(readdirSync(join(folder, 'dist')).sort()).toEqual(['.sources', 'cli']);
});

describe('without the compiler', () => {
  it('says what to do when nothing is built', () => {
    expect(parley(clone({ compiler: false }))).toEqual(
      expect.objectContaining({ status: 2, stdout: '', stderr: expect.stringContaining('run: npm ci') }),
    );
  });

  it('runs what is built, saying when it was made from other sources', () => {
    const folder = clone();
    parley(folder);
    rmSync(join(folder, 'node_modules'));
    expect(parley(folder)).toMatchObject({ status: 0, stdout: 'first\n', stderr: '' });

    utimesSync(join(folder, 'src/cli/word.ts'), 0, 0);
    expect(parley(folder)).toMatchObject({
      status: 0,
      stdout: 'first\n',
      stderr: expect.stringContaining('made from other sources'),
    });
  });
});

it('runs an installation that ships dist/ and no sources', () => {
  const built = clone();
  parley(built);
  const shipped = clone({ compiler: false, sources: false });
  rmSync(join(shipped, 'scripts'), { recursive: true });
  cpSync(join(built, 'dist'), join(shipped, 'dist'), { recursive: true });
  expect(parley(shipped)).toMatchObject({ status: 0, stdout: 'first\n', stderr: '' });
});

describe('the explorer', () => {
  /** The page with the scripts that it names. */
  const built = (folder: string) => {
    const page = readFileSync(join(folder, 'web/dist/index.html'), 'utf8');
    const scripts = [...page.matchAll(/src="\.\/([^"]+)"/g)].map(([, path = '']) =>
      readFileSync(join(folder, 'web/dist', path), 'utf8'),
    );
    return [page, ...scripts].join('\n');
  };

  it('is built before serving, and for no other command', () => {
    const folder = clone({ explorer: true });
    expect(parley(folder, 'stats').stderr).not.toContain('web/dist');
    expect(parley(folder, 'serve')).toMatchObject({
      status: 0,
      stdout: 'first serve\n',
      stderr: expect.stringMatching(/^parley: built web\/dist\/ in \d+\.\d s\n$/),
    });
    expect(built(folder)).toContain('first explorer');
    expect(parley(folder, 'serve').stderr).toBe('');
  });

  it('is built again when a source changes, and what is no longer part of it goes', () => {
    const folder = clone({ explorer: true });
    parley(folder, 'serve');
    writeFileSync(join(folder, 'web/src/main.tsx'), 'document.title = "second explorer";\n');
    expect(parley(folder, 'serve').stderr).toContain('built web/dist/');
    expect(built(folder)).toContain('second explorer');
    expect(readdirSync(join(folder, 'web/dist/assets'))).toHaveLength(1);
    expect(readdirSync(join(folder, 'web/dist')).sort()).toEqual(['.sources', 'assets', 'index.html']);
  });

  it('stays as it was where its sources are faulty or Vite is not installed, and the service runs', () => {
    const folder = clone({ explorer: true });
    parley(folder, 'serve');
    writeFileSync(join(folder, 'web/src/main.tsx'), 'import "./nothing-there.js";\n');
    const faulty = parley(folder, 'serve');
    expect(faulty).toMatchObject({ status: 0, stdout: 'first serve\n' });
    expect(faulty.stderr).toContain('web/dist/ could not be built');
    expect(built(folder)).toContain('first explorer');

    rmSync(join(folder, 'node_modules'));
    const without = parley(folder, 'serve');
    expect(without).toMatchObject({ status: 0, stdout: 'first serve\n' });
    expect(without.stderr).toContain('Vite is not installed');
    expect(built(folder)).toContain('first explorer');
  });
});

it('says what to do when a dependency is not installed', () => {
  const folder = folderOf({
    'package.json': '{ "type": "module" }',
    'dist/cli/main.js': "import 'a-package-that-is-not-there';\n",
  });
  folders.push(folder);
  cpSync(join(PROJECT, 'bin'), join(folder, 'bin'), { recursive: true });
  const { status, stderr } = parley(folder);
  expect(status).toBe(2);
  expect(stderr).toContain('a dependency is missing. Run: npm ci');
  expect(stderr).toContain('a-package-that-is-not-there');
});
