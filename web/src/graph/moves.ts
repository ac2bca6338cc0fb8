import { expanded, MOST_OPENED } from '../view/steps.js';
import type { Chain, View } from '../view/view.js';
import type { Point } from './point.js';

/*
 * What only the canvas does with a view, as changes of it; what all places do is in view/steps.ts.
 */

/** How many facts an expansion brings unless the reader chooses otherwise. */
export const USUAL = 12;
/** The numbers that can be chosen. */
export const LIMITS = [12, 25, 50, 100] as const;

/** Asks for so many more facts around an entity than were asked for before. */
export function expandBy(view: View, id: string, count: number = USUAL, predicate?: string): Partial<View> {
  const before = view.expansions.find((one) => one.id === id && one.predicate === predicate);
  return expanded(view, id, Math.min(MOST_OPENED, (before?.first ?? 0) + count), predicate);
}

export const isExpanded = ({ expansions }: Pick<View, 'expansions'>, id: string): boolean =>
  expansions.some((one) => one.id === id);

/** Puts an entity in its place, wherever it was. */
export function pinned({ pins }: Pick<View, 'pins'>, id: string, { x, y }: Point): Partial<View> {
  const put = { id, x: Math.round(x), y: Math.round(y) };
  return { pins: [...pins.filter((one) => one.id !== id), put] };
}

export function unpinned({ pins }: Pick<View, 'pins'>, id: string): Partial<View> {
  return { pins: pins.filter((one) => one.id !== id) };
}

export const isPinned = ({ pins }: Pick<View, 'pins'>, id: string): boolean =>
  pins.some((one) => one.id === id);

/** How many chains are asked for at first, and how many more each time. */
export const CHAINS = 3;

/** Asks how two entities are connected. */
export function connected(from: string, to: string): Partial<View> {
  return { chain: { from, to, first: CHAINS } };
}

/** Asks for more chains between the same two. */
export function moreChains(chain: Chain): Partial<View> {
  return { chain: { ...chain, first: Math.min(MOST_OPENED, chain.first + CHAINS) } };
}

/** Opens the page of an entity: its meetings where it can be at any, the source itself, the panel for all others. */
export function pageOpened(id: string, kind: string, meets: boolean): Partial<View> {
  if (kind === 'DOCUMENT') return { place: 'document', document: id };
  return meets ? { place: 'meetings', meetings: [id] } : { selected: id };
}
