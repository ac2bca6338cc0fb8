import { plainColour } from './colours.js';

/** A picture as it is on the screen, without anything that it needs from the page. */
export interface Still {
  markup: string;
  viewBox: string;
  width: number;
  height: number;
}

/** What elements take from their parents: written down only where it differs from them. */
const INHERITED = [
  ...(['fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-opacity', 'stroke-width'] as const),
  ...(['stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'paint-order', 'visibility'] as const),
  ...(['font-family', 'font-size', 'font-weight', 'font-style', 'letter-spacing', 'text-anchor'] as const),
  ...(['dominant-baseline', 'direction', 'marker-start', 'marker-mid', 'marker-end'] as const),
] as const;
/** What elements do not take from their parents, and what it is where nobody says anything. */
const OWN: readonly (readonly [property: string, usual: string])[] = [
  ['opacity', '1'],
  ['unicode-bidi', 'normal'],
  ['stop-color', 'rgb(0, 0, 0)'],
  ['stop-opacity', '1'],
  ['vector-effect', 'none'],
];
/** What no image may hold, or needs. */
const LEFT_OUT = new Set(['foreignObject', 'script', 'style', 'title', 'desc']);
/** Geometry that a style sheet may give. */
const GEOMETRY = ['r', 'rx', 'ry'] as const;
/** Attributes that mean something in a file; the rest are for the page: classes, focus, names for screen readers. */
const KEPT =
  /^(?:id|x|y|x[12]|y[12]|c[xy]|f[xyr]|r|r[xy]|d[xy]?|width|height|points|transform|viewBox|preserveAspectRatio|offset|gradient\w+|clip-path|clipPathUnits|mask|mask\w+|marker\w+|orient|ref[XY]|spreadMethod|pattern\w+|text(?:Length|Anchor)|lengthAdjust|startOffset|path(?:Length)?|rotate|lang|xml:lang|href|xmlns)$/;

/**
 * Takes a still of a picture, in the light colours, which is what paper and documents want. The picture stands on the
 * page for that moment, where its style sheets apply; nothing of it is ever drawn.
 */
export function still(picture: SVGSVGElement): Still {
  const width = Number(picture.getAttribute('width')) || 800;
  const height = Number(picture.getAttribute('height')) || 600;
  const viewBox = picture.getAttribute('viewBox') ?? `0 0 ${width} ${height}`;
  picture.style.setProperty('color-scheme', 'light');
  document.body.append(picture);
  try {
    const group = settled(picture, undefined);
    return { markup: group ? new XMLSerializer().serializeToString(group) : '', viewBox, width, height };
  } finally {
    picture.remove();
  }
}

const SVG = 'http://www.w3.org/2000/svg';

/** A copy of an element and what is in it, with how they look written into their attributes; the outermost is a group. */
function settled(from: Element, parent: CSSStyleDeclaration | undefined): Element | undefined {
  const style = getComputedStyle(from);
  if (style.display === 'none' || LEFT_OUT.has(from.localName)) return undefined;
  const to = document.createElementNS(SVG, parent === undefined ? 'g' : from.localName);
  if (parent !== undefined) keepAttributes(from, to);
  for (const property of INHERITED) {
    const value = style.getPropertyValue(property);
    if (value !== '' && value !== parent?.getPropertyValue(property)) to.setAttribute(property, plain(value));
  }
  for (const [property, usual] of OWN) {
    const value = style.getPropertyValue(property);
    if (value !== '' && value !== usual) to.setAttribute(property, plain(value));
  }
  for (const property of GEOMETRY) {
    const value = style.getPropertyValue(property);
    if (/^[\d.]+px$/.test(value) && value !== '0px') to.setAttribute(property, value.replace('px', ''));
  }
  if (parent !== undefined && style.transform !== 'none' && !to.hasAttribute('transform')) {
    to.setAttribute('transform', style.transform);
  }
  for (const child of from.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) to.append(child.textContent ?? '');
    else if (child instanceof Element)
      to.append(...[settled(child, style)].filter((one) => one !== undefined));
  }
  return to;
}

function keepAttributes(from: Element, to: Element): void {
  for (const { name, value } of from.attributes) {
    if (!KEPT.test(name) || (name === 'href' && !value.startsWith('#'))) continue;
    if (name === 'xml:lang') to.setAttribute('lang', value);
    else to.setAttribute(name, value);
  }
}

/** Values that every viewer reads: references within the file, and colours in the old notation. */
function plain(value: string): string {
  if (value.startsWith('url(')) return value.replace(/url\("?[^")]*(#[^")]+)"?\)/g, 'url($1)');
  return plainColour(value);
}
