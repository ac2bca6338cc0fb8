import type { Catalogue } from './en.js';
import { evidence } from './zh/evidence.js';
import { graph } from './zh/graph.js';
import { shell } from './zh/shell.js';
import { takeaway } from './zh/takeaway.js';
import { vocabulary } from './zh/vocabulary.js';

export const catalogue: Catalogue = {
  evidence,
  graph,
  shell,
  takeaway,
  vocabulary,
};
