import type { Command } from 'commander';
import { CITY_FIELDS, citySource } from '../import/import-cities.js';
import type { Context } from './context.js';
import { fieldHelp, importTable, type TableFlags, withTableFlags } from './import-table.js';

const EXAMPLES = `
Examples:
  $ parley import cities cities.csv
  $ parley import cities towns.csv --dataset my-towns --licence CC-BY-4.0 --map "City name=name.en,Land=country"`;

export function addImportCities(group: Command, context: Context): void {
  withTableFlags(
    group
      .command('cities')
      .summary('cities from a CSV file')
      .description(
        'Imports cities from a table: names, coordinates, population, country. A city that is held under the same id (its own, or one of Wikidata or another register) is that city; nothing is joined by name.',
      )
      .argument('<FILE>', 'CSV with a header; - for standard input'),
  )
    .addHelpText('after', fieldHelp(CITY_FIELDS) + EXAMPLES)
    .action(
      context.action((file: string, flags: TableFlags) => importTable(context, file, flags, citySource)),
    );
}
