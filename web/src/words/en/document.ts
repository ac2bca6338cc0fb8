import type { Plural } from '../words.js';

/** What the place of the sources says. */
export interface DocumentWords {
  heading: string;
  intro: string;
  none: string;
  all: string;
  held: string;
  notHeld: string;
  /** Of a source whose evidence are rows. */
  table: string;
  tableWhat: string;
  language: string;
  details: string;
  text: string;
  states: string;
  claimCount: Plural;
  named: string;
  nameCount: Plural;
  key: { states: string; names: string; hint: string };
  /** Spans that lie outside the text. */
  astray: Plural;
}

export const document: DocumentWords = {
  heading: 'Sources',
  intro: 'Everything that is shown here was taken from these sources, word by word where their text is held.',
  none: 'There are no sources yet. Import a dataset, and they are listed here.',
  all: 'All sources',
  held: 'text held',
  notHeld: 'text not held',
  table: 'table',
  tableWhat: 'This source is a table: what its rows state is listed below, and there is no text to show.',
  language: 'Language',
  details: 'Details',
  text: 'Text of the source',
  states: 'What it states',
  claimCount: { one: '{n} statement', other: '{n} statements' },
  named: 'Named in it',
  nameCount: { one: '{n} name', other: '{n} names' },
  key: {
    states: 'Words that state something',
    names: 'names',
    hint: 'Choose a mark to see what it says; choose it again for what else these words say. Arrow keys go from mark to mark.',
  },
  astray: {
    one: '{n} mark lies outside this text: the text or the dataset has changed.',
    other: '{n} marks lie outside this text: the text or the dataset has changed.',
  },
};
