import type { ShellWords } from '../en/shell.js';

export const shell: ShellWords = {
  search: {
    label: 'Einen Namen suchen, in jeder Schrift',
    none: 'Niemand und nichts mit diesem Namen.',
    found: { one: '{n} gefunden', other: '{n} gefunden' },
  },
};
