import { extent, parseEdtf } from '../model/edtf.js';
import type { Reader } from '../store/store.js';
import type { FactFilter } from './filter.js';
import { keysetOf, type Page, type PageRequest, pageOf, sizeOf } from './page.js';

/** A bound on a stated number: "more than" and "less than", of what (absent: of people); without bounds, any number. */
export interface QuantityFilter {
  of?: string | null;
  gt?: number | null;
  lt?: number | null;
}

export interface EventsWhere {
  /** EDTF. */
  during?: string | null;
  certainty?: FactFilter['certainty'];
  types?: readonly string[] | null;
  participants?: QuantityFilter | null;
  /** Entities that all had a part in the event. */
  involving?: readonly string[] | null;
  /** Where it was: a venue, or what the venue lies in. */
  place?: string | null;
  topic?: string | null;
  /** Whether events count whose date is not known at both ends, where a time is asked for. */
  includeUndated?: boolean | null;
  page: PageRequest;
}

/** The ids of events, by day, undated last, then id. A number counts only when the source's words guarantee it. */
export async function events(reader: Reader, where: EventsWhere): Promise<Page<string>> {
  const { page, participants } = where;
  const [after] = keysetOf(page.after, [''] as [string]) ?? [''];
  const during = where.during == null ? null : extent(parseEdtf(where.during));
  const involving = [...new Set(where.involving ?? [])];
  const parameters = {
    from: during?.earliest ?? null,
    to: during?.latest ?? null,
    certainly: where.certainty === 'CERTAINLY',
    undated: (where.includeUndated ?? false) && where.certainty !== 'CERTAINLY',
    types: where.types ?? null,
    counted: participants?.of ?? (participants?.gt == null && participants?.lt == null ? null : 'people'),
    more: participants?.gt ?? null,
    fewer: participants?.lt ?? null,
    involving,
    wanted: involving.length,
    place: where.place ?? null,
    topic: where.topic ?? null,
  };
  const rows = await reader.read('events', { ...parameters, after, limit: page.first + 1 });
  const total = await sizeOf(rows, page, () => reader.read('events-count', { ...parameters, after: '' }));
  return pageOf(
    rows,
    page,
    (row) => String(row['id']),
    (row) => [String(row['sort'])],
    total,
  );
}
