import { bowPath } from './bow.js';
import type { Drawing } from './drawing.js';
import type { LegendEntry } from './legend.js';
import { FILLS, GROUND, LABEL_FONT, LINE_ORDER, LINES, MANY, radiusOf, signOf, strengthOf } from './looks.js';
import type { MapName } from './names.js';
import { type Fit, type Size, toScreen } from './projection.js';
import type { Land } from './world.js';

/** What is to be seen on the map. */
export interface Seen {
  drawing: Drawing;
  lands: readonly Land[];
  names: readonly MapName[];
  size: Size;
  fit: Fit;
  zoom: number;
  legend: readonly LegendEntry[];
  legendTitle?: string;
  /** Of the interface: the legend begins on its side. */
  direction: 'ltr' | 'rtl';
  credits: string;
}

const SVG = 'http://www.w3.org/2000/svg';
const ROW = 24;
const SIGN = 36;
const FONT = 13;

/** The same picture as on the canvas as an SVG, with its legend below; its colours are those of the page. */
export function svgOf(seen: Seen): SVGSVGElement {
  const { size, drawing, lands, fit } = seen;
  const legend = legendOf(seen);
  const height = size.height + legend.height;
  const svg = element('svg', { width: size.width, height, viewBox: `0 0 ${size.width} ${height}` });
  const clip = element('clipPath', { id: 'map-edge' });
  clip.append(element('rect', { width: size.width, height: size.height }));
  const world = element('g', { 'clip-path': 'url(#map-edge)' });
  world.append(coloured('rect', { width: size.width, height: size.height }, { fill: 'var(--map-sea)' }));
  const ground = element('g', { transform: `translate(${fit.x} ${fit.y}) scale(${fit.scale})` });
  ground.append(...landsOf(lands, drawing, fit), ...linksOf(drawing, fit));
  world.append(ground, ...placesOf(seen), ...namesOf(seen));
  svg.dataset['legend'] = 'own';
  svg.append(clip, world, ...legend.parts);
  return svg;
}

function landsOf(lands: readonly Land[], { fills }: Drawing, { scale }: Fit): SVGElement[] {
  return lands.map(({ code, path }) => {
    const fill = code === undefined ? undefined : fills.get(code);
    return coloured(
      'path',
      { d: path, 'stroke-width': 0.7 / scale },
      { fill: FILLS[fill?.level ?? -1] ?? GROUND.land, stroke: GROUND.border },
    );
  });
}

function linksOf({ links }: Drawing, { scale }: Fit): SVGElement[] {
  return LINE_ORDER.flatMap((look) => {
    const same = links.filter((link) => link.look === look);
    const strength = strengthOf(same.length, look);
    const { colour, width, dash } = LINES[look];
    return same.map(({ bow }) =>
      coloured(
        'path',
        {
          d: bowPath(bow),
          'stroke-width': (strength < 0.3 ? width * 0.7 : width) / scale,
          'stroke-opacity': strength,
          ...(dash.length > 0 ? { 'stroke-dasharray': dash.map((length) => length / scale).join(' ') } : {}),
        },
        { fill: 'none', stroke: colour },
      ),
    );
  });
}

function placesOf({ drawing, size, fit, zoom }: Seen): SVGElement[] {
  const many = drawing.places.length > MANY;
  return drawing.places.toReversed().flatMap((place) => {
    const [x, y] = toScreen(fit, place.point);
    if (x < 0 || y < 0 || x > size.width || y > size.height) return [];
    const { colour, shape } = signOf(place.kind, place.look);
    const scale = radiusOf(place, many, zoom) / 10;
    return [
      coloured(
        'path',
        { d: shape, transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(3)})` },
        { fill: colour },
      ),
    ];
  });
}

function namesOf({ names }: Seen): SVGElement[] {
  return names.map(({ left, top, width, height, name, strong }) => {
    const text = coloured(
      'text',
      {
        x: left + width / 2,
        y: top + height / 2 + LABEL_FONT * 0.35,
        'text-anchor': 'middle',
        'font-size': LABEL_FONT,
        'font-weight': strong ? 600 : 500,
        'stroke-width': 3,
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
        direction: name.direction === 'RTL' ? 'rtl' : 'ltr',
      },
      { fill: GROUND.ink, stroke: GROUND.halo },
    );
    if (name.language !== null) text.setAttribute('lang', name.language);
    text.textContent = name.text;
    return text;
  });
}

/** The legend in rows below the map, with the credits for its outline. */
function legendOf({ legend, legendTitle, size, direction, credits }: Seen) {
  const parts: SVGElement[] = [];
  const widthOf = measure();
  const forward = direction === 'rtl' ? -1 : 1;
  const start = direction === 'rtl' ? size.width : 0;
  let [x, y] = [0, size.height + ROW];
  const write = (text: string, at: number, soft = false) => {
    const written = coloured(
      'text',
      { x: start + forward * at, y: y + FONT * 0.35, 'font-size': FONT, direction },
      { fill: soft ? 'var(--ink-soft)' : GROUND.ink },
    );
    written.textContent = text;
    parts.push(written);
  };
  const next = () => {
    [x, y] = [0, y + ROW];
  };
  if (legendTitle) {
    write(legendTitle, 0);
    next();
  }
  for (const entry of legend) {
    const text = entry.count === undefined ? entry.text : `${entry.text} (${entry.count})`;
    const needs = SIGN + widthOf(text) + ROW;
    if (x > 0 && x + needs > size.width) next();
    parts.push(swatch(entry, start + forward * (x + SIGN / 2 - 4), y));
    write(text, x + SIGN);
    x += needs;
  }
  if (x > 0) next();
  write(credits, 0, true);
  return { parts, height: y + ROW / 2 - size.height };
}

function swatch(entry: LegendEntry, x: number, y: number): SVGElement {
  if ('line' in entry) {
    const { colour, width, dash } = LINES[entry.line];
    const line = coloured(
      'path',
      { d: `M${x - 14} ${y}h28`, 'stroke-width': width + 0.4 },
      { fill: 'none', stroke: colour },
    );
    if (dash.length > 0) line.setAttribute('stroke-dasharray', dash.join(' '));
    return line;
  }
  if ('sign' in entry) {
    return coloured(
      'path',
      { d: entry.sign.shape, transform: `translate(${x} ${y}) scale(0.7)` },
      { fill: entry.sign.colour },
    );
  }
  return coloured(
    'rect',
    { x: x - 10, y: y - 7, width: 20, height: 14, 'stroke-width': 0.7 },
    { fill: FILLS[entry.level ?? -1] ?? GROUND.land, stroke: 'var(--line-strong)' },
  );
}

function measure(): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = `${FONT}px ${getComputedStyle(document.body).fontFamily}`;
  return (text) => context?.measureText(text).width ?? text.length * FONT * 0.6;
}

function element(name: 'svg', attributes: Readonly<Record<string, string | number>>): SVGSVGElement;
function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement;
function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  return made;
}

/** An element whose colours are those of the theme. */
function coloured(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  colours: Readonly<Record<string, string>>,
): SVGElement {
  const made = element(name, attributes);
  for (const [property, colour] of Object.entries(colours)) made.style.setProperty(property, colour);
  return made;
}
