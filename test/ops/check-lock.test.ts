import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { folderOf, node, PROJECT } from './run.js';

const SCRIPT = join(PROJECT, 'scripts/check-lock.mjs');

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const tool = { version: '2.0.0', dev: true, license: 'MIT', engines: { node: '>=18' } };
const linux = { version: '2.0.0', dev: true, optional: true, os: ['linux'], cpu: ['x64'], libc: ['glibc'] };

function project(packages: Record<string, unknown>, devDependencies = { tool: '2.0.0' }): string {
  const manifest = { name: 'sample', version: '1.0.0', devDependencies: { tool: '2.0.0' } };
  const lock = { ...manifest, lockfileVersion: 3, packages: { '': manifest, ...packages } };
  const folder = folderOf({
    'package.json': JSON.stringify({ ...manifest, devDependencies }),
    'package-lock.json': JSON.stringify(lock),
  });
  folders.push(folder);
  return folder;
}

it("accepts this project's own lock file", () => {
  expect(node(SCRIPT)).toMatchObject({ status: 0, stderr: '' });
});

it('accepts a lock file that names the binary of every platform', () => {
  const folder = project({
    'node_modules/tool': { ...tool, optionalDependencies: { '@tool/linux-x64': '2.0.0' } },
    'node_modules/@tool/linux-x64': linux,
  });
  expect(node(SCRIPT, ['--root', folder])).toMatchObject({ status: 0, stderr: '' });
});

it('names the binary of another platform that the lock file lacks, and adds it when asked', () => {
  const offered = {
    '@tool/darwin-arm64': '2.0.0',
    '@tool/linux-arm64-musl': '2.0.0',
    '@tool/linux-x64': '2.0.0',
    '@tool/win32-x64-msvc': '2.0.0',
  };
  const folder = project({
    'node_modules/tool': { ...tool, optionalDependencies: offered },
    'node_modules/@tool/linux-x64': linux,
  });
  const before = node(SCRIPT, ['--root', folder]);
  expect(before.status).toBe(1);
  expect(before.stderr.match(/@tool\/[\w-]+/g)).toEqual([
    '@tool/darwin-arm64',
    '@tool/linux-arm64-musl',
    '@tool/win32-x64-msvc',
  ]);

  expect(node(SCRIPT, ['--root', folder, '--complete'])).toMatchObject({ status: 0, stderr: '' });
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  const added = { version: '2.0.0', dev: true, optional: true, license: 'MIT', engines: { node: '>=18' } };
  expect(packages['node_modules/@tool/darwin-arm64']).toEqual({ ...added, os: ['darwin'], cpu: ['arm64'] });
  expect(packages['node_modules/@tool/linux-arm64-musl']).toEqual({
    ...added,
    os: ['linux'],
    cpu: ['arm64'],
    libc: ['musl'],
  });
  expect(packages['node_modules/@tool/win32-x64-msvc']).toEqual({ ...added, os: ['win32'], cpu: ['x64'] });
});

it('finds an optional dependency where Node would, beside its parent or above it', () => {
  const nested = { ...tool, optionalDependencies: { '@tool/linux-x64': '2.0.0' } };
  const folder = project({
    'node_modules/tool': tool,
    'node_modules/other': { version: '1.0.0' },
    'node_modules/other/node_modules/tool': nested,
    'node_modules/other/node_modules/@tool/linux-x64': linux,
  });
  expect(node(SCRIPT, ['--root', folder]).status).toBe(0);
});

it('refuses a download address', () => {
  const folder = project({ 'node_modules/tool': { ...tool, resolved: 'https://registry.example/tool.tgz' } });
  const { status, stderr } = node(SCRIPT, ['--root', folder]);
  expect(status).toBe(1);
  expect(stderr).toContain('node_modules/tool: holds a download address');
});

it('refuses versions that differ from package.json, or that are not pinned', () => {
  const other = node(SCRIPT, ['--root', project({ 'node_modules/tool': tool }, { tool: '2.0.1' })]);
  expect(other.status).toBe(1);
  expect(other.stderr).toContain('tool: package.json wants 2.0.1, package-lock.json has 2.0.0');

  const range = node(SCRIPT, ['--root', project({ 'node_modules/tool': tool }, { tool: '^2.0.0' })]);
  expect(range.status).toBe(1);
  expect(range.stderr).toContain('tool: package.json must pin one version');
});
