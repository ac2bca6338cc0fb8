import type { Scene, SceneDate } from '../scene/scene.js';
import { type Span, spanAround } from './axis.js';
import { dayOf } from './days.js';

/** An event or a fact of the scene on the axis. */
export interface TimelineItem {
  id: string;
  of: 'event' | 'fact';
  /** Of the event, else the predicate of the fact. */
  kind: string;
  date: SceneDate | null;
  /** The first day on which it may have been; undefined where that is open or not known. */
  start: number | undefined;
  /** The day after the last one on which it may have been; undefined where that is open or not known. */
  end: number | undefined;
}

/**
 * What of a scene belongs on a timeline: its events, and its facts that have a date of their own. A fact about an
 * event has the date of that event and is told by it.
 */
export function itemsOf(scene: Pick<Scene, 'nodes' | 'facts'>): TimelineItem[] {
  const events = scene.nodes.filter(({ kind }) => kind === 'EVENT');
  const ids = new Set(events.map(({ id }) => id));
  const facts = scene.facts.filter(
    ({ subject, object, valid }) => valid !== null && !ids.has(subject) && !ids.has(object),
  );
  return [
    ...events.map(({ id, kind, date }) => itemOf(id, 'event', kind, date)),
    ...facts.map(({ id, predicate, valid }) => itemOf(id, 'fact', predicate, valid)),
  ];
}

function itemOf(id: string, of: TimelineItem['of'], kind: string, date: SceneDate | null): TimelineItem {
  const end = dayOf(date?.latestEnd ?? null);
  return {
    id,
    of,
    kind,
    date,
    start: dayOf(date?.earliestStart ?? null),
    end: end === undefined ? undefined : end + 1,
  };
}

export const isDated = ({ start, end }: TimelineItem): boolean => start !== undefined || end !== undefined;

/** By their first possible day, then the last, then id; what begins at an unknown day comes before its end. */
export function inOrder(items: readonly TimelineItem[]): TimelineItem[] {
  const from = ({ start, end }: TimelineItem) => start ?? end ?? 0;
  const to = ({ start, end }: TimelineItem) => end ?? start ?? 0;
  return items.toSorted(
    (one, other) => from(one) - from(other) || to(one) - to(other) || (one.id < other.id ? -1 : 1),
  );
}

/** All of the time that the items are known to touch. */
export function spanOf(items: readonly TimelineItem[]): Span | undefined {
  const starts = items.flatMap(({ start }) => (start === undefined ? [] : [start]));
  const ends = items.flatMap(({ end }) => (end === undefined ? [] : [end - 1]));
  return spanAround([...starts, ...ends]);
}

/** The time that a filter leaves, if it is written as days or a span of days (as the timeline writes it). */
export function spanOfFilter(during: string | undefined): Span | undefined {
  const [first, last = first] = during?.split('/') ?? [];
  const start = dayOf(padded(first, 'start'));
  const end = dayOf(padded(last, 'end'));
  return start === undefined || end === undefined || end < start ? undefined : { start, end: end + 1 };
}

/** A year or month as the first or the last day of it. */
function padded(text: string | undefined, side: 'start' | 'end'): string | null {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text ?? '');
  if (parts === null) return null;
  const [, year = '', month = side === 'start' ? '01' : '12', day] = parts;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${day ?? (side === 'start' ? '01' : last)}`;
}
