import type { Plural } from '../words.js';

/** What stands around the places: search, languages, errors, waiting. */
export interface ShellWords {
  search: { label: string; none: string; found: Plural };
}

export const shell: ShellWords = {
  search: {
    label: 'Search for a name in any script',
    none: 'Nobody and nothing of that name.',
    found: { one: '{n} found', other: '{n} found' },
  },
};
