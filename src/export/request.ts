import { ParleyError } from '../errors.js';
import type { FactFilter } from '../graph/filter.js';
import { listIn } from '../model/comma-list.js';
import { parseEdtf } from '../model/edtf.js';
import { proposal } from '../model/nearest.js';
import { KINDS, type Kind, PREDICATES, type Predicate } from '../model/ontology.js';
import { FORMAT_NAMES, type FormatName } from './formats.js';

/** What is to be exported, and how. */
export interface ExportRequest {
  /** The entities in the middle; absent: the whole graph. */
  around?: string[];
  /** How far from them. */
  hops: number;
  predicates?: Predicate[];
  kinds?: Kind[];
  /** Ids of facts ("dataset:id"): of those that are meant otherwise, only these. */
  facts?: string[];
  filter: FactFilter;
  maxNodes: number;
  format: FormatName;
  /** BCP 47, best first; absent: whatever the reader's are otherwise known to be. */
  languages?: string[];
}

/** Every parameter, as addresses and (with dashes) commands write it. */
export const PARAMETERS = [
  ...(['around', 'hops', 'all', 'predicates', 'kinds', 'facts', 'maxNodes', 'format', 'languages'] as const),
  ...(['asOf', 'during', 'certainty', 'includeImplicit', 'includeUndated', 'minConfidence'] as const),
  ...(['documents', 'maxParticipants'] as const),
] as const;

export type Parameter = (typeof PARAMETERS)[number];

/** How the command line calls a parameter: `--max-nodes` for `maxNodes`. */
export function optionOf(parameter: string): string {
  return `--${parameter.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

const MOST_NODES = 10_000;
const MOST_HOPS = 6;

/** How the parameters are called where they are given, for messages. */
export type Spelling = (parameter: Parameter) => string;

/**
 * Reads a request from texts, each parameter once or several times; lists also with commas between (see `listIn`).
 *
 * @throws ParleyError INVALID_INPUT, naming the parameter
 */
export function readRequest(
  given: Readonly<Partial<Record<Parameter, readonly string[]>>>,
  spell: Spelling = (parameter) => parameter,
): ExportRequest {
  const read = new Parameters(given, spell);
  const around = read.list('around');
  const all = read.truth('all') ?? false;
  if (all === (around !== undefined)) {
    const [one, other] = [spell('around'), spell('all')];
    const message = all ? `Both ${one} and ${other} are given.` : `Neither ${one} nor ${other} is given.`;
    const remedy = `Say around which entities with ${one}, or ask for the whole graph with ${other}.`;
    throw new ParleyError('INVALID_INPUT', message, { remedy, place: { field: 'around' } });
  }
  return {
    ...(around === undefined ? {} : { around }),
    hops: read.whole('hops', 0, MOST_HOPS) ?? 1,
    predicates: read.names('predicates', PREDICATES),
    kinds: read.names('kinds', KINDS),
    facts: read.list('facts'),
    filter: withoutAbsent({
      asOf: read.date('asOf'),
      during: read.date('during'),
      certainty: read.word('certainty', ['POSSIBLY', 'CERTAINLY']),
      includeImplicit: read.truth('includeImplicit'),
      includeUndated: read.truth('includeUndated'),
      minConfidence: read.share('minConfidence'),
      documents: read.list('documents'),
      maxParticipants: read.whole('maxParticipants', 0, Number.MAX_SAFE_INTEGER),
    }),
    maxNodes: read.whole('maxNodes', 1, MOST_NODES) ?? MOST_NODES,
    format: read.word('format', FORMAT_NAMES) ?? 'jsonl',
    languages: read.languages('languages'),
  };
}

/** Reads parameters one by one; what is not given, or empty, is undefined. */
class Parameters {
  constructor(
    private readonly given: Readonly<Partial<Record<Parameter, readonly string[]>>>,
    private readonly spell: Spelling,
  ) {}

  list(name: Parameter): string[] | undefined {
    const named = [...new Set((this.given[name] ?? []).flatMap(listIn))];
    return named.length === 0 ? undefined : named;
  }

  /** Names of the ontology, however they are cased: `City`, `CITY`, `SISTER_CITY_OF`. */
  names<Name extends string>(name: Parameter, entries: Record<Name, unknown>): Name[] | undefined {
    const known = Object.keys(entries) as Name[];
    return this.list(name)?.map((text) => {
      const found = known.find((one) => plain(one) === plain(text));
      if (found === undefined) throw this.wrong(name, text, 'known', proposal(text, known));
      return found;
    });
  }

  word<const Word extends string>(name: Parameter, words: readonly Word[]): Word | undefined {
    const text = this.one(name);
    if (text === undefined) return undefined;
    const found = words.find((word) => plain(word) === plain(text));
    if (found === undefined) throw this.wrong(name, text, `one of ${words.join(', ')}`);
    return found;
  }

  truth(name: Parameter): boolean | undefined {
    const word = this.word(name, ['true', 'false']);
    return word === undefined ? undefined : word === 'true';
  }

  whole(name: Parameter, least: number, most: number): number | undefined {
    const text = this.one(name);
    if (text === undefined) return undefined;
    const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (!(number >= least && number <= most)) {
      throw this.wrong(name, text, `a whole number from ${least} to ${most}`);
    }
    return number;
  }

  share(name: Parameter): number | undefined {
    const text = this.one(name);
    if (text === undefined) return undefined;
    const number = Number(text);
    if (!(number >= 0 && number <= 1)) throw this.wrong(name, text, 'a number from 0 to 1');
    return number;
  }

  date(name: Parameter): string | undefined {
    const text = this.one(name);
    if (text !== undefined) parseEdtf(text);
    return text;
  }

  languages(name: Parameter): string[] | undefined {
    const tags = this.list(name);
    try {
      return tags && Intl.getCanonicalLocales(tags);
    } catch {
      throw this.wrong(name, String(tags), 'language tags (BCP 47) with commas between');
    }
  }

  private one(name: Parameter): string | undefined {
    const texts = this.given[name] ?? [];
    if (texts.length > 1) throw this.wrong(name, texts.join(' and '), 'given once');
    return texts[0]?.trim() || undefined;
  }

  private wrong(name: Parameter, text: string, wanted: string, remedy?: string): ParleyError {
    const shown = text.length > 100 ? `${text.slice(0, 100)}…` : text;
    return new ParleyError('INVALID_INPUT', `${this.spell(name)} is not ${wanted}: "${shown}".`, {
      remedy: remedy ?? `Give ${this.spell(name)} as ${wanted}.`,
      place: { field: name },
    });
  }
}

function plain(text: string): string {
  return text.replaceAll('_', '').toLowerCase();
}

function withoutAbsent<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
