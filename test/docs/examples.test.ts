import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { apiSchema } from '../../src/graphql/schema.js';
import { openEmbedded } from '../../src/store/embedded.js';
import type { Store } from '../../src/store/store.js';
import { loadFiles, SHIPPED } from '../datasets.js';
import { type Asking, askingOf } from '../graphql/ask.js';
import { PROJECT } from '../ops/run.js';
import { type Block, blocksOf, readPage } from './markdown.js';

const PAGES = ['README.md', 'docs/api.md', 'docs/networks.md'];

describe('the queries of the documentation', () => {
  let store: Store;
  let asking: Asking;

  beforeAll(async () => {
    store = openEmbedded();
    await store.setUp();
    await loadFiles(store, [SHIPPED]);
    asking = askingOf(store, { languages: ['en', 'de', 'ar', 'zh'] });
  });
  afterAll(() => store.close());

  for (const path of PAGES) {
    const queries = blocksOf(readPage(path).text).filter(({ language }) => language === 'graphql');

    it.each(queries.map((block) => [block.line, block] as const))(
      `${path}:%i is answered as it says (UPDATE=1 writes the answer)`,
      async (_line, block) => {
        const { data, errors } = await asking.ask(block.text);
        expect(errors).toBeUndefined();
        if (block.answer === undefined) return;
        if (process.env['UPDATE'] === '1') writeAnswer(path, block.text, data);
        else expect({ data }).toEqual(JSON.parse(block.answer.text));
      },
    );
  }

  it('show every field of Query in docs/api.md or docs/networks.md', () => {
    const asked = new Set(
      ['docs/api.md', 'docs/networks.md']
        .flatMap((path) => blocksOf(readPage(path).text))
        .filter(({ language }) => language === 'graphql')
        .flatMap(({ text }) => rootFields(text)),
    );
    const all = Object.keys(apiSchema().getQueryType()?.getFields() ?? {});
    expect(all.filter((name) => !asked.has(name))).toEqual([]);
  });
});

function rootFields(query: string): string[] {
  return parse(query).definitions.flatMap((definition) =>
    definition.kind === 'OperationDefinition'
      ? definition.selectionSet.selections.flatMap((one) => (one.kind === 'Field' ? one.name.value : []))
      : [],
  );
}

function writeAnswer(path: string, query: string, data: unknown): void {
  const { text } = readPage(path);
  const answer = blocksOf(text).find((block) => block.text === query)?.answer as Block;
  const lines = text.split('\n');
  lines.splice(answer.line, answer.text.split('\n').length, laidOut({ data }));
  writeFileSync(join(PROJECT, path), lines.join('\n'));
}

const WIDTH = 118;

/** JSON for people: what fits on a line stands on one, and what is alone in its brackets hugs them. */
function laidOut(value: unknown, indent = '', before = 0): string {
  const line = JSON.stringify(value, null, 1)?.replaceAll(/\n\s*/g, ' ') ?? 'null';
  if (typeof value !== 'object' || value === null || indent.length + before + line.length <= WIDTH)
    return line;
  const inner = `${indent}  `;
  const named = (inside: string, from: number) => {
    if (Array.isArray(value)) return value.map((item) => laidOut(item, inside, from));
    return Object.entries(value).map(([key, item]) => {
      const name = `${JSON.stringify(key)}: `;
      return name + laidOut(item, inside, from + name.length);
    });
  };
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  if (Object.keys(value).length === 1) return `${open} ${named(indent, before + 2)[0]} ${close}`;
  return `${open}\n${inner}${named(inner, 0).join(`,\n${inner}`)}\n${indent}${close}`;
}
