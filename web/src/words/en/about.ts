import type { Plural } from '../words.js';

/** What there is to know about this graph. */
export interface AboutWords {
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
}

export const about: AboutWords = {
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
};
