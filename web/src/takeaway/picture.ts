import { signal } from '@preact/signals';

/**
 * Gives the picture that a place shows; undefined while it shows none. A place sets it while it is on the screen. Each
 * is made anew: styled by the page wherever it is put, with `width`, `height` and a `viewBox`. One that brings its own
 * legend says so with `data-legend="own"`.
 */
export const picture = signal<(() => SVGSVGElement) | undefined>(undefined);
