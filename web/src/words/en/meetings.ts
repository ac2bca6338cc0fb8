import type { Plural } from '../words.js';

/** Who met whom: a page for one, a matrix for several. */
export interface MeetingsWords {
  choose: {
    heading: string;
    hint: string;
    /** The name of the field in which a name is written. */
    label: string;
    another: string;
    none: string;
    failed: string;
    chosen: string;
    /** With `{name}`. */
    remove: string;
    onScreen: Plural;
    /** With `{n}`. */
    most: string;
  };
  person: {
    offices: string;
    officeHolders: string;
    stoodFor: string;
    representatives: string;
    /** With `{date}`. */
    asOf: string;
    untitled: string;
    /** With `{event}`. */
    at: string;
    noMeetings: string;
    noMeetingsHint: string;
    unknown: string;
    source: string;
  };
  encounters: {
    /** With `{name}`. */
    heading: string;
    found: Plural;
    order: string;
    orders: { strength: string; date: string };
    kinds: string;
    allKinds: string;
    bases: string;
    more: Plural;
    /** With `{name}`. */
    none: string;
    noneHint: string;
    widen: string;
    meetings: Plural;
    /** A series of which both were part is no meeting. */
    series: Plural;
    duplicates: Plural;
    /** With `{name}`. */
    maybeSame: string;
    /** With `{names}`. */
    onBehalfOf: string;
    /** With `{names}`. */
    through: string;
    source: string;
    noSource: string;
    inferred: string;
    all: Plural;
    connected: string;
    graph: string;
    undated: string;
    modes: Readonly<Record<string, string>>;
    sizeUnknown: string;
  };
  /** By basis. */
  basis: Readonly<Record<string, { short: string; means: string }>>;
  matrix: {
    caption: string;
    hint: string;
    none: string;
    /** With `{one}`, `{other}` and `{what}`. */
    cell: string;
    metOf: Plural;
    legend: string;
    /** With `{one}` and `{other}`. */
    pair: string;
    pairNone: string;
  };
}

export const meetings: MeetingsWords = {
  choose: {
    heading: 'Who met whom',
    hint: 'Choose one person, city or organisation to see whom it met, or several to see which of them met each other.',
    label: 'Find a person, city or organisation',
    another: 'Add another to compare',
    none: 'Nobody of that name who could have been at a meeting. Try another spelling or script.',
    failed: 'The search did not answer.',
    chosen: 'Chosen',
    remove: 'Take out {name}',
    onScreen: { one: 'The one on the screen', other: 'All {n} on the screen' },
    most: 'At most {n} can be compared at once.',
  },
  person: {
    offices: 'Offices',
    officeHolders: 'Office holders',
    stoodFor: 'Spoke for',
    representatives: 'Represented by',
    asOf: 'attested {date}',
    untitled: 'Title not stated',
    at: 'at {event}',
    noMeetings: 'Stated, but no meeting',
    noMeetingsHint: 'A letter, an invitation or a delegation that was sent brings nobody together by itself.',
    unknown: 'Nobody here has this id. The address may be an old one: search for the name.',
    source: 'Show the evidence',
  },
  encounters: {
    heading: 'Whom {name} met',
    found: { one: '{n} encounter', other: '{n} encounters' },
    order: 'Order',
    orders: { strength: 'Surest first', date: 'Latest first' },
    kinds: 'Show',
    allKinds: 'All kinds',
    bases: 'How they met',
    more: { one: 'Show {n} more', other: 'Show {n} more' },
    none: 'No meeting of {name} is known here.',
    noneHint: 'That does not say that there was none: sources tell of few of those who come together.',
    widen: 'Look again without filters',
    meetings: { one: '{n} meeting', other: '{n} meetings' },
    series: { one: '{n} common series', other: '{n} common series' },
    duplicates: {
      one: '{n} of them may be the same as another',
      other: '{n} of them may be the same as others',
    },
    maybeSame: 'May be the same meeting as {name}',
    onBehalfOf: 'on behalf of {names}',
    through: 'through {names}',
    source: 'Evidence: {title}',
    noSource: 'Evidence',
    inferred: 'inferred',
    all: { one: 'Show the meeting', other: 'Show all {n} meetings' },
    connected: 'How are they connected?',
    graph: 'On the graph',
    undated: 'date not stated',
    modes: { online: 'online', on_site: 'on site', hybrid: 'on site and online' },
    sizeUnknown: 'size not stated',
  },
  basis: {
    DIRECT: { short: 'Directly', means: 'Both were there themselves, on site or online.' },
    THROUGH_DELEGATES: {
      short: 'Through others',
      means:
        'One of them or both were there only through others, or as host or organiser: they need not have seen each other.',
    },
    INFERRED: {
      short: 'Inferred',
      means: 'That both were there is inferred, or said of a whole group: no source says it of each of them.',
    },
    SAME_SERIES: {
      short: 'Same series',
      means:
        'Both took part in a series of events. No single event at which both were is known, so this is no meeting.',
    },
  },
  matrix: {
    caption: 'How many meetings each two of them had, and how sure that is',
    hint: 'Choose a cell to see the meetings of the two.',
    none: 'no meeting known',
    cell: '{one} and {other}: {what}',
    metOf: { one: 'met {n} of them', other: 'met {n} of them' },
    legend: 'What the cells say',
    pair: '{one} and {other}',
    pairNone: 'No meeting of the two is known here. That does not say that they never met.',
  },
};
