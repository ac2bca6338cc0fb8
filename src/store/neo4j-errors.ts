import { Neo4jError } from 'neo4j-driver';
import { ParleyError } from '../errors.js';

/** The server of which an error tells. */
interface Server {
  uri: string;
  database?: string;
}

/** The oldest server whose Cypher runs every statement in `cypher/`. */
export const OLDEST = [5, 26] as const;

export function tooOld({ uri }: Server, version?: string): ParleyError {
  const found = version === undefined ? '' : `, version ${version},`;
  return new ParleyError('STORE_UNAVAILABLE', `Neo4j at ${uri}${found} is too old.`, {
    remedy: `Use Neo4j ${OLDEST.join('.')} or newer.`,
  });
}

/** Says what an error of the driver or the server means to whoever runs the program; other errors are not touched. */
export function explained(
  cause: unknown,
  settings: Server,
  doing: 'reading' | 'writing' = 'reading',
): unknown {
  if (!(cause instanceof Neo4jError)) return cause;
  const { code } = cause;
  const database = settings.database ?? 'neo4j';
  if (code === 'Neo.ClientError.Security.Forbidden') {
    return new ParleyError('STORE_UNAVAILABLE', `Neo4j at ${settings.uri} does not let this user do that.`, {
      remedy: 'Give the user of NEO4J_USERNAME the right to read, write and make constraints and indexes.',
      cause,
    });
  }
  if (code.startsWith('Neo.ClientError.Security.')) {
    return new ParleyError(
      'STORE_UNAVAILABLE',
      `Neo4j at ${settings.uri} refused the user name or password.`,
      {
        remedy: 'Check NEO4J_USERNAME and NEO4J_PASSWORD.',
        cause,
      },
    );
  }
  // What the driver says of a server before 5.7, to which it cannot tell that remarks are not wanted.
  if (cause.message.includes('notification filters')) return tooOld(settings);
  if (code.startsWith('Neo.ClientError.Database.DatabaseNotFound')) {
    return new ParleyError('STORE_UNAVAILABLE', `Neo4j at ${settings.uri} has no database "${database}".`, {
      remedy: 'Check NEO4J_DATABASE, or create the database.',
      cause,
    });
  }
  if (/TransactionTimedOut|Transaction\.Terminated|MemoryPoolOutOfMemory|TransactionOutOfMemory/.test(code)) {
    const [message, remedy] = TOO_MUCH[doing];
    return new ParleyError('LIMIT_EXCEEDED', message, { remedy, cause });
  }
  if (code === 'Neo.ClientError.Schema.ConstraintValidationFailed') {
    return new ParleyError('STORE_CONFLICT', 'Another write changed the same data at the same time.', {
      remedy: 'Run the command again.',
      cause,
    });
  }
  if (/ServiceUnavailable|SessionExpired|DatabaseUnavailable|N\/A/.test(code)) {
    return new ParleyError('STORE_UNAVAILABLE', `Neo4j at ${settings.uri} does not answer.`, {
      remedy: 'Check that the server runs and that NEO4J_URI names it.',
      cause,
    });
  }
  if (/ReadOnly|General\.DiskFull|WriteOnReadOnlyAccessDatabase|FailedToWrite/i.test(code)) {
    return new ParleyError('STORE_UNAVAILABLE', 'Neo4j cannot write: its disk is full or it is read-only.', {
      remedy: 'Make room on the server and run the command again; nothing of this load was kept.',
      cause,
    });
  }
  return new ParleyError('STORE_UNAVAILABLE', 'Neo4j failed to run a statement.', { cause });
}

/** What a transaction that was too long or too large for the server means. */
const TOO_MUCH = {
  reading: [
    'The answer took more time or memory than one request may take.',
    'Ask for fewer hops or a smaller page.',
  ],
  writing: [
    'The server took more time or memory for the transaction than it allows; nothing of it was kept.',
    'Load with --batched, or let the server have more (dbms.memory.transaction.total.max, db.transaction.timeout).',
  ],
} as const;
