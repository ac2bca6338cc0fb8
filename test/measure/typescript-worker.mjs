// Runs the worker of src/measure from its TypeScript sources.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
await import('../../src/measure/worker.ts');
