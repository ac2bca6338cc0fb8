import { promises as files } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { isDatasetId } from '../dataset/manifest.js';
import { type Field, readMap } from '../import/columns.js';
import { encodingNamed } from '../import/csv-form.js';
import { CsvTable } from '../import/csv-table.js';
import type { FileDescription } from '../import/edition.js';
import { type Layout, layoutOf } from '../import/layouts.js';
import type { TableSource } from '../import/table-source.js';
import { isEdtf } from '../model/edtf.js';
import type { Reader } from '../store/store.js';
import type { Context } from './context.js';
import { WrongUsage } from './failure.js';
import { type ImportFlags, importFrom, withImportFlags } from './import-run.js';
import { withSpooled } from './import-stdin.js';

/** The options of an import from a table. */
export interface TableFlags extends ImportFlags {
  dataset?: string;
  map?: string;
  encoding?: string;
  title?: string;
  licence?: string;
  sourceUrl?: string;
  publisher?: string;
  accessed?: string;
}

/** What a source of records is made of. */
export interface TableInput extends FileDescription {
  map: [column: string, field: string][];
  /** The languages of names that are looked up. */
  languages: readonly string[];
  today: string;
}

type MakeSource = (
  reader: Reader,
  table: CsvTable,
  input: TableInput,
  defaults: { title?: string; licence?: string },
) => Promise<TableSource>;

/** Gives a sub-command the options of an import from a table. */
export function withTableFlags(command: Command): Command {
  return withImportFlags(
    command
      .option('--map <COLUMN=FIELD,...>', 'what columns hold, where their headers are not known')
      .option('--encoding <NAME>', 'what the file is written in, such as windows-1252 (default: UTF-8)')
      .option(
        '--dataset <ID>',
        'the dataset that it becomes (default: after the published table that it is, or the file)',
      )
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
  if (flags.accessed !== undefined && !isDay(flags.accessed)) {
    throw new WrongUsage(`--accessed: "${flags.accessed}" is no day`, 'Write it as in 2026-01-31.');
  }
  const encoding = flags.encoding === undefined ? undefined : encodingNamed(flags.encoding);
  if (flags.encoding !== undefined && encoding === undefined) {
    throw new WrongUsage(
      `--encoding: "${flags.encoding}" is none that is known`,
      'Name it as in windows-1252, windows-1256, gb18030, utf-16le.',
    );
  }
  const map = flags.map === undefined ? [] : readMap(flags.map);
  if (file === '-') return withSpooled(context.io, (path) => run('stdin', path));
  return run(file, resolve(context.io.folder, file));

  async function run(name: string, path: string): Promise<number> {
    if (flags.skipped !== undefined && (await isSame(resolve(context.io.folder, flags.skipped), path))) {
      throw new WrongUsage('--skipped names the table itself.', 'Name another file.');
    }
    const table = await CsvTable.open(name, path, encoding);
    const layout = layoutOf(table.columns);
    const known = given === undefined || given === layout?.dataset ? layout : undefined;
    const dataset = given ?? known?.dataset ?? datasetAfter(file);
    if (given === undefined) context.say(takenFor(name, dataset, known, flags));
    else if (!flags.json && (flags.licence ?? known?.licence) === undefined) {
      context.say(`no licence is stated of ${name}; --licence states one.`);
    }
    const today = new Date().toISOString().slice(0, 10);
    return context.withStore(async (store, { languages }) => {
      const input = { ...flags, dataset, map, languages, today };
      const source = await make(store, table, input, known ?? {});
      if (source.unread.length > 0)
        context.say(`columns that nothing is taken from: ${source.unread.join(', ')}`);
      if (flags.replace && source.others.length > 0) {
        const others = source.others.join(', ');
        context.say(
          `--replace retires what earlier editions of ${name} brought, and none is held: ${dataset} has ${others}.`,
        );
      }
      const exitCode = await importFrom(context, store, source, flags);
      if (table.read === 0) context.say(`${name} has no rows below its header: nothing was imported.`);
      return exitCode;
    });
  }
}

/** Whether two paths lead to one file. */
async function isSame(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => files.stat(path).catch(() => undefined)));
  return one === other || (a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino);
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isEdtf(text);
}

/** What is supposed of a table that is given no dataset. */
function takenFor(name: string, dataset: string, known: Layout | undefined, flags: TableFlags): string {
  const licence = flags.licence ?? known?.licence;
  const terms = licence === undefined ? 'no licence is stated' : `licence ${licence}`;
  const why = known === undefined ? '' : ` by its header ("${known.title}")`;
  return `${name} becomes the dataset ${dataset}${why}, ${terms}; --dataset and --licence say otherwise.`;
}

/** The dataset that a file is called after. */
function datasetAfter(file: string): string {
  const name = file.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
  const id = name.replaceAll(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').replace(/^[^\p{L}\p{N}]+/u, '');
  if (isDatasetId(id)) return id;
  throw new WrongUsage(
    file === '-'
      ? 'Standard input has no name that a dataset could be called after.'
      : 'The file has no name that a dataset could be called after.',
    'Name one with --dataset.',
  );
}
