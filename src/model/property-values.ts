import { parseEdtf } from './edtf.js';
import type { Bounded, PropertyType, PropertyTypes } from './property-types.js';

/** What is wrong with a value, and what to do about it. */
export interface ValueProblem {
  message: string;
  remedy?: string;
  /** Where within the value, as in `[1].comparator`. */
  path?: string;
}

export const COMPARATORS = ['gt', 'lt', 'eq', 'approx_below'] as const;

/**
 * Checks a value against the type of its property: what is wrong, or undefined. A list of texts or quantities may
 * be given as one alone; a list of entities is always a list. Whether an entity exists is not asked here.
 */
export function valueProblem(type: PropertyType, value: unknown): ValueProblem | undefined {
  if (typeof type === 'object')
    return 'enum' in type ? enumProblem(type.enum, value) : boundedProblem(type, value);
  switch (type) {
    case 'text':
    case 'entity':
      return typeof value === 'string' && value !== '' ? undefined : { message: 'must be a text' };
    case 'integer':
      return Number.isSafeInteger(value) ? undefined : { message: 'must be a whole number' };
    case 'number':
      return Number.isFinite(value) ? undefined : { message: 'must be a number' };
    case 'boolean':
      return typeof value === 'boolean' ? undefined : { message: 'must be true or false' };
    case 'EDTF':
      return edtfProblem(value);
    case 'quantity':
      return quantityProblem(value);
    case 'text[]':
      return listProblem('text', Array.isArray(value) ? value : [value]);
    case 'quantity[]':
      return Array.isArray(value) ? listProblem('quantity', value) : quantityProblem(value);
    case 'entity[]':
      return Array.isArray(value) ? listProblem('entity', value) : { message: 'must be a list of ids' };
  }
}

/** Checks a value of a property that these types have. */
export function propertyProblem(
  types: PropertyTypes,
  property: string,
  value: unknown,
): ValueProblem | undefined {
  const type = types[property];
  if (type === undefined) throw new Error(`there is no property "${property}" here`);
  return valueProblem(type, value);
}

/** Checks an EDTF text. */
export function edtfProblem(value: unknown): ValueProblem | undefined {
  if (typeof value !== 'string') return { message: 'must be an EDTF date, as a text' };
  try {
    parseEdtf(value);
    return undefined;
  } catch (error) {
    const { message, remedy } = error as { message: string; remedy?: string };
    return { message, remedy };
  }
}

function listProblem(type: PropertyType, values: readonly unknown[]): ValueProblem | undefined {
  for (const [index, value] of values.entries()) {
    const problem = valueProblem(type, value);
    if (problem) return { ...problem, path: `[${index}]${problem.path ?? ''}` };
  }
  return undefined;
}

function boundedProblem({ number, least, greatest }: Bounded, value: unknown): ValueProblem | undefined {
  const problem = valueProblem(number, value);
  if (problem !== undefined) return problem;
  const within = Number(value) >= least && Number(value) <= greatest;
  return within ? undefined : { message: `must be from ${least} to ${greatest}` };
}

function enumProblem(words: readonly string[], value: unknown): ValueProblem | undefined {
  if (typeof value === 'string' && words.includes(value)) return undefined;
  return { message: `${JSON.stringify(value)} is not known here`, remedy: `Known are: ${words.join(', ')}.` };
}

const QUANTITY =
  'Write it as {"value":110,"comparator":"gt","unit":"person","of":"representatives"}; unit and of may be left out.';

function quantityProblem(value: unknown): ValueProblem | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { message: 'must be a quantity', remedy: QUANTITY };
  }
  const { value: number, comparator, unit, of, ...others } = value as Record<string, unknown>;
  if (!Number.isFinite(number)) return { message: 'must be a number', remedy: QUANTITY, path: '.value' };
  const unknown = enumProblem(COMPARATORS, comparator);
  if (unknown) return { ...unknown, path: '.comparator' };
  if (unit !== undefined && typeof unit !== 'string') return { message: 'must be a text', path: '.unit' };
  if (of !== undefined && typeof of !== 'string') return { message: 'must be a text', path: '.of' };
  const [other] = Object.keys(others);
  if (other !== undefined)
    return { message: 'a quantity has no such field', remedy: QUANTITY, path: `.${other}` };
  return undefined;
}
