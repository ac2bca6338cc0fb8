import type { Command } from 'commander';
import type { Context } from './context.js';
import { addImportCities } from './import-cities.js';
import { addImportMeetings } from './import-meetings.js';
import { addImportPartnerships } from './import-partnerships.js';
import { addImportWikidata } from './import-wikidata.js';

/** The sources that a graph can be filled from beside datasets, one sub-command each. */
const SOURCES = [addImportCities, addImportPartnerships, addImportMeetings, addImportWikidata];

export function addImport(program: Command, context: Context): void {
  const group = program
    .command('import')
    .summary('fill the graph from tables and other sources')
    .description(
      'Imports cities, partnerships and meetings. An import goes batch by batch, each kept as a whole: when it is stopped, the same command goes on. Running it again changes nothing.',
    );
  for (const add of SOURCES) add(group, context);
}
