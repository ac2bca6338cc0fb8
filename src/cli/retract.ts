import type { Command } from 'commander';
import { retract } from '../dataset/retract.js';
import type { Context } from './context.js';
import { counted } from './reading.js';

interface Options {
  json?: boolean;
}

export function addRetract(program: Command, context: Context): void {
  program
    .command('retract')
    .summary('take back a document and what only it supports')
    .description(
      'Takes back a document: it, the facts that no other document supports, and the entities of which no fact is left, are marked as retracted and no longer shown. Nothing is deleted; loading the dataset again brings it back.',
    )
    .argument('<DOCUMENT>', 'the id of the document')
    .option('--json', 'answer in JSON')
    .addHelpText('after', '\nExample:\n  $ parley retract doc/berlin-exchange')
    .action(context.action((document: string, options: Options) => run(context, document, options)));
}

async function run(context: Context, document: string, { json }: Options): Promise<number> {
  return context.withStore(async (store) => {
    const report = await retract(store, document);
    const { claims, entities, kept } = report;
    const gone = `${counted(claims, 'claim')} and ${entities === 1 ? '1 entity' : `${entities} entities`}`;
    const words = `Retracted ${document}, with ${gone}; other documents go on supporting ${counted(kept, 'claim')}.`;
    await context.answer(json, report, words);
    return 0;
  });
}
