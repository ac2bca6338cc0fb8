import { KINDS, PREDICATES, RELATION_PROPERTIES } from '../model/ontology.js';
import type { PropertyType, PropertyTypes } from '../model/property-types.js';
import { COMPARATORS } from '../model/property-values.js';
import {
  EVIDENCE_FIELDS,
  FIELDS,
  type Fields,
  type FieldType,
  NAME_FIELDS,
  type RecordType,
} from './fields.js';

type Schema = Record<string, unknown>;

const TEXT = { type: 'string' } as const;
const WHOLE = { type: 'integer', minimum: 0 } as const;
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

/** A null is an absent field, so that whatever may be absent may be null. */
function nullable(schema: Schema): Schema {
  if (typeof schema['type'] === 'string') return { ...schema, type: [schema['type'], 'null'] };
  if (Array.isArray(schema['enum'])) return { ...schema, enum: [...schema['enum'], null] };
  return { anyOf: [schema, { type: 'null' }] };
}

/**
 * The JSON Schema (2020-12) of one line of a dataset, made from the ontology. It says what can be said of one
 * record alone; ids, digests, dates and kinds at the ends of a relation are for the check.
 */
export function datasetSchema(): Schema {
  const types = Object.keys(FIELDS) as RecordType[];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'One record of a dataset',
    description: 'One line of a .jsonl file: a document, an entity, an attribute, a relation or a judgement.',
    type: 'object',
    properties: { record: { enum: types } },
    required: ['record'],
    allOf: types.map((type) => ({
      if: { properties: { record: { const: type } }, required: ['record'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: ref(type),
    })),
    $defs: {
      ...Object.fromEntries(types.map((type) => [type, recordSchema(type)])),
      name: objectSchema(NAME_FIELDS),
      evidence: {
        ...objectSchema(EVIDENCE_FIELDS),
        anyOf: [
          { required: ['start', 'end', 'digest'] },
          { required: ['start', 'end', 'exact'] },
          { required: ['row'] },
          { required: ['key'] },
        ],
      },
      quantity: {
        description: 'A number that keeps its comparator: {"value":110,"comparator":"gt"} is more than 110.',
        type: 'object',
        properties: {
          value: { type: 'number' },
          comparator: { enum: [...COMPARATORS] },
          unit: nullable(TEXT),
          of: nullable(TEXT),
        },
        required: ['value', 'comparator'],
        additionalProperties: false,
      },
      date: { description: 'A partial date: EDTF, ISO 8601-2.', type: 'string', minLength: 1 },
      everyRelation: {
        description: 'The properties of every relation, whatever its predicate.',
        properties: propertySchemas(RELATION_PROPERTIES),
      },
      texts: {
        description: 'Texts by language (BCP 47).',
        type: 'object',
        additionalProperties: nullable(TEXT),
      },
    },
  };
}

function recordSchema(type: RecordType): Schema {
  const schema = objectSchema(FIELDS[type], { record: { const: type } });
  if (type === 'entity') {
    return {
      ...schema,
      allOf: byName('kind', KINDS, ({ properties }) => ({
        type: 'object',
        properties: propertySchemas(properties),
        additionalProperties: false,
      })),
    };
  }
  if (type === 'attribute') {
    return {
      ...schema,
      allOf: attributeValues(),
      required: [...(schema['required'] as string[]), 'evidence'],
    };
  }
  if (type === 'relation') {
    const external = { properties: { basis: { const: 'external' } }, required: ['basis'] };
    return {
      ...schema,
      allOf: byName('predicate', PREDICATES, ({ properties }) => ({
        type: 'object',
        ...ref('everyRelation'),
        properties: propertySchemas(properties),
        unevaluatedProperties: false,
      })),
      anyOf: [
        { properties: { evidence: { type: 'array', minItems: 1 } }, required: ['evidence'] },
        { properties: { properties: external }, required: ['properties'] },
        external,
      ],
    };
  }
  return schema;
}

/** What `properties` may hold depends on the kind or the predicate. */
function byName<Entry extends { description: string }>(
  field: string,
  table: Readonly<Record<string, Entry>>,
  propertiesOf: (entry: Entry) => Schema,
): Schema[] {
  return Object.entries(table).map(([name, entry]) => ({
    if: { properties: { [field]: { const: name } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: {
      description: entry.description,
      properties: { properties: nullable(propertiesOf(entry)) },
    },
  }));
}

/** The kind of an attribute's entity stands in another record: here a value fits the property in some kind. */
function attributeValues(): Schema[] {
  const types = new Map<string, PropertyType[]>();
  for (const { properties } of Object.values(KINDS)) {
    for (const [name, type] of Object.entries(properties))
      types.set(name, [...(types.get(name) ?? []), type]);
  }
  const names = [...types.keys()].sort();
  return [
    { properties: { property: { enum: names } } },
    ...names.map((name) => ({
      if: { properties: { property: { const: name } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { properties: { value: oneOf((types.get(name) ?? []).map(valueSchema)) } },
    })),
  ];
}

function oneOf(schemas: readonly Schema[]): Schema {
  const distinct = [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()];
  return distinct.length === 1 ? (distinct[0] as Schema) : { anyOf: distinct };
}

function propertySchemas(types: PropertyTypes): Schema {
  const names = Object.keys(types).sort();
  return Object.fromEntries(names.map((name) => [name, nullable(valueSchema(types[name] as PropertyType))]));
}

function valueSchema(type: PropertyType): Schema {
  if (typeof type === 'object') {
    return 'enum' in type
      ? { enum: [...type.enum] }
      : { ...valueSchema(type.number), minimum: type.least, maximum: type.greatest };
  }
  switch (type) {
    case 'text':
    case 'entity':
      return { type: 'string', minLength: 1 };
    case 'integer':
      return { type: 'integer' };
    case 'number':
      return { type: 'number' };
    case 'boolean':
      return { type: 'boolean' };
    case 'quantity':
      return ref('quantity');
    case 'EDTF':
      return ref('date');
    case 'entity[]':
      return { type: 'array', items: valueSchema('entity') };
    case 'text[]':
      return { anyOf: [valueSchema('text'), { type: 'array', items: valueSchema('text') }] };
    case 'quantity[]':
      return { anyOf: [ref('quantity'), { type: 'array', items: ref('quantity') }] };
  }
}

function objectSchema(fields: Fields, more: Schema = {}): Schema {
  const properties: Schema = { ...more };
  for (const [name, { type, required }] of Object.entries(fields)) {
    properties[name] = required ? fieldSchema(type) : nullable(fieldSchema(type));
  }
  const required = Object.keys(fields).filter((name) => fields[name]?.required);
  return {
    type: 'object',
    properties,
    required: [...Object.keys(more), ...required],
    additionalProperties: false,
  };
}

function fieldSchema(type: FieldType): Schema {
  if (typeof type === 'object') return { enum: [...type] };
  switch (type) {
    case 'text':
    case 'reference':
      return TEXT;
    case 'id':
    case 'dataset':
      return { type: 'string', minLength: 1 };
    case 'texts':
      return { type: 'array', items: TEXT };
    case 'boolean':
      return { type: 'boolean' };
    case 'share':
      return { type: 'number', minimum: 0, maximum: 1 };
    case 'count':
      return WHOLE;
    case 'EDTF':
      return ref('date');
    case 'timestamp':
      return { type: 'string', format: 'date-time', pattern: 'Z$' };
    case 'sha256':
      return { type: 'string', pattern: '^[0-9a-f]{64}$' };
    case 'digest':
      return { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' };
    case 'localized':
      return ref('texts');
    case 'names':
      return { type: 'array', items: ref('name') };
    case 'evidence':
      return { type: 'array', items: ref('evidence') };
    case 'properties':
      return { type: 'object' };
    case 'value':
      return {};
  }
}
