import { shell } from './ar/shell.js';
import { vocabulary } from './ar/vocabulary.js';
import type { Catalogue } from './en.js';

export const catalogue: Catalogue = { shell, vocabulary };
