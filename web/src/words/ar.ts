import { document } from './ar/document.js';
import { evidence } from './ar/evidence.js';
import { graph } from './ar/graph.js';
import { map } from './ar/map.js';
import { meetings } from './ar/meetings.js';
import { shell } from './ar/shell.js';
import { table } from './ar/table.js';
import { takeaway } from './ar/takeaway.js';
import { timeline } from './ar/timeline.js';
import { vocabulary } from './ar/vocabulary.js';
import type { Catalogue } from './en.js';

export const catalogue: Catalogue = {
  document,
  evidence,
  graph,
  map,
  meetings,
  shell,
  table,
  takeaway,
  timeline,
  vocabulary,
};
