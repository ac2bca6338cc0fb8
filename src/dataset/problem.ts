import type { ErrorCode } from '../errors.js';

/** Something wrong with an input, and where: the file as its user named it, the line from 1, the field's path. */
export interface Problem {
  code: ErrorCode;
  message: string;
  remedy?: string;
  file?: string;
  line?: number;
  /** The id of the record. */
  record?: string;
  /** As in `evidence[0].start`. */
  field?: string;
  /** From 0: the byte of the file where bytes are wrong, the character of the document's text where evidence is. */
  offset?: number;
}

/** How many problems are listed; all are counted. */
export const MOST_LISTED = 100;

/** Problems as they are found: all are counted, the first hundred are kept. */
export class ProblemList {
  readonly listed: Problem[] = [];
  count = 0;

  add(problem: Problem): void {
    this.count += 1;
    if (this.listed.length < MOST_LISTED) this.listed.push(problem);
  }
}
