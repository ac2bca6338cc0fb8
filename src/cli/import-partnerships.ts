import type { Command } from 'commander';
import { PARTNERSHIP_FIELDS, partnershipSource } from '../import/import-partnerships.js';
import type { Context } from './context.js';
import { fieldHelp, importTable, type TableFlags, withTableFlags } from './import-table.js';

const EXAMPLES = `
Examples:
  $ parley import partnerships partnerships.csv
  $ parley import partnerships twins.csv --map "Our city=a.wikidata,Twin=b.wikidata,Signed=since" --create-missing`;

export function addImportPartnerships(group: Command, context: Context): void {
  withTableFlags(
    group
      .command('partnerships')
      .summary('sister cities from a CSV file')
      .description(
        'Imports pairs of sister cities. Their cities must be held already, under the ids that the table gives: import a table of cities first. A pair is one fact, whichever way round it stands, unless its rows have other dates.',
      )
      .argument('<FILE>', 'CSV with a header; - for standard input')
      .option('--create-missing', 'make a city without a name of an item of Wikidata that is not held'),
  )
    .addHelpText('after', fieldHelp(PARTNERSHIP_FIELDS) + EXAMPLES)
    .action(
      context.action((file: string, flags: TableFlags & { createMissing?: boolean }) =>
        importTable(context, file, flags, (reader, table, input, defaults) =>
          partnershipSource(reader, table, { ...input, createMissing: flags.createMissing }, defaults),
        ),
      ),
    );
}
