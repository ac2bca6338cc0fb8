import { ParleyError } from '../errors.js';
import type { Ask, Gather, Load } from './gather.js';
import { entityLoader } from './loaded.js';
import { type Loader, type Question, type Request, type Selection, type Step, wantedOf } from './plan.js';

/** Under which an object of an answer carries the name of its type. */
export const TYPE: unique symbol = Symbol('type');

/** Marks an object that may stand at several places of an answer. */
export const SHARED: unique symbol = Symbol('shared');

/** An object of an answer: the selected values under their keys, ready to be handed out. */
export interface Linked {
  [TYPE]: string;
  [SHARED]?: true;
  [key: string]: unknown;
}

/**
 * An object that inherits no key, so that none that a client chooses means anything else. One of `Object.create(null)`
 * would be the same, but engines keep those as hash tables, which take several times the room and time.
 */
const Bare = function Bare() {} as unknown as new () => Linked;
Bare.prototype = Object.create(null);

/** The outcome of a run. */
export interface Answer {
  data: Linked;
  /** Whether everything is there: no error stands anywhere, and no null where none may stand. */
  sound: boolean;
}

/** A place in the answer that waits for its value. */
interface Place {
  target: Record<string | number, unknown>;
  key: string | number;
  step: Step;
  nullable: boolean;
}

/** One question of the present level, with everybody who asks it. */
interface Call {
  question: Question;
  steps: Set<Step>;
  parents: Map<unknown, Place[]>;
}

/**
 * Runs a plan, level by level: all questions of a level are asked at the same time and each of them once, for all
 * parents together. An object that occurs several times at one place of the plan is expanded once.
 *
 * An INVALID_INPUT of a question stands, as an Error, in the places of its value; any other failure ends the run.
 *
 * @param options.proceed is called before each level, and ends the run by throwing
 * @param options.gather fetches ahead what several levels need of the graph; the answer is the same without
 */
export async function execute(
  selection: Selection,
  root: unknown,
  request: Request,
  { proceed, gather }: { proceed?: () => void; gather?: Gather | undefined } = {},
): Promise<Answer> {
  const run = new Run(request, gather);
  const data = run.expand(selection, root);
  while (run.waiting) {
    proceed?.();
    await run.level();
  }
  return { data, sound: run.sound };
}

class Run {
  sound = true;
  readonly #request: Request;
  readonly #gather: Gather | undefined;
  readonly #expanded = new Map<Selection, Map<unknown, Linked>>();
  /** What was made of ids alone: one object an id, so that it counts as one parent wherever it stands. */
  readonly #made = new Map<Selection, Map<string, unknown>>();
  #calls = new Map<string, Call>();
  #loads = new Map<Loader<unknown>, Map<string, Place[]>>();

  constructor(request: Request, gather: Gather | undefined) {
    this.#request = request;
    this.#gather = gather;
  }

  get waiting(): boolean {
    return this.#calls.size > 0 || this.#loads.size > 0;
  }

  /** Asks what has gathered; the answers let the questions of the next level gather. */
  async level(): Promise<void> {
    const calls = [...this.#calls.values()];
    const loads = [...this.#loads];
    this.#calls = new Map();
    this.#loads = new Map();
    await this.#ahead(calls, loads);
    const work = [
      ...loads.map(([loader, places]) => this.#load(loader, places)),
      ...calls.map((call) => this.#call(call)),
    ];
    // All are waited for: the transaction must not end under a statement that still runs.
    for (const outcome of await Promise.allSettled(work)) {
      if (outcome.status === 'rejected') throw outcome.reason;
    }
  }

  async #ahead(calls: readonly Call[], loads: readonly (readonly [Loader<unknown>, Map<string, Place[]>])[]) {
    if (this.#gather === undefined) return;
    const starts: Load[] = [];
    const asks: Ask[] = [];
    for (const [loader, places] of loads) {
      if (loader !== entityLoader) continue;
      const selections = new Set([...places.values()].flat().flatMap(({ step }) => step.of ?? []));
      starts.push({ ids: [...places.keys()], selections: [...selections] });
    }
    for (const { question, steps, parents } of calls) {
      const { link, args } = question;
      if (link.entities !== undefined) {
        starts.push({ ids: link.entities(args), selections: [...steps].flatMap(({ of }) => of ?? []) });
      } else if (link.hop !== undefined) {
        asks.push({ question, steps, ids: [...parents.keys()].map(idOf) });
      }
    }
    if (starts.length + asks.length > 0) await this.#gather.fetch(starts, asks);
  }

  expand(selection: Selection, source: unknown): Linked {
    // Only what has an id of its own turns up at several places.
    if (selection.loader === undefined) return this.#fill(selection, source, new Bare());
    let expanded = this.#expanded.get(selection);
    if (expanded === undefined) {
      expanded = new Map();
      this.#expanded.set(selection, expanded);
    }
    const known = expanded.get(source);
    if (known !== undefined) return known;
    const linked = new Bare();
    linked[SHARED] = true;
    expanded.set(source, linked);
    return this.#fill(selection, source, linked);
  }

  #fill(selection: Selection, source: unknown, linked: Linked): Linked {
    const type = selection.typeOf(source);
    linked[TYPE] = type;
    for (const step of selection.steps.get(type) ?? []) {
      // Taken now, so that the keys stand in the order of the selection whenever their values come.
      linked[step.key] = null;
      const place = { target: linked, key: step.key, step, nullable: step.nullable };
      if (step.question === undefined) this.#settle(place, source, undefined);
      else this.#ask(step.question, place, source);
    }
    return linked;
  }

  /** What was fetched ahead for a question about an object; undefined where that has to be asked. */
  #gathered(question: Question, source: unknown): unknown {
    return question.link.hop && this.#gather?.answer(question, idOf(source));
  }

  #ask(question: Question, place: Place, source: unknown): void {
    const answer = this.#gathered(question, source);
    if (answer !== undefined) {
      this.#settle(place, source, answer);
      return;
    }
    let call = this.#calls.get(question.id);
    if (call === undefined) {
      call = { question, steps: new Set(), parents: new Map() };
      this.#calls.set(question.id, call);
    }
    call.steps.add(place.step);
    const places = call.parents.get(source);
    if (places === undefined) call.parents.set(source, [place]);
    else places.push(place);
  }

  async #call({ question, steps, parents }: Call): Promise<void> {
    const { link, args } = question;
    const sources: unknown[] = [];
    for (const [source, places] of parents) {
      const answer = this.#gathered(question, source);
      if (answer === undefined) sources.push(source);
      else for (const place of places) this.#settle(place, source, answer);
    }
    if (sources.length === 0) return;
    let answers: readonly unknown[];
    try {
      answers = await link.fetch(this.#request, sources, args, wantedOf(steps));
    } catch (error) {
      if (!isClients(error)) throw error;
      for (const source of sources) for (const place of parents.get(source) ?? []) this.#fail(place, error);
      return;
    }
    for (const [index, source] of sources.entries()) {
      for (const place of parents.get(source) ?? []) this.#settle(place, source, answers[index]);
    }
  }

  #settle(place: Place, source: unknown, answer: unknown): void {
    const { field, args } = place.step;
    try {
      this.#put(place, field.value(source, args, answer, this.#request));
    } catch (error) {
      if (!isClients(error)) throw error;
      this.#fail(place, error);
    }
  }

  #fail({ target, key }: Place, error: unknown): void {
    target[key] = error;
    this.sound = false;
  }

  #put(place: Place, value: unknown): void {
    const { target, key, step } = place;
    const { of, write } = step;
    if (value === null || value === undefined) {
      target[key] = null;
      if (!place.nullable) this.sound = false;
    } else if (Array.isArray(value)) {
      if (of === undefined) target[key] = write === undefined ? value : value.map(write);
      else this.#putList(place, value);
    } else if (of === undefined) target[key] = write === undefined ? value : write(value);
    else if (typeof value !== 'string') target[key] = this.expand(of, value);
    else if (of.fromId !== undefined) target[key] = this.expand(of, this.#madeOf(of, value));
    else this.#await(of, value, place);
  }

  #madeOf(selection: Selection, id: string): unknown {
    let made = this.#made.get(selection);
    if (made === undefined) {
      made = new Map();
      this.#made.set(selection, made);
    }
    let one = made.get(id);
    if (one === undefined) {
      one = selection.fromId?.(id);
      made.set(id, one);
    }
    return one;
  }

  #putList({ target, key, step }: Place, values: readonly unknown[]): void {
    const list: unknown[] = new Array(values.length).fill(null);
    target[key] = list;
    for (const [index, value] of values.entries()) {
      const place = {
        target: list as unknown as Place['target'],
        key: index,
        step,
        nullable: step.nullableItems,
      };
      this.#put(place, value);
    }
  }

  #await({ loader }: Selection, id: string, place: Place): void {
    if (loader === undefined) throw new Error(`${place.step.name} holds an id, but nothing loads it`);
    // Without fetching ahead, what is there already waits for the others of its level, to be asked about with them.
    const held = this.#gather && this.#request.held(loader, id);
    if (held !== undefined) {
      this.#loaded(place, id, held);
      return;
    }
    let places = this.#loads.get(loader);
    if (places === undefined) {
      places = new Map();
      this.#loads.set(loader, places);
    }
    const waiting = places.get(id);
    if (waiting === undefined) places.set(id, [place]);
    else waiting.push(place);
  }

  async #load(loader: Loader<unknown>, places: ReadonlyMap<string, Place[]>): Promise<void> {
    const ids = [...places.keys()];
    const found = await this.#request.load(loader, ids);
    for (const [index, id] of ids.entries()) {
      const one = found[index];
      for (const place of places.get(id) ?? []) this.#loaded(place, id, one);
    }
  }

  #loaded(place: Place, id: string, one: unknown): void {
    if (one != null) this.#put(place, one);
    else if (!place.nullable) this.#fail(place, missing(id));
  }
}

/** What questions along relationships are about has an id. */
const idOf = (source: unknown) => (source as { id: string }).id;

function isClients(error: unknown): boolean {
  return error instanceof ParleyError && error.code === 'INVALID_INPUT';
}

function missing(id: string): ParleyError {
  return new ParleyError('CORRUPT_DATA', `"${id}" is referred to, but it is not in the graph.`, {
    remedy: 'Load the dataset that describes it again.',
  });
}
