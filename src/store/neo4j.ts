import neo4j, {
  type Driver,
  type ManagedTransaction,
  Neo4jError,
  type Record as Neo4jRecord,
  type QueryResult,
  type Session,
} from 'neo4j-driver';
import { ParleyError } from '../errors.js';
import { explained, OLDEST, tooOld } from './neo4j-errors.js';
import {
  type Compiled,
  named,
  type StatementName,
  type Substitutions,
  schemaStatements,
  statement,
} from './statements.js';
import type { Health, Limits, Parameters, Reader, Row, Store } from './store.js';

/** Where a Neo4j server is and who asks. */
export interface Neo4jSettings {
  uri: string;
  username?: string;
  password?: string;
  database?: string;
}

/** Whole numbers go in as integers: the driver sends a plain number as a float, which LIMIT refuses. */
function encoded(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(encoded);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, encoded(inner)]));
  }
  return value;
}

/**
 * Runs a statement without a note of where in the program that was: the driver takes one each time, should it fail,
 * which is a large part of what a small question costs here, and it would always name this file.
 */
function untraced<T>(run: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** A store on a Neo4j server, 5.26 or newer, Community or Enterprise. */
export function openNeo4j(settings: Neo4jSettings): Store {
  const auth =
    settings.username === undefined && settings.password === undefined
      ? undefined
      : neo4j.auth.basic(settings.username ?? 'neo4j', settings.password ?? '');
  let driver: Driver;
  try {
    driver = neo4j.driver(settings.uri, auth, {
      disableLosslessIntegers: true,
      connectionTimeout: 5_000,
      connectionAcquisitionTimeout: 10_000,
      maxTransactionRetryTime: 10_000,
      userAgent: 'parley',
      // Remarks on statements are for whoever writes them. With small answers they are most of what the server sends.
      notificationFilter: { minimumSeverityLevel: 'OFF' },
    });
  } catch (cause) {
    throw new ParleyError(
      'STORE_UNAVAILABLE',
      `NEO4J_URI is not an address of a Neo4j server: ${settings.uri}`,
      {
        remedy: 'Use neo4j://HOST:7687 or bolt://HOST:7687 (neo4j+s:// with TLS).',
        cause,
      },
    );
  }
  const database = settings.database ?? 'neo4j';
  const reading = (bookmarks: string[] = []) =>
    driver.session({ database, defaultAccessMode: neo4j.session.READ, bookmarks });

  interface Runner {
    run(text: string, parameters: Parameters): Promise<QueryResult>;
    /** The records as the server makes them, no more of them at once than are asked for. */
    each(text: string, parameters: Parameters): AsyncIterable<Neo4jRecord>;
  }

  const inTransaction = (transaction: ManagedTransaction): Runner => ({
    run: (text, parameters) => transaction.run(text, parameters),
    each: (text, parameters) => transaction.run(text, parameters),
  });

  async function run(
    on: Runner,
    name: StatementName | Compiled,
    parameters: Parameters,
    names?: Substitutions,
  ) {
    const text = statement(name, 'neo4j', names, parameters);
    const result = await on.run(text, encoded(named(parameters)) as Parameters);
    return result.records.map((record) => record.toObject() as Row);
  }

  async function* rowsOf(on: Pick<Runner, 'each'>, name: StatementName, parameters: Parameters) {
    const text = statement(name, 'neo4j', undefined, parameters);
    for await (const record of on.each(text, encoded(named(parameters)) as Parameters)) {
      yield record.toObject() as Row;
    }
  }

  function readerOn(on: Runner): Reader {
    return {
      read: (name, parameters = {}, names) => run(on, name, parameters, names),
      stream: (name, parameters = {}) => rowsOf(on, name, parameters),
    };
  }

  /**
   * Reads without a transaction: the server gives reads of one transaction no common state either, and a transaction
   * would cost two trips more. Each read sees at least what those before it saw, whichever server answers.
   */
  async function readAlone<T>(work: (reader: Reader) => Promise<T>, { timeout, signal }: Limits): Promise<T> {
    const deadline = timeout === undefined ? undefined : Date.now() + timeout;
    const seen = new Set<string>();
    const running = new Set<Session>();
    // Closing a session ends what it runs in the server: nobody waits for the answer any more.
    const stop = () => {
      for (const session of running) void session.close();
    };
    signal?.addEventListener('abort', stop, { once: true });
    const open = () => {
      signal?.throwIfAborted();
      const session = reading([...seen]);
      running.add(session);
      return session;
    };
    const left = () => (deadline === undefined ? {} : { timeout: Math.max(1, deadline - Date.now()) });
    const end = async (session: Session) => {
      for (const bookmark of session.lastBookmarks()) seen.add(bookmark);
      running.delete(session);
      await session.close();
    };
    const runner: Runner = {
      async run(text, parameters) {
        const session = open();
        try {
          return await untraced(() => session.run(text, parameters, left()));
        } finally {
          await end(session);
        }
      },
      async *each(text, parameters) {
        const session = open();
        try {
          yield* session.run(text, parameters, left());
        } finally {
          await end(session);
        }
      },
    };
    try {
      return await work(readerOn(runner));
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }

  /** After a failure that may pass, such as a connection that a restart of the server cut: again, with patience. */
  async function readPatiently<T>(
    work: (reader: Reader) => Promise<T>,
    { timeout, signal }: Limits,
  ): Promise<T> {
    const session = reading();
    const stop = () => void session.close();
    signal?.addEventListener('abort', stop, { once: true });
    try {
      return await session.executeRead(
        (transaction) => work(readerOn(inTransaction(transaction))),
        timeout === undefined ? {} : { timeout },
      );
    } finally {
      signal?.removeEventListener('abort', stop);
      await session.close();
    }
  }

  async function snapshot<T>(work: (reader: Reader) => Promise<T>, limits: Limits = {}): Promise<T> {
    try {
      limits.signal?.throwIfAborted();
      return await readAlone(work, limits).catch((cause: unknown) => {
        if (limits.signal?.aborted || !(cause instanceof Neo4jError) || !neo4j.isRetryableError(cause))
          throw cause;
        return readPatiently(work, limits);
      });
    } catch (cause) {
      if (limits.signal?.aborted) {
        throw new ParleyError('LIMIT_EXCEEDED', 'The request was called off.', { cause });
      }
      throw explained(cause, settings);
    }
  }

  async function version(): Promise<string> {
    const rows = await snapshot((reader) => reader.read('version'));
    return String(rows[0]?.['version'] ?? '');
  }

  return {
    read: (name, parameters, names) => snapshot((reader) => reader.read(name, parameters, names)),
    snapshot,

    async *stream(name, parameters = {}) {
      const session = reading();
      try {
        yield* rowsOf({ each: (text, given) => session.run(text, given) }, name, parameters);
      } catch (cause) {
        throw explained(cause, settings);
      } finally {
        await session.close();
      }
    },

    async setUp() {
      const found = await version();
      const [major = 0, minor = 0] = found.split('.').map(Number);
      if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
        throw tooOld(settings, found);
      }
      const session = driver.session({ database });
      try {
        for (const one of schemaStatements('neo4j')) await session.run(one);
      } catch (cause) {
        throw explained(cause, settings);
      } finally {
        await session.close();
      }
    },

    async transact(work) {
      const session = driver.session({ database });
      try {
        return await session.executeWrite(async (transaction) => {
          const failures: unknown[] = [];
          const runner = inTransaction(transaction);
          const result = await work({
            ...readerOn(runner),
            write: (name, parameters = {}, names) =>
              run(runner, name, parameters, names).catch((cause: unknown) => {
                failures.push(cause);
                throw cause;
              }),
          });
          // The server has ended the transaction by then, and the driver's commit says nothing of it.
          if (failures.length > 0) throw failures[0];
          return result;
        });
      } catch (cause) {
        throw explained(cause, settings, 'writing');
      } finally {
        await session.close();
      }
    },

    async health(): Promise<Health> {
      return { engine: 'neo4j', version: await version() };
    },

    async close() {
      await driver.close();
    },
  };
}
