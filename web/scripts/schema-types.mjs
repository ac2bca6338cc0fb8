/**
 * Writes src/api/schema-types.d.ts, the schema of the service as types, from schema/schema.graphql. (The command line
 * of gql.tada does the same, but not with TypeScript 7.)
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal';
import { buildSchema, introspectionFromSchema } from 'graphql';

const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));
const introspection = minifyIntrospection(introspectionFromSchema(schema));
const types = outputIntrospectionFile(introspection, { fileType: '.d.ts', shouldPreprocess: true });
writeFileSync(new URL('../src/api/schema-types.d.ts', import.meta.url), types);
