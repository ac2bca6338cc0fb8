import { keyOf } from '../dataset/version.js';
import { entitiesNamed, heldAs, type Identified } from '../graph/same-as.js';
import { edtfProblem } from '../model/property-values.js';
import type { DatasetRecord, RelationRecord } from '../model/records.js';
import { inBatches } from '../store/batches.js';
import type { Reader } from '../store/store.js';
import { idBeside } from './beside-held.js';
import type { Field } from './columns.js';
import type { CsvTable, TableRow } from './csv-table.js';
import { dateIn, WRITE_DATES } from './dates.js';
import { remedyForMissing } from './missing-city.js';
import { inPages } from './pages.js';
import { type PairStatement, RepeatedPairs } from './repeated-pairs.js';
import { SkipList } from './skip-list.js';
import type { ImportBatch } from './source.js';
import { TableBatches } from './table-batches.js';
import {
  type TableDefaults,
  type TableImport,
  type TableOptions,
  type TableSource,
  tableSource,
} from './table-source.js';
import { itemIn } from './wikidata-item.js';

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
    what: 'since when: a year, a month, a day, also uncertain ones (EDTF)',
    headers: ['since', 'start', 'start_date'],
  },
  { name: 'until', what: 'until when', headers: ['until', 'end', 'end_date'] },
  { name: 'status', what: 'active, dormant, suspended, ended or unknown', headers: ['status'] },
  { name: 'statedBy', what: 'which side states it: a, b or both', headers: ['stated_by', 'direction'] },
];

const CITIES = ['City', 'Region'] as const;
const STATUSES = ['active', 'dormant', 'suspended', 'ended', 'unknown'];
const SIDES = new Map<string, ('a' | 'b')[]>([
  ['a', ['a']],
  ['b', ['b']],
  ['both', ['a', 'b']],
  ['a>b', ['a']],
  ['b>a', ['b']],
]);

/** One end of a pair as its row names it. */
interface End {
  /** The row's own name for it. */
  key: string;
  /** The ids that its number in the dataset may stand for, and that of its item or whatever else the row has. */
  own: string[];
  registered: string[];
  wikidata: string;
}

interface Pair {
  row: TableRow;
  a: End;
  b: End;
  said: PairStatement;
}

/**
 * Partnerships between cities from a table of pairs. Both ends must be held already: a city is found by the ids that
 * the row gives, never by name. Rows of one pair with the same dates are one fact, whichever way round they stand.
 */
export function partnershipSource(
  reader: Reader,
  table: CsvTable,
  options: TableOptions,
  defaults: TableDefaults = {},
): Promise<TableSource> {
  return tableSource(reader, table, options, defaults, {
    fields: PARTNERSHIP_FIELDS,
    required: [
      ['a.wikidata', 'a.id'],
      ['b.wikidata', 'b.id'],
    ],
    owns: { claims: 'sister/', kinds: [] },
    batches: (source) => new Partnerships(source).batches(),
  });
}

const namesOf = ({ own, registered }: End) => [...own, ...registered];
const pairOf = (a: End, b: End) => [a.key, b.key].sort().join('|');

/** The dates of a partnership that is held, and whether an edition of this table has it. */
interface HeldDates {
  valid: string;
  own: boolean;
}

const bareId = ({ pair }: PairStatement) => `sister/${pair}`;
const datedId = ({ pair, valid }: PairStatement) => `sister/${pair}|${valid}`;

/**
 * The id of a partnership: that of its pair, or with its dates where another partnership of the pair has that one. What
 * is held keeps its id, whatever rows later editions add or leave out; other dates of the only one correct what is held.
 */
function idOf(said: PairStatement, repeated: RepeatedPairs, held: ReadonlyMap<string, HeldDates>): string {
  const [bare, dated] = [bareId(said), datedId(said)];
  const alike = [dated, bare].filter((id) => held.get(id)?.valid === said.valid);
  const same = alike.find((id) => held.get(id)?.own) ?? alike[0];
  if (same !== undefined) return same;
  if (held.has(bare)) return repeated.isOnly(said) ? bare : dated;
  return repeated.of(said)?.earliest === false ? dated : bare;
}

class Partnerships {
  private readonly brought = new Set<string>();
  /** Rows of pairs of which one is not known. */
  private readonly refused = new Set<number>();
  /** Bare cities that this run made. */
  private readonly made = new Map<string, Identified>();

  constructor(private readonly source: TableImport) {}

  async *batches(): AsyncGenerator<ImportBatch> {
    const repeated = await RepeatedPairs.in(() => this.statements());
    const batches = new TableBatches(this.source.table, this.source.edition);
    for await (const page of inPages(this.source.table.rows(this.source.skipped))) {
      const pairs = page.flatMap((row) => this.read(row) ?? []);
      const names = pairs.flatMap(({ a, b }) => [a, b].flatMap(namesOf));
      const held = await entitiesNamed(this.source.reader, names);
      const before = await this.datesHeld(pairs);
      for (const pair of pairs) batches.add(pair.row.line, this.recordsOf(pair, held, repeated, before));
      yield batches.next();
    }
    yield* batches.rest();
  }

  /** The dates of those partnerships of these pairs that are held, by the ids that they may have. */
  private async datesHeld(pairs: readonly Pair[]): Promise<ReadonlyMap<string, HeldDates>> {
    const { reader, options, edition } = this.source;
    const ids = new Map<string, string>();
    for (const id of pairs.flatMap(({ said }) => [bareId(said), datedId(said)])) {
      ids.set(id, id).set(idBeside(id, options.dataset, edition.family), id);
    }
    const held = new Map<string, HeldDates>();
    for (const keys of inBatches([...ids.keys()].map((id) => keyOf(options.dataset, id)))) {
      for (const { json, documents } of await reader.read('records-by-keys', { keys })) {
        const { id, valid = '' } = JSON.parse(String(json)) as RelationRecord;
        const own = ((documents as string[] | null) ?? []).some((one) => one.startsWith(edition.family));
        // The table's own stands before that of another one whose id it would have.
        const base = ids.get(id) as string;
        if (id !== base || !held.has(base)) held.set(base, { valid, own });
      }
    }
    return held;
  }

  /** What the rows say, and nothing of what is wrong with them: that is told when they are read to be loaded. */
  private async *statements(): AsyncGenerator<[number, PairStatement]> {
    const silent = new Partnerships({ ...this.source, skipped: new SkipList() });
    try {
      for await (const row of this.source.table.rows(silent.source.skipped)) {
        const pair = silent.read(row);
        if (pair !== undefined) yield [row.number, pair.said];
      }
    } catch {
      // A table with a row that is far too long is refused when its rows are loaded, and those before it are kept.
    }
  }

  private read(row: TableRow): Pair | undefined {
    const [a, b] = [this.end(row, 'a'), this.end(row, 'b')];
    if (a.key === '' || b.key === '') return this.leftOut(row, 'a city without an id', `${a.key}|${b.key}`);
    if (a.key === b.key) return this.leftOut(row, 'a city and itself', a.key);
    const status = this.statusOf(row);
    const said: PairStatement = {
      pair: pairOf(a, b),
      valid: this.validOf(row) ?? '',
      statedBy: this.sidesOf(row).map((side) => ({ a, b })[side].key),
      ...(status === undefined ? {} : { status }),
    };
    return { row, a, b, said };
  }

  private end(row: TableRow, side: 'a' | 'b'): End {
    const id = this.source.columns.cell(row, `${side}.id`);
    const text = this.source.columns.cell(row, `${side}.wikidata`);
    const item = itemIn(text) ?? '';
    const { dataset } = this.source.options;
    const own = id === '' ? [] : [`${dataset}:${id}`, `${dataset}/${id}`, id];
    const registered = item === '' ? [text].filter(Boolean) : [`wikidata:${item}`];
    return { key: id || item || text, own, registered, wikidata: item };
  }

  private recordsOf(
    pair: Pair,
    held: ReadonlyMap<string, Identified[]>,
    repeated: RepeatedPairs,
    before: ReadonlyMap<string, HeldDates>,
  ): DatasetRecord[] {
    const { row, a, b, said } = pair;
    const made: DatasetRecord[] = [];
    for (const { own, registered } of [a, b]) {
      const [numbered, item] = [own, registered].map((ids) => heldAs(CITIES, ids, held)?.id);
      if (numbered === undefined || item === undefined || numbered === item) continue;
      const remedy = 'Correct the id or the item: they are of two cities.';
      this.leftOut(row, 'its id is held as a city of another item', `${numbered}, ${item}`, remedy);
      return this.unmade(row, made);
    }
    const [one, other] = [this.cityOf(a, held, made), this.cityOf(b, held, made)];
    if (one === undefined || other === undefined) {
      const what = one === undefined ? a.key : b.key;
      this.leftOut(row, 'a city that is not held', what, remedyForMissing(what));
      return this.unmade(row, made);
    }
    if (one === other) {
      this.leftOut(row, 'a city and itself', `${a.key}|${b.key}`);
      return this.unmade(row, made);
    }
    const united = repeated.of(said);
    const rows = united?.rows.filter((number) => !this.refused.has(number)) ?? [];
    // What a row adds to the fact of another one stands in that fact.
    if (rows.slice(1).includes(row.number)) return made;
    const fact = `${[one, other].sort().join('|')}\n${said.valid}`;
    const isFirst = united === undefined ? !repeated.has(said) : (rows[0] ?? row.number) === row.number;
    if (!isFirst || this.brought.has(fact)) {
      const differs = said.status !== undefined && said.status !== united?.status;
      const reason = differs
        ? 'another status of a pair that is in another row with the same dates'
        : 'a pair that is in another row, with no other dates';
      // Nothing is spared for it: what it says stands in the other row.
      this.source.skipped.add({ reason, what: said.pair, file: this.source.table.file, line: row.line });
      return made;
    }
    this.brought.add(fact);
    const { statedBy, status } = united ?? said;
    const sides = [[a.key, one] as const, [b.key, other] as const].filter(([key]) => statedBy.includes(key));
    const properties = {
      ...(status === undefined ? {} : { status }),
      ...(statedBy.length === 0 ? {} : { statedBy: sides.map(([, city]) => city) }),
    };
    const relation: RelationRecord = {
      ...{
        record: 'relation',
        id: idOf(said, repeated, before),
        subject: one,
        predicate: 'SISTER_CITY_OF',
        object: other,
      },
      ...(Object.keys(properties).length === 0 ? {} : { properties }),
      ...(said.valid === '' ? {} : { valid: said.valid }),
      evidence: [...new Set([row.number, ...rows])].flatMap((number) =>
        this.source.edition.evidence({ number }, said.pair),
      ),
    };
    return [...made, relation];
  }

  /** Forgets a row that is left out, and its cities: the next row that has them, or its pair, brings them. */
  private unmade({ number }: TableRow, made: readonly DatasetRecord[]): [] {
    this.refused.add(number);
    for (const { id } of made) this.made.delete(id);
    return [];
  }

  /** The city at an end: one that is held, or a bare one where that is wished. */
  private cityOf(
    end: End,
    held: ReadonlyMap<string, Identified[]>,
    made: DatasetRecord[],
  ): string | undefined {
    const found = heldAs(CITIES, namesOf(end), held)?.id;
    if (found !== undefined) return found;
    if (!this.source.options.createMissing || end.wikidata === '') return undefined;
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
    const text = this.source.columns.cell(row, field);
    if (text === '') return undefined;
    // It goes on, as EDTF writes it; nothing stated is an empty cell.
    if (text === '..' && field === 'until') return text;
    const date = dateIn(text);
    if (date !== undefined && !/[/[{]/.test(date)) return date;
    this.valueLeftOut(row, `"${field}" is no date`, text);
    return undefined;
  }

  private statusOf(row: TableRow): string | undefined {
    const status = this.source.columns.cell(row, 'status').toLowerCase();
    if (STATUSES.includes(status)) return status;
    if (status !== '') {
      this.valueLeftOut(row, 'no status of a partnership', status, `Write one of ${STATUSES.join(', ')}.`);
    }
    return undefined;
  }

  private sidesOf(row: TableRow): ('a' | 'b')[] {
    const stated = this.source.columns.cell(row, 'statedBy').toLowerCase();
    const sides = SIDES.get(stated);
    if (sides === undefined && stated !== '') {
      this.valueLeftOut(row, 'not a, b or both', stated, `Write one of ${[...SIDES.keys()].join(', ')}.`);
    }
    return sides ?? [];
  }

  private leftOut(row: TableRow, reason: string, what: string, remedy?: string): undefined {
    this.source.skipped.add(
      { reason, what, remedy, file: this.source.table.file, line: row.line },
      this.about(row),
    );
    return undefined;
  }

  private valueLeftOut(row: TableRow, reason: string, what: string, remedy = WRITE_DATES): void {
    const place = { file: this.source.table.file, line: row.line };
    this.source.skipped.addValue({ reason, what, remedy, ...place }, this.about(row));
  }

  /** What the ids of the facts begin with that a row may bring. */
  private about(row: TableRow): string | undefined {
    const [a, b] = [this.end(row, 'a'), this.end(row, 'b')];
    return a.key === '' || b.key === '' ? undefined : `sister/${pairOf(a, b)}`;
  }
}
