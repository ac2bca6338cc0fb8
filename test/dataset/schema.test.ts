import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { datasetSchema } from '../../src/dataset/schema.js';
import { KINDS, PREDICATES } from '../../src/model/ontology.js';

const FILE = 'schema/dataset.schema.json';

describe('the JSON Schema of a record', () => {
  it('is the one that is committed (UPDATE=1 writes it anew)', () => {
    const printed = `${JSON.stringify(datasetSchema(), null, 2)}\n`;
    if (process.env['UPDATE'] === '1') writeFileSync(FILE, printed);
    expect(readFileSync(FILE, 'utf8')).toBe(printed);
  });

  it('knows every kind and every predicate', () => {
    const definitions = datasetSchema()['$defs'] as Record<
      string,
      { properties: Record<string, { enum: string[] }> }
    >;
    expect(definitions['entity']?.properties['kind']?.enum).toEqual(Object.keys(KINDS));
    expect(definitions['relation']?.properties['predicate']?.enum).toEqual(Object.keys(PREDICATES));
  });
});
