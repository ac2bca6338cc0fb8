import { useState } from 'preact/hooks';
import { ask } from '../api/ask.js';
import { factFilter } from '../scene/questions.js';
import { KindMark } from '../shell/kind-mark.js';
import { Name } from '../shell/name.js';
import { Trouble } from '../shell/trouble.js';
import { ViewLink } from '../shell/view-link.js';
import { useTelling } from '../takeaway/told.js';
import { view } from '../view/navigation.js';
import { sortName } from '../words/vocabulary.js';
import { counted, language, placeWords, words } from '../words/words.js';
import { basesOf } from './bases.js';
import { BasisMark, basisMeans } from './basis-mark.js';
import { factsOf } from './facts-of.js';
import { TwoLinks } from './links.js';
import { ENCOUNTERS, type Encounter, type Named } from './questions.js';
import { SharedMeeting } from './shared-meeting.js';
import { useQuestion } from './use-question.js';

/** Somebody who was met: on what basis, and at which meetings. */
export function EncounterCard({ of, own }: { of: Encounter; own: Named }) {
  const [all, setAll] = useState(false);
  const { encounters } = placeWords.value.meetings;
  const other = of.with;
  const events = of.events.map(({ event }) => event.id);
  return (
    <li class="card encounter">
      <div class="encounter-head">
        <h4>
          <KindMark kind={other.kind} />
          <ViewLink to={() => ({ meetings: [other.id] })}>
            <Name name={other.name} />
          </ViewLink>{' '}
          <span class="note">{sortName(other.kind, other.type)}</span>
        </h4>
        <p class="encounter-count">
          {counted(of.basis === 'SAME_SERIES' ? encounters.series : encounters.meetings, of.eventCount)}
          {of.possibleDuplicates > 0 && (
            <span class="doubt"> {counted(encounters.duplicates, of.possibleDuplicates)}</span>
          )}
        </p>
      </div>
      <p class="basis-line">
        <BasisMark basis={of.basis} /> <span>{basisMeans(of.basis)}</span>
      </p>
      {all ? (
        <AllMeetings own={own} other={other} basis={of.basis} />
      ) : (
        of.events.map((meeting) => (
          <SharedMeeting
            key={meeting.event.id}
            meeting={meeting}
            own={own}
            other={other}
            basisOfAll={of.basis}
          />
        ))
      )}
      <div class="encounter-foot">
        {!all && of.events.length < of.eventCount && (
          <button type="button" class="button" onClick={() => setAll(true)}>
            {counted(encounters.all, of.eventCount)}
          </button>
        )}
        <TwoLinks one={own.id} other={other.id} events={events} />
      </div>
    </li>
  );
}

function AllMeetings({ own, other, basis }: { own: Named; other: Named; basis: string }) {
  const { lists, filters } = view.value;
  const variables = {
    one: own.id,
    other: other.id,
    bases: basesOf(lists.metBases),
    where: factFilter(filters),
  };
  const answer = useQuestion(language.value + JSON.stringify(variables), (signal) =>
    ask(ENCOUNTERS, variables, language.value, signal),
  );
  useTelling(factsOf(answer.data?.encounters ?? []));
  if (answer.error) return <Trouble error={answer.error} again={answer.again} />;
  if (answer.data === undefined) return <p class="waiting">{words.value.shell.waiting.loading}</p>;
  return (
    <>
      {answer.data.encounters.map((meeting) => (
        <SharedMeeting key={meeting.event.id} meeting={meeting} own={own} other={other} basisOfAll={basis} />
      ))}
    </>
  );
}
