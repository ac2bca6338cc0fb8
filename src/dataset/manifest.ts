import { promises as files } from 'node:fs';
import { proposal } from '../model/nearest.js';
import type { Problem, ProblemList } from './problem.js';
import { repeatedKey } from './repeated-key.js';

/** What a dataset says of itself, as in its `dataset.json`. */
export interface DatasetManifest {
  id: string;
  title?: string;
  licence?: string;
  languages?: string[];
  formatVersion?: number;
}

/** The version of the interchange format that this software reads and writes. */
export const FORMAT_VERSION = 1;

const FIELDS = ['id', 'title', 'description', 'licence', 'languages', 'formatVersion'];
const EXAMPLE =
  'Write a dataset.json such as {"id":"my-dataset","title":"…","licence":"CC0-1.0","formatVersion":1}.';

/** Whether a text can be the id of a dataset: letters, digits, `-`, `_` and `.`, so that `dataset:id` is clear. */
export function isDatasetId(text: unknown): text is string {
  return typeof text === 'string' && /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,127}$/u.test(text);
}

/** Reads a `dataset.json`; what is wrong with it goes into the lists, and undefined comes back. */
export async function readManifest(
  path: string,
  errors: ProblemList,
  warnings: ProblemList,
): Promise<DatasetManifest | undefined> {
  const wrong = (message: string, more: Partial<Problem> = {}) => {
    errors.add({ code: 'INVALID_INPUT', message, remedy: EXAMPLE, file: path, ...more });
    return undefined;
  };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await files.readFile(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return wrong('the folder has no dataset.json', { code: 'NOT_FOUND' });
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      return wrong('the file is not UTF-8', { code: 'CORRUPT_DATA' });
    }
    return wrong('the file cannot be read', { remedy: 'See that you may read it.' });
  }
  let manifest: Record<string, unknown>;
  try {
    manifest = JSON.parse(text);
  } catch {
    return wrong('the file is not JSON');
  }
  if (typeof manifest !== 'object' || manifest === null || Array.isArray(manifest)) {
    return wrong('the file is not a JSON object');
  }
  const twice = repeatedKey(text);
  if (twice !== undefined) return wrong(`"${twice}" stands twice`, { field: twice });
  for (const [field, value] of Object.entries(manifest)) {
    if (!FIELDS.includes(field)) {
      const remedy = proposal(field, FIELDS);
      warnings.add({ code: 'INVALID_INPUT', message: `unknown field "${field}"`, remedy, file: path, field });
    }
    if (value === null) delete manifest[field];
  }
  const { id, title, licence, languages, formatVersion } = manifest;
  if (!isDatasetId(id)) {
    const given = id === undefined ? 'it names no id' : 'its id is none';
    return wrong(`${given}: letters, digits, "-", "_" and "." make an id`, { field: 'id' });
  }
  if (title !== undefined && typeof title !== 'string') return wrong('not a text', { field: 'title' });
  if (licence !== undefined && typeof licence !== 'string') return wrong('not a text', { field: 'licence' });
  if (
    languages !== undefined &&
    !(Array.isArray(languages) && languages.every((tag) => typeof tag === 'string'))
  ) {
    return wrong('not a list of language tags', { field: 'languages' });
  }
  if (formatVersion !== undefined && formatVersion !== FORMAT_VERSION) {
    const remedy = `This software reads version ${FORMAT_VERSION}.`;
    return wrong(`unknown version of the format: ${JSON.stringify(formatVersion)}`, {
      field: 'formatVersion',
      remedy,
    });
  }
  return { id, title, licence, languages, formatVersion } as DatasetManifest;
}
