import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { run } from '../../src/cli/program.js';

/** The dataset that is shipped, absolute. */
export const SHIPPED = fileURLToPath(new URL('../../datasets/beijing-2020', import.meta.url));

export interface Ran {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/** A folder with a store of its own, in which commands are run as at a terminal. */
export class Terminal {
  readonly folder = mkdtempSync(join(tmpdir(), 'parley-cli-'));

  constructor(readonly environment: NodeJS.ProcessEnv = {}) {}

  /** Runs a command line to its end. */
  async run(...argv: string[]): Promise<Ran> {
    return this.start(argv).ran;
  }

  async pipe(input: string, ...argv: string[]): Promise<Ran> {
    return this.start(argv, { input }).ran;
  }

  /** Starts a command line; `heard` resolves when a text stands on stderr. */
  start(argv: string[], { input = '', signal = new AbortController().signal } = {}) {
    const stdout = new PassThrough();
    const stderr = new PassThrough();
    const outChunks: Buffer[] = [];
    let told = '';
    stdout.on('data', (chunk: Buffer) => outChunks.push(chunk));
    stderr.on('data', (chunk: Buffer) => {
      told += chunk;
    });
    const { environment, folder } = this;
    const stdin = Readable.from([Buffer.from(input)]);
    const ran = run(argv, { stdin, stdout, stderr, environment, folder, signal }).then(async (exitCode) => {
      await new Promise((resolve) => setImmediate(resolve));
      return { exitCode, stdout: Buffer.concat(outChunks).toString('utf8'), stderr: told };
    });
    const heard = async (text: RegExp): Promise<RegExpExecArray> => {
      for (;;) {
        const found = text.exec(told);
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    };
    return { ran, heard };
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
