import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  BASES,
  basesOf,
  kindsOf,
  listedBases,
  MEETING_KINDS,
  surest,
  USUAL_BASES,
} from '../../../web/src/meetings/bases.js';
import { latestFirst } from '../../../web/src/meetings/encounter-order.js';
import { batchesOf, cellOf, Matrix, type PairMeeting, pairsOf } from '../../../web/src/meetings/matrix.js';

const groups = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { maxLength: 20 });
const meetings = fc.array(
  fc.record({
    event: fc.constantFrom('event/a', 'event/b', 'event/c'),
    basis: fc.constantFrom(...BASES),
    possiblySame: fc.subarray(['event/a', 'event/b', 'event/c']),
  }),
  { maxLength: 4 },
);

describe('a matrix of meetings', () => {
  it('asks for each two once', () => {
    fc.assert(
      fc.property(groups, (ids) => {
        const pairs = pairsOf(ids);
        expect(pairs).toHaveLength((ids.length * (ids.length - 1)) / 2);
        expect(new Set(pairs.map((pair) => pair.join(' '))).size).toBe(pairs.length);
        for (const [one, other] of pairs) expect(one < other).toBe(true);
      }),
    );
  });

  it('reads the same from both ends, and says nothing of one with itself', () => {
    fc.assert(
      fc.property(groups, fc.infiniteStream(meetings), (ids, stream) => {
        const matrix = new Matrix();
        for (const pair of pairsOf(ids)) matrix.set(pair, stream.next().value as PairMeeting[]);
        for (const one of ids) {
          expect(matrix.get(one, one)).toBeUndefined();
          for (const other of ids) {
            expect(matrix.get(one, other)).toEqual(matrix.get(other, one));
            if (one !== other) expect(matrix.get(one, other)).toBeDefined();
          }
        }
        const met = ids.reduce((sum, id) => sum + matrix.metBy(id, ids), 0);
        expect(met % 2).toBe(0);
      }),
    );
  });

  it('counts meetings but no series, tells the surest basis, and says what may be counted twice', () => {
    expect(cellOf([])).toEqual({ count: 0, basis: undefined, possibleDuplicates: 0 });
    expect(cellOf([{ event: 'event/a', basis: 'SAME_SERIES', possiblySame: [] }])).toEqual({
      count: 0,
      basis: 'SAME_SERIES',
      possibleDuplicates: 0,
    });
    expect(
      cellOf([
        { event: 'event/a', basis: 'INFERRED', possiblySame: ['event/b'] },
        { event: 'event/b', basis: 'THROUGH_DELEGATES', possiblySame: ['event/a'] },
        { event: 'event/c', basis: 'SAME_SERIES', possiblySame: [] },
      ]),
    ).toEqual({ count: 2, basis: 'THROUGH_DELEGATES', possibleDuplicates: 1 });
  });

  it('cuts its questions into parts that hold everything in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (items, size) => {
        const parts = batchesOf(items, size);
        expect(parts.flat()).toEqual(items);
        for (const part of parts) {
          expect(part.length).toBeGreaterThan(0);
          expect(part.length).toBeLessThanOrEqual(size);
        }
      }),
    );
  });
});

describe('what an address says of bases and kinds', () => {
  it('is the usual where it says nothing, and the same after being written and read', () => {
    expect(basesOf([])).toEqual(USUAL_BASES);
    expect(kindsOf(['NOBODY'])).toEqual(MEETING_KINDS);
    fc.assert(
      fc.property(fc.subarray([...BASES], { minLength: 1 }), (bases) => {
        expect(basesOf(listedBases(bases))).toEqual(bases);
      }),
    );
  });

  it('knows the surest', () => {
    expect(surest(['SAME_SERIES', 'INFERRED'])).toBe('INFERRED');
    expect(surest([])).toBeUndefined();
  });
});

describe('encounters by date', () => {
  it('begin with the latest and end with those without a date', () => {
    const met = (id: string, latestEnd: string | null) => ({
      with: { id },
      last: latestEnd === null ? null : { earliestStart: null, latestEnd },
    });
    const ordered = latestFirst([
      met('never', null),
      met('spring', '2020-04-30'),
      met('autumn', '2020-10-08'),
      met('same', '2020-04-30'),
    ]);
    expect(ordered.map((one) => one.with.id)).toEqual(['autumn', 'spring', 'same', 'never']);
  });
});
