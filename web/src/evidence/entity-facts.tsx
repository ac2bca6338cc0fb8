import { useEffect, useState } from 'preact/hooks';
import { AskError, ask } from '../api/ask.js';
import { KindMark } from '../shell/kind-mark.js';
import { Name } from '../shell/name.js';
import { Trouble } from '../shell/trouble.js';
import { ViewLink } from '../shell/view-link.js';
import { predicateWords, roleName } from '../words/vocabulary.js';
import { counted, fill, language, number, words } from '../words/words.js';
import { type FactGroup, factGroups } from './fact-groups.js';
import { type AroundFact, FACTS } from './queries.js';

interface Listed {
  facts: AroundFact[];
  total: number;
  after: string | null;
}

/** The facts around an entity, by predicate; the first hundred, and more when asked for. */
export function EntityFacts({ id }: { id: string }) {
  const { evidence, shell } = words.value;
  const [listed, list] = useState<Listed | undefined>();
  const [error, fail] = useState<AskError | undefined>();
  const spoken = language.value;
  const fetchFrom = async (before: Listed | undefined, signal?: AbortSignal) => {
    try {
      const page = (await ask(FACTS, { id, after: before?.after ?? null }, spoken, signal)).entity?.facts;
      if (page === undefined || signal?.aborted) return;
      fail(undefined);
      list({
        facts: [...(before?.facts ?? []), ...page.nodes],
        total: page.totalCount ?? page.nodes.length,
        after: page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null,
      });
    } catch (problem) {
      if (!signal?.aborted && problem instanceof AskError) fail(problem);
    }
  };
  useEffect(() => {
    const ending = new AbortController();
    list(undefined);
    void fetchFrom(undefined, ending.signal);
    return () => ending.abort();
  }, [id, spoken]);
  if (error !== undefined) return <Trouble error={error} again={() => void fetchFrom(listed)} />;
  if (listed === undefined) return <p class="note">{shell.waiting.loading}</p>;
  const { facts, total, after } = listed;
  return (
    <section class="panel-part">
      <h3>
        {evidence.entity.facts} <span class="count">{counted(evidence.entity.factCount, total)}</span>
      </h3>
      {total === 0 && <p class="note">{evidence.entity.noFacts}</p>}
      {factGroups(id, facts).map((group) => (
        <Group key={`${group.predicate} ${group.inverse}`} group={group} />
      ))}
      {after !== null && (
        <button type="button" class="button" onClick={() => void fetchFrom(listed)}>
          {fill(evidence.entity.more, { shown: facts.length, total })}
        </button>
      )}
    </section>
  );
}

function Group({ group: { predicate, inverse, counterparts } }: { group: FactGroup<AroundFact> }) {
  const { label, back } = predicateWords(predicate);
  return (
    <details class="fact-group" open={counterparts.length <= 8}>
      <summary>
        <h4>{inverse ? back : label}</h4> <span class="count">{number(counterparts.length)}</span>
      </summary>
      <ul>
        {counterparts.map(({ other, facts }) => (
          <li key={other.id}>
            <KindMark kind={other.kind} />
            <div>
              {facts.map((fact, index) => (
                <FactLine key={fact.id} fact={fact} other={other} further={index > 0} />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A fact told by whom it joins the entity to; what else says the same stands below it, by its date. */
function FactLine(props: { fact: AroundFact; other: AroundFact['subject']; further: boolean }) {
  const { fact, other, further } = props;
  const { evidence, vocabulary } = words.value;
  const detail = detailOf(fact);
  const date = fact.valid?.display ?? ('date' in other ? other.date?.display : undefined);
  const flags = [
    ...(fact.polarity === 'DENIED' ? [vocabulary.polarity['DENIED']] : []),
    ...(fact.implicit ? [vocabulary.inferred] : []),
  ];
  return (
    <p class={further ? 'around-line further' : 'around-line'}>
      <ViewLink to={() => ({ selected: fact.id })}>
        {further ? evidence.entity.again : <Name name={other.name} />}
      </ViewLink>
      {detail !== undefined && (
        <span class="note">
          <bdi>{detail}</bdi>
        </span>
      )}
      {date !== undefined && (
        <span class="note">
          <bdi>{date}</bdi>
        </span>
      )}
      {flags.map((flag) => (
        <span key={flag} class="flag">
          {flag}
        </span>
      ))}
    </p>
  );
}

/** What tells facts of one predicate apart: the title of an office, the role at a meeting. */
function detailOf({ properties }: AroundFact): string | undefined {
  const { title, role } = properties;
  if (typeof title === 'string') return title;
  return typeof role === 'string' ? roleName(role) : undefined;
}
