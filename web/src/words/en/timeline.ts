import type { Plural } from '../words.js';

/** What is on the screen, along the time. */
export interface TimelineWords {
  /** The name of the picture. */
  label: string;
  hint: string;
  zoomIn: string;
  zoomOut: string;
  earlier: string;
  later: string;
  all: string;
  dated: Plural;
  undated: Plural;
  undatedHint: string;
  list: string;
  nothing: string;
  nothingHint: string;
  nothingThen: string;
  legend: { event: string; fact: string; uncertain: string; open: string };
}

export const timeline: TimelineWords = {
  label: 'Timeline of what is on the screen',
  hint: 'Drag along the axis to narrow the time. Up and down go from one item to the next, left and right through time, plus and minus zoom, 0 shows all.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  earlier: 'Earlier',
  later: 'Later',
  all: 'All time',
  dated: { one: '{n} with a date', other: '{n} with a date' },
  undated: { one: '{n} event without a date', other: '{n} events without a date' },
  undatedHint: 'The sources do not say when these were.',
  list: 'As a list',
  nothing: 'Nothing on the screen has a date.',
  nothingHint: 'Put an event on the screen, or show more around somebody who was at one.',
  nothingThen: 'Nothing on the screen falls into this time.',
  legend: {
    event: 'event',
    fact: 'fact with a date of its own',
    uncertain: 'date inferred or approximate',
    open: 'beginning or end not known',
  },
};
