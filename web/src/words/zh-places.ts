import type { PlaceCatalogue } from './en-places.js';
import { document } from './zh/document.js';
import { map } from './zh/map.js';
import { meetings } from './zh/meetings.js';
import { table } from './zh/table.js';
import { timeline } from './zh/timeline.js';

export const catalogue: PlaceCatalogue = {
  document,
  map,
  meetings,
  table,
  timeline,
};
