import type { Request } from '../traverse/plan.js';

/** What fields may know of the request that they answer. */
export interface ApiRequest extends Request {
  /** The reader's languages, best first (BCP 47), those of the service after them. */
  readonly languages: readonly string[];
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal;
}
