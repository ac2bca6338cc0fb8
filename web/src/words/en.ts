import { type ShellWords, shell } from './en/shell.js';

/** Everything that the interface says, a part for each room of it. The other languages have the same shape. */
export interface Catalogue {
  shell: ShellWords;
}

export const catalogue: Catalogue = { shell };
