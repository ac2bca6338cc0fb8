import { signal } from '@preact/signals';

/** Whether the filters can be seen; how a reader works is no part of a view. */
export const filtersOpen = signal(false);
