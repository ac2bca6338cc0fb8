import { resolve } from 'node:path';
import type { Command } from 'commander';
import { isDatasetId } from '../dataset/manifest.js';
import { type Field, readMap } from '../import/columns.js';
import { CsvTable } from '../import/csv-table.js';
import type { FileDescription } from '../import/edition.js';
import { layoutOf } from '../import/layouts.js';
import type { ImportSource } from '../import/source.js';
import type { Reader } from '../store/store.js';
import type { Context } from './context.js';
import { WrongUsage } from './failure.js';
import { type ImportFlags, importFrom, withImportFlags } from './import-run.js';

/** The options of an import from a table. */
export interface TableFlags extends ImportFlags {
  dataset?: string;
  map?: string;
  title?: string;
  licence?: string;
  sourceUrl?: string;
  publisher?: string;
  accessed?: string;
}

/** What a source of records is made of. */
export interface TableInput extends FileDescription {
  map: [column: string, field: string][];
  today: string;
}

type MakeSource = (
  reader: Reader,
  table: CsvTable,
  input: TableInput,
  defaults: { title?: string; licence?: string },
) => Promise<ImportSource & { unread: string[] }>;

/** Gives a sub-command the options of an import from a table. */
export function withTableFlags(command: Command): Command {
  return withImportFlags(
    command
      .option('--map <COLUMN=FIELD,...>', 'what columns hold, where their headers are not known')
      .option('--dataset <ID>', 'the dataset that it becomes (default: after the kind of table, or the file)')
      .option('--title <TEXT>', 'what to call the file as a source')
      .option('--licence <TEXT>', 'under which licence its facts are, such as CC0-1.0')
      .option('--source-url <URL>', 'where it is published')
      .option('--publisher <NAME>', 'who published it, by name or as the id of an organisation that is held')
      .option('--accessed <DATE>', 'when it was fetched (default: today)'),
  );
}

/** The fields that `--map` may name, for the help of a sub-command. */
export function fieldHelp(fields: readonly Field[]): string {
  const lines = fields.map(({ name, what, headers }) => {
    const known = headers.length === 0 ? '' : ` (known headers: ${headers.join(', ')})`;
    return `  ${name.padEnd(18)} ${what}${known}`;
  });
  return `\nFields:\n${lines.join('\n')}\n`;
}

/** Imports a table for a command. */
export async function importTable(
  context: Context,
  file: string,
  flags: TableFlags,
  make: MakeSource,
): Promise<number> {
  const { dataset: given } = flags;
  if (given !== undefined && !isDatasetId(given)) {
    throw new WrongUsage(`--dataset: "${given}" is no id`, 'Letters, digits, "-", "_" and "." make an id.');
  }
  const map = flags.map === undefined ? [] : readMap(flags.map);
  const table = await CsvTable.open(file, resolve(context.io.folder, file));
  const layout = layoutOf(table.columns);
  const dataset = given ?? layout?.dataset ?? datasetAfter(file);
  const today = new Date().toISOString().slice(0, 10);
  return context.withStore(async (store) => {
    const source = await make(store, table, { ...flags, dataset, map, today }, layout ?? {});
    if (source.unread.length > 0)
      context.say(`columns that nothing is taken from: ${source.unread.join(', ')}`);
    return importFrom(context, store, source, flags);
  });
}

/** The dataset that a file is called after. */
function datasetAfter(file: string): string {
  const name = file.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
  const id = name.replaceAll(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').replace(/^[^\p{L}\p{N}]+/u, '');
  if (isDatasetId(id)) return id;
  throw new WrongUsage(
    'The file has no name that a dataset could be called after.',
    'Name one with --dataset.',
  );
}
