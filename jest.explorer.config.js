import base from './jest.config.js';

/**
 * The stories of the explorer, in a real browser: `npm run test:explorer`.
 *
 * @type {import('jest').Config}
 */
export default {
  ...base,
  testMatch: ['<rootDir>/test/explorer/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  // Each has a server and a browser of its own, which want the machine to themselves.
  maxWorkers: 1,
  // So that what is skipped is seen, with its reason.
  verbose: true,
  testTimeout: process.env.NEO4J_URI ? 300_000 : 120_000,
};
