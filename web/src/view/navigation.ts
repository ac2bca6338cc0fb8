import { computed, signal } from '@preact/signals';
import { fromQuery, toQuery } from './address.js';
import type { View } from './view.js';

/** The entry of the browser's history that is shown, and the last one that can be gone forward to. */
interface Place {
  index: number;
  last: number;
}

const current = signal<View>(fromQuery(location.search));
const steps = signal<Place>({ index: indexOf(history.state), last: indexOf(history.state) });

/** The view that is on the screen; it follows the address. */
export const view = computed(() => current.value);

/** Whether there is a step to take back, and one to take again. */
export const canUndo = computed(() => steps.value.index > 0);
export const canRedo = computed(() => steps.value.index < steps.value.last);

/** Steps are entries of the browser's history, so its own buttons do the same. */
export const undo = (): void => history.back();
export const redo = (): void => history.forward();

/** Goes to another view as a step of its own, which can be taken back. */
export function go(change: Partial<View>): void {
  const next = { ...current.value, ...change };
  const query = toQuery(next);
  if (query === toQuery(current.value)) return;
  const index = steps.value.index + 1;
  history.pushState({ index }, '', address(query));
  steps.value = { index, last: index };
  current.value = next;
}

/** Changes the view within the same step: what a slider or a dragged node does until it is let go. */
export function adjust(change: Partial<View>): void {
  current.value = { ...current.value, ...change };
  history.replaceState({ index: steps.value.index }, '', address(toQuery(current.value)));
}

/** The address of a view, to be opened or copied. */
export function addressOf(change: Partial<View>): string {
  return new URL(address(toQuery({ ...current.value, ...change })), location.href).href;
}

function address(query: string): string {
  return query === '' ? location.pathname : `${location.pathname}?${query}`;
}

function indexOf(state: unknown): number {
  const index = (state as Partial<Place> | null)?.index;
  return typeof index === 'number' ? index : 0;
}

addEventListener('popstate', (event) => {
  steps.value = { ...steps.value, index: indexOf(event.state) };
  current.value = fromQuery(location.search);
});
