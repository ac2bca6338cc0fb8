import { createReadStream, promises as files } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { linesOf } from './lines.js';
import { type DatasetManifest, isDatasetId, readManifest } from './manifest.js';
import { parseLine } from './parse-line.js';
import { ProblemList } from './problem.js';

/** A line that is a JSON object, nulls taken out; whether it is a record is for the check to say. */
export interface RawRecord {
  record: Record<string, unknown>;
  /** The dataset that it belongs to, undefined where nothing says which. */
  dataset: string | undefined;
  place: { file: string; line: number };
}

/** Records on their way in. What is wrong with files and lines is collected while they are read, never thrown. */
export interface RecordSource {
  records: AsyncIterable<RawRecord> | Iterable<RawRecord>;
  /** Filled while the records are read. */
  datasets: DatasetManifest[];
  errors: ProblemList;
  warnings: ProblemList;
}

/**
 * Reads datasets: each path is a folder with `dataset.json` and `*.jsonl` files (read in the order of their
 * names), a `dataset.json`, a bare `.jsonl`, or `-` for standard input. A record of a bare file belongs to the
 * dataset that it names, else to that of the `dataset.json` beside the file, else to one named after the file.
 */
export function readDatasets(
  paths: readonly string[],
  standardInput: AsyncIterable<Buffer | string> = process.stdin,
): RecordSource {
  const source = {
    datasets: [] as DatasetManifest[],
    errors: new ProblemList(),
    warnings: new ProblemList(),
  };
  return { ...source, records: readAll(paths, standardInput, source) };
}

type Collected = Omit<RecordSource, 'records'>;

async function* readAll(
  paths: readonly string[],
  standardInput: AsyncIterable<Buffer | string>,
  source: Collected,
): AsyncGenerator<RawRecord> {
  const manifests = new Map<string, string>();
  const declare = (manifest: DatasetManifest, file: string) => {
    const before = manifests.get(manifest.id);
    if (before === undefined) {
      manifests.set(manifest.id, file);
      source.datasets.push(manifest);
    } else if (before !== file) {
      const message = `${before} says that it is the dataset "${manifest.id}" too`;
      const remedy = 'Give each dataset an id of its own, or put their files into one folder.';
      source.errors.add({ code: 'INVALID_INPUT', message, remedy, file, field: 'id' });
    }
  };
  for (const path of paths) {
    if (path === '-') {
      yield* readStream(standardInput, '-', undefined, source.errors);
      continue;
    }
    const kind = await kindOf(path);
    if (kind === 'none') {
      const remedy = 'Name a folder with a dataset.json, a .jsonl file, or - for standard input.';
      source.errors.add({
        code: 'NOT_FOUND',
        message: 'there is no such file or folder',
        remedy,
        file: path,
      });
    } else if (kind === 'folder' || basename(path) === 'dataset.json') {
      const folder = kind === 'folder' ? path : dirname(path);
      const file = kind === 'folder' ? within(path, 'dataset.json') : path;
      const manifest = await readManifest(file, source.errors, source.warnings);
      if (manifest) declare(manifest, file);
      yield* readFolder(folder, manifest?.id ?? basename(folder), source);
    } else {
      const beside = join(dirname(path), 'dataset.json');
      const manifest =
        (await kindOf(beside)) === 'file'
          ? await readManifest(beside, source.errors, source.warnings)
          : undefined;
      if (manifest) declare(manifest, beside);
      yield* readFile(path, manifest?.id ?? namedAfter(path), source);
    }
  }
}

async function* readFolder(folder: string, dataset: string, source: Collected): AsyncGenerator<RawRecord> {
  const names = (await files.readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  if (names.length === 0) {
    const remedy = 'Name the folder of one dataset, with one or more .jsonl files.';
    source.errors.add({ code: 'NOT_FOUND', message: 'the folder has no .jsonl file', remedy, file: folder });
  }
  for (const name of names) yield* readFile(within(folder, name), dataset, source);
}

function readFile(path: string, dataset: string | undefined, source: Collected): AsyncGenerator<RawRecord> {
  return readStream(createReadStream(path, { highWaterMark: 256 * 1024 }), path, dataset, source.errors);
}

async function* readStream(
  bytes: AsyncIterable<Buffer | string>,
  file: string,
  dataset: string | undefined,
  errors: ProblemList,
): AsyncGenerator<RawRecord> {
  try {
    for await (const line of linesOf(bytes)) {
      const parsed = parseLine(line);
      if (parsed === undefined) continue;
      if ('problem' in parsed) {
        errors.add({ ...parsed.problem, file, line: line.number });
        continue;
      }
      const { record } = parsed;
      const named = record['dataset'];
      yield {
        record,
        dataset: typeof named === 'string' ? named : dataset,
        place: { file, line: line.number },
      };
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    errors.add({ code: 'INVALID_INPUT', message: `the file cannot be read (${code})`, file });
  }
}

async function kindOf(path: string): Promise<'folder' | 'file' | 'none'> {
  try {
    return (await files.stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'none';
  }
}

function within(folder: string, name: string): string {
  return `${folder.replace(/[/\\]+$/, '')}/${name}`;
}

function namedAfter(path: string): string | undefined {
  const name = basename(path).replace(/\.[^.]*$/, '');
  return isDatasetId(name) ? name : undefined;
}
