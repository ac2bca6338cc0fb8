/**
 * Writes src/api/schema-types.d.ts, the schema of the service as types, from schema/schema.graphql. (The command line
 * of gql.tada does the same, but not with TypeScript 7.)
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal';
import { buildSchema, introspectionFromSchema } from 'graphql';

const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));
const introspection = minifyIntrospection(introspectionFromSchema(schema));
const types = outputIntrospectionFile(introspection, { fileType: '.d.ts', shouldPreprocess: true });
const file = new URL('../src/api/schema-types.d.ts', import.meta.url);
// Written anew it would look like a change of the explorer, which would be built again.
if (!existsSync(file) || readFileSync(file, 'utf8') !== types) writeFileSync(file, types);
