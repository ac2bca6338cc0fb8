import type { Line } from './legend.js';
import { wrap } from './wrap.js';
import { escaped } from './xml.js';

/** What goes on a sheet: a picture that explains itself wherever it is taken. */
export interface Sheet {
  title: string;
  /** What is to be seen, in a few words: "23 entities, 41 facts". */
  counts: string;
  /** What is inside the picture's own `<svg>`, and how large that is. */
  picture: { markup: string; viewBox: string; width: number; height: number };
  legend: readonly Entry[];
  /** Whose data it is and where it can be looked at again, a paragraph each. */
  credits: readonly string[];
  /** Where the view can be looked at again. */
  address: string;
  language: string;
  direction: 'ltr' | 'rtl';
  colours: { paper: string; ink: string; faint: string };
}

/** A sign and what it means: the shape of a kind (a path around 0,0, about 10 to each side), or a line. */
export type Entry = { label: string; colour: string } & ({ shape: string } | { line: Line | 'faded' });

/** How wide a text is, in pixels, at a size. */
export type MeasureSize = (text: string, size: number, bold: boolean) => number;

export const FONTS =
  "'Noto Sans', 'Noto Sans Arabic', 'Noto Sans SC', 'Noto Sans CJK SC', system-ui, 'Segoe UI', Arial, sans-serif";

const EDGE = 24;
const LEAST_WIDTH = 640;
const TITLE = 22;
const TEXT = 13;
const SMALL = 11;
const SIGN = 34;
/** Strokes of lines by how a fact is known; `denied` is crossed as well. */
const DASHES: Readonly<Record<Line | 'faded', string>> = {
  stated: '',
  implicit: '6 4',
  denied: '2 3',
  faded: '',
};

/** Composes the sheet as an SVG file that needs nothing else: no style sheet, no font, no script, no network. */
export function compose(sheet: Sheet, measure: MeasureSize): { svg: string; width: number; height: number } {
  const { picture, language, direction, colours } = sheet;
  const width = Math.ceil(Math.max(picture.width, LEAST_WIDTH) + 2 * EDGE);
  const inner = width - 2 * EDGE;
  const start = direction === 'rtl' ? width - EDGE : EDGE;
  const parts: string[] = [];
  let y = EDGE;

  const write = (text: string, size: number, { bold = false, colour = colours.ink } = {}) => {
    const reads = directionOf(text);
    for (const line of wrap(text, inner, (piece) => measure(piece, size, bold), language)) {
      y += Math.ceil(size * 1.4);
      parts.push(words(line, start, y - Math.round(size * 0.35), size, { bold, colour, direction, reads }));
    }
  };

  write(sheet.title, TITLE, { bold: true });
  write(sheet.counts, TEXT, { colour: colours.faint });
  y += EDGE / 2;
  const left = Math.round((width - picture.width) / 2);
  parts.push(
    `<svg x="${left}" y="${y}" width="${picture.width}" height="${picture.height}" viewBox="${escaped(picture.viewBox)}" overflow="hidden">${picture.markup}</svg>`,
  );
  y += picture.height + EDGE;
  parts.push(
    `<path d="M${EDGE} ${y}H${width - EDGE}" stroke="${escaped(colours.faint)}" stroke-opacity="0.4"/>`,
  );
  y += EDGE / 2;
  y = legend(sheet, inner, start, y, measure, parts);
  for (const credit of sheet.credits) write(credit, SMALL, { colour: colours.faint });
  parts.push(`<a href="${escaped(sheet.address)}">`);
  write(sheet.address, SMALL, { colour: colours.faint });
  parts.push('</a>');
  const height = Math.ceil(y + EDGE);
  const svg = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xml:lang="${escaped(language)}" direction="${direction}" font-family="${escaped(FONTS)}">`,
    `<title>${escaped(sheet.title)}</title>`,
    `<desc>${escaped([sheet.counts, ...sheet.credits, sheet.address].join('\n'))}</desc>`,
    `<rect width="${width}" height="${height}" fill="${escaped(colours.paper)}"/>`,
    ...parts,
    '</svg>\n',
  ].join('\n');
  return { svg, width, height };
}

/** Writes the signs in rows, from where the language begins to read; gives back where the next thing can go. */
function legend(
  { legend: entries, colours, direction, language }: Sheet,
  inner: number,
  start: number,
  top: number,
  measure: MeasureSize,
  parts: string[],
): number {
  const forward = direction === 'rtl' ? -1 : 1;
  const row = Math.ceil(TEXT * 1.8);
  let [x, y] = [0, top + row];
  for (const entry of entries) {
    const text = wrap(entry.label, inner - SIGN, (piece) => measure(piece, TEXT, false), language).join(' ');
    const needs = SIGN + measure(text, TEXT, false) + EDGE;
    if (x > 0 && x + needs > inner + EDGE) [x, y] = [0, y + row];
    parts.push(sign(entry, start + forward * x, y - Math.round(TEXT * 0.35), forward));
    parts.push(words(text, start + forward * (x + SIGN), y, TEXT, { colour: colours.ink, direction }));
    x += needs;
  }
  return entries.length === 0 ? top : y + row / 2;
}

function sign(entry: Entry, x: number, y: number, forward: number): string {
  const colour = escaped(entry.colour);
  if (!('line' in entry)) {
    return `<path transform="translate(${x + forward * 14} ${y}) scale(0.7)" d="${escaped(entry.shape)}" fill="${colour}"/>`;
  }
  const dashed = DASHES[entry.line] && ` stroke-dasharray="${DASHES[entry.line]}"`;
  const dashes = entry.line === 'faded' ? ' stroke-opacity="0.35"' : dashed;
  const cross = entry.line === 'denied' ? `M${x + forward * 10} ${y - 5}l${forward * 10} 10` : '';
  const line = `<path d="M${x} ${y}h${forward * 28}" stroke="${colour}" stroke-width="2" fill="none"${dashes}/>`;
  return cross === '' ? line : `${line}<path d="${cross}" stroke="${colour}" stroke-width="2"/>`;
}

/** One line of text, at the side where the sheet begins to be read. */
function words(
  text: string,
  x: number,
  y: number,
  size: number,
  { bold = false, colour, direction, reads = direction }: Writing,
): string {
  const weight = bold ? ' font-weight="600"' : '';
  const anchor = reads === direction ? 'start' : 'end';
  return `<text x="${x}" y="${y}" font-size="${size}"${weight} fill="${escaped(colour)}" direction="${reads}" text-anchor="${anchor}">${escaped(text)}</text>`;
}

interface Writing {
  bold?: boolean;
  colour: string;
  /** Of the sheet: it says where the text begins. */
  direction: 'ltr' | 'rtl';
  /** Of the text itself. */
  reads?: 'ltr' | 'rtl';
}

/** The direction that a text is read in, by its first letter, as `dir="auto"` has it. */
function directionOf(text: string): 'ltr' | 'rtl' {
  const [letter = ''] = /\p{L}/u.exec(text) ?? [];
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(letter)
    ? 'rtl'
    : 'ltr';
}
