import type { DocumentDecoration } from 'gql.tada';
import { ask } from '../api/ask.js';
import { type FactFilter, factFilter } from '../scene/questions.js';
import type { Filters } from '../view/view.js';
import { BASES, type Basis } from './bases.js';
import { batchesOf, Matrix, type Pair, type PairMeeting, pairsOf } from './matrix.js';

/** The service takes 60 aliases in one question. */
const PAIRS_AT_ONCE = 50;

interface FoundMeeting {
  basis: Basis;
  event: { id: string; possiblySameAs: readonly { decision: string; entity: { id: string } }[] };
}

/** Asks of each two of a group which meetings they shared, in as few questions as the service takes. */
export async function loadMatrix(
  ids: readonly string[],
  filters: Filters,
  language: string,
  signal: AbortSignal,
): Promise<Matrix> {
  const matrix = new Matrix();
  for (const pairs of batchesOf(pairsOf(ids), PAIRS_AT_ONCE)) {
    const { query, variables } = questionOf(pairs, factFilter(filters));
    const answer = await ask(query, variables, language, signal);
    for (const [at, pair] of pairs.entries()) matrix.set(pair, (answer[`pair${at}`] ?? []).map(meetingOf));
  }
  return matrix;
}

/** The question for some pairs at once, each under a name of its own; no id is written into its text. */
function questionOf(
  pairs: readonly Pair[],
  where: FactFilter,
): {
  query: DocumentDecoration<Record<string, FoundMeeting[]>, Record<string, unknown>>;
  variables: Record<string, unknown>;
} {
  const ids = [...new Set(pairs.flat())];
  const variable = new Map(ids.map((id, at) => [id, `id${at}`]));
  const declared = [...variable.values()].map((name) => `$${name}: ID!`).join(', ');
  const fields = pairs.map(
    ([one, other], at) =>
      `pair${at}: encounters(between: $${variable.get(one)}, and: $${variable.get(other)}, bases: $bases, where: $where) { basis event { id possiblySameAs { decision entity { id } } } }`,
  );
  const text = `query Matrix(${declared}, $bases: [EncounterBasis!], $where: FactFilter) { ${fields.join('\n')} }`;
  return {
    query: [text] as unknown as DocumentDecoration<Record<string, FoundMeeting[]>, Record<string, unknown>>,
    variables: {
      ...Object.fromEntries([...variable].map(([id, name]) => [name, id])),
      bases: BASES,
      where,
    },
  };
}

function meetingOf({ basis, event }: FoundMeeting): PairMeeting {
  const open = event.possiblySameAs.filter(({ decision }) => decision !== 'DIFFERENT');
  return { event: event.id, basis, possiblySame: open.map(({ entity }) => entity.id) };
}
