import type { FragmentOf } from 'gql.tada';
import { useEffect, useRef } from 'preact/hooks';
import { graphql } from '../api/graphql.js';
import { factOf, nodeOf } from '../scene/derive.js';
import { DRAWN_FACT } from '../scene/questions.js';
import { language } from '../words/words.js';
import { type Shown, shownInstead } from './shown.js';

/** A fact that a place tells in words, with those whom it joins. */
export const TOLD_FACT = graphql(
  `
  fragment ToldFact on Fact {
    ...DrawnFact
    subject { kind type name { text language direction } }
    object { kind type name { text language direction } }
  }
`,
  [DRAWN_FACT],
);
export type ToldFact = FragmentOf<typeof TOLD_FACT>;

/** What is told now, by the part of the page that tells it. */
const tellers = new Map<object, readonly ToldFact[]>();

/** Lets facts that a part of the page tells in words be taken away for as long as that part is there. */
export function useTelling(facts: readonly ToldFact[]): void {
  const teller = useRef({}).current;
  useEffect(() => {
    tellers.set(teller, facts);
    shownInstead.value = toldBy(tellers);
    return () => {
      tellers.delete(teller);
      shownInstead.value = tellers.size === 0 ? undefined : toldBy(tellers);
    };
  }, [language.value, facts.map(({ id }) => id).join(' ')]);
}

function toldBy(all: ReadonlyMap<object, readonly ToldFact[]>): Shown {
  const facts = new Map([...all.values()].flat().map((fact) => [fact.id, fact]));
  const ends = [...facts.values()].flatMap(({ subject, object }) => [subject, object]);
  return {
    nodes: [...new Map(ends.map((end) => [end.id, nodeOf(end)])).values()],
    facts: [...facts.values()].map(factOf),
  };
}
