import { ParleyError } from '../errors.js';
import { type Found, pageOfHop } from '../graph/hop.js';
import { keysetOf } from '../graph/page.js';
import { isKind } from '../model/ontology.js';
import type { Row } from '../store/store.js';
import { joined } from '../store/stretches.js';
import {
  type Block,
  type CompiledPlan,
  compile,
  type Expansion,
  type Frontier,
  startingFrom,
} from './compile.js';
import { entityLoader, keepListed } from './loaded.js';
import { type Question, type Request, type Selection, type Step, wantedOf } from './plan.js';

/**
 * A statement of more hops takes an engine longer to plan than to run. Those of the same level that have no room are
 * asked by themselves, and what lies behind them is gathered later.
 */
const MOST_HOPS = 12;

/** Entities that are to be loaded, and what is selected of them. */
export interface Load {
  ids: readonly string[];
  selections: readonly Selection[];
}

/** A question that is to be asked for entities. */
export interface Ask {
  question: Question;
  steps: ReadonlySet<Step>;
  ids: readonly string[];
}

/**
 * Fetches ahead: what the questions of a level and all levels below them will ask of relationships and entities
 * comes with one statement. Questions of other sorts are left to whoever runs the plan.
 */
export class Gather {
  readonly #request: Request;
  readonly #answers = new Map<string, Map<string, unknown>>();
  readonly #asking: ReadonlyMap<string, ReadonlySet<Step>>;
  /** Then what is fetched hangs on what is selected of its value alone. */
  readonly #ofOneField: boolean;

  /** @param plan the whole plan of the request: an answer is fetched once and serves all places that ask for it */
  constructor(request: Request, plan: Selection) {
    this.#request = request;
    this.#asking = stepsByQuestion(plan);
    this.#ofOneField = [...plan.steps.values()].flat().length === 1;
  }

  /** What was fetched for a question about an entity; undefined where it was not. */
  answer(question: Question, id: string): unknown {
    return this.#answers.get(question.id)?.get(id);
  }

  async fetch(loads: readonly Load[], asks: readonly Ask[]): Promise<void> {
    const compiled = this.#compiled(loads, asks);
    if (compiled === undefined) return;
    const { statement, parameters, blocks } = compiled;
    const rows = await this.#request.reader.read(statement, parameters);
    for (const block of blocks) this.#take(block, rows);
  }

  /** One statement for all that can be fetched ahead; undefined where there is nothing. */
  #compiled(loads: readonly Load[], asks: readonly Ask[]): CompiledPlan | undefined {
    const { wanted } = this.#request;
    const make = () => {
      const frontiers = frontiersOf(loads, asks, this.#asking);
      return frontiers.some(({ steps }) => steps.length > 0) ? compile(frontiers, wanted) : undefined;
    };
    const [load] = loads;
    const [selection] = load?.selections ?? [];
    if (!this.#ofOneField || load === undefined || selection === undefined) return make();
    if (loads.length > 1 || load.selections.length > 1 || asks.length > 0) return make();
    const key = [...wanted.columns.map(([name]) => name), ...Object.values(wanted.parameters)].join(' ');
    const one = remembered(selection, key, make);
    return one && startingFrom(load.ids, one);
  }

  #take({ of, entities, pages }: Block, rows: readonly Row[]): void {
    const found = entities === undefined ? [] : joined<unknown[]>(rows, entities.column);
    if (entities !== undefined) keepListed(this.#request, found, entities.columns, entities.kind);
    if ('ids' in of) {
      if (!of.load) return;
      const there = new Set(found.map(([id]) => id));
      for (const id of of.ids) if (!there.has(id)) this.#request.keep(entityLoader, id, null);
    } else if (pages !== undefined) {
      const { question, hop } = of;
      let answers = this.#answers.get(question.id);
      if (answers === undefined) {
        answers = new Map();
        this.#answers.set(question.id, answers);
      }
      for (const [source, others, places, facts, total] of joined<Paged>(rows, pages)) {
        if (!answers.has(source)) {
          answers.set(
            source,
            pageOfHop(hop, source, { others, places, facts, ...(hop.page.count ? { total } : {}) }),
          );
        }
      }
    }
  }
}

/** So many languages have their statements remembered, with the part of the plan that they are for. */
const MOST_REMEMBERED = 4;

const statements = new WeakMap<Selection, Map<string, CompiledPlan | undefined>>();

function remembered(
  selection: Selection,
  key: string,
  make: () => CompiledPlan | undefined,
): CompiledPlan | undefined {
  let known = statements.get(selection);
  if (known === undefined) {
    known = new Map();
    statements.set(selection, known);
  }
  if (known.has(key)) return known.get(key);
  const one = make();
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(key, one);
  return one;
}

type Paged = [
  source: string,
  others: Found['others'],
  places: Found['places'],
  facts: Found['facts'],
  total: number,
];

type Asking = ReadonlyMap<string, ReadonlySet<Step>>;

/** Every step of a plan that asks one question, wherever it stands, by the id of the question. */
function stepsByQuestion(plan: Selection): Asking {
  const asking = new Map<string, Set<Step>>();
  for (const [id, step] of hopsIn(plan)) {
    const known = asking.get(id);
    if (known === undefined) asking.set(id, new Set([step]));
    else known.add(step);
  }
  return asking;
}

type AskingStep = readonly [question: string, step: Step];

/** By the part of a plan: the plans of one query share what lies below their root fields. */
const knownHops = new WeakMap<Selection, ReadonlySet<AskingStep>>();

/** The steps of a part of a plan that ask along relationships, with the ids of their questions. */
function hopsIn(part: Selection): ReadonlySet<AskingStep> {
  const known = knownHops.get(part);
  if (known !== undefined) return known;
  const hops = new Set<AskingStep>();
  for (const steps of part.steps.values()) {
    for (const step of steps) {
      if (step.question?.link.hop !== undefined) hops.add([step.question.id, step]);
      if (step.of !== undefined) for (const one of hopsIn(step.of)) hops.add(one);
    }
  }
  knownHops.set(part, hops);
  return hops;
}

/** Questions about the same entities start from one frontier. */
function frontiersOf(loads: readonly Load[], asks: readonly Ask[], asking: Asking): Frontier[] {
  const room = { hops: MOST_HOPS };
  const waiting: Waiting[] = [];
  const frontiers: Frontier[] = [];
  const alike = new Map<string, Expansion[]>();
  for (const { ids, selections } of loads) {
    const steps: Expansion[] = [];
    frontiers.push({ ids, load: true, steps });
    waiting.push({ selections, into: steps });
  }
  for (const { question, steps, ids } of asks) {
    const key = JSON.stringify(ids);
    let into = alike.get(key);
    if (into === undefined) {
      into = [];
      alike.set(key, into);
      frontiers.push({ ids, load: false, steps: into });
    }
    take({ question, steps: [...steps] }, into, waiting, room, asking);
  }
  // Breadth first, so that where there is no room for all hops, those that come first are taken.
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    for (const one of wishesIn(next)) take(one, next.into, waiting, room, asking);
  }
  return frontiers.filter(({ load, steps }) => load || steps.length > 0);
}

/** Entities whose hops are still to be looked for, and their kinds where these are known. */
interface Waiting {
  selections: readonly Selection[];
  kinds?: readonly string[] | null;
  into: Expansion[];
}

/** A question that the plan asks of entities of some kinds. */
interface Wish {
  question: Question;
  steps: Step[];
  near?: readonly string[];
}

function take(
  { question, steps, near }: Wish,
  into: Expansion[],
  waiting: Waiting[],
  room: { hops: number },
  asking: Asking,
): void {
  const { hop: link } = question.link;
  if (link === undefined || room.hops === 0) return;
  const wanted = wantedOf(steps);
  const hop = attempt(() => {
    const one = link.of(question.args, wantedOf(asking.get(question.id) ?? steps));
    keysetOf(one.page.after, [''] as [string]);
    return one;
  });
  if (hop === undefined) return;
  room.hops -= 1;
  const ends = link.ends.flatMap((way) => (way.length === 0 ? steps : wanted.at(...way)));
  const selections = [...new Set(ends.flatMap(({ of }) => of ?? []))];
  const further: Expansion[] = [];
  into.push({
    question,
    hop,
    ...(near === undefined ? {} : { near }),
    load: selections.some(({ loader, fromId }) => loader !== undefined && fromId === undefined),
    steps: further,
  });
  waiting.push({ selections, kinds: hop.kinds, into: further });
}

/** The hops that are asked for of entities, with the kinds that they are asked for where others may stand there. */
function wishesIn({ selections, kinds: known }: Waiting): Wish[] {
  const found = new Map<string, { question: Question; steps: Set<Step>; kinds: Set<string> }>();
  for (const selection of selections) {
    for (const [type, steps] of selection.steps) {
      if (!isKind(type)) continue;
      for (const step of steps) {
        const { question } = step;
        if (question?.link.hop === undefined) continue;
        const wish = found.get(question.id) ?? { question, steps: new Set(), kinds: new Set() };
        wish.steps.add(step);
        wish.kinds.add(type);
        found.set(question.id, wish);
      }
    }
  }
  return [...found.values()].map(({ question, steps, kinds }) => ({
    question,
    steps: [...steps],
    ...(known?.every((kind) => kinds.has(kind)) ? {} : { near: [...kinds] }),
  }));
}

/** What the client asked wrongly is told where the question is asked by itself. */
function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof ParleyError && error.code === 'INVALID_INPUT') return undefined;
    throw error;
  }
}
