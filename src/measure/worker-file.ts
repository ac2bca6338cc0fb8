/** Where the code of the worker thread stands. */
export const WORKER_FILE = new URL('./worker.js', import.meta.url);
