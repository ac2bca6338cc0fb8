import { Name } from '../shell/name.js';
import { Trouble } from '../shell/trouble.js';
import { useTelling } from '../takeaway/told.js';
import { go, view } from '../view/navigation.js';
import { EMPTY, type Lists } from '../view/view.js';
import { Rich } from '../words/rich.js';
import { counted, language, placeWords, words } from '../words/words.js';
import { EncounterCard } from './encounter-card.js';
import { EncounterFilters } from './encounter-filters.js';
import { factsOf } from './facts-of.js';
import { A_PAGE, loadEncounters } from './load-encounters.js';
import type { Named } from './questions.js';
import { useQuestion } from './use-question.js';

/** Whom somebody met, the surest or the latest first. */
export function EncounterList({ who }: { who: Named }) {
  const { lists, filters } = view.value;
  const { metBy, metKinds, metBases, metPages } = lists;
  const key = JSON.stringify([language.value, who.id, metBy, metKinds, metBases, metPages, filters]);
  const answer = useQuestion(key, (signal) =>
    loadEncounters(who.id, { lists, filters }, language.value, signal),
  );
  const { encounters } = placeWords.value.meetings;
  const { data } = answer;
  useTelling(data?.shown.flatMap(({ events }) => factsOf(events)) ?? []);
  return (
    <section class="encounters" aria-busy={answer.state === 'loading'}>
      <div class="encounters-head">
        <h3>
          <Rich text={encounters.heading} values={{ name: <Name name={who.name} /> }} />
        </h3>
        <p class="note" role="status">
          {data && counted(encounters.found, data.total)}
        </p>
      </div>
      <EncounterFilters />
      {answer.error && <Trouble error={answer.error} again={answer.again} />}
      {data === undefined && answer.state === 'loading' && (
        <p class="waiting">{words.value.shell.waiting.loading}</p>
      )}
      {data?.total === 0 && <Nobody who={who} />}
      <ol class="encounter-cards">
        {data?.shown.map((encounter) => (
          <EncounterCard key={encounter.with.id} of={encounter} own={who} />
        ))}
      </ol>
      {data && data.shown.length < data.total && (
        <button
          type="button"
          class="button"
          disabled={answer.state === 'loading'}
          onClick={() => go({ lists: { ...lists, metPages: (metPages ?? 1) + 1 } })}
        >
          {counted(encounters.more, Math.min(A_PAGE, data.total - data.shown.length))}
        </button>
      )}
    </section>
  );
}

/** Nobody was met, as far as is known: says so, and opens what the filters keep out. */
function Nobody({ who }: { who: Named }) {
  const { encounters } = placeWords.value.meetings;
  const { lists, filters } = view.value;
  const wide: Lists = { ...lists, metKinds: [], metBases: [] };
  const narrowed =
    lists.metKinds.length > 0 ||
    lists.metBases.length > 0 ||
    filters.during !== undefined ||
    filters.minConfidence > 0 ||
    !filters.implicit ||
    filters.documents.length > 0;
  const { hiddenKinds, hiddenPredicates } = filters;
  return (
    <div class="nobody">
      <p>
        <Rich text={encounters.none} values={{ name: <Name name={who.name} /> }} />
      </p>
      <p class="note">{encounters.noneHint}</p>
      {narrowed && (
        <button
          type="button"
          class="button"
          onClick={() => go({ lists: wide, filters: { ...EMPTY.filters, hiddenKinds, hiddenPredicates } })}
        >
          {encounters.widen}
        </button>
      )}
    </div>
  );
}
