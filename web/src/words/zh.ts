import type { Catalogue } from './en.js';
import { document } from './zh/document.js';
import { evidence } from './zh/evidence.js';
import { graph } from './zh/graph.js';
import { map } from './zh/map.js';
import { meetings } from './zh/meetings.js';
import { shell } from './zh/shell.js';
import { table } from './zh/table.js';
import { takeaway } from './zh/takeaway.js';
import { timeline } from './zh/timeline.js';
import { vocabulary } from './zh/vocabulary.js';

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
