import { expect, it } from '@jest/globals';
import { surestFirst } from '../../src/model/sureness.js';

it('what is said in so many words comes first, then what is surer; what says nothing of it is sure', () => {
  const inferred = { implicit: true, confidence: 1 };
  const doubtful = { confidence: 0.4 };
  const likely = { implicit: false, confidence: 0.9 };
  const sure = {};
  expect([inferred, doubtful, likely, sure].sort(surestFirst)).toEqual([sure, likely, doubtful, inferred]);
});
