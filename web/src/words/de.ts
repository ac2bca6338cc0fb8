import { evidence } from './de/evidence.js';
import { graph } from './de/graph.js';
import { shell } from './de/shell.js';
import { takeaway } from './de/takeaway.js';
import { vocabulary } from './de/vocabulary.js';
import type { Catalogue } from './en.js';

export const catalogue: Catalogue = {
  evidence,
  graph,
  shell,
  takeaway,
  vocabulary,
};
