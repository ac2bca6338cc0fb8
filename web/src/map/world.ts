import type { ExtendedFeature, ExtendedFeatureCollection } from 'd3-geo';
import { feature } from 'topojson-client';
import worldUrl from 'world-atlas/countries-110m.json?url';
import { alpha2 } from './country-codes.js';
import { type Area, middle, outline, type Point } from './projection.js';

/** The outline of a country on the map. */
export interface Land {
  /** Its two letters; undefined for areas that have none. */
  code?: string;
  /** The path of an SVG, in units of the map. */
  path: string;
  /** The middle of its largest part. */
  middle: Point;
}

const ANTARCTICA = '010';

type Atlas = Parameters<typeof feature>[0];
type Countries = ExtendedFeatureCollection<ExtendedFeature<Area, { name: string }>>;

let held: Promise<Land[]> | undefined;

/** The countries of the world, fetched once, when a map is first wanted; what failed is tried again. */
export function world(): Promise<Land[]> {
  held ??= fetchWorld().catch((error: unknown) => {
    held = undefined;
    throw error;
  });
  return held;
}

async function fetchWorld(): Promise<Land[]> {
  const response = await fetch(worldUrl);
  if (!response.ok) throw new Error(`The outline of the world: ${response.status}`);
  const atlas = (await response.json()) as Atlas;
  const { countries } = atlas.objects;
  if (countries === undefined) throw new Error('The outline of the world has no countries.');
  return (feature(atlas, countries) as unknown as Countries).features
    .filter(({ id }) => id !== ANTARCTICA)
    .map((country) => ({
      code: country.properties.name === 'Kosovo' ? 'XK' : alpha2(String(country.id)),
      path: outline(country.geometry),
      middle: middle(country.geometry),
    }));
}
