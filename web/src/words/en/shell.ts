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
  filters: {
    title: string;
    inUse: string;
    clear: string;
    clearOne: string;
    time: string;
    from: string;
    to: string;
    timeHint: string;
    unreadable: string;
    reversed: string;
    possibly: string;
    certainly: string;
    certainty: string;
    confidence: string;
    implicit: string;
    relations: string;
    noRelations: string;
    sources: string;
    anySource: string;
    someSources: string;
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
  about: {
    title: string;
    rules: string;
    contents: string;
    evidence: Plural;
    datasets: string;
    records: Plural;
    licence: string;
    notStated: string;
    developers: string;
    ide: string;
    doors: string;
  };
  trouble: { title: string; unreachable: string; unreachableRemedy: string };
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
  filters: {
    title: 'Filters',
    inUse: 'Filters in use',
    clear: 'Clear all filters',
    clearOne: 'Clear this filter',
    time: 'Time',
    from: 'From',
    to: 'To',
    timeHint: 'A year, month or day: 1994, 2020-09 or 2020-10-08. Leave one empty for an open end.',
    unreadable: 'Not a date. Write 1994, 2020-09 or 2020-10-08.',
    reversed: 'This ends before it begins.',
    possibly: 'Possibly within that time, also what has no date',
    certainly: 'Certainly within that time',
    certainty: 'Certainty',
    confidence: 'Confidence at least',
    implicit: 'Also what a reader infers and no source says in so many words',
    relations: 'Relations',
    noRelations: 'No relations are shown yet.',
    sources: 'Sources',
    anySource: 'With none chosen, facts of any source are shown.',
    someSources: '{shown} of {total} sources are listed.',
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
  about: {
    title: 'About this graph',
    rules:
      'Presence is not representation: who sent or spoke for somebody is told apart from who was there. What a source does not say is “not stated”, never “no”.',
    contents: 'What is in it',
    evidence: { one: '{n} passage cited', other: '{n} passages cited' },
    datasets: 'Datasets and their terms',
    records: { one: '{n} record', other: '{n} records' },
    licence: 'Licence',
    notStated: 'not stated',
    developers: 'For developers',
    ide: 'Write GraphQL queries',
    doors: 'All doors of this service',
  },
  trouble: {
    title: 'That did not work.',
    unreachable: 'The service does not answer.',
    unreachableRemedy: 'Check the connection and whether the service is running, then try again.',
  },
};
