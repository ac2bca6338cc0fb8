/** Takes the place of `src/measure/worker-file.ts` in tests (jest.config.js): the thread runs the sources as they are. */
export const WORKER_FILE = new URL('./typescript-worker.mjs', import.meta.url);
