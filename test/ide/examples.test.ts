import { describe, expect, it } from '@jest/globals';
import { parse, specifiedRules, validate } from 'graphql';
import { examplesOf } from '../../ide/src/examples.js';
import { apiSchema } from '../../src/graphql/schema.js';
import { blocksOf, readPage } from '../docs/markdown.js';

const page = readPage('docs/api.md').text;
const examples = examplesOf(page);

describe('the examples of the editor', () => {
  it('are all queries of docs/api.md', () => {
    const queries = blocksOf(page).filter(({ language }) => language === 'graphql');
    const operations = examples.flatMap(({ query }) => parse(query).definitions);
    expect(operations).toHaveLength(queries.length);
    expect(new Set(examples.map(({ title }) => title)).size).toBe(examples.length);
  });

  it.each(examples.map(({ title, query }) => [title, query]))(
    'are valid by the schema: %s',
    (_title, query) => {
      expect(validate(apiSchema(), parse(query), specifiedRules)).toEqual([]);
    },
  );

  it('bear names, by which one of several can be chosen', () => {
    const text = [
      '## Who met whom\n\nOf `a`, see [the model](model.md#met):\n\n```graphql\n{ a }\n```\n',
      '```json\n{ "data": null }\n```\n',
      '```graphql\nquery ($id: ID!) { b(id: $id) }\n```\n',
      '## Nothing to ask\n\nProse.\n',
    ].join('\n');
    expect(examplesOf(text)).toEqual([
      {
        title: 'Who met whom',
        query:
          '# Of a, see the model:\nquery WhoMetWhom {\n  a\n}\n\nquery WhoMetWhom2($id: ID!) {\n  b(id: $id)\n}\n',
      },
    ]);
  });
});
