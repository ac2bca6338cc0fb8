import type { Columns } from './columns.js';
import type { CsvTable } from './csv-table.js';
import type { Participant } from './meeting.js';
import { itemsIn, severalIn } from './meeting-cells.js';
import { SkipList } from './skip-list.js';
import { ownSlug } from './slug.js';

/** The person of a dataset whom a table gives this id. */
export const personNumbered = (dataset: string, number: string) => `${dataset}/person/${ownSlug(number)}`;

/** The same as an id that the person keeps beside another one. */
const besideOthers = (dataset: string, person: string) => `${dataset}:${person.slice(dataset.length + 1)}`;

/**
 * The items and names of those whom a table numbers: what stands in any row of a person holds for all of them, so that
 * nobody is two persons because only some rows have the item, or called by the number because the first has no name.
 */
export class NumberedPeople {
  private constructor(
    private readonly dataset: string,
    private readonly items: ReadonlyMap<string, string>,
    /** Of those of whom the first row has none. */
    private readonly names: ReadonlyMap<string, string>,
  ) {}

  /** Reads all rows of the table, where it numbers people. */
  static async in(table: CsvTable, columns: Columns, dataset: string): Promise<NumberedPeople> {
    const items = new Map<string, string>();
    const names = new Map<string, string>();
    const seen = new Set<string>();
    if (columns.has('participantId')) {
      try {
        for await (const row of table.rows(new SkipList())) {
          const number = columns.cell(row, 'participantId');
          const [item] = itemsIn(columns.cell(row, 'wikidata'));
          if (number === '') continue;
          const id = personNumbered(dataset, number);
          if (item !== undefined && !items.has(id)) items.set(id, item);
          const cell = columns.cell(row, 'participant');
          const name = severalIn(cell) || columns.hasLines(row, 'participant') ? '' : cell;
          if (!seen.has(id) && name === '') names.set(id, '');
          else if (names.get(id) === '') names.set(id, name);
          seen.add(id);
        }
      } catch {
        // A table with a row that is far too long is refused when its rows are loaded, and those before it are kept.
      }
    }
    return new NumberedPeople(dataset, items, names);
  }

  /** Somebody with all ids; undefined where another row has another item for the number. */
  identified(one: Participant): Participant | undefined {
    const { number } = one;
    if (number === undefined) return one;
    const item = this.items.get(number);
    if (one.item !== undefined && one.item !== item) return undefined;
    const beside = besideOthers(this.dataset, number);
    const sameAs = [...(item === undefined ? [] : [item]), beside];
    const name = this.names.get(number);
    return {
      ...{ ...one, id: item ?? number, item, names: [number, ...sameAs.toReversed()], sameAs },
      ...(name ? { name: { text: name, origin: 'external' } } : {}),
    };
  }
}
