import type { DatasetRecord, DocumentRecord, EvidenceRecord } from '../model/records.js';
import type { Reader } from '../store/store.js';
import type { CsvTable, TableRow } from './csv-table.js';

/** What a user says of a file that is imported. */
export interface FileDescription {
  dataset: string;
  title?: string;
  licence?: string;
  sourceUrl?: string;
  /** The name of who published it, or the id of an entity that is held. */
  publisher?: string;
  /** The day on which it was fetched, YYYY-MM-DD. */
  accessed?: string;
}

/**
 * An edition of a file, as the document that facts taken from it name. Its id has the beginning of its digest, so that
 * the facts of an earlier edition go on naming that.
 */
export class Edition {
  private constructor(
    readonly document: string,
    /** What the ids of all editions of the file begin with. */
    readonly family: string,
    /** The document, and its publisher where that is not held. */
    readonly records: DatasetRecord[],
    readonly licence: string | undefined,
    /** The one that it was held under before. */
    readonly licenceBefore: string | undefined,
  ) {}

  /** What is not said of an edition that is held already stays as it is held. */
  static async of(
    reader: Reader,
    table: CsvTable,
    said: FileDescription,
    defaults: { title?: string; licence?: string },
    today: string,
  ): Promise<Edition> {
    const { dataset } = said;
    const name = table.file.replace(/^.*[/\\]/, '');
    const family = `doc/${dataset}/${name}@`;
    const id = `${family}${table.sha256.slice(0, 12)}`;
    const [held] = await reader.read('records-by-keys', { keys: [`${dataset}:${id}`] });
    const before = (held === undefined ? {} : JSON.parse(String(held['json']))) as Partial<DocumentRecord>;
    const records: DatasetRecord[] = [];
    let { publisher } = before;
    if (said.publisher !== undefined) {
      const [known] = await reader.read('entity-kinds', { ids: [said.publisher] });
      publisher = known ? said.publisher : `${dataset}/publisher/${said.publisher}`;
      const names = [{ text: said.publisher, origin: 'editorial' as const }];
      if (!known) records.push({ record: 'entity', id: publisher, kind: 'Organization', names });
    }
    const url = said.sourceUrl ?? before.url;
    const licence = said.licence ?? before.licence ?? defaults.licence;
    const document: DocumentRecord = {
      ...{ record: 'document', id, title: said.title ?? before.title ?? defaults.title ?? name },
      ...(publisher === undefined ? {} : { publisher }),
      ...(url === undefined ? {} : { url }),
      accessed: said.accessed ?? before.accessed ?? today,
      sha256: table.sha256,
      ...(licence === undefined ? {} : { licence }),
    };
    return new Edition(id, family, [...records, document], licence, before.licence);
  }

  /** Where a row says it. */
  evidence(row: Pick<TableRow, 'number'>, key: string): EvidenceRecord[] {
    return [{ document: this.document, row: row.number, key }];
  }
}
