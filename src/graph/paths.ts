import { type Kind, PREDICATES, type Predicate } from '../model/ontology.js';
import { inBatches } from '../store/batches.js';
import type { Reader } from '../store/store.js';
import { type CaveatCode, caveatsOf } from './caveats.js';
import { type Beside, surestChains } from './chains.js';
import { type Admit, admitted, type FactFilter } from './filter.js';

/** A chain of entities in which each is joined to the next by at least one fact; no entity occurs twice. */
export interface PathView {
  /** The number of steps. */
  length: number;
  /** That of the weakest step, 0 to 1; a step is as sure as its surest fact. */
  confidence: number;
  steps: PathStepView[];
  /** What the chain does not say; empty only where both were directly at one meeting. */
  caveats: CaveatCode[];
}

/** From one entity to the next; `inverse` when the surest fact runs the other way. */
export interface PathStepView {
  from: string;
  to: string;
  inverse: boolean;
  /** Keys of all facts that join the two, the surest first. */
  facts: string[];
}

/** One fact on the way, as the frontier brings it. */
export interface FactOnWay {
  fact: string;
  predicate: Predicate;
  /** Whether the fact runs from the entity it was found from. */
  outward: boolean;
  confidence: number;
  implicit: boolean;
  presence: string | null;
  other: string;
  otherKind: Kind;
  /** What the event at the end of the fact is; null where there is none. */
  event: string | null;
  series: boolean | null;
  took: boolean | null;
}

/** About so many facts are asked for with one statement; those of one entity are never divided. */
const FACTS = 10_000;

/** Content joins almost everything with everything, so chains pass it by unless a predicate asks for it. */
const CONTENT: readonly Kind[] = ['Topic', 'Measure', 'Statement'];
const DEFAULT_PREDICATES = (Object.keys(PREDICATES) as Predicate[]).filter((one) => one !== 'ABOUT');

type Neighbours = Map<string, Map<string, FactOnWay[]>>;

/** One end of a search: whom it has reached, and those of them from whom it goes on. */
interface Side {
  seen: Set<string>;
  frontier: readonly string[];
}

interface Search {
  neighbours: Neighbours;
  /** Over how many relationships entities lead on, as far as that was asked. */
  widths: Map<string, number>;
  types: { TYPES: readonly Predicate[] };
  without: readonly Kind[];
  ends: readonly string[];
  avoided: ReadonlySet<string>;
  admit: Admit;
}

/**
 * The shortest chains between two entities, distinct by the entities on them: by length, then confidence falling,
 * then ids. Searched from both ends; every fact on the way passes the filter.
 *
 * @param where.avoid entities that no chain may pass
 */
export async function paths(
  reader: Reader,
  where: {
    from: string;
    to: string;
    maxLength: number;
    first: number;
    predicates?: readonly Predicate[] | null;
    avoid?: readonly string[] | null;
    filter?: FactFilter | null;
  },
): Promise<PathView[]> {
  const { from, to, maxLength, first } = where;
  const avoided = new Set(where.avoid ?? []);
  const asked = where.predicates ?? null;
  if (from === to || avoided.has(from) || avoided.has(to) || asked?.length === 0) return [];
  const search: Search = {
    neighbours: new Map(),
    widths: new Map(),
    types: { TYPES: asked ?? DEFAULT_PREDICATES },
    without: asked === null ? CONTENT : [],
    ends: [from, to],
    avoided,
    admit: admitted(where.filter ?? {}),
  };
  const { neighbours } = search;
  const forth: Side = { seen: new Set([from]), frontier: [from] };
  const back: Side = { seen: new Set([to]), frontier: [to] };
  const found: PathView[] = [];
  for (let length = 1; length <= maxLength && found.length < first; length++) {
    // The narrower side grows, so that hubs are opened as late as possible, and those between the ends often never.
    // With an empty frontier all that can be reached from there is open, and longer chains may still lie in it.
    if (forth.frontier.length > 0 && back.frontier.length > 0) {
      await measure(reader, [...forth.frontier, ...back.frontier], search);
      await grow(reader, widthOf(forth, search) <= widthOf(back, search) ? forth : back, search);
    }
    const ways = surestChains(besideOf(neighbours), from, to, length, first - found.length);
    found.push(...ways.map((nodes) => pathOf(nodes, neighbours)));
  }
  return found;
}

/** Finds out over how many relationships entities lead on. */
async function measure(reader: Reader, ids: readonly string[], { widths, types }: Search): Promise<void> {
  const unknown = [...new Set(ids)].filter((id) => !widths.has(id));
  for (const some of inBatches(unknown)) {
    for (const row of await reader.read('path-widths', { ids: some }, types)) {
      widths.set(String(row['id']), Number(row['width']));
    }
  }
}

/** What it takes to open the frontier of a side. */
function widthOf({ frontier }: Side, { widths, neighbours }: Search): number {
  return frontier.reduce((sum, id) => sum + (neighbours.has(id) ? 0 : (widths.get(id) ?? 0)), 0);
}

/** Opens the frontier of a side; what that reaches for the first time is the next. */
async function grow(reader: Reader, side: Side, search: Search): Promise<void> {
  const { neighbours, widths, types, without, ends, avoided, admit } = search;
  const unknown = side.frontier.filter((id) => !neighbours.has(id));
  for (const id of unknown) neighbours.set(id, new Map());
  for (const ids of byWidth(unknown, widths)) {
    for (const row of await reader.read('path-frontier', { ids, without, ends, admit }, types)) {
      const hop = row as unknown as FactOnWay & { id: string };
      if (avoided.has(hop.other) || hop.other === hop.id) continue;
      const beside = neighbours.get(hop.id);
      const hops = beside?.get(hop.other);
      if (hops === undefined) beside?.set(hop.other, [hop]);
      else hops.push(hop);
    }
  }
  const next = new Set<string>();
  for (const id of side.frontier) {
    for (const other of neighbours.get(id)?.keys() ?? []) if (!side.seen.has(other)) next.add(other);
  }
  for (const id of next) side.seen.add(id);
  side.frontier = [...next];
}

/** Entities in batches of about so many facts as one statement should bring. */
function* byWidth(ids: readonly string[], widths: ReadonlyMap<string, number>): Generator<string[]> {
  let batch: string[] = [];
  let facts = 0;
  for (const id of ids) {
    const width = widths.get(id) ?? 0;
    if (batch.length > 0 && facts + width > FACTS) {
      yield batch;
      batch = [];
      facts = 0;
    }
    batch.push(id);
    facts += width;
  }
  if (batch.length > 0) yield batch;
}

/** The hops between two neighbours, from whichever of them was opened, as seen from the first. */
function hopsBetween(neighbours: Neighbours, from: string, to: string): FactOnWay[] {
  const seen = neighbours.get(from)?.get(to);
  if (seen !== undefined) return seen;
  return (neighbours.get(to)?.get(from) ?? []).map((hop) => ({ ...hop, outward: !hop.outward }));
}

/** Who is next to whom among the entities that were opened, and how sure the surest fact between them is. */
function besideOf(neighbours: Neighbours): Beside {
  const beside = new Map<string, Map<string, number>>();
  const join = (a: string, b: string, confidence: number) => {
    const others = beside.get(a);
    if (others === undefined) beside.set(a, new Map([[b, confidence]]));
    else others.set(b, Math.max(confidence, others.get(b) ?? 0));
  };
  for (const [id, others] of neighbours) {
    for (const [other, hops] of others) {
      const confidence = Math.max(...hops.map((hop) => hop.confidence));
      join(id, other, confidence);
      join(other, id, confidence);
    }
  }
  return beside;
}

const surest = (a: FactOnWay, b: FactOnWay) =>
  b.confidence - a.confidence || Number(a.implicit) - Number(b.implicit) || (a.fact < b.fact ? -1 : 1);

function pathOf(nodes: readonly string[], neighbours: Neighbours): PathView {
  const steps: PathStepView[] = [];
  const ways: FactOnWay[][] = [];
  for (const [place, to] of nodes.slice(1).entries()) {
    const from = nodes[place] as string;
    const hops = [...hopsBetween(neighbours, from, to)].sort(surest);
    steps.push({ from, to, inverse: hops[0]?.outward === false, facts: hops.map((hop) => hop.fact) });
    ways.push(hops);
  }
  return {
    length: steps.length,
    confidence: Math.min(...ways.map((hops) => hops[0]?.confidence ?? 0)),
    steps,
    caveats: caveatsOf(ways),
  };
}
