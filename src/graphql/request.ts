import type { Request } from '../traverse/plan.js';

/** What fields may know of the request that they answer. */
export interface ApiRequest extends Request {
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal;
}
