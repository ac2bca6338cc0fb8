import { GraphQLError, GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';
import { ParleyError } from '../errors.js';
import { parseEdtf } from '../model/edtf.js';
import { refusal } from './errors.js';

/** Values come from our own answers and were checked on the way in, so nothing is checked again on the way out. */
const asItIs = (value: unknown) => value;

/** A scalar that is a string in JSON, read by `read`, which throws INVALID_INPUT. */
function text(name: string, description: string, read: (text: string) => string, specifiedByURL?: string) {
  const parse = (value: unknown, node?: ValueNode) => {
    try {
      if (typeof value === 'string') return read(value);
      throw new ParleyError('INVALID_INPUT', `${name} is written as a string.`);
    } catch (error) {
      throw refusal(error, node);
    }
  };
  return new GraphQLScalarType<string, unknown>({
    name,
    description,
    specifiedByURL,
    serialize: asItIs,
    parseValue: (value) => parse(value),
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined, node),
  });
}

export const Edtf = text(
  'EDTF',
  'A date as far as it is known, in the Extended Date/Time Format (ISO 8601-2): 2020, 2020-10, 2020-10-08, ' +
    '2020-09/2020-10, 1994/.., [..2020-03-26], 2020?-10-08. Only for input: dates are answered as PartialDate.',
  (value) => parseEdtf(value).edtf,
  'https://www.loc.gov/standards/datetime/',
);

export const Language = text(
  'Language',
  'A language tag (BCP 47): en, zh-Hans, pt-BR.',
  (value) => {
    try {
      return Intl.getCanonicalLocales(value)[0] ?? value;
    } catch {
      throw new ParleyError('INVALID_INPUT', `"${value.slice(0, 80)}" is not a language tag.`, {
        remedy: 'Write it as in en, de, ar, zh-Hans (BCP 47).',
      });
    }
  },
  'https://www.rfc-editor.org/info/bcp47',
);

export const DateTime = text(
  'DateTime',
  'A moment, in ISO 8601 with time and zone: 2026-11-22T10:00:00Z.',
  (value) => {
    if (
      /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(value) &&
      !Number.isNaN(Date.parse(value))
    ) {
      return new Date(value).toISOString();
    }
    throw new ParleyError('INVALID_INPUT', `"${value.slice(0, 80)}" is not a moment.`, {
      remedy: 'Write it as in 2026-11-22T10:00:00Z.',
    });
  },
  'https://www.rfc-editor.org/rfc/rfc3339',
);

export const Url = text('URL', 'The address of a page or thing on the web, with its scheme.', (value) => {
  if (URL.canParse(value)) return value;
  throw new ParleyError('INVALID_INPUT', `"${value.slice(0, 80)}" is not a URL.`, {
    remedy: 'Write it with its scheme, as in https://example.org/.',
  });
});

export const Json = new GraphQLScalarType({
  name: 'JSON',
  description: 'Any JSON value; its type depends on the property that it belongs to.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
  serialize: asItIs,
  parseValue: asItIs,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});

export const JsonObject = new GraphQLScalarType({
  name: 'JSONObject',
  description: 'A JSON object: properties by name, as the ontology declares them.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
  serialize: asItIs,
  parseValue: (value) => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
    throw new GraphQLError('A JSON object is expected.');
  },
  parseLiteral: (node, variables) => {
    if (node.kind === Kind.OBJECT) return valueFromASTUntyped(node, variables);
    throw new GraphQLError('A JSON object is expected.', { nodes: node });
  },
});
