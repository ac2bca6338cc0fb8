import { lexicographicSortSchema, printSchema } from 'graphql';
import { apiSchema } from './schema.js';

/** The schema as text, sorted, as it stands in schema/schema.graphql. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(apiSchema()))}\n`;
}
