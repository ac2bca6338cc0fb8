import { parentPort, workerData } from 'node:worker_threads';
import { measureNetwork } from './measure-network.js';
import type { Task } from './measures.js';

// The whole of what runs on a thread of its own: one task, one answer.
parentPort?.postMessage(measureNetwork(workerData as Task));
