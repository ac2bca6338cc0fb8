import { shell } from './de/shell.js';
import { vocabulary } from './de/vocabulary.js';
import type { Catalogue } from './en.js';

export const catalogue: Catalogue = { shell, vocabulary };
