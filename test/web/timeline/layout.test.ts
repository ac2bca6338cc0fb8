import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Scene, SceneDate, SceneFact, SceneNode } from '../../../web/src/scene/scene.js';
import { edtfOf } from '../../../web/src/timeline/days.js';
import { inOrder, isDated, itemsOf, spanOf, spanOfFilter } from '../../../web/src/timeline/items.js';
import { layoutOf } from '../../../web/src/timeline/layout.js';

const dateOf = (earliestStart: string | null, latestEnd: string | null): SceneDate => ({
  edtf: `${earliestStart}/${latestEnd}`,
  display: 'a date',
  earliestStart,
  latestEnd,
  uncertain: false,
});

const event = (id: string, date: SceneDate | null): SceneNode => ({
  id,
  kind: 'EVENT',
  type: 'meeting',
  name: { text: `Placeholder ${id}`, language: 'en', direction: 'LTR' },
  location: null,
  date,
  degree: 1,
});

const fact = (id: string, subject: string, object: string, valid: SceneDate | null): SceneFact => ({
  id,
  predicate: 'SISTER_CITY_OF',
  subject,
  object,
  confidence: 1,
  implicit: false,
  denied: false,
  valid,
  documents: [],
});

const measure = (text: string) => [...text].length * 7;
const label = ({ id }: { id: string }) => `Item ${id} with some words`;
const days = fc.integer({ min: 10_000, max: 20_000 });
const dates = fc
  .tuple(days, fc.integer({ min: 0, max: 800 }), fc.constantFrom('both', 'start', 'end'))
  .map(([start, length, known]) =>
    dateOf(known === 'end' ? null : edtfOf(start), known === 'start' ? null : edtfOf(start + length)),
  );
const scenes = fc.array(dates, { minLength: 1, maxLength: 40 }).map(
  (all): Pick<Scene, 'nodes' | 'facts'> => ({
    nodes: all.map((date, n) => event(`e${n}`, date)),
    facts: [],
  }),
);

describe('items of a timeline', () => {
  it('are events and facts with a date of their own, but not facts about those events', () => {
    const year = dateOf('1994-01-01', '1994-12-31');
    const items = itemsOf({
      nodes: [event('event/a', null)],
      facts: [
        fact('x:1', 'city/a', 'city/b', year),
        fact('x:2', 'city/a', 'event/a', year),
        fact('x:3', 'city/a', 'city/c', null),
      ],
    });
    expect(items.map(({ id }) => id)).toEqual(['event/a', 'x:1']);
    expect(items.map(isDated)).toEqual([false, true]);
  });

  it('stand in the order of their first possible days', () => {
    const items = itemsOf({
      nodes: [
        event('late', dateOf('2020-10-08', '2020-10-08')),
        event('open', dateOf(null, '2020-03-26')),
        event('early', dateOf('1994-01-01', null)),
      ],
      facts: [],
    });
    expect(inOrder(items).map(({ id }) => id)).toEqual(['early', 'open', 'late']);
  });
});

describe('the layout of a timeline', () => {
  it('lets nothing overlap in a lane and stays on the axis', () => {
    fc.assert(
      fc.property(scenes, fc.integer({ min: 300, max: 1400 }), (scene, width) => {
        const items = itemsOf(scene);
        const span = spanOf(items);
        if (span === undefined) throw new Error('no item has a date');
        const placed = layoutOf(items, label, span, width, measure);
        expect(placed).toHaveLength(items.length);
        const boxes = placed.map(({ lane, from, to, labelFrom, labelWidth }) => ({
          lane,
          start: Math.min(from, labelFrom),
          end: Math.max(to, labelFrom + labelWidth),
        }));
        for (const [n, one] of boxes.entries()) {
          expect(one.start).toBeGreaterThanOrEqual(-6);
          expect(one.end).toBeLessThanOrEqual(width + 6);
          for (const other of boxes.slice(n + 1)) {
            if (one.lane === other.lane) expect(one.end <= other.start || other.end <= one.start).toBe(true);
          }
        }
      }),
    );
  });

  it('shows a date without a beginning as fading in, and one without an end as fading out', () => {
    const items = itemsOf({
      nodes: [event('until', dateOf(null, '2020-03-26')), event('since', dateOf('1994-01-01', null))],
      facts: [],
    });
    const span = spanOf(items);
    const placed = span ? layoutOf(items, label, span, 1000, measure) : [];
    expect(placed.map(({ fadesIn, fadesOut }) => [fadesIn, fadesOut])).toEqual([
      [true, false],
      [false, true],
    ]);
  });
});

describe('the time of a filter', () => {
  it('is read as days, months or years, and what cannot be drawn is none', () => {
    const text = (during: string) => {
      const span = spanOfFilter(during);
      return span && [edtfOf(span.start), edtfOf(span.end - 1)];
    };
    expect(text('2020')).toEqual(['2020-01-01', '2020-12-31']);
    expect(text('2020-02')).toEqual(['2020-02-01', '2020-02-29']);
    expect(text('2020-02-03/2020-10')).toEqual(['2020-02-03', '2020-10-31']);
    expect(text('../2020')).toBeUndefined();
    expect(text('2020/2019')).toBeUndefined();
    expect(spanOfFilter(undefined)).toBeUndefined();
  });
});
