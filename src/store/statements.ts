import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { KINDS, PREDICATES } from '../model/ontology.js';
import { PRESENCE_TYPES } from '../model/presence.js';
import type { Parameters } from './store.js';

/** The stem of a file in `cypher/`, such as `who-met` or `write/claims`. */
export type StatementName = string;

/** The engines that statements are written for. */
export type Engine = 'embedded' | 'neo4j';

/** A statement that was put together from blocks for one query; only traverse/compile.ts makes them. */
export interface Compiled {
  readonly text: string;
}

/** What may stand for a placeholder: names of the ontology and of properties, never anything that a user typed. */
export interface Substitutions {
  KIND?: string;
  TYPE?: string;
  TYPES?: readonly string[];
  /** What is told of nodes where a statement says `[b.id]` followed by a comment `listed b`. */
  LISTED?: readonly Column[];
}

/** A property of a node, or the first that is there of several; `$tag` is the property that this parameter names. */
export type Column = string | readonly string[];

const root = fileURLToPath(new URL('../../cypher/', import.meta.url));
const texts = new Map<string, string>();
const labels = new Set<string>([
  'Entity',
  ...Object.keys(KINDS),
  ...Object.keys(PREDICATES),
  ...PRESENCE_TYPES,
]);

/** The same statement without what stands before its lines. */
export function unindented(text: string): string {
  return text.replaceAll(/^ +/gm, '');
}

function load(file: string): string {
  // Every byte is sent with every question, so what is there for readers stays here.
  return unindented(readFileSync(file, 'utf8'))
    .split('\n')
    .filter((line) => !line.startsWith('//'))
    .join('\n')
    .trim();
}

/** The folders of `cypher/part/` with the wordings of parts that do less, and which parameters make these do. */
const LESS: Readonly<Record<string, (parameters: Parameters) => boolean>> = {
  free: ({ admit }) => (admit as { free?: boolean } | undefined)?.free === true,
  'without-sides': ({ sides }) => sides === false,
  'without-measures': ({ measured }) => measured === false,
  'without-involved': ({ involving }) => Array.isArray(involving) && involving.length === 0,
  anywhere: ({ within }) => within === null,
};

function lessFor(parameters: Parameters): string[] {
  return Object.keys(LESS).filter((folder) => LESS[folder]?.(parameters));
}

/** The wording of a part that does least for these folders; those in a folder named after an engine are for it alone. */
function part(name: string, engine: Engine, less: readonly string[]): string {
  const folders = less.flatMap((one) => [`${one}/${engine}/`, `${one}/`]);
  const folder = folders.find((one) => existsSync(`${root}part/${one}${name}.cypher`)) ?? '';
  return load(`${root}part/${folder}${name}.cypher`);
}

/**
 * A statement with what it shares with others put in: the text of a part in the place of a line that ends in a comment
 * such as `part one-side`, a condition where it says that a fact is to be admitted.
 *
 * @param less the folders whose wordings of parts will do
 */
function source(name: StatementName, engine: Engine, less: readonly string[]): string {
  const key = `${engine}:${name}:${less.join()}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const own = `${root}${engine}/${name}.cypher`;
  const text = load(existsSync(own) ? own : `${root}${name}.cypher`)
    .replaceAll(/^.*\/\* part ([\w-]+) \*\/$/gm, (_line, one: string) => part(one, engine, less))
    .replaceAll(/true \/\* admits (\w+) \*\//g, (_all, variable: string) =>
      admits(variable, less.includes('free') ? undefined : 'admit'),
    );
  texts.set(key, text);
  return text;
}

/** A condition of `cypher/part/` that compiled plans share with statements. */
export function condition(name: string): string {
  const key = `condition ${name}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const text = load(`${root}part/${name}.cypher`);
  texts.set(key, text);
  return text;
}

const conditions = new Map<string, string>();

/**
 * The condition that a fact or relationship passes a filter: `part/admits.cypher`, put where a statement says `true`
 * followed by a comment `admits r`.
 *
 * @param parameter that holds the filter; undefined for one that lets everything pass but what was retracted
 */
export function admits(variable: string, parameter: string | undefined): string {
  if (parameter === undefined) return `${variable}.retracted IS NULL`;
  const key = `${variable} ${parameter}`;
  let admitting = conditions.get(key);
  if (admitting === undefined) {
    const shared = condition('admits');
    admitting = `(${shared.replaceAll(/\bfact\./g, `${variable}.`).replaceAll('$admit.', `$${parameter}.`)})`;
    conditions.set(key, admitting);
  }
  return admitting;
}

/** The list of what these columns hold of a node, as a statement says it: `[b.id, coalesce(b[$language], b.names)]`. */
export function listed(variable: string, columns: readonly Column[]): string {
  const property = (name: string) => {
    if (!/^\$?\w+$/.test(name)) throw new Error(`not the name of a property: ${name}`);
    return name.startsWith('$') ? `${variable}[${name}]` : `${variable}.${name}`;
  };
  const values = columns.map((one) =>
    typeof one === 'string' ? property(one) : `coalesce(${one.map(property).join(', ')})`,
  );
  return `[${values.join(', ')}]`;
}

/** A label or type, which may stand in the text of a statement. Throws for what is not in the ontology. */
export function allowed(name: string): string {
  if (!labels.has(name)) throw new Error(`not a label or type of the ontology: ${name}`);
  return name;
}

/**
 * The text of a named statement for an engine: its own wording where `cypher/<engine>/` has one, else the shared.
 * What the parameters say is not wanted takes no time: a filter (`$admit`) that says of itself that it is free, and
 * what both were at a meeting or how surely they met where `$sides` or `$measured` is false, whom events involved where
 * `$involving` is empty, where something lies where `$within` is null.
 *
 * Placeholders are written in back-ticks or as `[b.id]` and a comment, so that a file is valid Cypher as it stands, and
 * take only names of the ontology and of properties. Throws when a placeholder has no value or takes it not.
 */
export function statement(
  name: StatementName | Compiled,
  engine: Engine,
  substitutions: Substitutions = {},
  parameters: Parameters = {},
): string {
  if (typeof name !== 'string') return name.text;
  const less = lessFor(parameters);
  const key = `${engine}:${name}:${less.join()}:${JSON.stringify(substitutions)}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const given = <P extends keyof Substitutions>(placeholder: P) => {
    const value = substitutions[placeholder];
    if (value === undefined) throw new Error(`${name}: nothing given for ${placeholder}`);
    return value;
  };
  const text = source(name, engine, less)
    .replaceAll(/`(KIND|TYPE|TYPES)`/g, (_all, placeholder: 'KIND' | 'TYPE' | 'TYPES') => {
      const value = given(placeholder);
      return typeof value === 'string' ? allowed(value) : value.map(allowed).join('|');
    })
    .replaceAll(/\[(\w+)\.id\] \/\* listed \1 \*\//g, (_all, variable: string) =>
      listed(variable, given('LISTED')),
    );
  if (texts.size < 5000) texts.set(key, text);
  return text;
}

/** The parameters without a filter that no statement names because it lets everything pass. */
export function named(parameters: Parameters): Parameters {
  const { admit, ...others } = parameters;
  return (admit as { free?: boolean } | undefined)?.free === true ? others : parameters;
}

/** The statements of a schema file, one after another. */
export function schemaStatements(engine: Engine): string[] {
  return load(`${root}${engine}/schema.cypher`)
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** Every statement that an engine can be asked to run: the files of `cypher/` but schema and parts. */
export function statementNames(engine: Engine): StatementName[] {
  const names = new Set<string>();
  for (const folder of ['', 'write/', `${engine}/`]) {
    if (!existsSync(root + folder)) continue;
    for (const file of readdirSync(root + folder)) {
      const stem = file.replace(/\.cypher$/, '');
      if (!file.endsWith('.cypher') || stem === 'schema') continue;
      names.add(folder === 'write/' ? folder + stem : stem);
    }
  }
  return [...names].sort();
}
