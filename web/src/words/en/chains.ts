import type { Plural } from '../words.js';

/** The chains between two, beside the canvas. */
export interface ChainWords {
  title: string;
  found: Plural;
  none: string;
  more: string;
  close: string;
  loading: string;
  /** Nobody says that the two were at one meeting. */
  neverMet: string;
  met: Plural;
  metUnsurely: Plural;
  chain: string;
  steps: Plural;
  caveats: string;
  noCaveats: string;
}

export const chains: ChainWords = {
  title: '{from} and {to}',
  found: { one: '{n} chain of facts', other: '{n} chains of facts' },
  none: 'No chain of up to four facts joins the two under these filters.',
  more: 'More chains',
  close: 'Close the chains',
  loading: 'Looking for chains …',
  neverMet: 'They never met, as far as any source here says.',
  met: { one: 'They met at {n} event.', other: 'They met at {n} events.' },
  metUnsurely: {
    one: 'They may have met at {n} event, but not both are said to have been there themselves.',
    other: 'They may have met at {n} events, but not both are said to have been there themselves.',
  },
  chain: 'Chain {n}',
  steps: { one: '{n} step', other: '{n} steps' },
  caveats: 'What this chain does not say',
  noCaveats: 'Both were at the same meeting.',
};
