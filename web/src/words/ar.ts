import { shell } from './ar/shell.js';
import { takeaway } from './ar/takeaway.js';
import { vocabulary } from './ar/vocabulary.js';
import type { Catalogue } from './en.js';

export const catalogue: Catalogue = { shell, takeaway, vocabulary };
