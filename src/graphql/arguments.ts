import {
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  getArgumentValues,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { ParleyError } from '../errors.js';
import type { Arguments } from '../traverse/plan.js';

/** From what to what a number may be, by the name of its argument; the names mean the same everywhere. */
const BOUNDS: Readonly<Record<string, readonly [least: number, most: number, smaller: string]>> = {
  first: [1, 100, 'Ask for at most 100; a connection goes on with `after`: pageInfo.endCursor.'],
  hops: [0, 6, 'Ask for at most 6 hops.'],
  maxLength: [1, 6, 'Ask for at most 6 steps.'],
  maxNodes: [1, 10_000, 'Ask for at most 10000 nodes; /export has no such bound with all=true.'],
  characters: [0, 5_000, 'Ask for at most 5000 characters, or for the text of the document.'],
  minConfidence: [0, 1, 'Confidence is a number from 0 to 1.'],
  maxParticipants: [0, Number.POSITIVE_INFINITY, ''],
};

/** Lists by name, or by place and name, that may hold no more than this; others may hold `LONGEST_LIST`. */
const LISTS: Readonly<Record<string, number>> = {
  'subgraph(around:)': 1000,
  'networkMeasures(ids:)': 1000,
  'sisterCityStatistics(ids:)': 1000,
  'sisterCityRanking(ids:)': 1000,
  'partnerships(ids:)': 1000,
  ids: 100,
  around: 100,
  of: 100,
  languages: 20,
};
const LONGEST_LIST = 1000;

/** The longest text of an argument: names and ids are shorter. A cursor may hold a long id, in another writing. */
const LONGEST_TEXT = 1000;
const LONGEST_CURSOR = 10_000;

/**
 * The arguments of a field as links read them: defaults in the place of what was left out and of explicit nulls,
 * also within inputs; other nulls are gone.
 *
 * @throws ParleyError LIMIT_EXCEEDED for what is too much, INVALID_INPUT for what is too little
 */
export function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): Arguments {
  const given = getArgumentValues(field, node, variables);
  return settled(field.args, given, field.name);
}

interface Declared {
  name: string;
  type: GraphQLInputType;
  defaultValue?: unknown;
}

function settled(
  declared: readonly Declared[],
  given: Readonly<Record<string, unknown>>,
  place: string,
): Arguments {
  const values: Record<string, unknown> = {};
  for (const { name, type, defaultValue } of declared) {
    const value = given[name] ?? defaultValue;
    if (value === undefined || value === null) continue;
    check(name, value, `${place}(${name}:)`);
    const inner = isNonNullType(type) ? type.ofType : type;
    values[name] =
      isInputObjectType(inner) && !isListType(inner)
        ? settled(Object.values(inner.getFields()), value as Record<string, unknown>, place)
        : value;
  }
  return values;
}

function check(name: string, value: unknown, place: string): void {
  if (typeof value === 'number') checkNumber(name, value, place);
  const texts = [value].flat().filter((one) => typeof one === 'string');
  const longest = name === 'after' ? LONGEST_CURSOR : LONGEST_TEXT;
  if (texts.some((text) => text.length > longest)) {
    throw tooMuch(`${place} has a text of more than ${longest} characters.`, 'Give a shorter one.');
  }
  if (!Array.isArray(value)) return;
  const most = LISTS[place] ?? LISTS[name] ?? LONGEST_LIST;
  if (value.length > most) {
    throw tooMuch(
      `${place} lists ${value.length}; at most ${most} are allowed.`,
      'Ask for them in several queries.',
    );
  }
}

function checkNumber(name: string, value: number, place: string): void {
  const [least, most, smaller] = BOUNDS[name] ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, ''];
  if (value > most) {
    if (name === 'minConfidence') throw tooLittle(`${place} is ${value}.`, smaller);
    throw tooMuch(`${place} is ${value}; at most ${most} is allowed.`, smaller);
  }
  if (value < least)
    throw tooLittle(`${place} is ${value}; at least ${least} is meant.`, `Give ${least} or more.`);
}

const tooMuch = (message: string, remedy: string) => new ParleyError('LIMIT_EXCEEDED', message, { remedy });
const tooLittle = (message: string, remedy: string) => new ParleyError('INVALID_INPUT', message, { remedy });
