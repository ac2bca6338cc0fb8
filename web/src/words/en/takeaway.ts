import type { Plural } from '../words.js';

/** Taking away what is on the screen: files, pictures, copies, paper. */
export interface TakeawayWords {
  /** On the button that opens it. */
  button: string;
  title: string;
  /** What is on the screen, and so in the file; `{entities}` and `{facts}` are as the status line says them. */
  counts: string;
  /** How a fact is known. */
  lines: Readonly<Record<'stated' | 'implicit' | 'denied', string>>;
  faded: string;
  /** `{label}` with how often it is there. */
  counted: string;
  legend: string;
  credits: {
    /** Over the datasets, each `{title}` with its `{licence}`. */
    data: string;
    licensed: string;
    noLicence: string;
    /** Over the sources. */
    sources: Plural;
    /** After them: that there are `{n}` others. */
    more: Plural;
    /** `{date}`. */
    made: string;
    address: string;
  };
}

export const takeaway: TakeawayWords = {
  button: 'Take away',
  title: 'Take away what is on the screen',
  counts: '{entities}, {facts}',
  lines: { stated: 'stated', implicit: 'inferred by a reader', denied: 'denied by a source' },
  faded: 'the fainter a line, the less sure the fact',
  counted: '{label} ({n})',
  legend: 'Legend',
  credits: {
    data: 'Data:',
    licensed: '{title} ({licence})',
    noLicence: 'licence not stated',
    sources: { one: 'Source:', other: 'Sources:' },
    more: { one: 'and {n} more', other: 'and {n} more' },
    made: 'Made with Parley on {date}.',
    address: 'This view:',
  },
};
