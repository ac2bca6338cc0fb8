import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  validateSchema,
} from 'graphql';
import { printedSchema } from '../../src/graphql/print.js';
import { apiSchema } from '../../src/graphql/schema.js';

const file = fileURLToPath(new URL('../../schema/schema.graphql', import.meta.url));

describe('the schema', () => {
  it('is the one that schema/schema.graphql shows (UPDATE=1 writes it)', () => {
    const printed = printedSchema();
    if (process.env['UPDATE']) writeFileSync(file, printed);
    expect(readFileSync(file, 'utf8')).toBe(printed);
  });

  it('is valid', () => {
    expect(validateSchema(apiSchema())).toEqual([]);
  });

  it('describes every type, field, argument, input and enum value', () => {
    const bare: string[] = [];
    const note = (place: string, { description }: { description?: string | null | undefined }) => {
      if (!description) bare.push(place);
    };
    for (const type of Object.values(apiSchema().getTypeMap())) {
      if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue;
      note(type.name, type);
      if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value);
      if (isInputObjectType(type)) {
        for (const field of Object.values(type.getFields())) note(`${type.name}.${field.name}`, field);
      }
      if (isObjectType(type) || isInterfaceType(type)) {
        for (const field of Object.values(type.getFields())) {
          note(`${type.name}.${field.name}`, field);
          for (const argument of field.args) note(`${type.name}.${field.name}(${argument.name}:)`, argument);
        }
      }
    }
    expect(bare).toEqual([]);
  });
});
