import { effect, signal } from '@preact/signals';
import { theme } from '../shell/theme.js';
import type { Palette } from './paint.js';

/** Counts how often the colours have changed: what is painted with them is painted again. */
export const colourings = signal(0);

const recolour = () => {
  colourings.value = colourings.peek() + 1;
};

effect(() => {
  theme.value;
  recolour();
});
for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)']) {
  matchMedia(query).addEventListener('change', recolour);
}

/** Reads colours of the theme as they are inside an element; each is read once. */
export function paletteIn(inside: () => Element | null | undefined): Palette {
  let probe: HTMLElement | undefined;
  const known = new Map<string, string>();
  return (colour) => {
    const held = known.get(colour);
    if (held !== undefined) return held;
    const parent = inside();
    if (!parent) return '#888';
    probe ??= probeIn(parent);
    probe.style.color = colour;
    const read = getComputedStyle(probe).color;
    known.set(colour, read);
    return read;
  };
}

function probeIn(parent: Element): HTMLElement {
  const held = parent.querySelector<HTMLElement>(':scope > .map-probe');
  if (held) return held;
  const probe = document.createElement('i');
  probe.className = 'map-probe';
  probe.hidden = true;
  parent.append(probe);
  return probe;
}
