import { mayShareADay } from '../model/edtf.js';
import type { AttributeRecord } from '../model/records.js';
import { inBatches } from '../store/batches.js';
import type { Reader } from '../store/store.js';
import type { Meeting, Omission } from './meeting.js';

/** What a row told of an event. */
interface Told {
  date?: string;
  name?: string;
  type?: string;
  status?: string;
  description?: string;
}

const REMEDY = 'Give each event an id of its own, such as its name and day.';

/** What has been told of the events of a table: by its rows so far, and of their dates by other tables of its dataset. */
export class ToldEvents {
  private readonly told = new Map<string, Told>();
  private readonly elsewhere = new Map<string, string[]>();

  /** @param editions what the ids of the documents begin with that are editions of the table */
  constructor(
    private readonly reader: Reader,
    private readonly dataset: string,
    private readonly editions: string,
  ) {}

  /** Learns on which dates other tables of the dataset have these events. */
  async lookUp(events: readonly string[]): Promise<void> {
    const unknown = new Set(events.filter((id) => !this.told.has(id) && !this.elsewhere.has(id)));
    for (const ids of inBatches([...unknown])) {
      for (const row of await this.reader.read('attributes-of', { ids, properties: ['date'] })) {
        const documents = (row['documents'] as string[] | null) ?? [];
        const own = documents.every((one) => one.startsWith(this.editions));
        if (row['dataset'] !== this.dataset || own) continue;
        const [id, { value }] = [String(row['source']), JSON.parse(String(row['json'])) as AttributeRecord];
        this.elsewhere.set(id, [...(this.elsewhere.get(id) ?? []), String(value)]);
      }
    }
  }

  /**
   * Compares a row with what was told before. Where the two cannot be about one event, it is another one of that name,
   * or one of the two is wrong.
   *
   * @param wordsToo whether all rows of an event have its name, type, status and description
   * @returns why the row cannot be taken, or else which of its values are not
   */
  compare(meeting: Meeting, wordsToo: boolean): { contradiction?: Omission; differing: Omission[] } {
    const { event, date, type, name, description: told, status } = meeting;
    const description = told && Object.values(told).join(' / ');
    const words = wordsToo ? { name: name.text, type, status, description } : {};
    const apart = (other: string) => date !== undefined && !mayShareADay(other, date);
    const there = this.elsewhere.get(event)?.find(apart);
    if (there !== undefined) {
      const reason = 'another date of an event than in another table of the dataset';
      return {
        contradiction: { reason, what: `${date}, and ${there} there`, remedy: REMEDY },
        differing: [],
      };
    }
    const before = this.told.get(event);
    if (before === undefined) {
      this.told.set(event, { date, ...words });
      return { differing: [] };
    }
    if (before.date !== undefined && apart(before.date)) {
      const reason = 'another date of an event in an earlier row';
      const what = `${date}, and ${before.date} before`;
      return { contradiction: { reason, what, remedy: REMEDY }, differing: [] };
    }
    // What an earlier row did not say, this one adds.
    before.date ??= date;
    before.status ??= words.status;
    const differing: Omission[] = [];
    for (const [field, said] of Object.entries({ date, ...words })) {
      if (said === undefined || said === before[field as keyof Told]) continue;
      differing.push({ reason: `another ${field} of an event than in an earlier row`, what: said });
    }
    return { differing };
  }
}
