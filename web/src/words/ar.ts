import { evidence } from './ar/evidence.js';
import { graph } from './ar/graph.js';
import { shell } from './ar/shell.js';
import { takeaway } from './ar/takeaway.js';
import { vocabulary } from './ar/vocabulary.js';
import type { Catalogue } from './en.js';

export const catalogue: Catalogue = {
  evidence,
  graph,
  shell,
  takeaway,
  vocabulary,
};
