import { type ASTNode, GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type ErrorCode, ParleyError } from '../errors.js';

/** Where failures that a client is told little of are written down in full. */
export interface ErrorLog {
  error(fields: object, message: string): void;
}

/**
 * What refuses a whole query, before any part of it is run, as an error of GraphQL that a client can act on; an error
 * that is none of ours as it is.
 */
export function refusal(error: unknown, node?: ASTNode): unknown {
  if (!(error instanceof ParleyError)) return error;
  return new GraphQLError(error.message, {
    nodes: node,
    originalError: error,
    extensions: { ...extensionsOf(error), http: { status: 400 } },
  });
}

function extensionsOf({ code, remedy }: ParleyError): { code: ErrorCode; remedy?: string } {
  return {
    code: code === 'STORE_CONFLICT' ? 'STORE_UNAVAILABLE' : code,
    ...(remedy === undefined ? {} : { remedy }),
  };
}

/** What is said instead of messages that name addresses, folders or records of this server. */
const DISCREET: Partial<Record<ErrorCode, { message: string; remedy: string }>> = {
  STORE_UNAVAILABLE: {
    message: 'The graph cannot be reached at present.',
    remedy: 'Try again in a while; if that does not help, tell whoever runs this service.',
  },
  CORRUPT_DATA: {
    message: 'A part of the graph is missing or damaged.',
    remedy: 'Tell whoever runs this service; the rest of the answer stands.',
  },
};

/** Codes that the GraphQL library sets itself, with messages that say enough, and what helps. */
const REMEDIES: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: 'Mend the query at the place that the message names.',
  GRAPHQL_VALIDATION_FAILED: 'Compare the query with the schema: at /ide, or by introspection.',
  OPERATION_RESOLUTION_FAILURE: 'Name one of the operations of the query as operationName.',
  BAD_REQUEST:
    'Send {"query": "…", "variables": {…}} with Content-Type: application/json, and accept application/json.',
  PERSISTED_QUERY_NOT_FOUND: 'Send the query itself.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'Send the query itself.',
};
const VARIABLES = 'Give variables of the types that the query declares; null or nothing only without "!".';

/**
 * Makes the function that words errors for clients: each has a code, one of ours has its remedy, and nothing tells
 * of statements, folders, addresses or stacks. What is kept from the client goes to the log.
 */
export function errorFormatter(log?: ErrorLog) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { message, locations, path, extensions = {} } = formatted;
    const place = {
      ...(locations === undefined ? {} : { locations }),
      ...(path === undefined ? {} : { path }),
    };
    const ours = causeOf(error);
    if (ours !== undefined) {
      const told = extensionsOf(ours);
      const discreet = DISCREET[told.code];
      if (discreet === undefined) {
        // Within a variable the library says where: "Variable "$when" got invalid value …; …".
        const words = message.includes(ours.message) ? message : ours.message;
        return { message: words, ...place, extensions: told };
      }
      log?.error({ err: ours, path }, 'a query failed');
      return {
        message: discreet.message,
        ...place,
        extensions: { code: told.code, remedy: discreet.remedy },
      };
    }
    const code = extensions['code'];
    const tooLong = /contains more (?:than|that) (\d+) tokens/.exec(message);
    if (tooLong !== null) {
      const remedy = 'Ask with variables instead of long literals, or in several queries.';
      return {
        message: `The query has more than ${tooLong[1]} tokens.`,
        ...place,
        extensions: { code: 'LIMIT_EXCEEDED', remedy },
      };
    }
    if (code === 'BAD_USER_INPUT') {
      return { message, ...place, extensions: { code: 'INVALID_INPUT', remedy: VARIABLES } };
    }
    if (typeof code === 'string' && Object.hasOwn(REMEDIES, code)) {
      return { message, ...place, extensions: { code, remedy: REMEDIES[code] } };
    }
    log?.error({ err: error, path }, 'a query failed in an unforeseen way');
    return {
      message: 'Something went wrong on the server.',
      ...place,
      extensions: {
        code: 'INTERNAL_SERVER_ERROR',
        remedy: 'Tell whoever runs this service, with the query.',
      },
    };
  };
}

/** The error of ours that an error of the library was made from. */
function causeOf(error: unknown): ParleyError | undefined {
  for (let one = error, steps = 0; one instanceof Error && steps < 10; steps += 1) {
    if (one instanceof ParleyError) return one;
    one = one instanceof GraphQLError ? one.originalError : undefined;
  }
  return undefined;
}
