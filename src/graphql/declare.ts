import 'reflect-metadata';
import {
  Args,
  ArgsType,
  type ClassType,
  Field,
  InputType,
  InterfaceType,
  ObjectType,
  Query,
} from 'type-graphql';
import type { EntityPart } from '../graph/entities.js';
import type { FieldPlan, Link, Loader } from '../traverse/plan.js';
import type { ApiRequest } from './request.js';

/** Objects of a type that may come as ids: how they are loaded. */
export interface Identified {
  loader: Loader<unknown>;
  /** An object of which only the fields `known` are read, made of its id alone. */
  fromId?: (id: string) => unknown;
  known?: readonly string[];
}

interface TypeOptions {
  implements?: readonly ClassType<object>[];
  identified?: Identified;
}

interface AbstractOptions extends TypeOptions {
  /** The name of the object type of a value. */
  typeOf: (value: never) => string;
}

type Prototype = object;
type TypeThunk = () => unknown;

/** What a field is to a client. Its type is a thunk, so that files of types may refer to each other. */
export interface FieldOptions {
  type: TypeThunk;
  description: string;
  nullable?: boolean | 'items';
  args?: () => ClassType<object>;
}

/** What the plan needs to know of the types of the schema. */
export interface TypePlan {
  identified?: Identified;
  typeOf?: (value: unknown) => string;
}

const classes = new Map<string, ClassType<object>>();
const types = new Map<string, TypePlan>();
const fields = new Map<string, FieldPlan>();

/** A type by its name in the schema, for thunks: files of types need not import each other for it. */
export function named(name: string): ClassType<object> {
  const found = classes.get(name);
  if (found === undefined) throw new Error(`no type ${name} is declared`);
  return found;
}

export function typePlan(name: string): TypePlan | undefined {
  return types.get(name);
}

export function fieldPlan(type: string, field: string): FieldPlan | undefined {
  return fields.get(`${type}.${field}`);
}

/** Declares the class an object type of its name. */
export function Type(description: string, options: TypeOptions = {}) {
  return (target: object) =>
    declareType((target as ClassType<object>).name, description, target as ClassType<object>, options);
}

/** Declares an object type whose class has no name of its own. */
export function declareType(
  name: string,
  description: string,
  target: ClassType<object>,
  options: TypeOptions = {},
): void {
  ObjectType(name, {
    description,
    implements: [...(options.implements ?? [])],
    simpleResolvers: true,
  })(target);
  classes.set(name, target);
  names.set(target, name);
  types.set(name, { identified: options.identified });
}

/** Declares the class an interface of its name. */
export function Interface(
  description: string,
  { typeOf, identified, implements: parents = [] }: AbstractOptions,
) {
  return (target: object) => {
    const { name } = target as ClassType<object>;
    InterfaceType(name, { description, implements: [...parents] })(target as ClassType<object>);
    classes.set(name, target as ClassType<object>);
    types.set(name, { identified, typeOf: typeOf as TypePlan['typeOf'] });
  };
}

/** Says how the values of a union are told apart. */
export function declareUnion(name: string, typeOf: (value: never) => string): void {
  types.set(name, { typeOf: typeOf as TypePlan['typeOf'] });
}

const names = new Map<unknown, string>();

function declare(target: Prototype, field: string, options: FieldOptions, plan: FieldPlan): void {
  const { type, args, description, nullable } = options;
  Field(type as never, { description, nullable: nullable ?? false })(target, field);
  if (args !== undefined) Args(args as never)(target, field, 0);
  const owner = target.constructor as ClassType<object>;
  fields.set(`${names.get(owner) ?? owner.name}.${field}`, plan);
}

/** Names a class that gets its fields before it is declared a type. */
export function nameClass(target: ClassType<object>, name: string): void {
  names.set(target, name);
}

/**
 * A field whose value its object holds: under the field's name, or as `value` reads it. A field of an entity may say
 * what of the entity it reads, so that nothing else is loaded for it.
 */
export function Held<P>(
  options: FieldOptions & { size?: number | ((args: never) => number); reads?: Reads },
  value?: (parent: P, args: never, request: ApiRequest) => unknown,
) {
  return (target: Prototype, field: string) => {
    const read = (value ?? ((parent: P) => (parent as Record<string, unknown>)[field])) as (
      ...inputs: [unknown, unknown, unknown]
    ) => unknown;
    const { size, reads } = options;
    declare(target, field, options, {
      value: (parent, args, _answer, request) => read(parent, args, request),
      ...(reads === undefined ? {} : { reads: readsOf(reads) }),
      ...(size === undefined ? {} : { size: sizeOf(size) }),
    });
  };
}

/** How a field comes by its value when the store has to be asked. */
export interface Asking<P, V> {
  link: Link<P, V, never>;
  /** What is read of the entity whose field it is; absent: nothing where the link asks by id, else anything. */
  reads?: Reads;
  /** Picks the arguments that the question depends on; absent: all. */
  asks?: (args: never) => object;
  /** Makes the value out of the answer; absent: the answer is the value. */
  value?: (answer: V, args: never, parent: P, request: ApiRequest) => unknown;
  /** How many objects one parent may have here; absent for a value that is no object of the graph. */
  size?: number | ((args: never) => number);
}

/** A field that a link answers, once for all objects of a level. */
export function Asked<P, V>(options: FieldOptions, asking: Asking<P, V>) {
  return (target: Prototype, field: string) => declare(target, field, options, planOf(asking));
}

/** A field of the query type that a link answers. */
export function Root<V>(options: FieldOptions, asking: Asking<undefined, V>) {
  return (target: Prototype, field: string) => {
    const { type, args, description, nullable } = options;
    Query(type as never, { description, nullable: nullable ?? false })(target, field, {});
    if (args !== undefined) Args(args as never)(target, field, 0);
    fields.set(`Query.${field}`, planOf(asking));
  };
}

/** What a field reads of an entity, which may depend on its arguments. */
type Reads = readonly EntityPart[] | ((args: never) => readonly EntityPart[]);

function readsOf(reads: Reads): NonNullable<FieldPlan['reads']> {
  return typeof reads === 'function' ? (reads as NonNullable<FieldPlan['reads']>) : () => reads;
}

function sizeOf(size: number | ((args: never) => number)): NonNullable<FieldPlan['size']> {
  return typeof size === 'number' ? () => size : (size as NonNullable<FieldPlan['size']>);
}

function planOf<P, V>({ link, asks, value, size, reads }: Asking<P, V>): FieldPlan {
  const parts = reads ?? link.reads;
  return {
    link: link as unknown as Link,
    ...(parts === undefined ? {} : { reads: readsOf(parts) }),
    ...(asks === undefined ? {} : { asks: asks as FieldPlan['asks'] }),
    ...(size === undefined ? {} : { size: sizeOf(size) }),
    value: (parent, args, answer, request) =>
      value === undefined ? answer : value(answer as V, args as never, parent as P, request as ApiRequest),
  };
}

/** An argument or a field of an input. A default also stands for an explicit null. */
export function Input(options: FieldOptions & { default?: unknown }) {
  const { type, description, nullable } = options;
  return Field(type as never, {
    description,
    nullable: nullable ?? options.default !== undefined,
    ...(options.default === undefined ? {} : { defaultValue: options.default }),
  });
}

/** Declares the class an input object. */
export function InputObject(name: string, description: string) {
  return InputType(name, { description }) as (target: object) => void;
}

/** Declares the class the arguments of fields; a class that extends it has them too. */
export function Arguments() {
  return ArgsType() as (target: object) => void;
}
