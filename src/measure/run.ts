import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { ParleyError } from '../errors.js';
import type { Measured, Task } from './measures.js';
import { Turns } from './turns.js';
import { WORKER_FILE } from './worker-file.js';

/** How long measuring may take, and how much it may be. */
export interface MeasureLimits {
  nodes: number;
  edges: number;
  /** Steps of the dearest measure, betweenness: nodes times the number of nodes and edges together. */
  steps: number;
  /** Milliseconds, with the time that a task waits for its turn. */
  timeout: number;
}

/** Threads at a time, so that one processor is left for those who ask other things. */
const THREADS = Math.max(1, availableParallelism() - 1);
/** Tasks that may wait for a thread. */
const WAITING = 16;

const turns = new Turns(THREADS, WAITING);

/**
 * Measures a network on a thread of its own, which ends with the answer, with the time-out, or when the request is
 * called off.
 *
 * @throws ParleyError LIMIT_EXCEEDED, with what to do
 */
export async function measure(task: Task, limits: MeasureLimits, signal?: AbortSignal): Promise<Measured> {
  checkSize(task, limits);
  const late = AbortSignal.timeout(limits.timeout);
  const stop = signal === undefined ? late : AbortSignal.any([signal, late]);
  const why = () =>
    signal?.aborted
      ? new ParleyError('LIMIT_EXCEEDED', 'The request was called off.')
      : new ParleyError('LIMIT_EXCEEDED', `Measuring the network took longer than ${limits.timeout} ms.`, {
          remedy: SMALLER,
        });
  const done = await turns.take(stop, why);
  try {
    return await onThread(task, stop, why);
  } finally {
    done();
  }
}

const SMALLER = 'Leave out betweenness, or measure a smaller network: fewer hops, a country, a filter.';

function checkSize({ network, measures }: Task, limits: MeasureLimits): void {
  const { order } = network;
  const size = network.ends.length / 2;
  const steps = measures.includes('betweenness') ? order * (order + size) : 0;
  const count = (number: number) => new Intl.NumberFormat('en').format(number);
  for (const [found, most, what] of [
    [order, limits.nodes, 'nodes'],
    [size, limits.edges, 'edges'],
    [steps, limits.steps, 'steps for betweenness'],
  ] as const) {
    if (found <= most) continue;
    throw new ParleyError(
      'LIMIT_EXCEEDED',
      `The network has ${count(order)} nodes and ${count(size)} edges: ${count(found)} ${what}; at most ${count(most)} are allowed.`,
      { remedy: SMALLER },
    );
  }
}

function onThread(task: Task, stop: AbortSignal, why: () => ParleyError): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER_FILE, { workerData: task });
    const end = () => {
      reject(why());
      void worker.terminate();
    };
    stop.addEventListener('abort', end, { once: true });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      stop.removeEventListener('abort', end);
      reject(new Error('the thread that measures ended without an answer'));
    });
  });
}
