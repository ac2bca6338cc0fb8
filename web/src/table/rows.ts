import type { Scene, SceneDate, SceneFact, SceneNode, Words } from '../scene/scene.js';

/** What a column sorts by: a text in the reader's alphabet, a number, or nothing where nothing is stated. */
export type SortValue = string | number | undefined;

/** A row of a table; `texts` are what stands in its columns, `values` what they sort by where that differs. */
export interface Row {
  id: string;
  texts: Readonly<Record<string, string>>;
  values: Readonly<Record<string, SortValue>>;
}

export interface EntityRow extends Row {
  node: SceneNode;
  /** The sources of the facts on the screen that tell of it. */
  documents: readonly string[];
}

export interface FactRow extends Row {
  fact: SceneFact;
  subject: Words;
  object: Words;
}

/** The columns of the tables; the first ones stay, for a row without them says nothing. */
export const ENTITY_COLUMNS = ['name', 'kind', 'date', 'here', 'degree', 'sources'] as const;
export const FACT_COLUMNS = [
  'subject',
  'predicate',
  'object',
  'date',
  'confidence',
  'basis',
  'sources',
] as const;
export type Column = (typeof ENTITY_COLUMNS)[number] | (typeof FACT_COLUMNS)[number];
export const LASTING: readonly Column[] = ['name', 'subject', 'predicate', 'object'];

/** How what the scene names only by its id is put into words. */
export interface Wording {
  sort: (kind: string, type: string | null) => string;
  predicate: (predicate: string) => string;
  basis: (fact: SceneFact) => string;
  source: (id: string) => string;
}

export function entityRows({ nodes, facts }: Pick<Scene, 'nodes' | 'facts'>, wording: Wording): EntityRow[] {
  const of = new Map<string, SceneFact[]>(nodes.map(({ id }) => [id, []]));
  for (const fact of facts) for (const id of new Set([fact.subject, fact.object])) of.get(id)?.push(fact);
  return nodes.map((node) => {
    const own = of.get(node.id) ?? [];
    const documents = [...new Set(own.flatMap((fact) => fact.documents))];
    return {
      id: node.id,
      node,
      documents,
      texts: {
        name: node.name.text,
        kind: wording.sort(node.kind, node.type),
        date: node.date?.display ?? '',
        sources: documents.map(wording.source).join(' '),
      },
      values: {
        date: dayOf(node.date),
        here: own.length,
        degree: node.degree,
        sources: documents.length,
      },
    };
  });
}

export function factRows({ nodes, facts }: Pick<Scene, 'nodes' | 'facts'>, wording: Wording): FactRow[] {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): Words => names.get(id) ?? { text: id, language: null, direction: 'LTR' };
  return facts.map((fact) => {
    const [subject, object] = [nameOf(fact.subject), nameOf(fact.object)];
    return {
      id: fact.id,
      fact,
      subject,
      object,
      texts: {
        subject: subject.text,
        predicate: wording.predicate(fact.predicate),
        object: object.text,
        date: fact.valid?.display ?? '',
        basis: wording.basis(fact),
        sources: fact.documents.map(wording.source).join(' '),
      },
      values: {
        date: dayOf(fact.valid),
        confidence: fact.confidence,
        sources: fact.documents.length,
      },
    };
  });
}

/** Days sort as they are written; one that only ends is as late as its end. */
function dayOf(date: SceneDate | null): string | undefined {
  return date?.earliestStart ?? date?.latestEnd ?? undefined;
}
