import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomBehavior, zoom, zoomIdentity } from 'd3-zoom';
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
  const target = select(element);
  const fitNow = ({ k, x, y }: { k: number; x: number; y: number }): Fit => {
    const whole = fitOf(size);
    return { scale: whole.scale * k, x: whole.x * k + x, y: whole.y * k + y };
  };
  // An event of the reader has a source; what code does here is told by the code itself.
  const behaviour: ZoomBehavior<HTMLElement, unknown> = zoom<HTMLElement, unknown>()
    .scaleExtent([1, MOST_ZOOM])
    .clickDistance(6)
    .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      if (event.sourceEvent) moved(fitNow(event.transform));
    })
    .on('end', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      if (event.sourceEvent) rested(fitNow(event.transform));
    });
  target.call(behaviour);
  const byCode = (change: () => void) => {
    change();
    const { __zoom } = element as unknown as { __zoom: { k: number; x: number; y: number } };
    rested(fitNow(__zoom));
  };
  return {
    hold(newSize, fit) {
      size = newSize;
      const { width, height } = size;
      behaviour
        .extent([
          [0, 0],
          [width, height],
        ])
        .translateExtent([
          [0, 0],
          [width, height],
        ]);
      const whole = fitOf(size);
      const k = fit.scale / whole.scale;
      target.property('__zoom', zoomIdentity.translate(fit.x - whole.x * k, fit.y - whole.y * k).scale(k));
    },
    scale: (factor) => byCode(() => behaviour.scaleBy(target, factor)),
    move: (x, y) =>
      byCode(() => {
        const { __zoom } = element as unknown as { __zoom: { k: number } };
        behaviour.translateBy(target, x / __zoom.k, y / __zoom.k);
      }),
    end() {
      target.on('.zoom', null);
    },
  };
}
