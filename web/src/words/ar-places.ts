import { document } from './ar/document.js';
import { map } from './ar/map.js';
import { meetings } from './ar/meetings.js';
import { table } from './ar/table.js';
import { timeline } from './ar/timeline.js';
import type { PlaceCatalogue } from './en-places.js';

export const catalogue: PlaceCatalogue = {
  document,
  map,
  meetings,
  table,
  timeline,
};
