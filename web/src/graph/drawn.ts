import { computed, effect, signal } from '@preact/signals';
import { scene } from '../scene/load-scene.js';
import { NO_SCENE, type Scene } from '../scene/scene.js';
import { view } from '../view/navigation.js';
import type { View } from '../view/view.js';
import type { Laid, Order } from './layout-worker.js';
import { labelHeight, type Mark, markOf } from './marks.js';
import { type Lines, parallels } from './parallel.js';
import type { Point } from './point.js';
import { arrivals } from './stages.js';
import { textWidth } from './text-width.js';

export const LABEL_SIZE = 12;

/** A scene with a place for all that is in it. */
export interface Drawn {
  scene: Scene;
  marks: ReadonlyMap<string, Mark>;
  lines: Lines;
  places: ReadonlyMap<string, Point>;
}

/** What the canvas shows: the scene that was last laid out. */
export const drawn = signal<Drawn>({
  scene: NO_SCENE,
  marks: new Map(),
  lines: { bow: new Map(), pairs: [] },
  places: new Map(),
});

/** Whether places are being found for new nodes. */
export const arranging = signal(false);

/** Where nodes are that the reader did not pin, also those that left: who comes back finds the same place. */
const kept = new Map<string, Point>();
/** Width by height of the canvas. */
let aspect = 1.5;
let serial = 0;
let worker: Worker | undefined;
let waiting: Omit<Drawn, 'places'> | undefined;

/** What of the view decides where nodes lie; the rest does not lay them out again. */
const decisive = computed(() => {
  const { pins, focus, expansions } = view.value;
  return JSON.stringify([pins, focus, expansions]);
});

/** Keeps `drawn` after the scene and the pins until it is called off. */
export function keepDrawn(size: () => { width: number; height: number }): () => void {
  return effect(() => {
    const { width, height } = size();
    if (width > 0 && height > 0) aspect = width / height;
    decisive.value;
    draw(scene.value.scene, view.peek());
  });
}

/** Forgets where nodes were and lays all out anew, but for pins. */
export function rearrange(): void {
  kept.clear();
  draw(scene.peek().scene, view.peek());
}

/** A node that is let loose stays where it is. */
export function keepPlace(id: string, place: Point): void {
  kept.set(id, place);
}

function draw(next: Scene, { pins, focus, expansions }: View): void {
  const measure = textWidth(LABEL_SIZE);
  const marks = new Map(next.nodes.map((node) => [node.id, markOf(node, focus.includes(node.id), measure)]));
  const content = { scene: next, marks, lines: parallels(next.facts) };
  const pinned = new Map(pins.map(({ id, x, y }) => [id, { x, y }]));
  const placeOf = (id: string) => pinned.get(id) ?? kept.get(id);
  serial += 1;
  arranging.value = next.nodes.some(({ id }) => placeOf(id) === undefined);
  if (!arranging.value) {
    const places = new Map(next.nodes.map(({ id }) => [id, placeOf(id) as Point]));
    drawn.value = { ...content, places };
    return;
  }
  const came = arrivals(next, { focus, expansions });
  const bodies = [...marks.values()].map((mark) => ({
    id: mark.node.id,
    radius: mark.radius,
    width: mark.width,
    height: labelHeight(mark),
    at: placeOf(mark.node.id),
    pinned: pinned.has(mark.node.id),
    stage: came.get(mark.node.id)?.stage ?? 0,
    origin: came.get(mark.node.id)?.origin,
  }));
  waiting = content;
  worker ??= startWorker();
  worker.postMessage({ serial, task: { bodies, links: content.lines.pairs, aspect } } satisfies Order);
}

function startWorker(): Worker {
  const started = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<Laid>) => {
    // The view has changed since: its own task is under way.
    if (data.serial !== serial || waiting === undefined) return;
    const pinned = new Set(view.peek().pins.map(({ id }) => id));
    for (const [id, place] of data.places) if (!pinned.has(id)) kept.set(id, place);
    arranging.value = false;
    drawn.value = { ...waiting, places: data.places };
  });
  return started;
}
