import type { ComponentType } from 'preact';
import type { Place } from '../view/view.js';
import { speakOfPlaces } from '../words/words.js';

/** Fetches a part of the page when it is first needed; `P` is what that part is given. */
export type Loader<P = object> = () => Promise<{ default: ComponentType<P> }>;

/** A place with the words for it. */
const speaking =
  (load: Loader): Loader =>
  async () =>
    (await Promise.all([load(), speakOfPlaces()]))[0];

/** The places that there are, in the order of their tabs. */
export const LOADERS: Partial<Record<Place, Loader>> = {
  graph: () => import('../graph/graph-place.js'),
  map: speaking(() => import('../map/map-place.js')),
  timeline: speaking(() => import('../timeline/timeline-place.js')),
  table: speaking(() => import('../table/table-place.js')),
  meetings: speaking(() => import('../meetings/meetings-place.js')),
  document: speaking(() => import('../document/document-place.js')),
};

/** What tells of the entity or fact that is selected, beside every place. */
export const PANEL: Loader | undefined = () => import('../evidence/panel.js');

/** The menu from which the reader takes away what is on the screen. */
export const TAKE_AWAY: Loader | undefined = () => import('../takeaway/takeaway-menu.js');

/** What stands above and below every place on paper. */
export const ON_PAPER: Readonly<Record<'head' | 'foot', Loader>> = {
  head: () => import('../takeaway/print-head.js'),
  foot: () => import('../takeaway/colophon.js'),
};
