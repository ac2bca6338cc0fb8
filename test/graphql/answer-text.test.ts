import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerBody } from '../../src/graphql/answer-text.js';
import { type Linked, SHARED, TYPE } from '../../src/traverse/execute.js';

const key = fc.constantFrom('id', 'name', 'nodes', 'ä', '"');
const scalar = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(null, true, 1.5, 'Łódź', '北京', 'ب'.repeat(400), 'x'.repeat(1200)),
);

/** Objects of an answer, each of which may stand in those after it, at several places. */
const answer = fc
  .array(
    fc.record({
      shared: fc.boolean(),
      fields: fc.dictionary(key, fc.oneof(scalar, fc.array(fc.oneof(fc.nat(9), scalar), { maxLength: 5 }))),
      parts: fc.array(fc.nat(9), { maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((objects) => {
    const made: Linked[] = [];
    for (const { shared, fields, parts } of objects) {
      const linked: Linked = { [TYPE]: 'City', ...fields };
      if (shared) linked[SHARED] = true;
      if (made.length > 0) linked['parts'] = parts.map((part) => made[part % made.length]);
      made.push(linked);
    }
    return made.at(-1) as Linked;
  });

it('an answer is written as JSON.stringify would write it, however often its parts recur', () => {
  fc.assert(
    fc.property(answer, (data) => {
      expect(String(answerBody(data))).toBe(`${JSON.stringify({ data })}\n`);
    }),
    { numRuns: 500 },
  );
});
