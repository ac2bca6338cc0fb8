import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { run } from './processes.mjs';

/**
 * Exports the whole graph by the command line.
 *
 * @param {string} project
 * @param {Record<string, string>} env
 * @returns {Promise<{ facts: number, bytes: number, seconds: number, peak: number }>} `peak`: kB
 */
export async function wholeExport(project, env) {
  let [facts, bytes, rest] = [0, 0, ''];
  const command = ['node', join(project, 'bin', 'parley.js'), 'export', '--all', '--format', 'jsonl'];
  const { seconds, peak } = await run(command, {
    cwd: project,
    env: { ...env, NODE_ENV: 'production' },
    onData(chunk) {
      bytes += chunk.length;
      const lines = (rest + chunk.toString('latin1')).split('\n');
      rest = lines.pop();
      for (const line of lines) if (/"record":"(relation|attribute)"/.test(line.slice(0, 400))) facts++;
    },
  });
  return { facts, bytes, seconds, peak };
}

/**
 * Installs the project as its users do who only run it, and starts it on an empty store with the shipped facts.
 *
 * @param {string} project
 * @param {number} port
 * @returns {Promise<{ megabytes: number, start: number }>} of node_modules; `start`: seconds from the command to the
 *   first answer
 */
export async function installAndStart(project, port) {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  try {
    for (const one of [
      'package.json',
      'package-lock.json',
      '.npmrc',
      'bin',
      'dist',
      'cypher',
      'schema',
      'datasets',
    ]) {
      cpSync(join(project, one), join(folder, one), { recursive: true });
    }
    await run(['npm', 'ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
    const data = join(folder, 'data');
    mkdirSync(data);
    const start = await timeToAnswer(folder, port, { PARLEY_DATA: data, NEO4J_URI: '', LOG_LEVEL: 'warn' });
    return { megabytes: sizeOf(join(folder, 'node_modules')) / 1e6, start };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timeToAnswer(folder, port, env) {
  const started = performance.now();
  // npm starts the server: both are ended as one group.
  const child = spawn('npm', ['start', '--silent'], {
    cwd: folder,
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: 'ignore',
    detached: true,
  });
  try {
    while (performance.now() - started < 60_000) {
      if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`);
      if (await answersAt(port)) return (performance.now() - started) / 1000;
      await setTimeout(10);
    }
    throw new Error('npm start did not answer within 60 s');
  } finally {
    if (child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
  }
}

async function answersAt(port) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ city(id: "city/berlin") { sisterCities { nodes { id } } } }' }),
    });
    const { data } = await response.json();
    return data.city.sisterCities.nodes.length > 0;
  } catch {
    return false;
  }
}

function sizeOf(folder) {
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    bytes += entry.isDirectory() ? sizeOf(path) : entry.isSymbolicLink() ? 0 : statSync(path).size;
  }
  return bytes;
}
