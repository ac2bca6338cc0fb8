import { added } from '../view/steps.js';
import type { View } from '../view/view.js';

/** The kinds that can be at a meeting, and so have a page of whom they met. */
const WITH_MEETINGS = ['PERSON', 'ORGANIZATION', 'CITY', 'FACILITY', 'GROUP'];

/** Whether there is a page of whom an entity met. */
export const hasMeetings = (kind: string): boolean => WITH_MEETINGS.includes(kind);

/**
 * What a pick from the search does: in the place of sources it opens a source, in that of meetings the page of whoever
 * can have met somebody; else it puts the entity on the screen, in the graph where the place shows no scene.
 */
export function picked(view: View, id: string, kind: string): Partial<View> {
  if (view.place === 'document' && kind === 'DOCUMENT') return { document: id };
  if (view.place === 'meetings' && hasMeetings(kind)) return { meetings: [id], selected: undefined };
  const place = view.place === 'document' || view.place === 'meetings' ? 'graph' : view.place;
  return { place, ...added(view, id, kind) };
}

/** Opens the page of whom an entity met. */
export function pageOf(id: string): Partial<View> {
  return { place: 'meetings', meetings: [id], selected: undefined };
}
