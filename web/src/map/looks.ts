import { KIND_SHAPES, kindColour } from '../shell/kind-shapes.js';
import type { DrawnPlace, LinkLook, PlaceLook } from './drawing.js';

/** How a line is drawn; `dash` in pixels. Links are told apart by more than their colour. */
export interface Line {
  colour: string;
  width: number;
  dash: readonly number[];
}

export const LINES: Readonly<Record<LinkLook, Line>> = {
  stated: { colour: 'var(--kind-city)', width: 1.6, dash: [] },
  implicit: { colour: 'var(--kind-city)', width: 1.4, dash: [5, 4] },
  other: { colour: 'var(--line-strong)', width: 1.2, dash: [] },
  active: { colour: 'var(--map-active)', width: 2.4, dash: [] },
  dormant: { colour: 'var(--map-dormant)', width: 1.8, dash: [9, 5] },
  unknown: { colour: 'var(--line-strong)', width: 1.2, dash: [2, 2.5] },
  one: { colour: 'var(--map-one)', width: 1.5, dash: [] },
  two: { colour: 'var(--map-two)', width: 1.5, dash: [7, 3] },
  both: { colour: 'var(--map-both)', width: 2.2, dash: [] },
};

/** Links are drawn in this order, so that what says most lies on top. */
export const LINE_ORDER: readonly LinkLook[] = [
  ...(['other', 'unknown', 'implicit', 'stated', 'dormant', 'active', 'two', 'one', 'both'] as const),
];

/** A sign: the path of an SVG around 0,0, about 10 to each side. */
export interface Sign {
  colour: string;
  shape: string;
}

const CIRCLE = KIND_SHAPES['PERSON'] ?? '';
const SQUARE = 'M-8.5-8.5H8.5V8.5H-8.5Z';
const TRIANGLE = 'M0-11L10.5 8H-10.5Z';
const STAR = 'M0-13L3.5-4.5L12.5-4L5.5 1.8L8 10.6L0 5.6L-8 10.6L-5.5 1.8L-12.5-4L-3.5-4.5Z';

const SIGNS: Readonly<Record<Exclude<PlaceLook, 'kind'>, Sign>> = {
  one: { colour: 'var(--map-one)', shape: SQUARE },
  two: { colour: 'var(--map-two)', shape: TRIANGLE },
  both: { colour: 'var(--map-both)', shape: CIRCLE },
  compared: { colour: 'var(--ink)', shape: STAR },
};

/** How a place is marked. */
export function signOf(kind: string, look: PlaceLook): Sign {
  if (look !== 'kind') return SIGNS[look];
  return { colour: kindColour(kind), shape: KIND_SHAPES[kind] ?? CIRCLE };
}

/** The colours of filled countries, from the fewest to the most. */
export const FILLS = [1, 2, 3, 4, 5].map((level) => `var(--map-fill-${level})`);

/** What else a map is painted with. */
export const GROUND = {
  land: 'var(--map-land)',
  border: 'var(--map-border)',
  mark: 'var(--mark)',
  halo: 'var(--map-halo)',
  ink: 'var(--ink)',
};

/** How names are written on the map, in pixels; a name is as high as a target must be. */
export const LABEL_FONT = 12.5;
export const LABEL_HEIGHT = 24;

/** From how many places on they are mere dots. */
export const MANY = 300;

/** How large the sign of a place is, from its middle, in pixels: the more links, the larger. */
export function radiusOf(
  { look, links }: Pick<DrawnPlace, 'look' | 'links'>,
  many: boolean,
  zoom: number,
): number {
  const grown = zoom ** 0.25;
  if (look === 'compared') return 9;
  if (look !== 'kind') return 4.2 * grown;
  return many ? Math.min(5, 0.7 + 0.35 * Math.sqrt(links)) * grown : Math.min(9, 4 + 0.5 * Math.sqrt(links));
}

/** How strongly the links of a look are drawn: where there are thousands, only many together make a strong line. */
export function strengthOf(count: number, look: LinkLook): number {
  const strong = look === 'active' || look === 'dormant' || look === 'both';
  if (strong || count <= 150) return 0.85;
  return Math.max(look === 'unknown' ? 0.3 : 0.12, 0.85 * (150 / count) ** 0.45);
}
