import type { Catalogue } from './en.js';
import { shell } from './zh/shell.js';

export const catalogue: Catalogue = { shell };
