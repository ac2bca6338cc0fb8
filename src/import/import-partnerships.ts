import { entitiesNamed, type Identified } from '../graph/same-as.js';
import { relationProperties } from '../model/ontology.js';
import { edtfProblem } from '../model/property-values.js';
import type { DatasetRecord, RelationRecord } from '../model/records.js';
import type { Reader } from '../store/store.js';
import { type Columns, columnsOf, type Field } from './columns.js';
import type { CsvTable, TableRow } from './csv-table.js';
import { Edition, type FileDescription } from './edition.js';
import { inPages } from './pages.js';
import { SkipList } from './skip-list.js';
import type { ImportBatch, ImportSource } from './source.js';

/** What a table of partnerships may hold. */
export const PARTNERSHIP_FIELDS: readonly Field[] = [
  {
    name: 'a.wikidata',
    what: 'item of one city',
    headers: ['qid_a', 'wikidata_a', 'city_a', 'from_qid', 'a'],
  },
  {
    name: 'b.wikidata',
    what: 'item of the other',
    headers: ['qid_b', 'wikidata_b', 'city_b', 'to_qid', 'b'],
  },
  { name: 'a.id', what: 'id of one city within the dataset, or any of its ids', headers: ['id_a'] },
  { name: 'b.id', what: 'the same of the other', headers: ['id_b'] },
  {
    name: 'since',
    what: 'since when: a year, a day, any EDTF date',
    headers: ['since', 'start', 'start_date'],
  },
  { name: 'until', what: 'until when', headers: ['until', 'end', 'end_date'] },
  { name: 'status', what: 'active, dormant, suspended, ended or unknown', headers: ['status'] },
  { name: 'statedBy', what: 'which side states it: a, b or both', headers: ['stated_by', 'direction'] },
];

export interface PartnershipOptions extends FileDescription {
  map: readonly [column: string, field: string][];
  /** Make a bare city of one that is not held, where its item of Wikidata is given. */
  createMissing?: boolean;
  /** YYYY-MM-DD. */
  today: string;
}

/** One end of a pair as its row names it. */
interface End {
  /** The row's own name for it. */
  key: string;
  names: string[];
  wikidata: string;
}

interface Pair {
  row: TableRow;
  a: End;
  b: End;
}

/**
 * Partnerships between cities from a table of pairs. Both ends must be held already: a city is found by the ids that
 * the row gives, never by name. A pair counts once, whichever way round it stands.
 */
export async function partnershipSource(
  reader: Reader,
  table: CsvTable,
  options: PartnershipOptions,
  defaults: { title?: string; licence?: string } = {},
): Promise<ImportSource & { unread: string[] }> {
  const columns = columnsOf(table, PARTNERSHIP_FIELDS, options.map, [
    ['a.wikidata', 'a.id'],
    ['b.wikidata', 'b.id'],
  ]);
  const edition = await Edition.of(reader, table, options, defaults, options.today);
  const skipped = new SkipList();
  const { dataset, title, licence } = options;
  return {
    dataset: { id: dataset, title: title ?? defaults.title, licence: licence ?? defaults.licence },
    unit: 'rows',
    skipped,
    owns: { ids: ['sister/', edition.family], kinds: [] },
    unread: columns.unread,
    batches: () => new Partnerships(reader, table, columns, edition, options, skipped).batches(),
  };
}

class Partnerships {
  private readonly pairs = new Set<string>();
  /** Bare cities that this run made. */
  private readonly made = new Map<string, Identified>();

  constructor(
    private readonly reader: Reader,
    private readonly table: CsvTable,
    private readonly columns: Columns,
    private readonly edition: Edition,
    private readonly options: PartnershipOptions,
    private readonly skipped: SkipList,
  ) {}

  async *batches(): AsyncGenerator<ImportBatch> {
    let first: DatasetRecord[] = this.edition.records;
    for await (const page of inPages(this.table.rows(this.skipped))) {
      const pairs = page.flatMap((row) => this.read(row) ?? []);
      const names = pairs.flatMap(({ a, b }) => [...a.names, ...b.names]);
      const held = await entitiesNamed(this.reader, names);
      const records = [...first, ...pairs.flatMap((pair) => this.recordsOf(pair, held))];
      first = [];
      yield { records, read: page.at(-1)?.number ?? 0, total: this.table.lines };
    }
    if (first.length > 0) yield { records: first, read: 0 };
  }

  private read(row: TableRow): Pair | undefined {
    const [a, b] = [this.end(row, 'a'), this.end(row, 'b')];
    if (a.key === '' || b.key === '') return this.leftOut(row, 'a city without an id', `${a.key}|${b.key}`);
    if (a.key === b.key) return this.leftOut(row, 'a city and itself', a.key);
    return { row, a, b };
  }

  private end(row: TableRow, side: 'a' | 'b'): End {
    const id = this.columns.cell(row, `${side}.id`);
    const text = this.columns.cell(row, `${side}.wikidata`);
    const item = /(?:^|[:/])(Q[1-9]\d*)$/i.exec(text)?.[1]?.toUpperCase() ?? '';
    const { dataset } = this.options;
    const own = id === '' ? [] : [`${dataset}:${id}`, `${dataset}/${id}`, id];
    return {
      key: id || item || text,
      names: [
        ...own,
        ...(item === '' ? [] : [`wikidata:${item}`]),
        ...(item === '' && text !== '' ? [text] : []),
      ],
      wikidata: item,
    };
  }

  private recordsOf(pair: Pair, held: ReadonlyMap<string, Identified[]>): DatasetRecord[] {
    const { row, a, b } = pair;
    const made: DatasetRecord[] = [];
    const [one, other] = [this.cityOf(a, held, made), this.cityOf(b, held, made)];
    if (one === undefined || other === undefined) {
      const what = one === undefined ? a.key : b.key;
      this.leftOut(
        row,
        'a city that is not held',
        what,
        'Import its table of cities first, or use --create-missing.',
      );
      return [];
    }
    if (one === other) {
      this.leftOut(row, 'a city and itself', `${a.key}|${b.key}`);
      return [];
    }
    const keys = [a.key, b.key].sort();
    const key = keys.join('|');
    const ends = [one, other].sort().join('|');
    if (this.pairs.has(ends)) {
      this.leftOut(row, 'a pair that was in an earlier row', key);
      return made;
    }
    this.pairs.add(ends);
    const valid = this.validOf(row);
    const properties = this.propertiesOf(row, one, other);
    const fact: RelationRecord = {
      ...{
        record: 'relation',
        id: `sister/${key}`,
        subject: one,
        predicate: 'SISTER_CITY_OF',
        object: other,
      },
      ...(Object.keys(properties).length === 0 ? {} : { properties }),
      ...(valid === undefined ? {} : { valid }),
      evidence: this.edition.evidence(row, key),
    };
    return [...made, fact];
  }

  /** The city at an end: one that is held, or a bare one where that is wished. */
  private cityOf(
    end: End,
    held: ReadonlyMap<string, Identified[]>,
    made: DatasetRecord[],
  ): string | undefined {
    const found = end.names
      .flatMap((name) => held.get(name) ?? [])
      .find(({ kind }) => kind === 'City' || kind === 'Region');
    if (found !== undefined) return found.id;
    if (!this.options.createMissing || end.wikidata === '') return undefined;
    const id = `wikidata:${end.wikidata}`;
    if (!this.made.has(id)) {
      this.made.set(id, { id, kind: 'City' });
      made.push({ record: 'entity', id, kind: 'City', names: [], sameAs: [id] });
    }
    return id;
  }

  private validOf(row: TableRow): string | undefined {
    const since = this.dateOf(row, 'since');
    const until = this.dateOf(row, 'until');
    if (since === undefined && until === undefined) return undefined;
    const valid = `${since ?? ''}/${until ?? ''}`;
    const problem = edtfProblem(valid);
    if (problem === undefined) return valid;
    this.valueLeftOut(row, 'since and until are no interval', valid);
    return undefined;
  }

  private dateOf(row: TableRow, field: 'since' | 'until'): string | undefined {
    const text = this.columns.cell(row, field);
    if (text === '') return undefined;
    if (!text.includes('/') && edtfProblem(text) === undefined) return text;
    this.valueLeftOut(row, `"${field}" is no date`, text);
    return undefined;
  }

  private propertiesOf(row: TableRow, a: string, b: string): Record<string, unknown> {
    const properties: Record<string, unknown> = {};
    const known = relationProperties('SISTER_CITY_OF');
    const status = this.columns.cell(row, 'status').toLowerCase();
    if (['active', 'dormant', 'suspended', 'ended', 'unknown'].includes(status))
      properties['status'] = status;
    else if (status !== '') this.valueLeftOut(row, 'no status of a partnership', status);
    const stated = this.columns.cell(row, 'statedBy').toLowerCase();
    const sides = { a: [a], b: [b], both: [a, b], 'a>b': [a], 'b>a': [b] }[stated];
    if (sides !== undefined && 'statedBy' in known) properties['statedBy'] = sides;
    else if (stated !== '') this.valueLeftOut(row, 'not a, b or both', stated);
    return properties;
  }

  private leftOut(row: TableRow, reason: string, what: string, remedy?: string): undefined {
    this.skipped.add({ reason, what, remedy, file: this.table.file, line: row.line });
    return undefined;
  }

  private valueLeftOut(row: TableRow, reason: string, what: string): void {
    this.skipped.addValue({
      reason,
      what,
      file: this.table.file,
      line: row.line,
      remedy: 'Write it as in 1994 or 1994-10-08.',
    });
  }
}
