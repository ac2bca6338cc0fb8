/**
 * The outline of each kind as the path of an SVG, around 0,0 and about 10 from the middle: a kind is told by its shape
 * as well as by its colour, which is `--kind-` and its name in small letters.
 */
export const KIND_SHAPES: Readonly<Record<string, string>> = {
  PERSON: 'M-10 0a10 10 0 1 0 20 0a10 10 0 1 0-20 0Z',
  GROUP: 'M0-10a5.6 5.6 0 0 1 5.2 7.6A5.6 5.6 0 1 1 0 6.6A5.6 5.6 0 1 1-5.2-2.4A5.6 5.6 0 0 1 0-10Z',
  ORGANIZATION: 'M-7-9H7A2 2 0 0 1 9-7V7A2 2 0 0 1 7 9H-7A2 2 0 0 1-9 7V-7A2 2 0 0 1-7-9Z',
  FACILITY: 'M-3.8-10H3.8V-3.8H10V3.8H3.8V10H-3.8V3.8H-10V-3.8H-3.8Z',
  CITY: 'M0-10L8.7-5V5L0 10L-8.7 5V-5Z',
  COUNTRY: 'M-4.4-10H4.4L10-4.4V4.4L4.4 10H-4.4L-10 4.4V-4.4Z',
  REGION: 'M0-10L9.8-2.9L6 8.6H-6L-9.8-2.9Z',
  VENUE: 'M0 11C-3 6-8 2.5-8-2.8A8 8 0 0 1 8-2.8C8 2.5 3 6 0 11Z',
  EVENT: 'M0-11L10 0L0 11L-10 0Z',
  TOPIC: 'M0-10L10 8H-10Z',
  MEASURE: 'M-10-8H10L0 10Z',
  STATEMENT: 'M-8-9H8A2 2 0 0 1 10-7V3A2 2 0 0 1 8 5H0L-5 10V5H-8A2 2 0 0 1-10 3V-7A2 2 0 0 1-8-9Z',
  WORK: 'M-5-8H11L5 8H-11Z',
  DOCUMENT: 'M-7.5-10H2.5L7.5-5V10H-7.5Z',
};

/** The custom property that holds the colour of a kind. */
export const kindColour = (kind: string): string => `var(--kind-${kind.toLowerCase()}, var(--ink-soft))`;
