import { held, onCanvas, putting, type Spot, type Transform, turned, UNMOVED } from './transform.js';

/** Something on a canvas that a pointer takes along; both hear where on the screen it has been brought to. */
export interface Taken {
  moved(to: Spot): void;
  dropped(to: Spot): void;
}

/** What a canvas that can be moved asks and tells. */
export interface Moves {
  /** The smallest and the largest scale. */
  readonly scales: readonly [number, number];
  /** Keeps the canvas within its limits, where there are others. */
  within?(to: Transform): Transform;
  /** What a pointer takes along; without it the canvas moves. */
  take?(event: PointerEvent, at: Spot): Taken | undefined;
  /** A double click makes the canvas larger, with the shift key smaller. */
  doubles?: boolean;
  began(): void;
  moved(to: Transform): void;
  ended(): void;
}

/** A pointer that moves less than this, in pixels, clicks; a finger is less steady. */
const STILL = { finger: 8, other: 4 };
/** A wheel that has not turned for so long, in ms, has come to rest. */
const REST = 150;

/**
 * Moves and scales a canvas by mouse, wheel, touchpad and fingers. Nothing is told before a pointer moves, so that a
 * click is a click; what follows a move is none.
 */
export class PanZoom {
  transform: Transform = UNMOVED;
  readonly #element: Element;
  readonly #moves: Moves;
  readonly #pointers = new Map<number, Spot>();
  #places: readonly Spot[] = [];
  #pressed: Spot = UNMOVED;
  #taken: Taken | undefined;
  /** Whether a pointer has moved anything since it was pressed. */
  #dragged = false;
  /** Whether the canvas moves, by pointers or by the wheel. */
  #moving = false;
  #wheel: ReturnType<typeof setTimeout> | undefined;
  readonly #listening = new AbortController();
  #pressing = new AbortController();

  constructor(element: Element, moves: Moves) {
    this.#element = element;
    this.#moves = moves;
    const { signal } = this.#listening;
    const on = <E extends Event>(name: string, hear: (event: E) => void) =>
      element.addEventListener(name, (event) => hear(event as E), { signal, passive: false });
    on('wheel', (event: WheelEvent) => this.#turn(event));
    on('pointerdown', (event: PointerEvent) => this.#press(event));
    if (moves.doubles) on('dblclick', (event: MouseEvent) => this.#double(event));
  }

  /** Stops listening. */
  end(): void {
    clearTimeout(this.#wheel);
    this.#pressing.abort();
    this.#listening.abort();
  }

  /** The canvas at another scale, with one of the places of the screen staying as it is. */
  scaled(factor: number, at: Spot): Transform {
    return this.#within(putting(onCanvas(this.transform, at), at, this.#scale(factor * this.transform.k)));
  }

  /** The canvas moved by pixels. */
  shifted(dx: number, dy: number): Transform {
    const { k, x, y } = this.transform;
    return this.#within({ k, x: x + dx, y: y + dy });
  }

  #turn(event: WheelEvent): void {
    event.preventDefault();
    this.#begin();
    this.#move(this.scaled(turned(event), this.#spot(event)));
    clearTimeout(this.#wheel);
    this.#wheel = setTimeout(() => {
      this.#wheel = undefined;
      this.#rest();
    }, REST);
  }

  #double(event: MouseEvent): void {
    event.preventDefault();
    this.#begin();
    this.#move(this.scaled(event.shiftKey ? 0.5 : 2, this.#spot(event)));
    this.#rest();
  }

  #press(event: PointerEvent): void {
    if (event.button !== 0 || event.ctrlKey || this.#pointers.size === 2) return;
    const first = this.#pointers.size === 0;
    const spot = this.#spot(event);
    if (!first) this.#drop();
    this.#pointers.set(event.pointerId, spot);
    if (first) {
      this.#pressed = spot;
      this.#dragged = false;
      this.#taken = this.#moves.take?.(event, spot);
      this.#listen();
    }
    this.#hold();
  }

  /** A pointer is heard wherever it goes until it is lifted. */
  #listen(): void {
    this.#pressing = new AbortController();
    const { signal } = this.#pressing;
    const own = (event: PointerEvent) => this.#pointers.has(event.pointerId);
    window.addEventListener('pointermove', (event) => own(event) && this.#drag(event), { signal });
    for (const name of ['pointerup', 'pointercancel'] as const)
      window.addEventListener(name, (event) => own(event) && this.#lift(event), { signal });
    for (const name of ['selectstart', 'dragstart'])
      window.addEventListener(name, (event) => event.preventDefault(), { signal });
  }

  #drag(event: PointerEvent): void {
    if (event.buttons === 0) {
      this.#lift(event);
      return;
    }
    const spot = this.#spot(event);
    this.#pointers.set(event.pointerId, spot);
    const still = event.pointerType === 'touch' ? STILL.finger : STILL.other;
    const near = Math.hypot(spot.x - this.#pressed.x, spot.y - this.#pressed.y) <= still;
    if (near && !this.#dragged && this.#pointers.size === 1) return;
    this.#dragged = true;
    if (this.#taken) {
      this.#taken.moved(spot);
      return;
    }
    this.#begin();
    const scale = (k: number) => this.#scale(k);
    this.#move(this.#within(held(this.transform, this.#places, [...this.#pointers.values()], scale)));
  }

  #lift(event: PointerEvent): void {
    if (this.#dragged) withoutClick();
    this.#drop();
    this.#pointers.delete(event.pointerId);
    this.#hold();
    if (this.#pointers.size > 0) return;
    this.#pressing.abort();
    this.#rest();
  }

  /** What was taken along stays where it is. */
  #drop(): void {
    const [spot] = this.#pointers.values();
    if (this.#dragged && spot) this.#taken?.dropped(spot);
    this.#taken = undefined;
  }

  #hold(): void {
    this.#places = [...this.#pointers.values()].map((spot) => onCanvas(this.transform, spot));
  }

  #begin(): void {
    if (this.#moving) return;
    this.#moving = true;
    this.#moves.began();
  }

  #move(to: Transform): void {
    this.transform = to;
    this.#moves.moved(to);
  }

  #rest(): void {
    if (!this.#moving || this.#wheel !== undefined || this.#pointers.size > 0) return;
    this.#moving = false;
    this.#moves.ended();
  }

  #scale(k: number): number {
    const [least, most] = this.#moves.scales;
    return Math.min(most, Math.max(least, k));
  }

  #within(to: Transform): Transform {
    return this.#moves.within?.(to) ?? to;
  }

  #spot({ clientX, clientY }: MouseEvent): Spot {
    const { left, top } = this.#element.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }
}

/** The click that ends a move is none. */
function withoutClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
}
