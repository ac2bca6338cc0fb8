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

/** What has places for values: an object of the answer by its keys, or a list by its indices. */
type Target = Record<string | number, unknown>;

/** A place in the answer that waits for its value. */
interface Place {
  target: Target;
  key: string | number;
  step: Step;
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
      if (step.question === undefined) this.#settle(linked, step, source, undefined);
      else this.#ask(step.question, linked, step, source);
    }
    return linked;
  }

  /** What was fetched ahead for a question about an object; undefined where that has to be asked. */
  #gathered(question: Question, source: unknown): unknown {
    return question.link.hop && this.#gather?.answer(question, idOf(source));
  }

  #ask(question: Question, target: Linked, step: Step, source: unknown): void {
    const answer = this.#gathered(question, source);
    if (answer !== undefined) {
      this.#settle(target, step, source, answer);
      return;
    }
    let call = this.#calls.get(question.id);
    if (call === undefined) {
      call = { question, steps: new Set(), parents: new Map() };
      this.#calls.set(question.id, call);
    }
    call.steps.add(step);
    const place = { target, key: step.key, step };
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
      else for (const { target, step } of places) this.#settle(target, step, source, answer);
    }
    if (sources.length === 0) return;
    let answers: readonly unknown[];
    try {
      answers = await link.fetch(this.#request, sources, args, wantedOf(steps));
    } catch (error) {
      if (!isClients(error)) throw error;
      for (const source of sources) {
        for (const { target, key } of parents.get(source) ?? []) this.#fail(target, key, error);
      }
      return;
    }
    for (const [index, source] of sources.entries()) {
      for (const { target, step } of parents.get(source) ?? [])
        this.#settle(target, step, source, answers[index]);
    }
  }

  #settle(target: Target, step: Step, source: unknown, answer: unknown): void {
    try {
      this.#put(target, step.key, step, step.field.value(source, step.args, answer, this.#request));
    } catch (error) {
      if (!isClients(error)) throw error;
      this.#fail(target, step.key, error);
    }
  }

  #fail(target: Target, key: string | number, error: unknown): void {
    target[key] = error;
    this.sound = false;
  }

  #put(target: Target, key: string | number, step: Step, value: unknown): void {
    const { of, write } = step;
    if (value === null || value === undefined) {
      target[key] = null;
      if (!isNullable(key, step)) this.sound = false;
    } else if (Array.isArray(value)) {
      if (of === undefined) target[key] = write === undefined ? value : value.map(write);
      else target[key] = this.#list(step, value);
    } else if (of === undefined) target[key] = write === undefined ? value : write(value);
    else if (typeof value !== 'string') target[key] = this.expand(of, value);
    else if (of.fromId !== undefined) target[key] = this.expand(of, this.#madeOf(of, value));
    else this.#await(of, value, { target, key, step });
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

  #list(step: Step, values: readonly unknown[]): unknown[] {
    const list: unknown[] = new Array(values.length).fill(null);
    for (let place = 0; place < values.length; place += 1) {
      this.#put(list as unknown as Target, place, step, values[place]);
    }
    return list;
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

  #loaded({ target, key, step }: Place, id: string, one: unknown): void {
    if (one != null) this.#put(target, key, step, one);
    else if (!isNullable(key, step)) this.#fail(target, key, missing(id));
  }
}

/** Whether there may be nothing at a place of a field's value: in a list, where the key is an index, or instead of it. */
function isNullable(key: string | number, { nullable, nullableItems }: Step): boolean {
  return typeof key === 'number' ? nullableItems : nullable;
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
