import type { Place } from '../../view/view.js';
import type { Plural } from '../words.js';

/** What stands around the places: search, languages, errors, waiting. */
export interface ShellWords {
  search: {
    label: string;
    placeholder: string;
    suggestions: string;
    none: string;
    noneHint: string;
    more: string;
    /** Opens the page of whom somebody met. */
    page: string;
    found: Plural;
  };
  skip: string;
  language: string;
  /** The theme in use, as the name of the button that changes it. */
  themes: { system: string; light: string; dark: string };
  tabs: { label: string } & Record<Place, string>;
  steps: { undo: string; redo: string };
  panel: { label: string; close: string };
  waiting: { loading: string; partMissing: string; again: string };
}

export const shell: ShellWords = {
  search: {
    label: 'Search for a name in any script',
    placeholder: 'Beijing · بكين · 北京 · Peking …',
    suggestions: 'Suggestions',
    none: 'Nobody and nothing of that name.',
    noneHint: 'Try fewer letters, another spelling or another script; an id works too.',
    more: 'More match: type on to narrow them down.',
    page: 'Meetings',
    found: { one: '{n} found', other: '{n} found' },
  },
  skip: 'Skip to the content',
  language: 'Language',
  themes: { system: 'Colours: as the system', light: 'Colours: light', dark: 'Colours: dark' },
  tabs: {
    label: 'Views',
    graph: 'Graph',
    map: 'Map',
    timeline: 'Timeline',
    table: 'Table',
    document: 'Sources',
    meetings: 'Meetings',
  },
  steps: { undo: 'Undo', redo: 'Redo' },
  panel: { label: 'Details', close: 'Close the details' },
  waiting: {
    loading: 'Loading …',
    partMissing: 'This part of the page could not be loaded. Check the connection.',
    again: 'Try again',
  },
};
