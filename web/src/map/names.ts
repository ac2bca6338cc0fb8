import type { Words } from '../scene/scene.js';
import type { Drawing } from './drawing.js';
import { type Candidate, type Label, placeLabels } from './labels.js';
import { LABEL_FONT, LABEL_HEIGHT, MANY, radiusOf } from './looks.js';
import { type Fit, type Size, toScreen } from './projection.js';
import type { Land } from './world.js';

/** A name on the map. */
export interface MapName extends Label {
  name: Words;
  /** Of what is compared or selected. */
  strong: boolean;
}

const MOST_TRIED = 800;
/** Pixels of the map for each name: more would be a crowd. */
const ROOM = 5200;

/** Writes names of places and filled countries, the most connected first; what is marked before all others. */
export function namesOn(
  drawing: Drawing,
  lands: readonly Land[],
  marked: ReadonlySet<string>,
  { fit, zoom, size, measure }: { fit: Fit; zoom: number; size: Size; measure: (text: string) => number },
): MapName[] {
  const many = drawing.places.length > MANY;
  const names = new Map<string, Words>();
  const candidates: Candidate[] = [];
  const add = (id: string, name: Words, x: number, y: number, radius: number) => {
    if (x < 0 || y < 0 || x > size.width || y > size.height) return;
    names.set(id, name);
    candidates.push({ id, x, y, radius, width: measure(name.text) + 6, height: LABEL_HEIGHT });
  };
  const middles = new Map(lands.map(({ code, middle }) => [code, middle]));
  for (const [code, { id, name }] of drawing.fills) {
    const middle = middles.get(code);
    if (middle) add(id, name, ...toScreen(fit, middle), 0);
  }
  for (const place of drawing.places) {
    if (candidates.length >= MOST_TRIED && !marked.has(place.id)) continue;
    add(place.id, place.name, ...toScreen(fit, place.point), radiusOf(place, many, zoom));
  }
  candidates.sort((one, other) => Number(marked.has(other.id)) - Number(marked.has(one.id)));
  const most = Math.max(8, Math.round((size.width * size.height) / ROOM));
  const compared = new Set(drawing.places.filter(({ look }) => look === 'compared').map(({ id }) => id));
  return placeLabels(candidates, size, most).map((label) => ({
    ...label,
    name: names.get(label.id) ?? { text: label.id, language: null, direction: 'LTR' },
    strong: marked.has(label.id) || compared.has(label.id),
  }));
}

/** Measures names in the font in which they are written on the map. */
export function measureIn(family: string): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  if (context) context.font = `600 ${LABEL_FONT}px ${family}`;
  return (text) => {
    const held = known.get(text);
    if (held !== undefined) return held;
    const width = context?.measureText(text).width ?? text.length * LABEL_FONT * 0.6;
    known.set(text, width);
    return width;
  };
}
