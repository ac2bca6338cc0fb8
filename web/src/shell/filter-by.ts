import { go, view } from '../view/navigation.js';
import type { Filters } from '../view/view.js';

/** Changes what of the scene is shown, as a step of its own. */
export const filterBy = (change: Partial<Filters>): void =>
  go({ filters: { ...view.value.filters, ...change } });
