import { shell } from './de/shell.js';
import type { Catalogue } from './en.js';

export const catalogue: Catalogue = { shell };
