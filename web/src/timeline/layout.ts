import type { Span } from './axis.js';
import { isDated, type TimelineItem } from './items.js';
import { lanesOf } from './lanes.js';

/** An item as it is drawn: a bar, and its label in, behind or before it; in pixels from the start of the axis. */
export interface Placed {
  item: TimelineItem;
  lane: number;
  /** The bar. */
  from: number;
  to: number;
  /** Where the bar fades out because nothing says when it began or ended. */
  fadesIn: boolean;
  fadesOut: boolean;
  label: string;
  labelFrom: number;
  labelWidth: number;
}

/** As wide as the sign of an event at one day. */
export const LEAST_BAR = 16;
/** Longer labels are cut unless their bar has room for them. */
const MOST_LABEL = 380;
const FADE = 48;
const GAP = 6;
const BETWEEN = 10;

/** Where on the axis of this width a day begins. */
export function toPixels(day: number, span: Span, width: number): number {
  return ((day - span.start) / (span.end - span.start)) * width;
}

/**
 * Lays out what is dated and falls into the span, so that neither bars nor labels overlap.
 *
 * @param measure the width of a text in pixels
 */
export function layoutOf(
  items: readonly TimelineItem[],
  labels: (item: TimelineItem) => string,
  span: Span,
  width: number,
  measure: (text: string) => number,
): Placed[] {
  const placed = items
    .filter((item) => isDated(item) && touches(item, span))
    .map((item) => place(item, labels(item), span, width, measure));
  const boxes = placed.map(({ item, from, to, labelFrom, labelWidth }) => ({
    id: item.id,
    start: Math.min(from, labelFrom),
    end: Math.max(to, labelFrom + labelWidth),
  }));
  const lanes = lanesOf(boxes, BETWEEN);
  return placed.map((one) => ({ ...one, lane: lanes.get(one.item.id) ?? 0 }));
}

/** What began or ended nobody knows when may have been at any time before or after. */
function touches({ start = -Infinity, end = Infinity }: TimelineItem, span: Span): boolean {
  return start < span.end && end > span.start;
}

function place(
  item: TimelineItem,
  whole: string,
  span: Span,
  width: number,
  measure: (text: string) => number,
): Placed {
  const fadesIn = item.start === undefined;
  const fadesOut = item.end === undefined;
  const known = (day: number | undefined) => (day === undefined ? undefined : toPixels(day, span, width));
  const end = known(item.end) ?? width;
  const start = known(item.start) ?? (end > width ? 0 : end - FADE);
  const lacking = Math.max(0, LEAST_BAR - (end - start)) / 2;
  const from = clamp(start - lacking, 0, width - LEAST_BAR);
  const to = clamp(end + lacking, from + LEAST_BAR, width);
  const { label, labelFrom, labelWidth } = labelled(whole, from, to, width, measure);
  return { item, lane: 0, from, to, fadesIn, fadesOut, label, labelFrom, labelWidth };
}

/** In the bar where it fits, else behind or before it, else cut on the side with more room. */
function labelled(
  whole: string,
  from: number,
  to: number,
  width: number,
  measure: (text: string) => number,
): { label: string; labelFrom: number; labelWidth: number } {
  const inBar = measure(whole);
  if (to - from >= inBar + 2 * GAP) return { label: whole, labelFrom: from + GAP, labelWidth: inBar };
  const short = inBar <= MOST_LABEL ? whole : cut(whole, MOST_LABEL, measure);
  const full = measure(short);
  const behind = width - to - GAP;
  const before = from - GAP;
  if (full <= behind) return { label: short, labelFrom: to + GAP, labelWidth: full };
  if (full <= before) return { label: short, labelFrom: from - GAP - full, labelWidth: full };
  const inside = to - from - 2 * GAP;
  const room = Math.max(behind, before, inside);
  const label = cut(whole, room, measure);
  const labelWidth = Math.min(measure(label), Math.max(room, 0));
  if (room === behind) return { label, labelFrom: to + GAP, labelWidth };
  if (room === before) return { label, labelFrom: from - GAP - labelWidth, labelWidth };
  return { label, labelFrom: from + GAP, labelWidth };
}

function cut(text: string, room: number, measure: (text: string) => number): string {
  const letters = [...text];
  let least = 0;
  let most = letters.length;
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (measure(`${letters.slice(0, middle).join('')}…`) <= room) least = middle;
    else most = middle - 1;
  }
  return least === 0 ? '' : `${letters.slice(0, least).join('').trimEnd()}…`;
}

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
