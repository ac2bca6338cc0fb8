import type { Filters } from '../view/view.js';
import type { Span } from './axis.js';
import { edtfOf } from './days.js';

/** The filters of a view that let through what may fall into a span; any time where there is none. */
export function narrowedTo(filters: Filters, span: Span | undefined): Filters {
  return { ...filters, during: span && `${edtfOf(span.start)}/${edtfOf(span.end - 1)}` };
}

/** The days between two places on an axis of this width, in whichever order; at least one. */
export function spanBetween(from: number, to: number, { start, end }: Span, width: number): Span {
  const dayAt = (place: number) => start + (Math.min(Math.max(place, 0), width) / width) * (end - start);
  const [first, last] = from < to ? [from, to] : [to, from];
  const begin = Math.floor(dayAt(first));
  return { start: begin, end: Math.max(begin + 1, Math.ceil(dayAt(last))) };
}
