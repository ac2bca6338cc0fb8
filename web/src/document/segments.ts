/** Where a text says something: UTF-16 offsets, end exclusive, as the API gives them. */
export interface Span {
  id: string;
  start: number;
  end: number;
}

/** A stretch of a text in which the same spans apply. */
export interface Segment {
  start: number;
  end: number;
  /** The spans that cover it, the tightest first. */
  ids: readonly string[];
}

/** A paragraph of a text with its segments; its line break is part of it. */
export interface Paragraph {
  start: number;
  end: number;
  segments: Segment[];
}

/** The spans that lie within a text; a span that does not is of another text. */
export function fitting(length: number, spans: readonly Span[]): Span[] {
  return spans.filter(({ start, end }) => start >= 0 && start < end && end <= length);
}

/**
 * Cuts a text where spans begin and end and where lines break. Spans may overlap in any way: each segment names all
 * that cover it. The segments follow each other without a gap, so that their texts together are the text.
 */
export function paragraphsOf(text: string, spans: readonly Span[]): Paragraph[] {
  const inside = fitting(text.length, spans).sort((a, b) => a.end - a.start - (b.end - b.start));
  const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index + 1);
  const ends = [...new Set([...breaks, text.length])].filter((end) => end > 0);
  let from = 0;
  return ends.map((end) => {
    const start = from;
    from = end;
    const within = inside.filter((span) => span.start < end && span.end > start);
    return { start, end, segments: segmentsOf(start, end, within) };
  });
}

function segmentsOf(start: number, end: number, spans: readonly Span[]): Segment[] {
  const cuts = new Set([start, end]);
  for (const span of spans) {
    if (span.start > start) cuts.add(span.start);
    if (span.end < end) cuts.add(span.end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((to, index) => {
    const from = places[index] ?? start;
    const covering = spans.filter((span) => span.start <= from && span.end >= to);
    return { start: from, end: to, ids: [...new Set(covering.map(({ id }) => id))] };
  });
}

/** What a click on a segment selects: the first of its spans, or the one after what is selected already. */
export function nextOf(ids: readonly string[], selected: string | undefined): string | undefined {
  return ids[(ids.indexOf(selected ?? '') + 1) % ids.length];
}
