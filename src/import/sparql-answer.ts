/** A value in an answer, as in the JSON format of SPARQL 1.1 results. */
export interface Term {
  type: 'uri' | 'literal' | 'typed-literal' | 'bnode';
  value: string;
  'xml:lang'?: string;
  datatype?: string;
}

/** One row of an answer: what each variable stands for, unbound ones left out. */
export type Solution = Readonly<Record<string, Term | undefined>>;

/** Reads an answer to a SELECT. Undefined where the text is no such answer, because it was cut off for instance. */
export function readAnswer(text: string): Solution[] | undefined {
  let answer: { results?: { bindings?: unknown } } | null;
  try {
    answer = JSON.parse(text);
  } catch {
    return undefined;
  }
  const rows = answer?.results?.bindings;
  return Array.isArray(rows) && rows.every(isSolution) ? rows : undefined;
}

function isSolution(row: unknown): row is Solution {
  if (typeof row !== 'object' || row === null) return false;
  return Object.values(row).every((term) => typeof term?.type === 'string' && typeof term.value === 'string');
}
