import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMap } from '../../src/import/columns.js';
import { CsvTable } from '../../src/import/csv-table.js';
import { citySource } from '../../src/import/import-cities.js';
import { meetingSource } from '../../src/import/import-meetings.js';
import { partnershipSource } from '../../src/import/import-partnerships.js';
import { type ImportOptions, type ImportReport, runImport } from '../../src/import/run-import.js';
import type { ImportSource } from '../../src/import/source.js';
import type { Reader, Store } from '../../src/store/store.js';

const SOURCES = { cities: citySource, partnerships: partnershipSource, meetings: meetingSource };

export interface How extends ImportOptions {
  map?: string;
  dataset?: string;
  createMissing?: boolean;
  licence?: string;
  title?: string;
  languages?: string[];
  today?: string;
  /** What the file is called; else after what it holds. */
  file?: string;
}

/** A folder for tables that tests write. */
export class Tables {
  private readonly folder = mkdtempSync(join(tmpdir(), 'parley-tables-'));

  write(name: string, content: string | Uint8Array): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  open(name: string, content: string | Uint8Array, encoding?: string): Promise<CsvTable> {
    return CsvTable.open(name, this.write(name, content), encoding);
  }

  /** The source that a table is: its text, or the path of a file. */
  async source(
    reader: Reader,
    kind: keyof typeof SOURCES,
    table: { text: string } | { path: string },
    how: How = {},
  ): Promise<ImportSource> {
    const { map, createMissing, licence, title, languages } = how;
    const { dataset = 'tables', today = '2026-11-22', file = `${kind}.csv` } = how;
    const opened =
      'path' in table ? await CsvTable.open(table.path, table.path) : await this.open(file, table.text);
    return SOURCES[kind](reader, opened, {
      ...{ dataset, createMissing, licence, title, languages, today },
      map: map === undefined ? [] : readMap(map),
    });
  }

  /** Imports a table. */
  async import(
    store: Store,
    kind: keyof typeof SOURCES,
    table: { text: string } | { path: string },
    how: How = {},
  ): Promise<ImportReport> {
    const {
      map: _m,
      dataset: _d,
      createMissing: _c,
      licence: _l,
      title: _i,
      languages: _n,
      today: _t,
      file: _f,
      ...options
    } = how;
    return runImport(store, await this.source(store, kind, table, how), options);
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
