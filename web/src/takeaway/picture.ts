import { signal } from '@preact/signals';

/**
 * Gives the picture that a place shows; undefined while it shows none. A place sets it while it is on the screen. The
 * element may be the one on the screen, styled by the page, or one made for the purpose; how large it is, is as on the
 * screen, else as its `width` and `height` say. One that brings its own legend says so with `data-legend="own"`.
 */
export const picture = signal<(() => SVGSVGElement) | undefined>(undefined);
