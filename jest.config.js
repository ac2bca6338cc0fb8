/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  // Those need a browser: jest.explorer.config.js.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/explorer/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    // A thread is not jest's: it has to be told how to read TypeScript.
    '^\\./worker-file\\.js$': '<rootDir>/test/measure/worker-file.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
      },
    ],
  },
  // Suites on Neo4j empty the one database that they share, so they go one after another.
  maxWorkers: process.env.NEO4J_URI ? 1 : '100%',
  // A server plans every statement anew after a start, and runs beside others: no promise is about time.
  testTimeout: process.env.NEO4J_URI ? 300_000 : 60_000,
};
