import { PanZoom, type Taken } from '../pan-zoom/pan-zoom.js';
import { onCanvas, onScreen, putting, type Spot, type Transform } from '../pan-zoom/transform.js';
import { around, type Box, type Point } from './point.js';

/** What the reader does to the canvas with a pointer. */
export interface Handlers {
  /** Where a node is. */
  placeOf(id: string): Point | undefined;
  dragged(id: string, to: Point): void;
  dropped(id: string, to: Point): void;
  /** The canvas begins to move, by the reader's hand or by itself. */
  moves(byHand: boolean): void;
  /** The canvas has come to rest at a scale. */
  rests(scale: number): void;
}

const NEAREST = 4;
const FURTHEST = 0.08;
/** Nothing is drawn larger than this to fill the screen. */
const LARGEST_FIT = 1.25;
const MARGIN = 28;
/** A canvas lower than this is small. */
const SMALL = 320;
/** The scale at which a node is shown on a small canvas. */
const CLOSE = 0.7;

/**
 * The piece of the canvas that is seen. Panning and zooming change the transform of one group and nothing else, and
 * dragging tells of nodes.
 */
export class Camera {
  readonly #svg: SVGSVGElement;
  readonly #world: SVGGElement;
  readonly #handlers: Handlers;
  readonly #hand: PanZoom;
  #frame = 0;
  /** Until the reader moves the canvas, it goes along with what is drawn. */
  following = true;

  constructor(svg: SVGSVGElement, world: SVGGElement, handlers: Handlers) {
    this.#svg = svg;
    this.#world = world;
    this.#handlers = handlers;
    this.#hand = new PanZoom(svg, {
      scales: [FURTHEST, NEAREST],
      take: (event, at) => this.#take(nodeAt(event), at),
      began: () => {
        cancelAnimationFrame(this.#frame);
        this.following = false;
        handlers.moves(true);
      },
      moved: (to) => this.#put(to),
      ended: () => handlers.rests(this.scale),
    });
  }

  /** Hears no pointer any more. */
  end(): void {
    cancelAnimationFrame(this.#frame);
    this.#hand.end();
  }

  get scale(): number {
    return this.#hand.transform.k;
  }

  /** Where a place of the canvas is on the screen, from its corner. */
  onScreen(place: Point): Point {
    return onScreen(this.#hand.transform, place);
  }

  /** Shows all of some boxes, as large as may be, beside what lies over an edge of the canvas. */
  fit(boxes: readonly Box[], time: number, taken: { left: number; right: number }): void {
    const box = around(boxes);
    const { width, height } = this.#size();
    const free = width - taken.left - taken.right;
    if (!box || free <= 0 || height === 0) return;
    const k = Math.min(
      LARGEST_FIT,
      (free - 2 * MARGIN) / Math.max(1, box.right - box.left),
      (height - 2 * MARGIN) / Math.max(1, box.bottom - box.top),
    );
    const scale = Math.max(FURTHEST, k);
    const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
    this.#go(putting(middle, { x: taken.left + free / 2, y: height / 2 }, scale), time);
  }

  /** Whether there is only room for a few nodes. */
  get isSmall(): boolean {
    return this.#size().height < SMALL;
  }

  /** Shows a place in the middle, as large as is usual. */
  centre(place: Point, time: number): void {
    this.#go(putting(place, this.#middle(), CLOSE), time);
  }

  zoomBy(factor: number, time: number): void {
    this.following = false;
    this.#go(this.#hand.scaled(factor, this.#middle()), time);
  }

  panBy(dx: number, dy: number): void {
    this.following = false;
    this.#go(this.#hand.shifted(dx, dy), 0);
  }

  /** Moves the canvas no further than it takes to see a place. */
  reveal(place: Point): void {
    const { width, height } = this.#size();
    const { x, y } = this.onScreen(place);
    const edge = Math.min(64, width / 4, height / 4);
    const dx = Math.max(0, edge - x) - Math.max(0, x - (width - edge));
    const dy = Math.max(0, edge - y) - Math.max(0, y - (height - edge));
    if (dx !== 0 || dy !== 0) this.panBy(dx, dy);
  }

  #go(to: Transform, time: number): void {
    cancelAnimationFrame(this.#frame);
    const from = this.#hand.transform;
    const began = performance.now();
    const step = (now: number) => {
      const share = time === 0 ? 1 : Math.min(1, (now - began) / time);
      const eased = 1 - (1 - share) ** 3;
      const part = (one: number, other: number) => one + (other - one) * eased;
      this.#handlers.moves(false);
      this.#put(share === 1 ? to : { k: part(from.k, to.k), x: part(from.x, to.x), y: part(from.y, to.y) });
      this.#handlers.rests(this.scale);
      if (share < 1) this.#frame = requestAnimationFrame(step);
    };
    step(began);
  }

  #put(to: Transform): void {
    this.#hand.transform = to;
    this.#world.setAttribute('transform', `translate(${to.x},${to.y})scale(${to.k})`);
  }

  /** A node goes along with the pointer, held where it was taken. */
  #take(id: string | undefined, at: Spot): Taken | undefined {
    const place = id === undefined ? undefined : this.#handlers.placeOf(id);
    if (id === undefined || place === undefined) return undefined;
    const hold = onCanvas(this.#hand.transform, at);
    const placeAt = (spot: Spot): Point => {
      const { x, y } = onCanvas(this.#hand.transform, spot);
      return { x: place.x + x - hold.x, y: place.y + y - hold.y };
    };
    return {
      moved: (to) => this.#handlers.dragged(id, placeAt(to)),
      dropped: (to) => this.#handlers.dropped(id, placeAt(to)),
    };
  }

  #middle(): Point {
    const { width, height } = this.#size();
    return { x: width / 2, y: height / 2 };
  }

  #size(): { width: number; height: number } {
    return { width: this.#svg.clientWidth, height: this.#svg.clientHeight };
  }
}

/** The id of the node that an event happened on. */
export function nodeAt(event: Event): string | undefined {
  return dataAt(event, 'node');
}

/** The id of the fact that an event happened on. */
export function factAt(event: Event): string | undefined {
  return dataAt(event, 'fact') ?? dataAt(event, 'words');
}

function dataAt(event: Event, name: 'node' | 'fact' | 'words'): string | undefined {
  const element = event.target instanceof Element ? event.target.closest<SVGElement>(`[data-${name}]`) : null;
  return element?.dataset[name];
}
