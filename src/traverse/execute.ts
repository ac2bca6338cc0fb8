import { ParleyError } from '../errors.js';
import { type Loader, type Question, type Request, type Selection, type Step, wantedOf } from './plan.js';

/** Under which an object of an answer carries the name of its type. */
export const TYPE: unique symbol = Symbol('type');

/** An object of an answer: the selected values under their keys, ready to be handed out. */
export interface Linked {
  [TYPE]: string;
  [key: string]: unknown;
}

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
 * @param proceed is called before each level, and ends the run by throwing
 */
export async function execute(
  selection: Selection,
  root: unknown,
  request: Request,
  proceed: () => void = () => undefined,
): Promise<Answer> {
  const run = new Run(request);
  const data = run.expand(selection, root);
  while (run.waiting) {
    proceed();
    await run.level();
  }
  return { data, sound: run.sound };
}

class Run {
  sound = true;
  readonly #request: Request;
  readonly #expanded = new Map<Selection, Map<unknown, Linked>>();
  #calls = new Map<string, Call>();
  #loads = new Map<Loader<unknown>, Map<string, Place[]>>();

  constructor(request: Request) {
    this.#request = request;
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
    const work = [
      ...loads.map(([loader, places]) => this.#load(loader, places)),
      ...calls.map((call) => this.#call(call)),
    ];
    // All are waited for: the transaction must not end under a statement that still runs.
    for (const outcome of await Promise.allSettled(work)) {
      if (outcome.status === 'rejected') throw outcome.reason;
    }
  }

  expand(selection: Selection, source: unknown): Linked {
    let expanded = this.#expanded.get(selection);
    if (expanded === undefined) {
      expanded = new Map();
      this.#expanded.set(selection, expanded);
    }
    const known = expanded.get(source);
    if (known !== undefined) return known;
    const type = selection.typeOf(source);
    // Without a prototype, so that no key that a client chooses means anything else.
    const linked = Object.create(null) as Linked;
    linked[TYPE] = type;
    expanded.set(source, linked);
    for (const step of selection.steps.get(type) ?? []) {
      // Taken now, so that the keys stand in the order of the selection whenever their values come.
      linked[step.key] = null;
      const place = { target: linked, key: step.key, step, nullable: step.nullable };
      if (step.question === undefined) this.#settle(place, source, undefined);
      else this.#ask(step.question, place, source);
    }
    return linked;
  }

  #ask(question: Question, place: Place, source: unknown): void {
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
    const sources = [...parents.keys()];
    let answers: readonly unknown[];
    try {
      answers = await link.fetch(this.#request, sources, args, wantedOf(steps));
    } catch (error) {
      if (!isClients(error)) throw error;
      for (const place of [...parents.values()].flat()) this.#fail(place, error);
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
    else if (of.fromId !== undefined) target[key] = this.expand(of, of.fromId(value));
    else this.#await(of, value, place);
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
      for (const place of places.get(id) ?? []) {
        if (one != null) this.#put(place, one);
        else if (!place.nullable) this.#fail(place, missing(id));
      }
    }
  }
}

function isClients(error: unknown): boolean {
  return error instanceof ParleyError && error.code === 'INVALID_INPUT';
}

function missing(id: string): ParleyError {
  return new ParleyError('CORRUPT_DATA', `"${id}" is referred to, but it is not in the graph.`, {
    remedy: 'Load the dataset that describes it again.',
  });
}
