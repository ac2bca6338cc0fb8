import { Stop } from './io.js';
import { run } from './program.js';

/** How long a command may take to clean up after a signal, in milliseconds; a server has its own patience. */
const GRACE = 2000;

const stop = new AbortController();
const serves = process.argv[2] === 'serve' || process.argv[2] === 'mcp';

for (const [name, code] of [['SIGINT', 130] as const, ['SIGTERM', 143] as const]) {
  process.on(name, () => {
    // Whoever asks twice does not want to wait.
    if (stop.signal.aborted) process.exit(code);
    stop.abort(new Stop(name, code));
    if (!serves) setTimeout(() => process.exit(code), GRACE).unref();
  });
}

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Who reads has read enough (`| head`).
    if (error.code === 'EPIPE') {
      stop.abort(new Stop('EPIPE', 0));
      return;
    }
    if (stream !== process.stderr) {
      process.stderr.write(`parley: the output cannot be written (${error.code})\n`);
    }
    process.exit(1);
  });
}

const exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  folder: process.cwd(),
  signal: stop.signal,
});

// All is done and the store is closed. To leave by itself, the process would give back the memory of an embedded graph
// piece by piece, which takes half a second where the graph is large.
for (const stream of [process.stdout, process.stderr]) {
  if (stream.writable) await new Promise<void>((resolve) => stream.write('', () => resolve()));
}
process.exit(exitCode);
