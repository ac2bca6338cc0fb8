import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Box, lanesOf } from '../../../web/src/timeline/lanes.js';

const boxes = fc
  .array(fc.record({ start: fc.integer({ min: 0, max: 500 }), length: fc.integer({ min: 1, max: 200 }) }), {
    maxLength: 60,
  })
  .map((all) => all.map(({ start, length }, n): Box => ({ id: `box-${n}`, start, end: start + length })));

describe('lanes', () => {
  it('never let two boxes overlap, nor come nearer than the gap', () => {
    fc.assert(
      fc.property(boxes, fc.integer({ min: 0, max: 20 }), (all, gap) => {
        const lanes = lanesOf(all, gap);
        for (const one of all) {
          for (const other of all) {
            if (one.id >= other.id || lanes.get(one.id) !== lanes.get(other.id)) continue;
            expect(one.end + gap <= other.start || other.end + gap <= one.start).toBe(true);
          }
        }
      }),
    );
  });

  it('are as few as the most boxes that lie over one point', () => {
    fc.assert(
      fc.property(boxes, (all) => {
        const most = Math.max(
          0,
          ...all.map(({ start }) => all.filter((other) => other.start <= start && start < other.end).length),
        );
        expect(new Set(lanesOf(all, 0).values()).size).toBe(most);
      }),
    );
  });
});
