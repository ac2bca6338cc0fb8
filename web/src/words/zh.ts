import type { Catalogue } from './en.js';
import { graph } from './zh/graph.js';
import { shell } from './zh/shell.js';
import { takeaway } from './zh/takeaway.js';
import { vocabulary } from './zh/vocabulary.js';

export const catalogue: Catalogue = { graph, shell, takeaway, vocabulary };
