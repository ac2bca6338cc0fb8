/** A place, on the screen or on the canvas. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** How a canvas lies on the screen: everything on it `k` times as large, and then moved. */
export interface Transform extends Spot {
  readonly k: number;
}

/** As it was drawn. */
export const UNMOVED: Transform = { k: 1, x: 0, y: 0 };

/** Where a place of the canvas is on the screen. */
export const onScreen = ({ k, x, y }: Transform, spot: Spot): Spot => ({
  x: k * spot.x + x,
  y: k * spot.y + y,
});

/** Which place of the canvas is at a place of the screen. */
export const onCanvas = ({ k, x, y }: Transform, spot: Spot): Spot => ({
  x: (spot.x - x) / k,
  y: (spot.y - y) / k,
});

/** A canvas of a scale that has one of its places at a place of the screen. */
export const putting = (place: Spot, at: Spot, k: number): Transform => ({
  k,
  x: at.x - k * place.x,
  y: at.y - k * place.y,
});

/** Wheels count in pixels, lines or pages. */
const STEP = [0.002, 0.05, 1];
/** Two fingers on a touchpad come as small turns of the wheel with the control key. */
const PINCH = 10;

/** How much larger the canvas becomes by a turn of the wheel. */
export function turned({
  deltaY,
  deltaMode,
  ctrlKey,
}: Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'ctrlKey'>): number {
  return 2 ** (-deltaY * (STEP[deltaMode] ?? 1) * (ctrlKey ? PINCH : 1));
}

/** The canvas that has the places which one finger or two hold under them, wherever they go. */
export function held(
  now: Transform,
  places: readonly Spot[],
  at: readonly Spot[],
  limited: (scale: number) => number,
): Transform {
  const two = places.length === 2;
  const k = two ? limited(apart(at) / Math.max(apart(places), Number.EPSILON)) : now.k;
  return putting(middle(places), middle(at), k);
}

const apart = ([one, other]: readonly Spot[]) =>
  one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0;

function middle(spots: readonly Spot[]): Spot {
  const sum = spots.reduce((to, { x, y }) => ({ x: to.x + x, y: to.y + y }), { x: 0, y: 0 });
  return { x: sum.x / spots.length, y: sum.y / spots.length };
}
