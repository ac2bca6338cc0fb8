import type { Place } from '../view/view.js';
import { asPlace, type Loader } from './loader.js';

/** The places that there are, in the order of their tabs. */
export const LOADERS: Partial<Record<Place, Loader>> = {
  graph: () => import('../graph/graph-place.js'),
  map: asPlace(() => import('../map/map-place.js')),
  timeline: asPlace(() => import('../timeline/timeline-place.js')),
  table: asPlace(() => import('../table/table-place.js')),
  meetings: asPlace(() => import('../meetings/meetings-place.js')),
  document: asPlace(() => import('../document/document-place.js')),
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
