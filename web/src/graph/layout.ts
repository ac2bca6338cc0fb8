import { type Force, forceLink, forceManyBody, forceX, forceY } from 'd3-force';
import { keepApart } from './apart.js';
import type { Point } from './point.js';
import { type Moved, simulate } from './simulation.js';
import { startBeside } from './start.js';

/** A node as the layout sees it: a mark with its label below. */
export interface Body {
  id: string;
  radius: number;
  /** Of the label. */
  width: number;
  height: number;
  /** Where it is; absent for one that is new. */
  at?: Point;
  /** Whether the reader put it there: then it does not move at all. */
  pinned: boolean;
  /** New nodes come in the order of their stages, as though each had been asked for after the one before. */
  stage: number;
  /** The node that it came from. */
  origin?: string;
}

/** What is to be laid out. */
export interface Task {
  bodies: readonly Body[];
  /** Pairs of ids; several facts between two nodes are one pair. */
  links: readonly (readonly [string, string])[];
  /** Width by height of the room there is. */
  aspect: number;
}

/** How far a node that was on the canvas may give way to new ones. */
export const LEASH = 24;

/** Small networks get more turns than large ones, which would take too long and are not read node by node. */
const turns = (nodes: number): number => Math.round(260 / Math.max(1, Math.sqrt(nodes / 120)));

/**
 * Finds a place for every node. Pinned nodes stay, those with a place give way by `LEASH` at most, and new ones start
 * beside the one they came from. The same task always has the same answer.
 */
export function layOut(task: Task): Map<string, Point> {
  const places = new Map<string, Point>();
  for (const body of task.bodies) if (body.at) places.set(body.id, body.at);
  const fresh = task.bodies.filter((body) => body.at === undefined);
  const stages = [...new Set(fresh.map((body) => body.stage))].sort((one, other) => one - other);
  // Nothing new: what is there still gives way to what was moved.
  if (stages.length === 0) settle(task, task.bodies, places, new Map(places));
  const shown = new Set(places.keys());
  for (const stage of stages) {
    const newcomers = fresh.filter((body) => body.stage === stage);
    const kept = new Map(places);
    startBeside(newcomers, task.links, places);
    for (const body of newcomers) shown.add(body.id);
    settle(
      task,
      task.bodies.filter((body) => shown.has(body.id)),
      places,
      kept,
    );
  }
  return leashed(task.bodies, places);
}

interface Moving extends Moved {
  body: Body;
  home?: Point;
}

function settle(
  task: Task,
  bodies: readonly Body[],
  places: Map<string, Point>,
  kept: ReadonlyMap<string, Point>,
): void {
  const moving = bodies.map((body): Moving => {
    const at = places.get(body.id) as Point;
    const home = kept.get(body.id);
    return { ...at, body, home, ...(body.pinned && home ? { fx: home.x, fy: home.y } : {}) };
  });
  const index = new Map(moving.map((one) => [one.body.id, one]));
  const links = task.links.flatMap(([from, to]) => {
    const [source, target] = [index.get(from), index.get(to)];
    return source && target ? [{ source, target }] : [];
  });
  const ends = new Map<Moving, number>();
  for (const { source, target } of links) {
    ends.set(source, (ends.get(source) ?? 0) + 1);
    ends.set(target, (ends.get(target) ?? 0) + 1);
  }
  const few = (link: (typeof links)[number]) =>
    Math.min(ends.get(link.source) ?? 1, ends.get(link.target) ?? 1);
  const busy = (link: (typeof links)[number]) =>
    Math.max(ends.get(link.source) ?? 1, ends.get(link.target) ?? 1);
  // Names are wide, and the pull has to differ far more than the sides of the room do.
  const wide = Math.min(Math.max(task.aspect * 0.75, 0.3), 2) ** 1.6;
  simulate<Moving>(
    moving,
    [
      forceLink<Moving, (typeof links)[number]>(links)
        .distance((link) => 90 + 9 * Math.sqrt(busy(link)) * Math.min(few(link), 4))
        .strength((link) => 0.7 / few(link)),
      forceManyBody<Moving>().strength(-620).distanceMax(900),
      forceX<Moving>(0).strength(0.045 / wide),
      forceY<Moving>(0).strength(0.045 * wide),
      homing(moving),
      keepApart(moving),
    ],
    turns(moving.length),
  );
  for (const { x, y, body } of moving) places.set(body.id, { x, y });
}

/** Draws what had a place back to it, and lets it go no further than the leash. */
function homing(moving: readonly Moving[]): Force<Moving, undefined> {
  return () => {
    for (const node of moving) {
      if (node.home === undefined) continue;
      node.vx = (node.vx ?? 0) * 0.4 + (node.home.x - node.x) * 0.3;
      node.vy = (node.vy ?? 0) * 0.4 + (node.home.y - node.y) * 0.3;
    }
  };
}

/** Over several stages a node may have given way several times: from where it was on the canvas it went no further. */
function leashed(bodies: readonly Body[], places: ReadonlyMap<string, Point>): Map<string, Point> {
  return new Map(
    bodies.map((body) => {
      const place = places.get(body.id) as Point;
      if (body.at === undefined) return [body.id, place];
      if (body.pinned) return [body.id, body.at];
      const [dx, dy] = [place.x - body.at.x, place.y - body.at.y];
      const share = Math.min(1, LEASH / (Math.hypot(dx, dy) || 1));
      return [body.id, { x: body.at.x + dx * share, y: body.at.y + dy * share }];
    }),
  );
}
