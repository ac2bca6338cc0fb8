import { go, view } from '../view/navigation.js';
import { collapsed, removed } from '../view/steps.js';
import { drawn, keepPlace } from './drawn.js';
import { connected, expandBy, isExpanded, isPinned, pinned, unpinned } from './moves.js';
import { type Heading, nearest } from './nearest.js';
import type { Point } from './point.js';
import type { Surroundings } from './surroundings.js';
import { choosingFrom, keysShown, leaving, menuOf, stop } from './ui.js';
import { camera, follow, motion } from './viewing.js';

const HEADINGS: Readonly<Record<string, Heading>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const PANS: Readonly<Record<Heading, readonly [number, number]>> = {
  left: [60, 0],
  right: [-60, 0],
  up: [0, 60],
  down: [0, -60],
};

/** What keys do on the canvas; they only count while something on it has the focus. */
export function onKey(event: KeyboardEvent, near: Surroundings, places: ReadonlyMap<string, Point>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target as SVGElement;
  const id = target.closest<SVGElement>('[data-node]')?.dataset['node'];
  const fact = target.closest<SVGElement>('[data-fact]')?.dataset['fact'];
  const onMenu = target.closest('[data-menu]') !== null;
  const done =
    onHeading(event, id, near, places) || onCanvasKey(event) || onNode(event, id, fact, onMenu, near);
  if (done) event.preventDefault();
}

function onHeading(
  event: KeyboardEvent,
  id: string | undefined,
  near: Surroundings,
  places: ReadonlyMap<string, Point>,
): boolean {
  const heading = HEADINGS[event.key];
  if (heading === undefined) return false;
  if (event.shiftKey) {
    camera.peek()?.panBy(...PANS[heading]);
    return true;
  }
  const from = id ?? stop.peek();
  const next = from && nearest(from, heading, places, near.neighboursOf(from));
  if (next) focusOn(next);
  return true;
}

function onCanvasKey({ key }: KeyboardEvent): boolean {
  const shown = camera.peek();
  if (key === 'f' || key === 'F' || key === 'Home') follow();
  else if (key === 'PageUp') shown?.zoomBy(1.3, motion());
  else if (key === 'PageDown') shown?.zoomBy(1 / 1.3, motion());
  else if (key === '?') keysShown.value = true;
  else return false;
  return true;
}

function onNode(
  event: KeyboardEvent,
  id: string | undefined,
  fact: string | undefined,
  onMenu: boolean,
  near: Surroundings,
): boolean {
  const { key } = event;
  const now = view.peek();
  if (key === 'Escape') return leave(fact);
  if (key === 'Enter' || key === ' ') return open(onMenu ? undefined : (fact ?? id), onMenu ? id : undefined);
  if (key === '.' || key === ',') return walkFacts(id, fact, key === '.' ? 1 : -1, near);
  if (id === undefined) return false;
  const place = drawn.peek().places.get(id);
  if (key === '+' || key === '=') go(expandBy(now, id));
  else if (key === '-' && isExpanded(now, id)) go(collapsed(now, id));
  else if (key === 'Delete' || key === 'Backspace') hide(id, near);
  else if (key === 'm' || key === 'M' || key === 'ContextMenu' || (key === 'F10' && event.shiftKey))
    menuOf.value = id;
  else if ((key === 'p' || key === 'P') && place) {
    if (isPinned(now, id)) loosen(id);
    else go(pinned(now, id, place));
  } else return false;
  return true;
}

/** Lets a node loose where it is. */
export function loosen(id: string): void {
  const place = drawn.peek().places.get(id);
  if (place) keepPlace(id, place);
  go(unpinned(view.peek(), id));
}

function open(selected: string | undefined, menu: string | undefined): boolean {
  const from = choosingFrom.peek();
  if (menu !== undefined) menuOf.value = menu;
  else if (selected !== undefined && from !== undefined && drawn.peek().marks.has(selected)) {
    choosingFrom.value = undefined;
    if (from !== selected) go(connected(from, selected));
  } else if (selected !== undefined) go({ selected });
  return true;
}

function leave(fact: string | undefined): boolean {
  if (choosingFrom.peek() !== undefined) choosingFrom.value = undefined;
  else if (fact !== undefined) focusOn(stop.peek());
  else if (view.peek().selected !== undefined) go({ selected: undefined });
  return true;
}

/** Steps through the facts of the node that was left last. */
function walkFacts(
  id: string | undefined,
  fact: string | undefined,
  by: number,
  near: Surroundings,
): boolean {
  const of = id ?? stop.peek();
  if (of === undefined) return false;
  const facts = near.factsOf(of);
  const at = facts.findIndex((one) => one.id === fact);
  const next = facts[at < 0 ? (by > 0 ? 0 : facts.length - 1) : (at + by + facts.length) % facts.length];
  if (next) element('fact', next.id)?.focus();
  return true;
}

/** Hides a node, and goes to one that it was joined to. */
function hide(id: string, near: Surroundings): void {
  const next = [...near.neighboursOf(id)].find((other) => drawn.peek().marks.has(other));
  leaving.value = id;
  go(removed(view.peek(), id));
  if (next) focusOn(next);
}

/** Puts the focus on a node, and moves the canvas if it is out of sight. */
export function focusOn(id: string | undefined): void {
  const place = id === undefined ? undefined : drawn.peek().places.get(id);
  if (id === undefined || place === undefined) return;
  stop.value = id;
  camera.peek()?.reveal(place);
  element('node', id)?.querySelector<SVGElement>('.node')?.focus({ preventScroll: true });
}

function element(kind: 'node' | 'fact', id: string): SVGElement | null {
  return document.querySelector<SVGElement>(`.canvas [data-${kind}="${CSS.escape(id)}"]`);
}
