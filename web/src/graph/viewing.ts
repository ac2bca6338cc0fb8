import { signal } from '@preact/signals';
import { view } from '../view/navigation.js';
import { direction } from '../words/words.js';
import type { Camera } from './camera.js';
import { type Drawn, drawn } from './drawn.js';
import { labelHeight } from './marks.js';

/** What shows the canvas, while it is on the screen. */
export const camera = signal<Camera | undefined>(undefined);

/** How long something moves, in ms: not at all for readers who want no motion. */
export function motion(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 320;
}

/** How much of the canvas its buttons take up, at the end of the lines. */
const CONTROLS = 40;

/** Shows all that is drawn. */
export function fitAll(time: number): void {
  const taken = direction.peek() === 'rtl' ? { left: CONTROLS, right: 0 } : { left: 0, right: CONTROLS };
  const shown = camera.peek();
  const at = drawn.peek().places.get(view.peek().selected ?? '');
  // Beside the panel of a phone there is no room for all of it: then what the panel tells of is in the middle.
  if (shown && at && shown.isSmall) shown.centre(at, time);
  else shown?.fit(boxesOf(drawn.peek()), time, taken);
}

/** Fits now and from now on, until the reader moves the canvas. */
export function follow(): void {
  const shown = camera.peek();
  if (shown) shown.following = true;
  fitAll(motion());
}

/** What each node takes up, with its name. */
export function boxesOf({ marks, places }: Drawn) {
  return [...marks.values()].flatMap((mark) => {
    const at = places.get(mark.node.id);
    if (!at) return [];
    const aside = Math.max(mark.radius, mark.width / 2);
    return [
      {
        left: at.x - aside,
        right: at.x + aside,
        top: at.y - mark.radius,
        bottom: at.y + mark.radius + labelHeight(mark),
      },
    ];
  });
}
