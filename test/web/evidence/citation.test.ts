import { expect, it } from '@jest/globals';
import { citation } from '../../../web/src/evidence/citation.js';
import { evidence } from '../../../web/src/words/en/evidence.js';

const cited = {
  sentence: 'Person One took part in Meeting Two.',
  remarks: ['When: 8 October 2020 (year inferred).'],
  passages: [
    {
      source: ['Title', 'Publisher', 'Published 2020'],
      address: 'https://example.org/a',
      place: 'characters 3 to 9',
      quote: 'a {place} b',
    },
    { source: ['Table'], place: 'row 7' },
  ],
  dataset: 'Dataset: Example.',
  permalink: 'https://example.org/?at=d%3A1',
  today: '1 May 2026',
};

it('says what is said, who says it, in which words and where, and the address of the view', () => {
  expect(citation(cited, evidence.cite)).toBe(`Person One took part in Meeting Two.
When: 8 October 2020 (year inferred).

Quote: “a {place} b”
Source: Title. Publisher. Published 2020.
https://example.org/a
Place: characters 3 to 9.

Source: Table.
Place: row 7.

Dataset: Example.
This view: https://example.org/?at=d%3A1
Read on 1 May 2026.`);
});
