import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { KINDS, PREDICATES } from '../model/ontology.js';

/** The stem of a file in `cypher/`, such as `who-met` or `write/claims`. */
export type StatementName = string;

/** The engines that statements are written for. */
export type Engine = 'embedded' | 'neo4j';

/** What may stand for a placeholder: names of the ontology and small bounds, never anything that a user typed. */
export interface Substitutions {
  KIND?: string;
  TYPE?: string;
  TYPES?: readonly string[];
}

const root = fileURLToPath(new URL('../../cypher/', import.meta.url));
const texts = new Map<string, string>();
const labels = new Set<string>([...Object.keys(KINDS), ...Object.keys(PREDICATES)]);

function load(file: string): string {
  const text = readFileSync(file, 'utf8');
  return text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('//'))
    .join('\n')
    .trim();
}

function source(name: StatementName, engine: Engine): string {
  const key = `${engine}:${name}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const own = `${root}${engine}/${name}.cypher`;
  const text = expand(load(existsSync(own) ? own : `${root}${name}.cypher`));
  texts.set(key, text);
  return text;
}

/** Puts the shared condition `part/admits.cypher` where a statement says `true` followed by a comment `admits r`. */
function expand(text: string): string {
  return text.replaceAll(/true \/\* (\w+) (\w+) \*\//g, (_all, part: string, variable: string) => {
    const condition = load(`${root}part/${part}.cypher`);
    return `(${condition.replaceAll(/\bfact\./g, `${variable}.`)})`;
  });
}

function allowed(name: string): string {
  if (!labels.has(name)) throw new Error(`not a label or type of the ontology: ${name}`);
  return name;
}

/**
 * The text of a named statement for an engine: its own wording where `cypher/<engine>/` has one, else the shared.
 *
 * Placeholders are written in back-ticks, so that a file is valid Cypher as it stands, and take only names of
 * the ontology. Throws when a placeholder has no value or a value is not in the ontology.
 */
export function statement(name: StatementName, engine: Engine, substitutions: Substitutions = {}): string {
  const key = `${engine}:${name}:${JSON.stringify(substitutions)}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const text = source(name, engine).replaceAll(/`(KIND|TYPE|TYPES)`/g, (_all, placeholder: string) => {
    const value = substitutions[placeholder as keyof Substitutions];
    if (value === undefined) throw new Error(`${name}: nothing given for ${placeholder}`);
    return typeof value === 'string' ? allowed(value) : value.map(allowed).join('|');
  });
  if (texts.size < 5000) texts.set(key, text);
  return text;
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
