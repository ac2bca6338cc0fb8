import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  held,
  onCanvas,
  onScreen,
  putting,
  type Spot,
  type Transform,
  turned,
} from '../../../web/src/pan-zoom/transform.js';

const number = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
const spot = fc.record({ x: number(2000), y: number(2000) });
const scale = fc.double({ min: 0.08, max: 40, noNaN: true });
const transform = fc.record({ k: scale, x: number(5000), y: number(5000) });

const near = (one: Spot, other: Spot) => {
  expect(one.x).toBeCloseTo(other.x, 4);
  expect(one.y).toBeCloseTo(other.y, 4);
};
const free = (k: number) => k;

describe('a canvas on the screen', () => {
  it('has every place of it somewhere, and there that place', () => {
    fc.assert(
      fc.property(transform, spot, (now: Transform, place: Spot) =>
        near(onCanvas(now, onScreen(now, place)), place),
      ),
    );
  });

  it('can put any place anywhere at any scale', () => {
    fc.assert(
      fc.property(spot, spot, scale, (place: Spot, at: Spot, k: number) =>
        near(onScreen(putting(place, at, k), place), at),
      ),
    );
  });

  it('keeps its scale, and what is held under the finger, when one finger moves it', () => {
    fc.assert(
      fc.property(transform, spot, spot, (now: Transform, place: Spot, at: Spot) => {
        const moved = held(now, [place], [at], free);
        expect(moved.k).toBe(now.k);
        near(onScreen(moved, place), at);
      }),
    );
  });

  it('becomes larger as two fingers go apart, and stays in the middle of them', () => {
    const now = { k: 1, x: 0, y: 0 };
    const places = [
      { x: 100, y: 100 },
      { x: 200, y: 100 },
    ];
    const at = [
      { x: 50, y: 120 },
      { x: 250, y: 120 },
    ];
    const moved = held(now, places, at, free);
    expect(moved.k).toBe(2);
    for (const [n, place] of places.entries()) near(onScreen(moved, place), at[n] ?? place);
    expect(held(now, places, at, (k) => Math.min(1.5, k)).k).toBe(1.5);
    expect(
      held(
        now,
        [
          { x: 1, y: 1 },
          { x: 1, y: 1 },
        ],
        at,
        (k) => Math.min(4, k),
      ).k,
    ).toBe(4);
  });
});

describe('a wheel', () => {
  const wheel = (deltaY: number, deltaMode = 0, ctrlKey = false) => turned({ deltaY, deltaMode, ctrlKey });

  it('makes larger what it is turned away from the reader on, and back', () => {
    expect(wheel(-100)).toBeGreaterThan(1);
    expect(wheel(-100) * wheel(100)).toBeCloseTo(1);
    expect(wheel(0)).toBe(1);
  });

  it('turns as far by lines and pages as by pixels, and further by a pinch', () => {
    expect(wheel(-4, 1)).toBeCloseTo(wheel(-100, 0));
    expect(wheel(-1, 2)).toBe(2);
    expect(wheel(-10, 0, true)).toBeCloseTo(wheel(-100, 0));
  });
});
