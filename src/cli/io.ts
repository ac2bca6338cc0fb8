import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** What a command may reach of the process that it runs in. */
export interface Io {
  stdin: Readable;
  /** For data. */
  stdout: Writable & { isTTY?: boolean };
  /** For everything else. */
  stderr: Writable & { isTTY?: boolean };
  environment: NodeJS.ProcessEnv;
  /** The folder that paths and `.env` are looked for in. */
  folder: string;
  /** Aborted when the command is to end; the reason is a `Stop`. */
  signal: AbortSignal;
}

/** Why a command ends before its time, and the exit code that goes with it. */
export class Stop extends Error {
  constructor(
    readonly why: 'SIGINT' | 'SIGTERM' | 'EPIPE',
    readonly exitCode: number,
  ) {
    super(why);
    this.name = 'Stop';
  }
}

/** Writes data, and waits while the reader is slower. */
export async function put({ stdout, signal }: Io, data: string | Uint8Array): Promise<void> {
  signal.throwIfAborted();
  if (!stdout.write(data)) await once(stdout, 'drain', { signal });
}
