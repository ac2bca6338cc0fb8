import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import grafeo from '@grafeo-db/js';
import { ParleyError } from '../errors.js';
import {
  type Compiled,
  named,
  type StatementName,
  type Substitutions,
  schemaStatements,
  statement,
} from './statements.js';
import type { Health, Limits, Parameters, Reader, Row, Store, Transaction } from './store.js';

type Database = InstanceType<typeof grafeo.GrafeoDB>;

/** The engine's own code of an error stands in its message, also where its `gqlStatus` got lost on the way. */
const WRITE_CONFLICT = /GRAFEO-T001|Write conflict/;
const CONSTRAINT = /constraint violation/i;

function messageOf(cause: unknown): string {
  return cause instanceof Object && 'message' in cause ? String(cause.message) : String(cause);
}

/** Conflicts between writers pass quickly; more attempts than this mean that something else is wrong. */
const ATTEMPTS = 20;

/** Says what an error of the engine means to whoever runs the program. */
function explained(cause: unknown, folder: string | undefined): ParleyError {
  if (cause instanceof ParleyError) return cause;
  const message = messageOf(cause);
  if (/locked/i.test(message)) {
    return new ParleyError('STORE_UNAVAILABLE', `The data folder ${folder} is in use by another process.`, {
      remedy:
        'Stop the running server (or whatever else holds the folder) and try again, or name another folder in PARLEY_DATA. To work while a server runs, use Neo4j (NEO4J_URI).',
      cause,
    });
  }
  if (/no space left|os error 28|disk full/i.test(message)) {
    return new ParleyError('STORE_UNAVAILABLE', 'The disk that holds the data folder is full.', {
      remedy: 'Make room and run the command again; what was acknowledged before is kept.',
      cause,
    });
  }
  if (/permission denied|os error 13|read-only file system/i.test(message)) {
    return new ParleyError('STORE_UNAVAILABLE', `The data folder ${folder} cannot be written.`, {
      remedy: 'Give the user who runs Parley write access, or name another folder in PARLEY_DATA.',
      cause,
    });
  }
  if (WRITE_CONFLICT.test(message) || CONSTRAINT.test(message)) {
    return new ParleyError('STORE_CONFLICT', 'Another write changed the same data at the same time.', {
      remedy: 'Run the command again.',
      cause,
    });
  }
  if (/256 MiB/.test(message)) {
    return new ParleyError('LIMIT_EXCEEDED', 'The question needs more memory than one question may take.', {
      remedy: 'Ask for fewer hops or a smaller page.',
      cause,
    });
  }
  if (/corrupt|damaged|checksum|magic/i.test(message)) {
    return new ParleyError('CORRUPT_DATA', `The data folder ${folder} is damaged.`, {
      remedy: 'Restore it from a backup, or load the datasets into a new folder.',
      cause,
    });
  }
  return new ParleyError('STORE_UNAVAILABLE', 'The embedded store failed.', { cause });
}

/** Makes a folder and those above it, one by one: Node's own recursive way never ends where a parent takes none. */
function makeFolder(folder: string): void {
  const path = resolve(folder);
  const refused = (why: string | undefined, cause?: unknown) =>
    new ParleyError('STORE_UNAVAILABLE', `The data folder ${folder} cannot be made (${why}).`, {
      remedy: 'Name a folder in PARLEY_DATA where the user who runs Parley may write.',
      cause,
    });
  if (existsSync(path)) {
    if (statSync(path).isDirectory()) return;
    throw refused('there is a file of that name');
  }
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== 'EEXIST') throw refused(code, cause);
  }
}

/** Where a statement reads a property of something by a name that is a parameter; a list of one parameter is none. */
const NAMED_PROPERTY = /(?<=\w)\[\$(tag|language)\]/g;

/** What such a name may be: a column of names (model/name-columns.ts). */
const NAME_COLUMN = /^name_\w+$/;

/**
 * The text of a statement with the names of properties that are parameters (`e[$language]`) written into it: the
 * engine looks for a property that the text names in one place, and for any other among all that a node has.
 */
function withNames(text: string, parameters: Parameters): string {
  return text.replaceAll(NAMED_PROPERTY, (as, parameter: string) => {
    const property = parameters[parameter];
    return typeof property === 'string' && NAME_COLUMN.test(property) ? `.${property}` : as;
  });
}

const calledOff = () => new ParleyError('LIMIT_EXCEEDED', 'The request was called off.');

/** Rejects when the limits are reached. The engine cannot be interrupted, so the statement runs on unheard. */
function within<T>(work: Promise<T>, { timeout, signal }: Limits): Promise<T> {
  if (timeout === undefined && signal === undefined) return work;
  return new Promise<T>((resolve, reject) => {
    const late = () =>
      reject(
        new ParleyError('LIMIT_EXCEEDED', `The answer took longer than ${timeout} ms.`, {
          remedy: 'Ask for fewer hops or a smaller page.',
        }),
      );
    const gone = () => reject(calledOff());
    const timer = timeout === undefined ? undefined : setTimeout(late, timeout);
    signal?.addEventListener('abort', gone, { once: true });
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', gone);
    });
  });
}

/**
 * The embedded store: a Grafeo database in a folder that one process holds at a time.
 * Without a folder it lives in memory and ends with the process.
 *
 * @param options.shuffle returns rows without ORDER BY in random order, so that tests find who relies on one.
 */
export function openEmbedded(folder?: string, options: { shuffle?: boolean } = {}): Store {
  let database: Database;
  try {
    if (folder !== undefined) makeFolder(folder);
    const file = folder === undefined ? undefined : join(folder, 'graph.grafeo');
    database = grafeo.GrafeoDB.create(file, { shuffleUnordered: options.shuffle ?? false });
  } catch (cause) {
    throw explained(cause, folder);
  }
  let closed = false;
  let writing: Promise<unknown> = Promise.resolve();

  interface Runner {
    executeCypher(query: string, parameters?: Parameters): Promise<{ toArray(): unknown[] }>;
  }

  function refuseClosed(): void {
    if (closed) throw new ParleyError('STORE_UNAVAILABLE', 'The store is closed.');
  }

  async function run(
    on: Runner,
    name: StatementName | Compiled,
    parameters: Parameters,
    names?: Substitutions,
  ) {
    refuseClosed();
    try {
      const text = withNames(statement(name, 'embedded', names, parameters), parameters);
      return (await on.executeCypher(text, named(parameters))).toArray() as Row[];
    } catch (cause) {
      throw told(cause);
    }
  }

  function retriable(cause: unknown): boolean {
    return WRITE_CONFLICT.test(messageOf(cause));
  }

  /** An error of the engine as it is passed on. */
  function told(cause: unknown): unknown {
    return retriable(cause) ? cause : explained(cause, folder);
  }

  function readerOn(on: Runner): Reader {
    return {
      read: (name, parameters = {}, names) => {
        if (typeof name === 'string' && name.startsWith('write/'))
          throw new Error(`${name} writes; a reader only reads`);
        return run(on, name, parameters, names);
      },
    };
  }

  function abandon(transaction: ReturnType<Database['beginTransaction']>): void {
    try {
      if (transaction.isActive) transaction.rollback();
    } catch {
      // A commit that failed has ended it already, and its own error says why.
    }
  }

  function commit(transaction: ReturnType<Database['beginTransaction']>): void {
    try {
      transaction.commit();
      // One flush a transaction: an acknowledged load survives a power cut, not only a killed process.
      if (folder !== undefined) database.walCheckpoint();
    } catch (cause) {
      throw told(cause);
    }
  }

  async function attempt<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    refuseClosed();
    const transaction = database.beginTransaction();
    const failures: unknown[] = [];
    // A failed statement does not end the engine's transaction, so a later commit would keep one half.
    const runner: Runner = {
      executeCypher: (query, parameters) =>
        transaction.executeCypher(query, parameters).catch((cause: unknown) => {
          failures.push(cause);
          throw cause;
        }),
    };
    try {
      const result = await work({
        ...readerOn(runner),
        write: (name, parameters = {}, names) => run(runner, name, parameters, names),
      });
      if (failures.length > 0) throw told(failures[0]);
      commit(transaction);
      return result;
    } catch (cause) {
      abandon(transaction);
      throw cause;
    }
  }

  return {
    ...readerOn({ executeCypher: (query, parameters) => database.executeCypher(query, parameters) }),

    async setUp() {
      try {
        for (const one of schemaStatements('embedded')) await database.executeCypher(one);
      } catch (cause) {
        throw explained(cause, folder);
      }
    },

    async snapshot(work, limits = {}) {
      refuseClosed();
      if (limits.signal?.aborted) throw calledOff();
      const transaction = database.beginTransaction();
      const reading = work(readerOn(transaction)).finally(() => {
        abandon(transaction);
      });
      return within(reading, limits);
    },

    async transact(work) {
      // One writer at a time: waiting is cheaper than conflicts.
      const turn = writing
        .catch(() => undefined)
        .then(async () => {
          for (let tried = 1; ; tried++) {
            try {
              return await attempt(work);
            } catch (cause) {
              if (!retriable(cause)) throw cause;
              if (tried === ATTEMPTS) throw explained(cause, folder);
            }
          }
        });
      writing = turn;
      return turn;
    },

    async health(): Promise<Health> {
      await run({ executeCypher: (q, p) => database.executeCypher(q, p) }, 'ping', {});
      return { engine: 'embedded', version: grafeo.version() };
    },

    async close() {
      if (closed) return;
      await writing.catch(() => undefined);
      closed = true;
      database.close();
    },
  };
}
