import type { DatasetRecord } from '../model/records.js';
import type { CsvTable } from './csv-table.js';
import type { Edition } from './edition.js';
import type { ImportBatch } from './source.js';

/** The records of a table in batches, each with the line that it is from; the edition comes with the first rows. */
export class TableBatches {
  private records: DatasetRecord[] = [];
  private places: { file: string; line: number }[] = [];
  private read = 0;

  constructor(
    private readonly table: CsvTable,
    edition: Edition,
  ) {
    this.add(1, edition.records);
  }

  add(line: number, records: readonly DatasetRecord[]): void {
    const { file } = this.table;
    for (const record of records) {
      this.records.push(record);
      this.places.push({ file, line });
    }
  }

  /** What was added since the last batch. */
  next(): ImportBatch {
    const { records, places, table } = this;
    [this.records, this.places, this.read] = [[], [], table.read];
    return { records, places, read: table.read, total: table.lines };
  }

  /** That rows came after the last batch which could not be read; of a table without any rows nothing is kept. */
  *rest(): Generator<ImportBatch> {
    const { read } = this.table;
    if (read > this.read) yield { records: [], read, total: this.table.lines };
  }
}
