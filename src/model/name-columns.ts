import { firstGiven } from './names.js';
import type { Name, NameOrigin } from './records.js';
import { isOtherScript } from './scripts.js';

/** The column that holds all names, in JSON. */
const ALL = 'names';

/**
 * Most questions show one name of an entity, and a large city has a dozen. So a node holds, beside all its names, the
 * name of each language in a column of its own, and a statement reads the first that is there:
 * `coalesce(e[$tag], e[$language], e.names, e.json)`.
 */
export interface NameColumns {
  /** In the order in which to look, as a `Column` of store/statements.ts. */
  readonly column: readonly string[];
  readonly parameters: Readonly<Record<string, string>>;
}

/** Every name. A store of version 0.1 has names in the description of the entity only. */
export const ALL_NAMES: NameColumns = { column: [ALL, 'json'], parameters: {} };

/**
 * The name for a reader of these languages: what is found suits as `chooseName` would have it, or is all names, from
 * which it has to be chosen.
 */
export function columnsFor(languages: readonly string[]): NameColumns {
  const tag = (languages[0] ?? 'en').toLowerCase();
  const [language = tag, ...more] = tag.split('-');
  // For zh-hant-tw or zh-tw a name in zh-hant would suit better than one in zh, and there is no column between the two.
  if (more.length > 1 || isOtherScript(tag)) return ALL_NAMES;
  const own = { language: columnOf(language) };
  return tag === language
    ? { column: ['$language', ...ALL_NAMES.column], parameters: own }
    : { column: ['$tag', '$language', ...ALL_NAMES.column], parameters: { tag: columnOf(tag), ...own } };
}

/** The columns of an entity with these names: for each language that occurs, its first name, and all names. */
export function nameColumns(names: readonly Name[]): Record<string, string> {
  const columns: Record<string, string> = { [ALL]: JSON.stringify(names) };
  for (const tag of new Set(names.flatMap(({ lang }) => lang?.toLowerCase() ?? []))) {
    const name = firstGiven(names.filter(({ lang }) => lang?.toLowerCase() === tag));
    if (name !== undefined) columns[columnOf(tag)] = written(name);
  }
  return columns;
}

/** The names in what was found. */
export function namesIn(column: unknown): Name[] {
  if (typeof column !== 'string') return [];
  if (column.startsWith('{') || column.startsWith('[')) {
    const found = JSON.parse(column) as Name[] | Name | { names: Name[] };
    if (Array.isArray(found)) return found;
    return 'names' in found ? found.names : [found];
  }
  const space = column.indexOf(' ');
  const text = column.slice(space + 1);
  const slash = column.lastIndexOf('/', space);
  if (slash < 0) return [{ lang: column.slice(0, space), text }];
  return [{ lang: column.slice(0, slash), text, origin: column.slice(slash + 1, space) as NameOrigin }];
}

/** As "de Wien" or "de/external Wien": that takes a fraction of the time of JSON to read. */
function written({ lang, text, origin }: Name): string {
  return `${lang}${origin === undefined ? '' : `/${origin}`} ${text}`;
}

function columnOf(tag: string): string {
  return `name_${tag.replaceAll('-', '_')}`;
}
