import { ask } from '../api/ask.js';
import { factFilter } from '../scene/questions.js';
import { KindMark } from '../shell/kind-mark.js';
import { Name } from '../shell/name.js';
import { Trouble } from '../shell/trouble.js';
import { view } from '../view/navigation.js';
import { sortName } from '../words/vocabulary.js';
import { language, placeWords, words } from '../words/words.js';
import { Background } from './background.js';
import { EncounterList } from './encounter-list.js';
import { NO_MEETINGS, WHO } from './questions.js';
import { useQuestion } from './use-question.js';

/** The page of one who can be at meetings: offices, whom it spoke for, and whom it met. */
export function PersonPage({ id }: { id: string }) {
  const variables = { id, where: factFilter(view.value.filters), noMeetings: [...NO_MEETINGS] };
  const answer = useQuestion(language.value + JSON.stringify(variables), (signal) =>
    ask(WHO, variables, language.value, signal),
  );
  const { person } = placeWords.value.meetings;
  if (answer.error) return <Trouble error={answer.error} again={answer.again} />;
  if (answer.data === undefined) return <p class="waiting">{words.value.shell.waiting.loading}</p>;
  const who = answer.data.entity;
  if (who === null) return <p class="waiting">{person.unknown}</p>;
  return (
    <div class="person-page">
      <header class="person-head">
        <h2>
          <KindMark kind={who.kind} />
          <Name name={who.name} />
        </h2>
        <p class="note">
          {sortName(who.kind, who.type)}
          {who.description && (
            <>
              {' · '}
              <Name name={who.description} />
            </>
          )}
        </p>
      </header>
      <div class="person-parts">
        <EncounterList who={who} />
        <Background who={who} />
      </div>
    </div>
  );
}
