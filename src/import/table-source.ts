import type { Reader, Row } from '../store/store.js';
import { type Columns, columnsOf, type Field } from './columns.js';
import type { CsvTable } from './csv-table.js';
import { Edition, type FileDescription } from './edition.js';
import { SkipList } from './skip-list.js';
import type { ImportBatch, ImportSource } from './source.js';

/** How a table is to be taken. */
export interface TableOptions extends FileDescription {
  /** Which column holds what, where its header does not say so. */
  map: readonly [column: string, field: string][];
  /** Make a bare city of one that is not held, where its item of Wikidata is given. */
  createMissing?: boolean;
  /** In which countries that have no name in the table are named, where it has their codes. */
  languages?: readonly string[];
  /** YYYY-MM-DD. */
  today: string;
}

/** What a table is called and may be used for, unless its reader's options say otherwise. */
export interface TableDefaults {
  title?: string;
  licence?: string;
}

/** A table that is being imported: what is made of its rows, and what has to be left out. */
export interface TableImport {
  readonly reader: Reader;
  readonly table: CsvTable;
  readonly columns: Columns;
  readonly edition: Edition;
  readonly options: TableOptions;
  readonly skipped: SkipList;
}

/** What a sort of table holds, and what becomes of its rows. */
interface TableSort {
  fields: readonly Field[];
  /** Of each group one field at least. */
  required: readonly (readonly string[])[];
  /** What the ids of its claims begin with, and the kinds of the entities that it describes. */
  owns: { claims: string; kinds: readonly string[] };
  batches(table: TableImport): AsyncIterable<ImportBatch>;
}

export type TableSource = ImportSource & {
  /** The columns of its table that nothing is read from. */
  unread: string[];
  /** The other tables of its dataset, where no edition of this one is held: none of theirs is replaced by it. */
  others: string[];
};

interface HeldDataset {
  title: string | null;
  licence: string | null;
}

/** The licences of a dataset, in one text: those that it has, but one that only this edition had, and its own. */
function licencesOf(
  held: string | undefined,
  { document, licence, licenceBefore }: Edition,
  editions: readonly Row[],
): string | undefined {
  const others = new Set<unknown>();
  for (const row of editions) {
    if (row['id'] !== document) others.add(JSON.parse(String(row['json'])).licence);
  }
  const kept = (held?.split(SEPARATOR) ?? []).filter((one) => one !== licenceBefore || others.has(one));
  const all = [...new Set([...kept, ...(licence === undefined ? [] : [licence])])];
  return all.length === 0 ? undefined : all.join(SEPARATOR);
}

const SEPARATOR = '; ';

/** The files of these editions, where none is one of this family. */
function othersThan(family: string, editions: readonly Row[]): string[] {
  const families = new Set(editions.map(({ id }) => String(id).replace(/@[^@]*$/, '@')));
  return families.has(family) ? [] : [...families].map((one) => one.replace(/^doc\/[^/]*\/|@$/g, ''));
}

export async function tableSource(
  reader: Reader,
  table: CsvTable,
  options: TableOptions,
  defaults: TableDefaults,
  { fields, required, owns, batches }: TableSort,
): Promise<TableSource> {
  const columns = columnsOf(table, fields, options.map, required);
  const edition = await Edition.of(reader, table, options, defaults, options.today);
  const skipped = new SkipList();
  const { dataset, title = defaults.title } = options;
  const editions = await reader.read('editions', { beginning: `doc/${dataset}/` });
  const held = (await reader.read('datasets')).find(({ id }) => id === dataset) as HeldDataset | undefined;
  return {
    dataset: {
      id: dataset,
      title: held?.title ?? title,
      licence: licencesOf(held?.licence ?? undefined, edition, editions),
    },
    unit: 'rows',
    skipped,
    owns: { ...owns, editions: edition.family },
    unread: columns.unread,
    others: othersThan(edition.family, editions),
    batches: () => batches({ reader, table, columns, edition, options, skipped }),
  };
}
