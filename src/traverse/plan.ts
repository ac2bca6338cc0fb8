import type { EntityColumns, EntityPart } from '../graph/entities.js';
import type { Hop } from '../graph/hop.js';
import type { Reader } from '../store/store.js';

/** The arguments of a step: those that were left out have their defaults, nulls are gone. */
export type Arguments = Readonly<Record<string, unknown>>;

/** What every step of one request may use: one state of the store, and what was already loaded from it. */
export interface Request {
  readonly reader: Reader;
  /** The reader's languages, best first (BCP 47). */
  readonly languages: readonly string[];
  /** What of entities the request will read. */
  readonly wanted: EntityColumns;
  /** Loads things by id, each once a request; null in the place of what is not there. */
  load<V>(loader: Loader<V>, ids: readonly string[]): Promise<(V | null)[]>;
  /** What is loaded already: undefined while it is not, null where there is no such thing. */
  held<V>(loader: Loader<V>, id: string): V | null | undefined;
  /** Counts something as loaded that came with another answer. */
  keep<V>(loader: Loader<V>, id: string, one: V | null): void;
}

/** Turns ids into things, many at once. What is not held is left out of the answer. */
export interface Loader<V> {
  readonly name: string;
  /** @param wanted what of entities the request will read; other things are loaded whole */
  load(reader: Reader, ids: readonly string[], wanted: EntityColumns): Promise<ReadonlyMap<string, V>>;
}

/**
 * A question to the store that is asked once for all parents of a level. Links of one name and equal arguments are
 * one question, whatever the kinds of the parents and wherever on the level they stand.
 */
export interface Link<P = unknown, V = unknown, A = Arguments> {
  readonly name: string;
  /** Where the question is one step along relationships: that step, so that one statement can take it with others. */
  readonly hop?: HopLink<A>;
  /** What it reads of the entities that it is asked about, beside their ids; absent: anything. */
  readonly reads?: readonly EntityPart[];
  /** Refuses arguments that cannot be answered, before anything is asked. */
  check?(args: A): void;
  /** Where the question is a look-up of entities: their ids. */
  entities?(args: A): readonly string[];
  /**
   * Answers for all parents, in their order.
   *
   * @param wanted what will be read of the answers, so that nothing else need be fetched
   */
  fetch(request: Request, parents: readonly P[], args: A, wanted: Wanted): Promise<readonly V[]>;
}

/** A question that is one step along relationships. */
export interface HopLink<A = Arguments> {
  of(args: A, wanted: Wanted): Hop;
  /** Where the entities at the far end are selected: ways of field names below a step that asks the question. */
  readonly ends: readonly (readonly string[])[];
}

/** How the value of a field comes about. */
export interface FieldPlan {
  /** The question; absent where the parent itself holds the value. */
  readonly link?: Link;
  /** The arguments that the question depends on, where that is not all of them. */
  asks?(args: Arguments): Arguments;
  /** The value, from the parent and the answer (undefined without a link). */
  value(parent: unknown, args: Arguments, answer: unknown, request: Request): unknown;
  /** What the value is made from, where the parent is an entity; absent: any part of it. */
  reads?(args: Arguments): readonly EntityPart[];
  /** How many objects one parent may have here, for the estimate of what a query costs. */
  size?(args: Arguments): number;
}

/** A link with the arguments that it is asked with; questions of one id are asked once. */
export interface Question {
  readonly id: string;
  readonly link: Link;
  readonly args: Arguments;
}

/** A selected field of an object. */
export interface Step {
  /** Under which the value is handed out. */
  readonly key: string;
  readonly name: string;
  readonly field: FieldPlan;
  readonly args: Arguments;
  /** What the store is asked for; undefined where the parent itself holds the value. */
  readonly question?: Question;
  /** What is selected of the objects in the value; undefined where the value is a leaf. */
  readonly of?: Selection;
  /** How a leaf, or each leaf of a list, is written in an answer; absent: as it is. */
  readonly write?: (leaf: unknown) => unknown;
  /** Whether the value may be null, and whether the items may be where it is a list. */
  readonly nullable: boolean;
  readonly nullableItems: boolean;
}

/** What is selected of objects that stand at one place of a plan. */
export interface Selection {
  /** The steps for each type of object that may stand there. */
  readonly steps: ReadonlyMap<string, readonly Step[]>;
  /** The type of one of the objects. */
  typeOf(value: unknown): string;
  /** For objects that may come as ids: loads them. */
  readonly loader?: Loader<unknown>;
  /** For objects of which nothing but the id is selected: makes one of its id, without asking the store. */
  fromId?(id: string): unknown;
}

/** What is selected below some steps. */
export interface Wanted {
  /** The steps at the end of a way of field names, on any type: `at('edges', 'node', 'events')`. */
  at(...way: string[]): readonly Step[];
}

/** What is selected below these steps, which ask one question together. */
export function wantedOf(steps: Iterable<Step>): Wanted {
  return {
    at(...way) {
      let found: Step[] = [...steps];
      for (const name of way) found = found.flatMap((step) => below(step).filter((one) => one.name === name));
      return found;
    },
  };
}

/** Every step that is selected of the objects in a step's value, once. */
export function below(step: Step): Step[] {
  return step.of === undefined ? [] : [...new Set([...step.of.steps.values()].flat())];
}

/** The question of a field with these arguments, if it has one. */
export function questionOf({ link, asks }: FieldPlan, args: Arguments): Question | undefined {
  if (link === undefined) return undefined;
  const asked = asks === undefined ? args : asks(args);
  return { id: `${link.name} ${JSON.stringify(asked)}`, link, args: asked };
}
