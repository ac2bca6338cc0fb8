import type { Command } from 'commander';
import type { Context } from './context.js';
import { addTextsAdd } from './texts-add.js';
import { addTextsFind } from './texts-find.js';

export function addTexts(program: Command, context: Context): void {
  const group = program
    .command('texts')
    .summary('the texts of documents')
    .description('The texts of documents: finding words in them for evidence, and attaching them.');
  addTextsFind(group, context);
  addTextsAdd(group, context);
}
