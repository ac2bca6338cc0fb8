import type { Catalogue } from './en.js';
import { shell } from './zh/shell.js';
import { takeaway } from './zh/takeaway.js';
import { vocabulary } from './zh/vocabulary.js';

export const catalogue: Catalogue = { shell, takeaway, vocabulary };
