import type { Command } from 'commander';
import { ANY_MEETINGS } from '../import/any-meetings.js';
import { meetingSource } from '../import/import-meetings.js';
import type { Context } from './context.js';
import { fieldHelp, importTable, type TableFlags, withTableFlags } from './import-table.js';

const EXAMPLES = `
Examples:
  $ parley import meetings us_trips.csv
  $ parley import meetings guests.csv --dataset guild --map "Evening=event,Guest=participant,Held on=date"`;

export function addImportMeetings(group: Command, context: Context): void {
  withTableFlags(
    group
      .command('meetings')
      .summary('who was at which meeting, from a CSV file')
      .description(
        'Imports meetings: a row says that somebody was at an event. Tables of journeys, of the encounters on them and of visits are known by their headers. Persons are those of the dataset; nobody is joined by name to a person of another one.',
      )
      .argument('<FILE>', 'CSV with a header; - for standard input')
      .option('--create-missing', 'make a city without a name of an item of Wikidata that is not held'),
  )
    .addHelpText('after', fieldHelp(ANY_MEETINGS.fields) + EXAMPLES)
    .action(
      context.action((file: string, flags: TableFlags & { createMissing?: boolean }) =>
        importTable(context, file, flags, (reader, table, input, defaults) =>
          meetingSource(reader, table, { ...input, createMissing: flags.createMissing }, defaults),
        ),
      ),
    );
}
