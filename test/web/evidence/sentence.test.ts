import { describe, expect, it } from '@jest/globals';
import { plainSentence, sentenceParts } from '../../../web/src/evidence/sentence.js';

describe('a sentence of the catalogue', () => {
  it('comes apart where names are put in, in the order of its language', () => {
    expect(sentenceParts('An {object} nahm {subject} teil', ['subject', 'object'])).toEqual([
      { text: 'An ' },
      { name: 'object', text: '{object}' },
      { text: ' nahm ' },
      { name: 'subject', text: '{subject}' },
      { text: ' teil' },
    ]);
  });

  it('is plain text with the names in it; a name that looks like a place is left alone', () => {
    expect(plainSentence('{subject} met {object}', { subject: '{object}', object: 'B' })).toBe(
      '{object} met B',
    );
  });
});
