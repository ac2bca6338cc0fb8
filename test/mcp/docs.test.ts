import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LONGEST_ANSWER } from '../../src/mcp/page.js';
import { RESOURCES } from '../../src/mcp/resources.js';
import { LONGEST_FILE } from '../../src/mcp/tools/export.js';
import { TOOLS } from '../../src/mcp/tools.js';
import { openEmbedded } from '../../src/store/embedded.js';
import type { Store } from '../../src/store/store.js';
import { loadFiles, SHIPPED } from '../datasets.js';
import { type Block, blocksOf, readPage, tableOf } from '../docs/markdown.js';
import { PROJECT } from '../ops/run.js';
import { type Assistant, assistantOf, wordsOf } from './client.js';

const PAGE = 'docs/mcp.md';
const { text } = readPage(PAGE);

interface Example {
  call: { name: string; arguments: object };
  /** What the page says that the tool answers in words. */
  told: Block;
}

/** Calls of tools with the words that stand behind them. */
function examplesOf(page: string): Example[] {
  const blocks = blocksOf(page);
  return blocks.flatMap((block, index) => {
    const told = blocks[index + 1];
    if (block.language !== 'json' || told?.language !== 'text') return [];
    return [{ call: JSON.parse(block.text), told }];
  });
}

describe('docs/mcp.md', () => {
  let store: Store;
  let assistant: Assistant;
  beforeAll(async () => {
    store = openEmbedded();
    await store.setUp();
    await loadFiles(store, [SHIPPED]);
    assistant = await assistantOf(store);
  });
  afterAll(async () => {
    await assistant.close();
    await store.close();
  });

  it.each(examplesOf(text).map((example, index) => [example.call.name, index] as const))(
    'shows what %s answers (example %i; UPDATE=1 writes it)',
    async (_name, index) => {
      const { call, told } = examplesOf(readPage(PAGE).text)[index] as Example;
      const words = wordsOf(await assistant.call(call.name, call.arguments));
      if (process.env['UPDATE'] === '1') write(told, words);
      else expect(told.text).toBe(words);
    },
  );

  it('shows every tool, with its usual and its highest limit', () => {
    const shown = new Set(examplesOf(text).map(({ call }) => call.name));
    expect([...shown].sort()).toEqual(TOOLS.map(({ name }) => name).sort());
    const rows = tableOf(text, 'tool').map(([name, , limit]) => [name, limit]);
    const limits = TOOLS.map(({ name, input }) => {
      const field = input.shape['limit'];
      if (field === undefined) return [name, ''];
      const usual = field.parse(undefined) as number;
      let most = usual;
      while (field.safeParse(most + 1).success) most += 1;
      return [name, `${usual}, ${most}`];
    });
    expect(rows).toEqual(limits);
  });

  it('names the bounds and the resources', () => {
    expect(text).toContain(`${new Intl.NumberFormat('en').format(LONGEST_ANSWER)} characters`);
    expect(text).toContain(`${LONGEST_FILE / 1024} KiB`);
    for (const { uri } of RESOURCES) expect(text).toContain(`\`${uri}\``);
  });

  it('has configurations that are JSON', () => {
    for (const block of blocksOf(text)) if (block.language === 'json') JSON.parse(block.text);
  });
});

function write(told: Block, words: string): void {
  const lines = readPage(PAGE).text.split('\n');
  const length = told.text === '' && lines[told.line] === '```' ? 0 : told.text.split('\n').length;
  lines.splice(told.line, length, words);
  writeFileSync(join(PROJECT, PAGE), lines.join('\n'));
}
