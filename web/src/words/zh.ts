import type { Catalogue } from './en.js';
import { shell } from './zh/shell.js';
import { vocabulary } from './zh/vocabulary.js';

export const catalogue: Catalogue = { shell, vocabulary };
