import {
  type ASTNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
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
} from 'graphql';
import { type FieldPlan, questionOf, type Selection, type Step } from '../traverse/plan.js';
import { argumentsOf } from './arguments.js';
import { fieldPlan, typePlan } from './declare.js';

/** A validated operation with its variables. */
export interface Planned {
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced by the schema. */
  variables: Readonly<Record<string, unknown>>;
}

/**
 * Makes the plan of a query out of its selection. Equal parts of the selection become one part of the plan, so that
 * the plan is no larger than the text of the query, however its fragments are used. What asks for the schema itself
 * is left out.
 *
 * @throws ParleyError for arguments that are out of bounds
 */
export function planOf(schema: GraphQLSchema, query: Planned): Selection {
  const root = schema.getQueryType();
  if (!root) throw new Error('the schema has no query type');
  return new Planner(schema, query).selection(root, [query.operation.selectionSet]);
}

class Planner {
  readonly #schema: GraphQLSchema;
  readonly #query: Planned;
  readonly #numbers = new Map<object, number>();
  readonly #selections = new Map<string, Selection>();
  readonly #steps = new Map<string, Step>();

  constructor(schema: GraphQLSchema, query: Planned) {
    this.#schema = schema;
    this.#query = query;
  }

  selection(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): Selection {
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
      ...(fromId !== undefined && enough ? { fromId: remembering(fromId) } : {}),
    };
    this.#selections.set(key, selection);
    return selection;
  }

  #stepsOf(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Step[] {
    const fields = new Map<string, FieldNode[]>();
    const seen = new Set<string>();
    for (const set of sets) this.#collect(type, set, fields, seen);
    return [...fields].map(([key, nodes]) => this.#step(type, key, nodes));
  }

  #collect(
    type: GraphQLObjectType,
    set: SelectionSetNode,
    fields: Map<string, FieldNode[]>,
    seen: Set<string>,
  ): void {
    for (const node of set.selections) {
      if (!this.#included(node)) continue;
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
        this.#collect(type, fragment.selectionSet, fields, seen);
      }
    }
  }

  #included(node: FieldNode | { directives?: FieldNode['directives'] }): boolean {
    const { variables } = this.#query;
    if (getDirectiveValues(GraphQLSkipDirective, node, variables as Record<string, unknown>)?.['if'] === true)
      return false;
    return (
      getDirectiveValues(GraphQLIncludeDirective, node, variables as Record<string, unknown>)?.['if'] !==
      false
    );
  }

  #applies(type: GraphQLObjectType, condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const found = this.#schema.getType(condition);
    return isAbstractType(found) && this.#schema.isSubType(found, type);
  }

  #step(type: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): Step {
    const [node] = nodes;
    const name = node?.name.value ?? '';
    if (name === '__typename') return typeStep(type, key);
    const declared = type.getFields()[name];
    if (node === undefined || declared === undefined) throw new Error(`${type.name} has no field ${name}`);
    const field = planOfField(type, name);
    const own = `${this.#key([field])} ${key} ${this.#key(nodes)}`;
    const known = this.#steps.get(own);
    if (known !== undefined) return known;
    const args = argumentsOf(declared, node, this.#query.variables);
    const question = questionOf(field, args);
    const value = getNamedType(declared.type);
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const step: Step = {
      key,
      name,
      field,
      args,
      ...nullability(declared.type),
      ...(question === undefined ? {} : { question }),
      ...(isCompositeType(value) ? { of: this.selection(value, sets) } : {}),
      ...(isEnumType(value) ? { write: (leaf: unknown) => value.serialize(leaf) } : {}),
    };
    this.#steps.set(own, step);
    return step;
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

/** One object an id, so that it counts as one parent wherever it stands. */
function remembering(fromId: (id: string) => unknown): (id: string) => unknown {
  const made = new Map<string, unknown>();
  return (id) => {
    if (!made.has(id)) made.set(id, fromId(id));
    return made.get(id);
  };
}
