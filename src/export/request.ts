import { ParleyError } from '../errors.js';
import type { FactFilter } from '../graph/filter.js';
import { parseEdtf } from '../model/edtf.js';
import { KINDS, type Kind, PREDICATES, type Predicate } from '../model/ontology.js';
import { FORMAT_NAMES, type FormatName, isFormatName } from './formats.js';

/** What is to be exported, and how. */
export interface ExportRequest {
  /** The entities in the middle; absent: the whole graph. */
  around?: string[];
  /** How far from them. */
  hops: number;
  predicates?: Predicate[];
  kinds?: Kind[];
  filter: FactFilter;
  maxNodes: number;
  format: FormatName;
  /** BCP 47, best first; absent: whatever the reader's are otherwise known to be. */
  languages?: string[];
}

/** Every parameter, as addresses and (with dashes) commands write it. */
export const PARAMETERS = [
  ...(['around', 'hops', 'all', 'predicates', 'kinds', 'maxNodes', 'format', 'languages'] as const),
  ...(['asOf', 'during', 'certainty', 'includeImplicit', 'includeUndated', 'minConfidence'] as const),
  ...(['documents', 'maxParticipants'] as const),
] as const;

export type Parameter = (typeof PARAMETERS)[number];

const MOST_NODES = 10_000;
const MOST_HOPS = 6;

/**
 * Reads a request from texts, each parameter once or several times; lists also with commas between.
 *
 * @throws ParleyError INVALID_INPUT, naming the parameter
 */
export function readRequest(given: Readonly<Partial<Record<Parameter, readonly string[]>>>): ExportRequest {
  const around = list('around');
  const all = truth('all') ?? false;
  if (all === (around !== undefined)) {
    const remedy = 'Say around which entities (around=city/berlin), or all=true for the whole graph.';
    throw new ParleyError(
      'INVALID_INPUT',
      all ? 'Both around and all are given.' : 'Neither around nor all is given.',
      {
        remedy,
        place: { field: 'around' },
      },
    );
  }
  const format = one('format')?.toLowerCase() ?? 'jsonl';
  if (!isFormatName(format)) throw wrong('format', format, `one of ${FORMAT_NAMES.join(', ')}`);
  const certainty = one('certainty')?.toUpperCase();
  if (certainty !== undefined && certainty !== 'POSSIBLY' && certainty !== 'CERTAINLY') {
    throw wrong('certainty', certainty, 'POSSIBLY or CERTAINLY');
  }
  return {
    ...(around === undefined ? {} : { around }),
    hops: whole('hops', 0, MOST_HOPS) ?? 1,
    predicates: list('predicates')?.map((name) => known('predicates', name, PREDICATES)),
    kinds: list('kinds')?.map((name) => known('kinds', name, KINDS)),
    filter: withoutAbsent({
      asOf: date('asOf'),
      during: date('during'),
      certainty,
      includeImplicit: truth('includeImplicit'),
      includeUndated: truth('includeUndated'),
      minConfidence: share('minConfidence'),
      documents: list('documents'),
      maxParticipants: whole('maxParticipants', 0, Number.MAX_SAFE_INTEGER),
    }),
    maxNodes: whole('maxNodes', 1, MOST_NODES) ?? MOST_NODES,
    format,
    languages: languageTags(),
  };

  function one(name: Parameter): string | undefined {
    const texts = given[name] ?? [];
    if (texts.length > 1) throw wrong(name, texts.join(' and '), 'given once');
    return texts[0]?.trim() || undefined;
  }

  function list(name: Parameter): string[] | undefined {
    const texts = (given[name] ?? []).flatMap((text) => text.split(',')).map((text) => text.trim());
    const named = [...new Set(texts.filter((text) => text !== ''))];
    return named.length === 0 ? undefined : named;
  }

  function truth(name: Parameter): boolean | undefined {
    const text = one(name)?.toLowerCase();
    if (text !== undefined && text !== 'true' && text !== 'false') throw wrong(name, text, 'true or false');
    return text === undefined ? undefined : text === 'true';
  }

  function whole(name: Parameter, least: number, most: number): number | undefined {
    const text = one(name);
    if (text === undefined) return undefined;
    const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (!(number >= least && number <= most))
      throw wrong(name, text, `a whole number from ${least} to ${most}`);
    return number;
  }

  function share(name: Parameter): number | undefined {
    const text = one(name);
    if (text === undefined) return undefined;
    const number = Number(text);
    if (!(number >= 0 && number <= 1)) throw wrong(name, text, 'a number from 0 to 1');
    return number;
  }

  function date(name: Parameter): string | undefined {
    const text = one(name);
    if (text !== undefined) parseEdtf(text);
    return text;
  }

  function languageTags(): string[] | undefined {
    const tags = list('languages');
    try {
      return tags && Intl.getCanonicalLocales(tags);
    } catch {
      throw wrong('languages', String(tags), 'language tags (BCP 47) with commas between');
    }
  }
}

/** A name of the ontology, however it is cased: `City`, `CITY` and, in GraphQL's way, `SISTER_CITY_OF`. */
function known<Name extends string>(
  parameter: Parameter,
  name: string,
  entries: Record<Name, unknown>,
): Name {
  const plain = (text: string) => text.replaceAll('_', '').toLowerCase();
  const names = Object.keys(entries) as Name[];
  const found = names.find((one) => plain(one) === plain(name));
  if (found === undefined) throw wrong(parameter, name, `one of ${names.join(', ')}`);
  return found;
}

function withoutAbsent<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

function wrong(parameter: Parameter, text: string, wanted: string): ParleyError {
  return new ParleyError('INVALID_INPUT', `The parameter ${parameter} is not ${wanted}: "${text}".`, {
    remedy: `Give ${parameter} as ${wanted}.`,
    place: { field: parameter },
  });
}
