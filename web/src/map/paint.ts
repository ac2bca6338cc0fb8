import { type Bow, distanceTo } from './bow.js';
import type { Drawing, DrawnLink, DrawnPlace, LinkLook } from './drawing.js';
import { FILLS, GROUND, LINE_ORDER, LINES, MANY, radiusOf, signOf, strengthOf } from './looks.js';
import { type Fit, type Point, type Size, toScreen } from './projection.js';
import type { Land } from './world.js';

/** What a custom property of the theme is now, in a notation that a canvas takes. */
export type Palette = (colour: string) => string;

/** What to paint on, and which part of the world. */
export interface Sheet {
  context: CanvasRenderingContext2D;
  size: Size;
  /** Dots of the screen a pixel. */
  density: number;
  fit: Fit;
  zoom: number;
  palette: Palette;
}

export interface LandPath extends Land {
  shape: Path2D;
}

const CHUNK = 24;

/** The countries, filled by their number where the drawing says so. */
export function paintLand(sheet: Sheet, lands: readonly LandPath[], { fills }: Drawing): void {
  const { context, palette } = begin(sheet);
  context.lineJoin = 'round';
  context.lineWidth = 0.7 / sheet.fit.scale;
  context.strokeStyle = palette(GROUND.border);
  for (const { code, shape } of lands) {
    const level = code === undefined ? undefined : fills.get(code)?.level;
    context.fillStyle = palette(FILLS[level ?? -1] ?? GROUND.land);
    context.fill(shape);
    context.stroke(shape);
  }
}

/** The links by how they are drawn, those that say most last. */
export function byLook(links: readonly DrawnLink[]): ReadonlyMap<LinkLook, readonly DrawnLink[]> {
  return new Map(LINE_ORDER.map((look) => [look, links.filter((link) => link.look === look)]));
}

function trace(path: CanvasPath, { from, control, to }: Bow): void {
  path.moveTo(from[0], from[1]);
  path.quadraticCurveTo(control[0], control[1], to[0], to[1]);
}

/** The links, and the places on top of them. */
export function paintNetwork(
  sheet: Sheet,
  links: ReadonlyMap<LinkLook, readonly DrawnLink[]>,
  drawing: Drawing,
): void {
  const { context, fit, palette } = begin(sheet);
  const seen = boxOf(sheet);
  for (const [look, same] of links) {
    const strength = strengthOf(same.length, look);
    const { colour, width, dash } = LINES[look];
    context.globalAlpha = strength;
    context.strokeStyle = palette(colour);
    context.lineWidth = (strength < 0.3 ? width * 0.7 : width) / fit.scale;
    context.setLineDash(dash.map((length) => length / fit.scale));
    strokeAll(
      context,
      same.filter(({ bow }) => touches(bow, seen)),
    );
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
  paintPlaces(sheet, drawing.places, drawing.places.length > MANY);
}

/** Strokes some at once, so that thousands stay quick; where strokes cross, they add up. */
function strokeAll(context: CanvasRenderingContext2D, links: readonly DrawnLink[]): void {
  for (let start = 0; start < links.length; start += CHUNK) {
    context.beginPath();
    for (const { bow } of links.slice(start, start + CHUNK)) trace(context, bow);
    context.stroke();
  }
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** What of the world is in the picture, in units of the map. */
function boxOf({ fit: { scale, x, y }, size }: Sheet): Box {
  return [-x / scale, -y / scale, (size.width - x) / scale, (size.height - y) / scale];
}

function touches({ from, control, to }: Bow, [left, top, right, bottom]: Box): boolean {
  return (
    Math.max(from[0], control[0], to[0]) >= left &&
    Math.min(from[0], control[0], to[0]) <= right &&
    Math.max(from[1], control[1], to[1]) >= top &&
    Math.min(from[1], control[1], to[1]) <= bottom
  );
}

function paintPlaces(sheet: Sheet, places: readonly DrawnPlace[], many: boolean): void {
  const { context, palette, zoom } = sheet;
  const shapes = new Map<string, Path2D>();
  // The least connected first: they may be covered.
  for (const place of places.toReversed()) {
    const { colour, shape } = signOf(place.kind, place.look);
    const [x, y] = toScreen(sheet.fit, place.point);
    if (x < -20 || y < -20 || x > sheet.size.width + 20 || y > sheet.size.height + 20) continue;
    const radius = radiusOf(place, many, zoom);
    const path = shapes.get(shape) ?? new Path2D(shape);
    shapes.set(shape, path);
    const scale = (radius / 10) * sheet.density;
    context.setTransform(scale, 0, 0, scale, x * sheet.density, y * sheet.density);
    context.fillStyle = palette(colour);
    if (!many) {
      context.lineWidth = 30 / radius;
      context.strokeStyle = palette(GROUND.halo);
      context.stroke(path);
    }
    context.fill(path);
  }
}

/** What the reader points at or has selected, with what it is linked to, on top of everything. */
export function paintMarked(sheet: Sheet, marked: Marked, lands: readonly LandPath[], many: boolean): void {
  const { context, fit, palette } = begin(sheet);
  context.strokeStyle = palette(GROUND.mark);
  const land = lands.find(({ code }) => code !== undefined && code === marked.country);
  if (land) {
    context.lineWidth = 2 / fit.scale;
    context.stroke(land.shape);
  }
  for (const { bow, look } of marked.links) {
    const path = new Path2D();
    trace(path, bow);
    context.lineWidth = (LINES[look].width + 0.6) / fit.scale;
    context.setLineDash(LINES[look].dash.map((length) => length / fit.scale));
    context.stroke(path);
  }
  context.setLineDash([]);
  paintPlaces(sheet, marked.places, many && marked.places.length > MANY);
  const ring = marked.centre;
  if (!ring) return;
  const [x, y] = toScreen(fit, ring.point);
  context.setTransform(sheet.density, 0, 0, sheet.density, 0, 0);
  context.lineWidth = 2.5;
  context.strokeStyle = palette(GROUND.mark);
  context.beginPath();
  context.arc(x, y, radiusOf(ring, many, sheet.zoom) + 4, 0, 2 * Math.PI);
  context.stroke();
}

/** What stands out; the rest is dimmed while anything does. */
export interface Marked {
  centre?: DrawnPlace;
  country?: string;
  links: readonly DrawnLink[];
  places: readonly DrawnPlace[];
}

function begin(sheet: Sheet): Sheet {
  const { context, size, density, fit } = sheet;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, size.width * density, size.height * density);
  const scale = fit.scale * density;
  context.setTransform(scale, 0, 0, scale, fit.x * density, fit.y * density);
  return sheet;
}

/** What is under the pointer: a place before a link, and the nearest of them. */
export function underPointer(
  drawing: Drawing,
  fit: Fit,
  zoom: number,
  [x, y]: Point,
): { place: DrawnPlace } | { link: DrawnLink } | undefined {
  const many = drawing.places.length > MANY;
  let place: DrawnPlace | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of drawing.places) {
    const [atX, atY] = toScreen(fit, candidate.point);
    const distance = Math.hypot(atX - x, atY - y) - radiusOf(candidate, many, zoom);
    if (distance < least) [place, least] = [candidate, distance];
  }
  if (place && least < 6) return { place };
  const unit: Point = [(x - fit.x) / fit.scale, (y - fit.y) / fit.scale];
  const reach = 5 / fit.scale;
  let link: DrawnLink | undefined;
  let nearest = reach;
  for (const candidate of drawing.links) {
    const distance = distanceTo(candidate.bow, unit, reach);
    if (distance < nearest) [link, nearest] = [candidate, distance];
  }
  return link && { link };
}

const scratch = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');

/** The two letters of the country under the pointer. */
export function countryUnder(lands: readonly LandPath[], fit: Fit, [x, y]: Point): string | undefined {
  const [unitX, unitY] = [(x - fit.x) / fit.scale, (y - fit.y) / fit.scale];
  return lands.find(({ shape }) => scratch?.isPointInPath(shape, unitX, unitY))?.code;
}
