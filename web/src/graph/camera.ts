import { drag as dragging } from 'd3-drag';
import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
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
  readonly #zoom = zoom<SVGSVGElement, unknown>();
  #transform: ZoomTransform = zoomIdentity;
  #frame = 0;
  /** Until the reader moves the canvas, it goes along with what is drawn. */
  following = true;

  constructor(svg: SVGSVGElement, world: SVGGElement, handlers: Handlers) {
    this.#svg = svg;
    this.#zoom
      .scaleExtent([FURTHEST, NEAREST])
      .filter((event: Event) => mayMove(event))
      .on('start', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
        if (event.sourceEvent) this.following = false;
        handlers.moves(Boolean(event.sourceEvent));
      })
      .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        this.#transform = transform;
        world.setAttribute('transform', transform.toString());
      })
      .on('end', () => handlers.rests(this.#transform.k));
    select(svg).call(this.#zoom).on('dblclick.zoom', null);
    select(svg).call(
      dragging<SVGSVGElement, unknown>()
        .container(() => world)
        .filter((event: MouseEvent) => !event.button && !event.ctrlKey && nodeAt(event) !== undefined)
        .clickDistance(4)
        .subject((event: { sourceEvent: Event }) => {
          const id = nodeAt(event.sourceEvent) ?? '';
          return { id, moved: false, ...(handlers.placeOf(id) ?? { x: 0, y: 0 }) };
        })
        .on(
          'drag',
          ({ subject, x, y }: { subject: { id: string; moved: boolean }; x: number; y: number }) => {
            subject.moved = true;
            handlers.dragged(subject.id, { x, y });
          },
        )
        .on('end', ({ subject, x, y }: { subject: { id: string; moved: boolean }; x: number; y: number }) => {
          if (subject.moved) handlers.dropped(subject.id, { x, y });
        }),
    );
  }

  get scale(): number {
    return this.#transform.k;
  }

  /** Where a place of the canvas is on the screen, from its corner. */
  onScreen({ x, y }: Point): Point {
    const [left, top] = this.#transform.apply([x, y]);
    return { x: left, y: top };
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
    const left = taken.left + free / 2 - scale * middle.x;
    this.#go(zoomIdentity.translate(left, height / 2 - scale * middle.y).scale(scale), time);
  }

  /** Whether there is only room for a few nodes. */
  get isSmall(): boolean {
    return this.#size().height < SMALL;
  }

  /** Shows a place in the middle, as large as is usual. */
  centre({ x, y }: Point, time: number): void {
    const { width, height } = this.#size();
    const k = CLOSE;
    this.#go(zoomIdentity.translate(width / 2 - k * x, height / 2 - k * y).scale(k), time);
  }

  zoomBy(factor: number, time: number): void {
    this.following = false;
    const { width, height } = this.#size();
    const k = Math.min(NEAREST, Math.max(FURTHEST, this.#transform.k * factor));
    const [x, y] = this.#transform.invert([width / 2, height / 2]);
    this.#go(zoomIdentity.translate(width / 2 - k * x, height / 2 - k * y).scale(k), time);
  }

  panBy(dx: number, dy: number): void {
    this.following = false;
    const { x, y, k } = this.#transform;
    this.#go(zoomIdentity.translate(x + dx, y + dy).scale(k), 0);
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

  #go(to: ZoomTransform, time: number): void {
    cancelAnimationFrame(this.#frame);
    const from = this.#transform;
    const began = performance.now();
    const step = (now: number) => {
      const share = time === 0 ? 1 : Math.min(1, (now - began) / time);
      const eased = 1 - (1 - share) ** 3;
      const part = (one: number, other: number) => one + (other - one) * eased;
      const next = zoomIdentity.translate(part(from.x, to.x), part(from.y, to.y)).scale(part(from.k, to.k));
      select(this.#svg).call(this.#zoom.transform, share === 1 ? to : next);
      if (share < 1) this.#frame = requestAnimationFrame(step);
    };
    step(began);
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

/** One pointer on a node drags the node; everywhere else, and with two fingers, the canvas moves. */
function mayMove(event: Event): boolean {
  if (event.type === 'wheel') return true;
  if (event instanceof MouseEvent && (event.button !== 0 || event.ctrlKey)) return false;
  if ('touches' in event && (event as TouchEvent).touches.length > 1) return true;
  return nodeAt(event) === undefined;
}
