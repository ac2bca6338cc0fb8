import type { DocumentDecoration } from 'gql.tada';
import { ask } from '../api/ask.js';
import { factFilter } from '../scene/questions.js';
import type { Filters } from '../view/view.js';

/** How many facts of a predicate lead away from an entity. */
export interface Count {
  predicate: string;
  total: number;
}

/** No question may have more names of its own for what it asks. */
const AT_ONCE = 50;

/** Counts the facts of an entity that pass the filters, of each of some predicates that there are any of. */
export async function countFacts(
  id: string,
  predicates: readonly string[],
  filters: Filters,
  language: string,
  signal: AbortSignal,
): Promise<{ total: number; counts: Count[] }> {
  const parts: (readonly string[])[] = [];
  for (let at = 0; at < predicates.length; at += AT_ONCE) parts.push(predicates.slice(at, at + AT_ONCE));
  const answers = await Promise.all(
    parts.map((part) => ask(question(part), { id, where: factFilter(filters) }, language, signal)),
  );
  const found = answers.flatMap(({ entity }) => Object.entries(entity ?? {}));
  const counts = found
    .map(([predicate, { totalCount }]) => ({ predicate, total: totalCount }))
    .filter(({ total }) => total > 0)
    .sort((one, other) => other.total - one.total);
  return { total: counts.reduce((sum, { total }) => sum + total, 0), counts };
}

interface Answer {
  entity: Readonly<Record<string, { totalCount: number }>> | null;
}

/** Each predicate stands under its own name; the predicates are only known when the page runs. */
function question(predicates: readonly string[]): DocumentDecoration<Answer, Record<string, unknown>> {
  const fields = predicates.map(
    (name) => `${name}: facts(predicates: [${name}], where: $where) { totalCount }`,
  );
  const text = `query Counts($id: ID!, $where: FactFilter) { entity(id: $id) { ${fields.join(' ')} } }`;
  return [text] as unknown as DocumentDecoration<Answer, Record<string, unknown>>;
}
