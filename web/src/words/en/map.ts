import type { Plural } from '../words.js';

/** What the place "map" says. `{one}`, `{two}` are names of cities, `{date}` is a date in words. */
export interface MapWords {
  layers: { label: string; scene: string; partnerships: string; countries: string; comparison: string };
  frame: {
    label: string;
    keys: string;
    zoomIn: string;
    zoomOut: string;
    whole: string;
    closer: string;
    failed: string;
    again: string;
  };
  /** `{drawn}` of `{n}`. */
  drawn: { links: Plural; partnerships: Plural; pairs: Plural };
  waiting: string;
  unplaced: { count: Plural; title: string; why: string };
  empty: { scene: string; places: string; partnerships: string };
  legend: {
    label: string;
    stated: string;
    implicit: string;
    other: string;
    active: string;
    dormant: string;
    unknown: string;
    one: string;
    two: string;
    both: string;
    of: string;
    ofOne: string;
    ofTwo: string;
    ofBoth: string;
    fills: string;
    range: string;
    single: string;
    none: string;
  };
  since: {
    label: string;
    hint: string;
    set: string;
    clear: string;
    wrong: string;
    active: Plural;
    dormant: Plural;
    unknown: Plural;
    explained: string;
    marked: Plural;
  };
  reciprocity: { title: string; both: Plural; one: Plural; notStated: Plural };
  lists: {
    places: string;
    links: string;
    most: string;
    more: Plural;
    sisters: Plural;
    linked: Plural;
    countries: string;
    pairs: string;
    atHome: Plural;
    partnerships: Plural;
    notOnMap: string;
    noCountry: Plural;
    home: string;
    between: string;
    rest: string;
    dormant: string;
  };
  compare: {
    first: string;
    second: string;
    hint: string;
    none: string;
    start: string;
    sisters: string;
    byMeeting: string;
    common: string;
    only: string;
    nothing: string;
    direct: string;
    ended: string;
    notDirect: string;
    missing: string;
    cut: Plural;
    since: string;
    until: string;
    lastMet: string;
    notMet: string;
    status: { ACTIVE: string; DORMANT: string; SUSPENDED: string; ENDED: string };
    activity: { ACTIVE: string; DORMANT: string };
    stated: { BOTH: string; ONE: string };
    facts: string;
    take: string;
    table: string;
    columns: {
      id: string;
      name: string;
      country: string;
      sisterOf: string;
      since: string;
      until: string;
      status: string;
      lastMeeting: string;
      facts: string;
    };
  };
  credits: string;
}

export const map: MapWords = {
  layers: {
    label: 'What the map shows',
    scene: 'On the screen',
    partnerships: 'All partnerships',
    countries: 'Countries',
    comparison: 'Compare two cities',
  },
  frame: {
    label: 'Map of the world',
    keys: 'The arrow keys move the map, plus and minus make it larger and smaller, 0 shows the whole world. From a name, the arrow keys lead to the next name in their direction.',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    whole: 'The whole world',
    closer: 'All that is drawn',
    failed: 'The outline of the world could not be loaded.',
    again: 'Try again',
  },
  drawn: {
    links: { one: '{drawn} of {n} link drawn', other: '{drawn} of {n} links drawn' },
    partnerships: {
      one: '{drawn} of {n} partnership drawn',
      other: '{drawn} of {n} partnerships drawn',
    },
    pairs: {
      one: '{drawn} of {n} pair of countries counted',
      other: '{drawn} of {n} pairs of countries counted',
    },
  },
  waiting: 'Loading …',
  unplaced: {
    count: { one: '{n} place without coordinates', other: '{n} places without coordinates' },
    title: 'Without coordinates',
    why: 'For these no coordinates are held, so they and their links are not on the map.',
  },
  empty: {
    scene: 'Nothing is on the screen yet. Search for a city above, or look at all partnerships.',
    places:
      'Nothing that is on the screen has coordinates. Import a table of cities with coordinates (parley import cities FILE), or use the list below.',
    partnerships: 'No partnership passes the filters. Change the filters, or import partnerships.',
  },
  legend: {
    label: 'Legend',
    stated: 'Sister cities',
    implicit: 'Inferred, not stated in so many words',
    other: 'Other facts',
    active: 'Met since {date}, or may have',
    dormant: 'Met only before {date}',
    unknown: 'Not known whether they met since {date}',
    one: 'Partnership of {one}',
    two: 'Partnership of {two}',
    both: 'Partnership that joins both, or a sister of both',
    of: 'Sister of {one}',
    ofOne: 'Sister of {one} only',
    ofTwo: 'Sister of {two} only',
    ofBoth: 'Sister of both',
    fills: 'Partnerships of the cities of a country',
    range: '{from} to {to}',
    single: '{from}',
    none: 'None known',
  },
  since: {
    label: 'Met since',
    hint: 'A year, month or day, such as 2020, 2020-10 or 2020-10-08',
    set: 'Show',
    clear: 'Without a date',
    wrong: 'Write a year, a month (2020-10) or a day (2020-10-08).',
    active: {
      one: '{n} active: the two met since then, or may have',
      other: '{n} active: the two met since then, or may have',
    },
    dormant: { one: '{n} dormant: the two met only before', other: '{n} dormant: the two met only before' },
    unknown: {
      one: '{n} of which it is not known whether the two met since then',
      other: '{n} of which it is not known whether the two met since then',
    },
    explained: 'That no meeting is known does not say that there was none.',
    marked: { one: '{n} of them is marked on the map.', other: '{n} of them are marked on the map.' },
  },
  reciprocity: {
    title: 'Who states the partnership',
    both: { one: '{n} stated by both cities', other: '{n} stated by both cities' },
    one: { one: '{n} stated by one city', other: '{n} stated by one city' },
    notStated: {
      one: '{n} of which no source says who states it',
      other: '{n} of which no source says who states them',
    },
  },
  lists: {
    places: 'On the map',
    links: 'Links',
    most: 'Cities with the most sisters',
    more: { one: 'Show {n} more', other: 'Show {n} more' },
    sisters: { one: '{n} sister city', other: '{n} sister cities' },
    linked: { one: '{n} link', other: '{n} links' },
    countries: 'Countries by partnerships of their cities',
    pairs: 'Pairs of countries',
    atHome: { one: '{n} of them at home', other: '{n} of them at home' },
    partnerships: { one: '{n} partnership', other: '{n} partnerships' },
    notOnMap: 'Too small for this map, or not on it',
    noCountry: {
      one: '{n} partnership has a city of which no country is stated.',
      other: '{n} partnerships have a city of which no country is stated.',
    },
    home: '{one}, at home',
    between: '{one} and {two}',
    rest: 'The whole network as a file (GEXF)',
    dormant: 'Dormant, the longest ago first',
  },
  compare: {
    first: 'First city',
    second: 'Second city',
    hint: 'A name in any script',
    none: 'No city of that name.',
    start: 'Choose two cities to see which sister cities both have, and which only one of them.',
    sisters: 'Sister cities of {one}',
    byMeeting: 'Those who last met longest ago come first, those of whom no dated meeting is known last.',
    common: 'Sisters of both',
    only: 'Only of {one}',
    nothing: 'None is known.',
    direct: '{one} and {two} are sister cities of each other.',
    ended: '{one} and {two} were sister cities of each other.',
    notDirect: 'That {one} and {two} are sister cities of each other is not stated.',
    missing: 'There is no such city.',
    cut: { one: 'The first {n} is listed.', other: 'The first {n} are listed.' },
    since: 'since: {date}',
    until: 'until: {date}',
    lastMet: 'last met: {date}',
    notMet: 'no dated meeting known',
    status: {
      ACTIVE: 'said to be active',
      DORMANT: 'said to be dormant',
      SUSPENDED: 'suspended',
      ENDED: 'ended',
    },
    activity: { ACTIVE: 'active', DORMANT: 'dormant' },
    stated: { BOTH: 'stated by both', ONE: 'stated by one' },
    facts: 'Facts of the partnership with {one}',
    take: 'Take these with you',
    table: 'This comparison as a table (CSV)',
    columns: {
      id: 'id',
      name: 'city',
      country: 'country',
      sisterOf: 'sister of',
      since: 'since',
      until: 'until',
      status: 'status',
      lastMeeting: 'last meeting',
      facts: 'facts',
    },
  },
  credits: 'Outline of the world: Natural Earth',
};
