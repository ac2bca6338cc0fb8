import { document } from './de/document.js';
import { evidence } from './de/evidence.js';
import { graph } from './de/graph.js';
import { map } from './de/map.js';
import { meetings } from './de/meetings.js';
import { shell } from './de/shell.js';
import { table } from './de/table.js';
import { takeaway } from './de/takeaway.js';
import { timeline } from './de/timeline.js';
import { vocabulary } from './de/vocabulary.js';
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
