import type { Place } from '../../view/view.js';
import type { Plural } from '../words.js';

/** What stands around the places: search, languages, errors, waiting. */
export interface ShellWords {
  filters: {
    title: string;
    inUse: string;
    clear: string;
    clearOne: string;
  };
  about: string;
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
  /** Of whatever was opened. */
  close: string;
  language: string;
  /** The theme in use, as the name of the button that changes it. */
  themes: { system: string; light: string; dark: string };
  tabs: { label: string } & Record<Place, string>;
  /** The name of the bar with views and filters. */
  tools: string;
  steps: { undo: string; redo: string };
  panel: { label: string; close: string; size: string };
  waiting: { loading: string; partMissing: string; again: string };
  /** The name of the list of kinds. */
  legend: string;
  welcome: {
    title: string;
    lead: string;
    entities: Plural;
    facts: Plural;
    sources: Plural;
    /** How much joins an entity to others. */
    connections: Plural;
    whoMet: string;
    connected: string;
    partnerships: string;
    nothing: string;
  };
  /** Filters in use. */
  chips: {
    during: string;
    since: string;
    until: string;
    between: string;
    certainly: string;
    confidence: string;
    implicit: string;
    without: string;
    source: string;
    hidden: Plural;
  };
  status: {
    nodes: Plural;
    facts: Plural;
    ofAll: string;
    ofPredicate: string;
    more: string;
    others: Plural;
    leftOut: Plural;
    missing: string;
    forget: string;
    lonely: string;
  };
  link: { copy: string; copied: string; byHand: string };
  trouble: { title: string; unreachable: string; unreachableRemedy: string };
}

export const shell: ShellWords = {
  filters: {
    title: 'Filters',
    inUse: 'Filters in use',
    clear: 'Clear all filters',
    clearOne: 'Clear this filter',
  },
  about: 'About this graph',
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
  close: 'Close',
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
  tools: 'Views and filters',
  steps: { undo: 'Undo', redo: 'Redo' },
  panel: { label: 'Details', close: 'Close the details', size: 'Height of the details' },
  waiting: {
    loading: 'Loading …',
    partMissing: 'This part of the page could not be loaded. Check the connection.',
    again: 'Try again',
  },
  legend: 'Kinds of what is shown; press one to hide it or show it again',
  welcome: {
    title: 'Who met whom, and which words say so',
    lead: 'Search for a person, a city or an organisation in any script, follow who met whom, and open every fact down to the passage of the source that states it.',
    entities: { one: '{n} entity', other: '{n} entities' },
    facts: { one: '{n} fact', other: '{n} facts' },
    sources: { one: '{n} source', other: '{n} sources' },
    connections: { one: '{n} fact', other: '{n} facts' },
    whoMet: 'Whom did {name} meet?',
    connected: 'How are {one} and {other} connected?',
    partnerships: 'Sister cities on the map',
    nothing: 'There is nothing in the graph yet. “parley load” and “parley import” bring data into it.',
  },
  chips: {
    during: 'In {time}',
    since: 'From {time}',
    until: 'Until {time}',
    between: '{from} to {to}',
    certainly: '{time}, certainly',
    confidence: 'Confidence {least} or more',
    implicit: 'Nothing inferred',
    without: 'Without: {what}',
    source: 'Source: {name}',
    hidden: { one: '{n} taken off the screen', other: '{n} taken off the screen' },
  },
  status: {
    nodes: { one: '{n} entity', other: '{n} entities' },
    facts: { one: '{n} fact', other: '{n} facts' },
    ofAll: '{shown} of {total} facts around {name}',
    ofPredicate: '{shown} of {total} facts around {name} (“{what}”)',
    more: 'Show more',
    others: { one: '… and around {n} other', other: '… and around {n} others' },
    leftOut: {
      one: '{n} more is not shown: too many at once. Filters help.',
      other: '{n} more are not shown: too many at once. Filters help.',
    },
    missing: 'Nothing has this id: {ids}',
    forget: 'Leave out',
    lonely: 'Nothing joins what is shown, as far as the filters let through.',
  },
  link: {
    copy: 'Copy a link to this view',
    copied: 'Link copied',
    byHand: 'Copy this address:',
  },
  trouble: {
    title: 'That did not work.',
    unreachable: 'The service does not answer.',
    unreachableRemedy: 'Check the connection and whether the service is running, then try again.',
  },
};
