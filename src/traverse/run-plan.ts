import { columnsOf } from '../graph/entities.js';
import type { Reader } from '../store/store.js';
import { type Answer, execute } from './execute.js';
import { Gather } from './gather.js';
import { Loaded } from './loaded.js';
import { partsOf } from './parts.js';
import type { Request, Selection } from './plan.js';

export interface RunOptions {
  /**
   * Whether one statement brings what several levels need (absent: yes). Without, each question of a level is asked
   * by itself, and the answer is the same: tests hold the one against the other.
   */
  ahead?: boolean;
  /** Is called before each level, and ends the run by throwing. */
  proceed?: () => void;
}

/**
 * Runs a plan from the root of the graph, in one request of its own.
 *
 * @param known what the fields of the plan may know of the request beside the store
 */
export async function runPlan<R extends Request>(
  plan: Selection,
  reader: Reader,
  known: Omit<R, Exclude<keyof Request, 'languages'>>,
  { ahead = true, proceed }: RunOptions,
): Promise<Answer> {
  const wanted = columnsOf(partsOf(plan), known.languages);
  const loaded = new Loaded(reader, wanted);
  const request: Request = {
    ...known,
    reader,
    wanted,
    load: (loader, ids) => loaded.load(loader, ids),
    held: (loader, id) => loaded.held(loader, id),
    keep: (loader, id, one) => loaded.keep(loader, id, one),
  };
  const gather = ahead ? new Gather(request, plan) : undefined;
  return execute(plan, undefined, request, { ...(proceed === undefined ? {} : { proceed }), gather });
}
