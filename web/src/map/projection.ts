import { type GeoPermissibleObjects, geoNaturalEarth1, geoPath } from 'd3-geo';
import type { MapFrame } from '../view/view.js';

export type Point = readonly [x: number, y: number];

export interface Size {
  width: number;
  height: number;
}

/** How units of the map become pixels: `pixel = unit * scale + [x, y]`. */
export interface Fit {
  scale: number;
  x: number;
  y: number;
}

/** How much larger than the whole world the map can get. */
export const MOST_ZOOM = 40;

/*
 * The world is projected once, in units of its own, and only scaled and moved after that: nothing is computed anew
 * while a reader drags it. Without Antarctica it reaches from Cape Horn to the north of Greenland.
 */
const earth = geoNaturalEarth1().scale(100).translate([0, 0]);
const [EAST] = project(180, 0);
const [, NORTH] = project(0, 84);
const [, SOUTH] = project(0, -57);
const MARGIN = 12;

/** Where a place lies, in units of the map; north is up, whatever way the language is read. */
export function project(longitude: number, latitude: number): Point {
  return earth([longitude, latitude]) ?? [0, 0];
}

/** The outline of a shape of the world as the path of an SVG, in units of the map. */
export function outline(shape: GeoPermissibleObjects): string {
  return geoPath(earth).digits(2)(shape) ?? '';
}

/** What a country covers, in degrees. */
export type Area =
  | { type: 'Polygon'; coordinates: [number, number][][] }
  | { type: 'MultiPolygon'; coordinates: [number, number][][][] };

/** The middle of an area, or of the largest of its parts, in units of the map. */
export function middle(area: Area): Point {
  const path = geoPath(earth);
  const parts = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const polygons = parts.map((coordinates) => ({ type: 'Polygon' as const, coordinates }));
  const sized = polygons.map((polygon) => ({ polygon, size: path.area(polygon) }));
  const largest = sized.reduce((one, other) => (other.size > one.size ? other : one));
  return path.centroid(largest.polygon);
}

/** The scale at which the whole world is seen. */
export function wholeScale({ width, height }: Size): number {
  const across = (width - 2 * MARGIN) / (2 * EAST);
  const down = (height - 2 * MARGIN) / (SOUTH - NORTH);
  return Math.max(0.05, Math.min(across, down));
}

/** How a frame fills a picture of some size; without one, the whole world does. */
export function fitOf(size: Size, frame?: MapFrame): Fit {
  const scale = wholeScale(size) * (frame?.zoom ?? 1);
  const [x, y] = frame ? project(frame.longitude, frame.latitude) : [0, (NORTH + SOUTH) / 2];
  return { scale, x: size.width / 2 - x * scale, y: size.height / 2 - y * scale };
}

/** The frame that a fit shows; undefined where that is the whole world. */
export function frameOf(size: Size, fit: Fit): MapFrame | undefined {
  const zoom = fit.scale / wholeScale(size);
  if (zoom < 1.005) return undefined;
  const middle: [number, number] = [
    (size.width / 2 - fit.x) / fit.scale,
    (size.height / 2 - fit.y) / fit.scale,
  ];
  const [longitude, latitude] = earth.invert?.(middle) ?? [0, 0];
  const within = (degrees: number, most: number) => Math.max(-most, Math.min(most, degrees));
  return { longitude: within(longitude, 180), latitude: within(latitude, 90), zoom };
}

/** Where a point of the map is on the screen. */
export function toScreen({ scale, x, y }: Fit, [unitX, unitY]: Point): Point {
  return [unitX * scale + x, unitY * scale + y];
}

/** The frame that holds all these places with some room around them; undefined for none, or for half the world. */
export function frameAround(size: Size, points: readonly Point[]): MapFrame | undefined {
  if (points.length === 0) return undefined;
  const [left, right] = range(points.map(([x]) => x));
  const [top, bottom] = range(points.map(([, y]) => y));
  const wanted = Math.min(
    (size.width * 0.8) / Math.max(right - left, 1),
    (size.height * 0.7) / Math.max(bottom - top, 1),
  );
  const scale = Math.min(wanted, wholeScale(size) * 8);
  const fit = {
    scale,
    x: size.width / 2 - ((left + right) / 2) * scale,
    y: size.height / 2 - ((top + bottom) / 2) * scale,
  };
  return frameOf(size, fit);
}

function range(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}
