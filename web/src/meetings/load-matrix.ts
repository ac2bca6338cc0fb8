import type { DocumentDecoration, FragmentOf } from 'gql.tada';
import { ask } from '../api/ask.js';
import { graphql, textOf } from '../api/graphql.js';
import { type FactFilter, factFilter } from '../scene/questions.js';
import { TOLD_FACT, type ToldFact } from '../takeaway/told.js';
import type { Filters } from '../view/view.js';
import { BASES } from './bases.js';
import { factsOf } from './facts-of.js';
import { batchesOf, Matrix, type Pair, type PairMeeting, pairsOf } from './matrix.js';

/** The service takes 60 aliases in one question. */
const PAIRS_AT_ONCE = 50;

/** Who of a group met whom, and the facts that say so. */
export interface FoundMatrix {
  matrix: Matrix;
  facts: readonly ToldFact[];
}

const IN_MATRIX = graphql(
  `
  fragment InMatrix on SharedEvent {
    basis
    event { id possiblySameAs { decision entity { id } } }
    own { facts { ...ToldFact } }
    other { facts { ...ToldFact } }
  }
`,
  [TOLD_FACT],
);
type FoundMeeting = FragmentOf<typeof IN_MATRIX>;

/** Asks of each two of a group which meetings they shared, in as few questions as the service takes. */
export async function loadMatrix(
  ids: readonly string[],
  filters: Filters,
  language: string,
  signal: AbortSignal,
): Promise<FoundMatrix> {
  const matrix = new Matrix();
  const facts = new Map<string, ToldFact>();
  for (const pairs of batchesOf(pairsOf(ids), PAIRS_AT_ONCE)) {
    const { query, variables } = questionOf(pairs, factFilter(filters));
    const answer = await ask(query, variables, language, signal);
    for (const [at, pair] of pairs.entries()) {
      const meetings = answer[`pair${at}`] ?? [];
      matrix.set(pair, meetings.map(meetingOf));
      for (const fact of factsOf(meetings)) facts.set(fact.id, fact);
    }
  }
  return { matrix, facts: [...facts.values()] };
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
      `pair${at}: encounters(between: $${variable.get(one)}, and: $${variable.get(other)}, bases: $bases, where: $where) { ...InMatrix }`,
  );
  const text = `query Matrix(${declared}, $bases: [EncounterBasis!], $where: FactFilter) { ${fields.join('\n')} }`;
  return {
    query: [textOf(IN_MATRIX), text] as unknown as DocumentDecoration<
      Record<string, FoundMeeting[]>,
      Record<string, unknown>
    >,
    variables: {
      ...Object.fromEntries([...variable].map(([id, name]) => [name, id])),
      bases: BASES,
      where,
    },
  };
}

function meetingOf({ basis, event }: FoundMeeting): PairMeeting {
  const open = event.possiblySameAs.filter(({ decision }) => decision !== 'DIFFERENT');
  return {
    event: event.id,
    basis,
    possiblySame: open.map(({ entity }) => entity.id),
  };
}
