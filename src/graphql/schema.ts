import {
  type GraphQLEnumType,
  GraphQLError,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { type Linked, TYPE } from '../traverse/execute.js';
import { Lists } from './queries/lists.js';
import { Lookups } from './queries/lookups.js';
import { Measurements } from './queries/measures.js';
import { Meetings } from './queries/meetings.js';
import { Networks } from './queries/networks.js';
import { Partnerships } from './queries/partnerships.js';
import './types/attribute.js';
import './types/city.js';
import './types/country.js';
import './types/country-pair.js';
import './types/document.js';
import './types/event.js';
import './types/evidence.js';
import './types/facility.js';
import './types/fact.js';
import './types/group.js';
import './types/measure.js';
import './types/organization.js';
import './types/participation.js';
import './types/person.js';
import './types/region.js';
import './types/sister-city-ranking.js';
import './types/statement.js';
import './types/topic.js';
import './types/venue.js';
import './types/work.js';

let built: GraphQLSchema | undefined;

/**
 * The schema of the API. Its fields have no resolvers of their own: a query is planned and run as a whole, and
 * whoever executes it only reads the answer (see api.ts).
 */
export function apiSchema(): GraphQLSchema {
  built ??= build();
  return built;
}

function build(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [Lookups, Lists, Meetings, Networks, Measurements, Partnerships],
    validate: false,
  });
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    if (isEnumType(type)) acceptNames(type);
    if (isAbstractType(type)) type.resolveType = (value: Linked) => value[TYPE];
    if (isObjectType(type)) for (const field of Object.values(type.getFields())) delete field.resolve;
  }
  const query = schema.getQueryType();
  if (query) query.description = 'What can be asked of the graph.';
  return schema;
}

/** Answers hold enum values by their names already; inputs and defaults have what the names stand for. */
function acceptNames(type: GraphQLEnumType): void {
  const names = new Map(type.getValues().map(({ name, value }) => [value as unknown, name]));
  for (const { name } of type.getValues()) if (!names.has(name)) names.set(name, name);
  type.serialize = (value) => {
    const name = names.get(value);
    if (name === undefined) throw new GraphQLError(`${type.name} has no value for ${String(value)}`);
    return name;
  };
}
