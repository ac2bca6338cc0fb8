import type { Compiled, StatementName, Substitutions } from './statements.js';

/** One row of an answer: scalars, lists and maps under the column names of the statement. */
export type Row = Record<string, unknown>;

/** Values for the `$parameters` of a statement; whole numbers stay whole on every engine. */
export type Parameters = Record<string, unknown>;

/** How long the work of one request may take, and who may call it off. */
export interface Limits {
  /** Milliseconds. */
  timeout?: number;
  signal?: AbortSignal;
}

/** Answers named statements (files in `cypher/`) and compiled ones; nothing that it runs can write. */
export interface Reader {
  read(
    statement: StatementName | Compiled,
    parameters?: Parameters,
    substitutions?: Substitutions,
  ): Promise<Row[]>;
  /** The same, row by row as they are asked for, where the engine can: memory stays flat. */
  stream?(statement: StatementName, parameters?: Parameters): AsyncIterable<Row>;
}

/** Reads its own writes, which others see all at once when the work is done, or never. */
export interface Transaction extends Reader {
  write(statement: StatementName, parameters?: Parameters, substitutions?: Substitutions): Promise<Row[]>;
}

/** What a store says of itself. */
export interface Health {
  engine: 'embedded' | 'neo4j';
  version: string;
}

/**
 * A graph store. It knows statements, transactions and how its engine fails, and nothing of cities: what a
 * statement means is written once, in `graph/` and `dataset/`.
 *
 * Every method fails with a ParleyError: STORE_UNAVAILABLE when the engine cannot be reached or used,
 * LIMIT_EXCEEDED when the work took longer than it may, STORE_CONFLICT when a write went against a constraint.
 */
export interface Store extends Reader {
  /** Makes constraints and indexes where they are missing; running it again changes nothing. */
  setUp(): Promise<void>;
  /**
   * Runs several reads that belong together: against one state of the store where the engine has such a thing, else
   * so that each sees at least what those before it saw. The work may be run again, so it must only read.
   */
  snapshot<T>(work: (reader: Reader) => Promise<T>, limits?: Limits): Promise<T>;
  /** Runs the work in one transaction: all of it is kept, durably, or nothing. It is run again after a conflict. */
  transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Asks the engine for a sign of life. */
  health(): Promise<Health>;
  close(): Promise<void>;
}
