import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A piece of SPARQL that may stand for a placeholder: made by the functions below, never by a user. */
export type SparqlPart = string & { readonly made: unique symbol };

/** The id of an item of Wikidata. */
export function isItemId(text: string): boolean {
  return /^Q[1-9]\d{0,14}$/.test(text);
}

/** Items in a row, for VALUES. */
export function items(ids: readonly string[]): SparqlPart {
  return terms(ids, ' ');
}

/** Items with commas between, for IN. */
export function itemList(ids: readonly string[]): SparqlPart {
  return terms(ids, ', ');
}

/** Plain texts in a row, for VALUES: codes of countries and the like. */
export function texts(codes: readonly string[]): SparqlPart {
  return codes.map(quoted).join(' ') as SparqlPart;
}

/** Plain texts with commas between, for IN. */
export function textList(codes: readonly string[]): SparqlPart {
  return codes.map(quoted).join(', ') as SparqlPart;
}

export function whole(number: number): SparqlPart {
  if (!Number.isSafeInteger(number)) throw new Error(`not a whole number: ${number}`);
  return String(number) as SparqlPart;
}

function terms(ids: readonly string[], separator: string): SparqlPart {
  const wrong = ids.find((id) => !isItemId(id));
  if (wrong !== undefined) throw new Error(`not the id of an item: ${wrong}`);
  return ids.map((id) => `wd:${id}`).join(separator) as SparqlPart;
}

function quoted(code: string): string {
  if (!/^[A-Za-z0-9-]+$/.test(code)) throw new Error(`not a code: ${code}`);
  return `"${code}"`;
}

const folder = fileURLToPath(new URL('../../sparql/', import.meta.url));
const loaded = new Map<string, string>();

function load(name: string): string {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const lines = readFileSync(`${folder}${name}.rq`, 'utf8').split('\n');
  const text = lines
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .trim();
  loaded.set(name, text);
  return text;
}

/** The query of a file in `sparql/` with its placeholders filled, without the prefixes. */
export function fill(name: string, parts: Readonly<Record<string, SparqlPart>>): SparqlPart {
  return load(name).replaceAll(/\$(\w+)/g, (_, placeholder: string) => {
    const part = parts[placeholder];
    if (part === undefined) throw new Error(`sparql/${name}.rq wants $${placeholder}`);
    return part;
  }) as SparqlPart;
}

/** The query of a file in `sparql/`, complete and ready to be asked. */
export function sparqlQuery(name: string, parts: Readonly<Record<string, SparqlPart>>): string {
  return `${load('prefixes')}\n${fill(name, parts)}\n`;
}
