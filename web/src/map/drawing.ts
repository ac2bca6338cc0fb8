import type { Words } from '../scene/scene.js';
import { type Bow, bow } from './bow.js';
import { type Point, project } from './projection.js';

/** How a link is drawn; the legend says what each means. */
export type LinkLook =
  | 'stated'
  | 'implicit'
  | 'other'
  | 'active'
  | 'dormant'
  | 'unknown'
  | 'one'
  | 'two'
  | 'both';

/** How a place is drawn: as its kind, or by what it is to the two cities that are compared. */
export type PlaceLook = 'kind' | 'one' | 'two' | 'both' | 'compared';

/** Something that a map can show. */
export interface Spot {
  id: string;
  kind: string;
  name: Words;
  location: { latitude: number; longitude: number } | null;
  look: PlaceLook;
}

/** What joins two spots. */
export interface Join {
  from: string;
  to: string;
  /** The facts that say so, the one to open first. */
  facts: readonly string[];
  look: LinkLook;
}

export interface DrawnPlace extends Spot {
  /** In units of the map. */
  point: Point;
  /** How many links of the drawing it has, those that cannot be drawn included. */
  links: number;
}

export interface DrawnLink extends Join {
  bow: Bow;
}

/** How a country is filled. */
export interface Fill {
  /** The entity that it stands for. */
  id: string;
  name: Words;
  /** The place of its number among the classes of the legend. */
  level: number;
  /** The number in words. */
  note: string;
}

/** What is on the map. */
export interface Drawing {
  /** The most connected first. */
  places: readonly DrawnPlace[];
  links: readonly DrawnLink[];
  /** The countries that are filled, by their two letters, the fullest first. */
  fills: ReadonlyMap<string, Fill>;
}

/** What a map shows, and what it cannot show. */
export interface Layout {
  drawing: Drawing;
  /** Of these no coordinates are held. */
  unplaced: readonly Spot[];
  /** How many joins there are, drawn or not. */
  joins: number;
}

export const NO_DRAWING: Drawing = { places: [], links: [], fills: new Map() };

/** Puts on the map what has a place on it. */
export function layOut(spots: readonly Spot[], joins: readonly Join[], fills = NO_DRAWING.fills): Layout {
  const links = new Map<string, number>();
  for (const { from, to } of joins) {
    links.set(from, (links.get(from) ?? 0) + 1);
    links.set(to, (links.get(to) ?? 0) + 1);
  }
  const places = new Map<string, DrawnPlace>();
  for (const spot of spots) {
    if (spot.location === null) continue;
    const point = project(spot.location.longitude, spot.location.latitude);
    places.set(spot.id, { ...spot, point, links: links.get(spot.id) ?? 0 });
  }
  const nth = new Map<string, number>();
  const drawn = joins.flatMap((join) => {
    const from = places.get(join.from)?.point;
    const to = places.get(join.to)?.point;
    if (from === undefined || to === undefined || join.from === join.to) return [];
    const pair = pairOf(join.from, join.to);
    const before = nth.get(pair) ?? 0;
    nth.set(pair, before + 1);
    return [{ ...join, bow: bow(from, to, before) }];
  });
  return {
    drawing: {
      places: [...places.values()].sort((one, other) => rankOf(other) - rankOf(one)),
      links: drawn,
      fills,
    },
    unplaced: spots.filter(({ location }) => location === null),
    joins: joins.length,
  };
}

/** One name for two ends, whichever comes first. */
export function pairOf(one: string, other: string): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}

/** Those that are compared come first, then what both have. */
function rankOf({ look, links }: DrawnPlace): number {
  return links + (look === 'compared' ? 1e6 : look === 'both' ? 1e5 : 0);
}
