import { document } from './de/document.js';
import { map } from './de/map.js';
import { meetings } from './de/meetings.js';
import { table } from './de/table.js';
import { timeline } from './de/timeline.js';
import type { PlaceCatalogue } from './en-places.js';

export const catalogue: PlaceCatalogue = {
  document,
  map,
  meetings,
  table,
  timeline,
};
