/** The filters, beside the place. */
export interface FilterWords {
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
}

export const filters: FilterWords = {
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
};
