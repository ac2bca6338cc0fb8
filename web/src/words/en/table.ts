import type { Plural } from '../words.js';

/** What is on the screen as tables. */
export interface TableWords {
  sheets: string;
  /** Headings; `here` counts the facts on the screen, `degree` those in the whole graph. */
  columns: Readonly<
    Record<
      | 'name'
      | 'kind'
      | 'date'
      | 'here'
      | 'degree'
      | 'sources'
      | 'subject'
      | 'predicate'
      | 'object'
      | 'confidence'
      | 'basis',
      string
    >
  >;
  choice: string;
  find: string;
  found: Plural;
  none: string;
  forget: string;
  /** The name of a table, for those who do not see it. */
  captions: { entities: string; facts: string };
  sources: Plural;
  noSource: string;
  said: string;
  inferred: string;
  denied: string;
  pages: { label: string; back: string; on: string; range: string };
}

export const table: TableWords = {
  sheets: 'Tables',
  columns: {
    name: 'Name',
    kind: 'Kind',
    date: 'Date',
    here: 'Facts shown',
    degree: 'Facts in all',
    sources: 'Sources',
    subject: 'Who or what',
    predicate: 'Relation',
    object: 'With whom or what',
    confidence: 'Confidence',
    basis: 'How it is known',
  },
  choice: 'Columns',
  find: 'Find in the table',
  found: { one: '{n} row', other: '{n} rows' },
  none: 'No row has these words.',
  forget: 'Show all rows',
  captions: { entities: 'Entities on the screen', facts: 'Facts on the screen' },
  sources: { one: '{n} source', other: '{n} sources' },
  noSource: 'none given',
  said: 'stated',
  inferred: 'inferred',
  denied: 'denied',
  pages: { label: 'Pages', back: 'Previous page', on: 'Next page', range: '{from} to {to} of {n}' },
};
