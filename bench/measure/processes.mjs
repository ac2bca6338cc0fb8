import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** Ticks of the clock of /proc a second; Linux has had this value on every platform for Node. */
const TICKS = 100;

/**
 * A child process that was started here and is ended here.
 *
 * @typedef {{ name: string, pid: number, cpu: () => number, peak: () => number, stop: () => Promise<void> }} Started
 */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Starts a process and waits until it has said that it is ready.
 *
 * @param {string} name
 * @param {string[]} command
 * @param {{ env?: Record<string, string>, cwd?: string, log: string, ready: RegExp | (() => Promise<boolean>),
 *   patience?: number }} how  `log`: the file that what it says goes to; `ready`: what it says when it is, or whether
 *   it is; `patience`: seconds until it must be
 * @returns {Promise<Started>}
 */
export async function start(name, [program, ...words], { env = {}, cwd, log, ready, patience = 120 }) {
  const child = spawn(program, words, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const out = createWriteStream(log);
  const ended = once(child, 'close').then(() => running.delete(child));
  let said = '';
  const hear = (chunk) => {
    out.write(chunk);
    said = (said + chunk).slice(-4000);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  child.on('error', (error) => hear(error.message));
  const isReady = typeof ready === 'function' ? ready : async () => ready.test(said);
  const deadline = performance.now() + patience * 1000;
  for (let up = false; !up; up = await isReady()) {
    if (!running.has(child)) throw new Error(`${name} ended before it was ready:\n${said}`);
    if (performance.now() > deadline)
      throw new Error(`${name} was not ready within ${patience} s: see ${log}`);
    await setTimeout(20);
  }
  return {
    name,
    pid: child.pid,
    cpu: () => cpuTime(child.pid),
    peak: () => peakMemory(child.pid),
    async stop() {
      if (running.has(child)) child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Ends what is still running; for the way out after an error. */
export function stopAll() {
  for (const child of running) child.kill('SIGTERM');
}

/**
 * Runs a command to its end.
 *
 * @param {string[]} command
 * @param {{ env?: Record<string, string>, cwd?: string, stdout?: 'ignore' | 'pipe', onData?: (chunk: Buffer) => void }} how
 * @returns {Promise<{ seconds: number, peak: number, text: string }>} `peak`: kB of resident memory; `text`: the last
 *   that it wrote to stderr
 */
export async function run([program, ...words], { env = {}, cwd, onData } = {}) {
  const started = performance.now();
  const child = spawn(program, words, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', onData ? 'pipe' : 'ignore', 'pipe'],
  });
  running.add(child);
  let text = '';
  let peak = 0;
  if (onData) child.stdout.on('data', onData);
  child.stderr.on('data', (chunk) => {
    text = (text + chunk).slice(-4000);
  });
  // A process that has ended no longer says what it took.
  const watch = setInterval(() => {
    peak = Math.max(peak, peakMemory(child.pid));
  }, 50);
  const [code] = await once(child, 'close');
  clearInterval(watch);
  running.delete(child);
  if (code !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${code}:\n${text}`);
  return { seconds: (performance.now() - started) / 1000, peak, text };
}

/** Seconds of CPU time that a process has used so far, of all its threads. */
function cpuTime(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** kB of resident memory that a process held at most so far; 0 when it is gone. */
function peakMemory(pid) {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
