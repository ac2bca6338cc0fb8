import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../ops/run.js';

/** A page of the documentation: its path from the project's folder, and its text. */
export interface Page {
  path: string;
  text: string;
}

/** A fenced block; `answer` is the JSON block that stands directly below it, with only blank lines between. */
export interface Block {
  language: string;
  /** Of the opening fence, from 1. */
  line: number;
  text: string;
  answer?: Block;
}

export function readPage(path: string): Page {
  return { path, text: readFileSync(join(PROJECT, path), 'utf8') };
}

/** Everything that is written for people. */
export function pages(): Page[] {
  const docs = readdirSync(join(PROJECT, 'docs')).filter((name) => name.endsWith('.md'));
  return ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...docs.map((name) => `docs/${name}`)].map(
    readPage,
  );
}

export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: { language: string; line: number; lines: string[] } | undefined;
  let directlyBelow: Block | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const fence = /^```(\w*)\s*$/.exec(line);
    if (open === undefined) {
      if (fence) open = { language: fence[1] ?? '', line: index + 1, lines: [] };
      else if (line.trim() !== '') directlyBelow = undefined;
    } else if (fence) {
      const block: Block = { language: open.language, line: open.line, text: open.lines.join('\n') };
      if (block.language === 'json' && directlyBelow) directlyBelow.answer = block;
      blocks.push(block);
      directlyBelow = block;
      open = undefined;
    } else open.lines.push(line);
  }
  return blocks;
}

/** The text outside of fenced blocks. */
export function proseOf(text: string): string {
  return text.replaceAll(/^```\w*\n[\s\S]*?^```$/gm, '');
}

/** The rows of the table whose first header cell has these words; cells without back-ticks, the header left out. */
export function tableOf(text: string, header: string): string[][] {
  const rows = text.split('\n').map((line) =>
    line.startsWith('|')
      ? line
          .slice(1, line.lastIndexOf('|'))
          .split(/(?<!\\)\|/)
          .map((cell) => cell.replaceAll('`', '').replaceAll('\\|', '|').trim())
      : [],
  );
  const start = rows.findIndex(([first]) => first === header);
  if (start < 0) throw new Error(`no table begins with ${header}`);
  const end = rows.findIndex((row, index) => index > start && row.length === 0);
  return rows.slice(start + 2, end < 0 ? undefined : end);
}
