import type { Parameters } from '../../src/store/store.js';

/** Parameters that ask for less, for which parts of statements have wordings of their own (`cypher/part/`). */
export const LESS_ASKED: readonly Parameters[] = [
  { admit: { free: true } },
  { sides: false },
  { measured: false },
  { involving: [] },
  { within: null },
];
