/** What went wrong, as clients and scripts can tell it apart. */
export type ErrorCode =
  | 'INVALID_INPUT'
  | 'NOT_FOUND'
  | 'ONTOLOGY_VIOLATION'
  | 'LIMIT_EXCEEDED'
  | 'STORE_UNAVAILABLE'
  | 'STORE_CONFLICT'
  | 'CORRUPT_DATA';

/** Where in the input something is wrong; every part that is known. */
export interface Place {
  file?: string;
  line?: number;
  record?: string;
  field?: string;
  offset?: number;
}

/**
 * An error that its reader can act on: a code for programs, a message that says what happened, and a remedy
 * that says what to do. It is made where the cause is known, and shown as it is.
 */
export class ParleyError extends Error {
  readonly code: ErrorCode;
  readonly remedy: string | undefined;
  readonly place: Place | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    more: { remedy?: string; place?: Place; cause?: unknown } = {},
  ) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'ParleyError';
    this.code = code;
    this.remedy = more.remedy;
    this.place = more.place;
  }
}
