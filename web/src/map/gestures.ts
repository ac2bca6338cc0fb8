import { PanZoom } from '../pan-zoom/pan-zoom.js';
import type { Transform } from '../pan-zoom/transform.js';
import { type Fit, fitOf, MOST_ZOOM, type Size } from './projection.js';

/** Moves and scales a map with mouse, wheel, fingers and from code. */
export interface Gestures {
  /** Tells how large the map is, and what part of the world it shows, where something else has changed that. */
  hold(size: Size, fit: Fit): void;
  /** Larger (above 1) or smaller, around the middle. */
  scale(factor: number): void;
  /** Moves what is seen by pixels. */
  move(x: number, y: number): void;
  end(): void;
}

/** Begins to listen on an element; `moved` hears every step, `rested` when the reader lets go. */
export function gesturesOn(
  element: HTMLElement,
  moved: (fit: Fit) => void,
  rested: (fit: Fit) => void,
): Gestures {
  let size: Size = { width: 1, height: 1 };
  const fitNow = ({ k, x, y }: Transform): Fit => {
    const whole = fitOf(size);
    return { scale: whole.scale * k, x: whole.x * k + x, y: whole.y * k + y };
  };
  // The whole world fills the map; what is larger leaves no edge of it empty.
  const filling = (length: number, from: number, k: number) =>
    Math.min(0, Math.max(length - length * k, from));
  const hand = new PanZoom(element, {
    scales: [1, MOST_ZOOM],
    within: ({ k, x, y }) => ({ k, x: filling(size.width, x, k), y: filling(size.height, y, k) }),
    doubles: true,
    began: () => undefined,
    moved: (to) => moved(fitNow(to)),
    ended: () => rested(fitNow(hand.transform)),
  });
  const byCode = (to: Transform) => {
    hand.transform = to;
    rested(fitNow(to));
  };
  return {
    hold(newSize, fit) {
      size = newSize;
      const whole = fitOf(size);
      const k = fit.scale / whole.scale;
      hand.transform = { k, x: fit.x - whole.x * k, y: fit.y - whole.y * k };
    },
    scale: (factor) => byCode(hand.scaled(factor, { x: size.width / 2, y: size.height / 2 })),
    move: (x, y) => byCode(hand.shifted(x, y)),
    end: () => hand.end(),
  };
}
