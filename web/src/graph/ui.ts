import { signal } from '@preact/signals';

/*
 * What is under way on the canvas and part of no view: it is gone as soon as the reader looks elsewhere.
 */

/** The node whose menu is open. */
export const menuOf = signal<string | undefined>(undefined);

/** The node from which a chain is to lead to the one that is chosen next. */
export const choosingFrom = signal<string | undefined>(undefined);

/** Nodes and facts that the reader points at elsewhere, such as a chain in its list. */
export const pointedAt = signal<ReadonlySet<string> | undefined>(undefined);

/** The node that the tab key goes to. */
export const stop = signal<string | undefined>(undefined);

/** A node that is about to leave: when it has, the focus goes to another. */
export const leaving = signal<string | undefined>(undefined);

export const listShown = signal(false);
export const keysShown = signal(false);
