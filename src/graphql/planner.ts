import {
  type ASTNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLDirective,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type VariableNode,
  visit,
} from 'graphql';
import { type FieldPlan, questionOf, type Selection, type Step } from '../traverse/plan.js';
import { argumentsOf } from './arguments.js';
import { fieldPlan, typePlan } from './declare.js';
import { refusal } from './errors.js';

/** A validated operation. */
export interface Operation {
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** The variables of a request, coerced by the schema. */
export type Variables = Readonly<Record<string, unknown>>;

/** So many different values of variables below the root fields have their plans kept, and none that are longer. */
const MOST_KEPT = 2;
const LONGEST_KEPT = 500;

/**
 * Makes the plans of one query. What stands below its root fields mostly hangs on no variable: that part of a plan is
 * made once and is the same object in the plans of all requests, so that whoever reads plans can remember it.
 */
export class Planner {
  readonly #schema: GraphQLSchema;
  readonly #query: Operation;
  readonly #below: readonly string[];
  readonly #kept = new Map<string, Planning>();

  constructor(schema: GraphQLSchema, query: Operation) {
    this.#schema = schema;
    this.#query = query;
    this.#below = variablesBelowRoot(query);
  }

  /**
   * The plan of a request. Equal parts of the selection become one part of the plan, so that the plan is no larger
   * than the text of the query, however its fragments are used. What asks for the schema itself is left out.
   *
   * @throws GraphQLError for arguments that are out of bounds, with their place in the query
   */
  plan(variables: Variables): Selection {
    const root = this.#schema.getQueryType();
    if (!root) throw new Error('the schema has no query type');
    const key = JSON.stringify(this.#below.map((name) => variables[name] ?? null));
    let planning = this.#kept.get(key);
    if (planning === undefined) {
      planning = new Planning(this.#schema, this.#query, variables);
      if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
      if (key.length <= LONGEST_KEPT) this.#kept.set(key, planning);
    }
    return planning.root(root, variables);
  }
}

/** The variables on which more hangs than the arguments of root fields, and whether these are asked for. */
function variablesBelowRoot({ operation, fragments }: Operation): string[] {
  const names = new Set<string>();
  const collect = { Variable: ({ name }: VariableNode) => void names.add(name.value) };
  for (const node of operation.selectionSet.selections) {
    if (node.kind === 'Field') {
      if (node.selectionSet !== undefined) visit(node.selectionSet, collect);
    } else visit(node, collect);
  }
  for (const fragment of fragments.values()) visit(fragment, collect);
  return [...names].sort();
}

/** The making of plans whose variables below the root fields have the same values. */
class Planning {
  readonly #schema: GraphQLSchema;
  readonly #query: Operation;
  readonly #variables: Variables;
  readonly #numbers = new Map<object, number>();
  readonly #selections = new Map<string, Selection>();
  readonly #steps = new Map<string, Step>();

  constructor(schema: GraphQLSchema, query: Operation, variables: Variables) {
    this.#schema = schema;
    this.#query = query;
    this.#variables = variables;
  }

  root(type: GraphQLObjectType, variables: Variables): Selection {
    const fields = this.#fieldsOf(type, [this.#query.operation.selectionSet], variables);
    const steps = [...fields].map(([key, nodes]) => this.#makeStep(type, key, nodes, variables));
    return { steps: new Map([[type.name, steps]]), typeOf: () => type.name };
  }

  #selection(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): Selection {
    const key = `${type.name} ${this.#key(sets)}`;
    const known = this.#selections.get(key);
    if (known !== undefined) return known;
    const types: readonly GraphQLObjectType[] = isAbstractType(type)
      ? this.#schema.getPossibleTypes(type)
      : [type];
    const steps = new Map(types.map((one) => [one.name, this.#stepsOf(one, sets)]));
    const plan = typePlan(type.name);
    const { loader, fromId, known: onId = [] } = plan?.identified ?? {};
    const enough =
      isObjectType(type) &&
      (steps.get(type.name) ?? []).every(({ name }) => name === '__typename' || onId.includes(name));
    const selection: Selection = {
      steps,
      typeOf: plan?.typeOf ?? (() => type.name),
      ...(loader === undefined ? {} : { loader }),
      ...(fromId !== undefined && enough ? { fromId } : {}),
    };
    this.#selections.set(key, selection);
    return selection;
  }

  #stepsOf(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Step[] {
    const fields = this.#fieldsOf(type, sets, this.#variables);
    return [...fields].map(([key, nodes]) => this.#step(type, key, nodes));
  }

  #fieldsOf(type: GraphQLObjectType, sets: readonly SelectionSetNode[], variables: Variables) {
    const fields = new Map<string, FieldNode[]>();
    const seen = new Set<string>();
    for (const set of sets) this.#collect(type, set, variables, fields, seen);
    return fields;
  }

  #collect(
    type: GraphQLObjectType,
    set: SelectionSetNode,
    variables: Variables,
    fields: Map<string, FieldNode[]>,
    seen: Set<string>,
  ): void {
    for (const node of set.selections) {
      if (!included(node, variables)) continue;
      if (node.kind === 'Field') {
        if (isSchemaField(node)) continue;
        const key = node.alias?.value ?? node.name.value;
        const nodes = fields.get(key);
        if (nodes === undefined) fields.set(key, [node]);
        else nodes.push(node);
        continue;
      }
      const named = node.kind === 'FragmentSpread' ? node.name.value : undefined;
      if (named !== undefined && seen.has(named)) continue;
      if (named !== undefined) seen.add(named);
      const fragment = named === undefined ? node : this.#query.fragments.get(named);
      const condition = fragment && 'typeCondition' in fragment ? fragment.typeCondition : undefined;
      if (fragment && 'selectionSet' in fragment && this.#applies(type, condition?.name.value)) {
        this.#collect(type, fragment.selectionSet, variables, fields, seen);
      }
    }
  }

  #applies(type: GraphQLObjectType, condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const found = this.#schema.getType(condition);
    return isAbstractType(found) && this.#schema.isSubType(found, type);
  }

  #step(type: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): Step {
    const name = nodes[0]?.name.value ?? '';
    if (name === '__typename') return typeStep(type, key);
    const own = `${this.#key([planOfField(type, name)])} ${key} ${this.#key(nodes)}`;
    const known = this.#steps.get(own);
    if (known !== undefined) return known;
    const step = this.#makeStep(type, key, nodes, this.#variables);
    this.#steps.set(own, step);
    return step;
  }

  #makeStep(type: GraphQLObjectType, key: string, nodes: readonly FieldNode[], variables: Variables): Step {
    const [node] = nodes;
    const name = node?.name.value ?? '';
    if (name === '__typename') return typeStep(type, key);
    const declared = type.getFields()[name];
    if (node === undefined || declared === undefined) throw new Error(`${type.name} has no field ${name}`);
    const field = planOfField(type, name);
    const args = located(node, () => {
      const given = argumentsOf(declared, node, variables);
      field.link?.check?.(given);
      return given;
    });
    const question = questionOf(field, args);
    const value = getNamedType(declared.type);
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return {
      key,
      name,
      field,
      args,
      ...nullability(declared.type),
      ...(question === undefined ? {} : { question }),
      ...(isCompositeType(value) ? { of: this.#selection(value, sets) } : {}),
      ...(isEnumType(value) ? { write: (leaf: unknown) => value.serialize(leaf) } : {}),
    };
  }

  /** Names parts of the query and of the schema by themselves, not by what they hold. */
  #key(parts: readonly (ASTNode | FieldPlan)[]): string {
    return parts
      .map((part) => {
        const known = this.#numbers.get(part);
        if (known !== undefined) return known;
        this.#numbers.set(part, this.#numbers.size);
        return this.#numbers.size - 1;
      })
      .join(',');
  }
}

/** What is refused of a field is refused at its place in the query. */
function located<T>(node: FieldNode, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw refusal(error, node);
  }
}

/** Whether a part of the query is asked for, as far as `@skip` and `@include` go. */
function included(node: FieldNode | { directives?: FieldNode['directives'] }, variables: Variables): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true;
  const holds = (directive: GraphQLDirective) => getDirectiveValues(directive, node, variables)?.['if'];
  return holds(GraphQLSkipDirective) !== true && holds(GraphQLIncludeDirective) !== false;
}

/** How a field of an object type comes by its value; what an interface declares holds for its types. */
function planOfField(type: GraphQLObjectType, name: string): FieldPlan {
  const own = fieldPlan(type.name, name);
  if (own !== undefined) return own;
  for (const parent of type.getInterfaces()) {
    const inherited = fieldPlan(parent.name, name);
    // Of several interfaces that declare the field, the narrowest knows best.
    if (
      inherited !== undefined &&
      !type
        .getInterfaces()
        .some((one) => one !== parent && one.getInterfaces().includes(parent) && fieldPlan(one.name, name))
    ) {
      return inherited;
    }
  }
  throw new Error(`nothing says how ${type.name}.${name} comes by its value`);
}

/** Whether a field asks for the schema itself, which whoever executes the query answers. */
export function isSchemaField(node: FieldNode): boolean {
  return node.name.value === '__schema' || node.name.value === '__type';
}

function typeStep(type: GraphQLObjectType, key: string): Step {
  const field = { value: () => type.name };
  return { key, name: '__typename', field, args: {}, nullable: false, nullableItems: false };
}

function nullability(type: GraphQLOutputType): { nullable: boolean; nullableItems: boolean } {
  const value = isNonNullType(type) ? type.ofType : type;
  return { nullable: !isNonNullType(type), nullableItems: isListType(value) && !isNonNullType(value.ofType) };
}
