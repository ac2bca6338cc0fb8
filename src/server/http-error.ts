import { type ErrorCode, ParleyError } from '../errors.js';

/** An error as a client is told it. */
export interface ToldError {
  status: number;
  code: string;
  message: string;
  remedy?: string;
}

const STATUS: Record<ErrorCode, number> = {
  INVALID_INPUT: 400,
  NOT_FOUND: 404,
  ONTOLOGY_VIOLATION: 400,
  LIMIT_EXCEEDED: 400,
  STORE_UNAVAILABLE: 503,
  STORE_CONFLICT: 503,
  CORRUPT_DATA: 500,
};

/** What HTTP itself refuses: a path, a method, a body that is too long. */
export class HttpError extends Error implements ToldError {
  constructor(
    readonly status: number,
    readonly code: ErrorCode,
    message: string,
    readonly remedy?: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
    this.name = 'HttpError';
  }
}

/**
 * What a client is told of an error: what it can act on, in full; of a fault of this service, that there is one. The
 * message of such a fault may name addresses and folders, so it is for the log only.
 */
export function told(error: unknown): ToldError {
  if (error instanceof HttpError) return error;
  if (error instanceof ParleyError) {
    const status = STATUS[error.code];
    if (status < 500) return { status, code: error.code, message: error.message, remedy: error.remedy };
    if (status === 503) {
      const remedy = 'Try again in a while; if that does not help, tell whoever runs this service.';
      return {
        status,
        code: 'STORE_UNAVAILABLE',
        message: 'The graph cannot be reached at present.',
        remedy,
      };
    }
    const message = 'A part of the graph is missing or damaged.';
    return { status, code: error.code, message, remedy: 'Tell whoever runs this service.' };
  }
  const message = 'Something went wrong on the server.';
  return { status: 500, code: 'INTERNAL_SERVER_ERROR', message, remedy: 'Tell whoever runs this service.' };
}
