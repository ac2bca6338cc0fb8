import type { Expansion, View } from './view.js';

/** How many facts are shown at first around an entity that is opened. */
export const FIRST_OPENED = 25;

/** The most that an expansion can show. */
export const MOST_OPENED = 100;

/** Puts an entity on the screen by name, opens it and selects it; its kind is no longer hidden. */
export function added(view: View, id: string, kind?: string): Partial<View> {
  const { filters } = view;
  const hiddenKinds = filters.hiddenKinds.filter((hidden) => hidden !== kind);
  return {
    focus: [...view.focus.filter((one) => one !== id), id],
    hidden: view.hidden.filter((one) => one !== id),
    ...expanded(view, id, FIRST_OPENED),
    filters: { ...filters, hiddenKinds },
    selected: id,
  };
}

/** Shows up to `first` facts around an entity, of one predicate or of any; one that was opened so far shows more or fewer. */
export function expanded(view: View, id: string, first: number, predicate?: string): Partial<View> {
  const expansion: Expansion = {
    id,
    first: Math.min(first, MOST_OPENED),
    ...(predicate === undefined ? {} : { predicate }),
  };
  const same = (other: Expansion) => other.id === id && other.predicate === predicate;
  const { expansions } = view;
  if (!expansions.some(same)) return { expansions: [...expansions, expansion] };
  return { expansions: expansions.map((other) => (same(other) ? expansion : other)) };
}

/** Takes away what was opened around an entity, of one predicate or of all; the entity itself stays. */
export function collapsed(view: View, id: string, predicate?: string): Partial<View> {
  const { expansions, focus } = view;
  const gone = (other: Expansion) =>
    other.id === id && (predicate === undefined || other.predicate === predicate);
  return {
    expansions: expansions.filter((other) => !gone(other)),
    focus: focus.includes(id) ? focus : [...focus, id],
  };
}

/** Takes an entity off the screen, with what was opened around it. */
export function removed(view: View, id: string): Partial<View> {
  const { focus, expansions, hidden, pins, chain, selected } = view;
  return {
    focus: focus.filter((one) => one !== id),
    expansions: expansions.filter((other) => other.id !== id),
    hidden: [...hidden.filter((one) => one !== id), id],
    pins: pins.filter((pin) => pin.id !== id),
    chain: chain?.from === id || chain?.to === id ? undefined : chain,
    selected: selected === id ? undefined : selected,
  };
}

/** A list without a value that was in it, or with one that was not. */
export function toggled(list: readonly string[], value: string): string[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}
