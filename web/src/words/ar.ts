import { shell } from './ar/shell.js';
import type { Catalogue } from './en.js';

export const catalogue: Catalogue = { shell };
