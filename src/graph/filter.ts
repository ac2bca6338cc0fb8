import { extent, parseEdtf } from '../model/edtf.js';

/** Which facts count, on the way as well as at the end; absent and null fields do not restrict. */
export interface FactFilter {
  /** EDTF. What had happened by then, and what held then. */
  asOf?: string | null;
  /** EDTF. What happened, or held, within. */
  during?: string | null;
  /** Whether "possibly within" is enough (POSSIBLY, the default) or all possible days must be (CERTAINLY). */
  certainty?: 'POSSIBLY' | 'CERTAINLY' | null;
  /** Whether facts count that a reader infers. */
  includeImplicit?: boolean | null;
  /** 0 to 1. */
  minConfidence?: number | null;
  /** Ids of documents, of which at least one must support the fact. */
  documents?: readonly string[] | null;
  /** Whether facts count that have no date, where a time is asked for. */
  includeUndated?: boolean | null;
  /** Leaves out meetings of more people than that; meetings of unknown size stay. */
  maxParticipants?: number | null;
}

/** The `$admit` parameter of `cypher/part/admits.cypher`. */
export interface Admit {
  /** Whether it lets everything pass that holds. */
  free: boolean;
  confidence: number;
  implicit: boolean;
  documents: readonly string[] | null;
  size: number | null;
  undated: boolean;
  certainly: boolean;
  duringFrom: string | null;
  duringTo: string | null;
  asOfFrom: string | null;
  asOfTo: string | null;
}

/** Turns a filter into the parameter that statements take. Throws INVALID_INPUT where a date is not EDTF. */
export function admitted(filter: FactFilter = {}): Admit {
  const certainly = filter.certainty === 'CERTAINLY';
  const during = filter.during == null ? null : extent(parseEdtf(filter.during));
  const asOf = filter.asOf == null ? null : extent(parseEdtf(filter.asOf));
  const admit = {
    confidence: filter.minConfidence ?? 0,
    implicit: filter.includeImplicit ?? true,
    documents: filter.documents ?? null,
    size: filter.maxParticipants ?? null,
    undated: (filter.includeUndated ?? true) && !certainly,
    certainly,
    duringFrom: during?.earliest ?? null,
    duringTo: during?.latest ?? null,
    asOfFrom: asOf?.earliest ?? null,
    asOfTo: asOf?.latest ?? null,
  };
  const free =
    admit.confidence <= 0 &&
    admit.implicit &&
    admit.documents === null &&
    admit.size === null &&
    admit.duringFrom === null &&
    admit.asOfFrom === null;
  return { free, ...admit };
}
