import { useEffect, useRef } from 'preact/hooks';
import { ask } from '../api/ask.js';
import { factFilter } from '../scene/questions.js';
import { IconButton } from '../shell/icon-button.js';
import { Name } from '../shell/name.js';
import { Trouble } from '../shell/trouble.js';
import { go, view } from '../view/navigation.js';
import { Rich } from '../words/rich.js';
import { language, placeWords, words } from '../words/words.js';
import { BASES } from './bases.js';
import { TwoLinks } from './links.js';
import { ENCOUNTERS, type Named } from './questions.js';
import { SharedMeeting } from './shared-meeting.js';
import { useQuestion } from './use-question.js';

/** The meetings of two of a group, with both sides of each. */
export function PairMeetings({ one, other }: { one: Named; other: Named }) {
  const { lists, filters } = view.value;
  const variables = { one: one.id, other: other.id, bases: [...BASES], where: factFilter(filters) };
  const answer = useQuestion(language.value + JSON.stringify(variables), (signal) =>
    ask(ENCOUNTERS, variables, language.value, signal),
  );
  const section = useRef<HTMLElement>(null);
  const there = answer.state !== 'loading';
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'nearest' });
  }, [there]);
  const { matrix } = placeWords.value.meetings;
  const meetings = answer.data?.encounters;
  return (
    <section ref={section} class="card pair">
      <div class="encounter-head">
        <h2>
          <Rich
            text={matrix.pair}
            values={{ one: <Name name={one.name} />, other: <Name name={other.name} /> }}
          />
        </h2>
        <IconButton
          icon="close"
          label={words.value.shell.close}
          onClick={() => go({ lists: { ...lists, pair: undefined } })}
        />
      </div>
      {answer.error && <Trouble error={answer.error} again={answer.again} />}
      {answer.state === 'loading' && <p class="note">{words.value.shell.waiting.loading}</p>}
      <div role="status">{meetings?.length === 0 && <p>{matrix.pairNone}</p>}</div>
      {meetings?.map((meeting) => (
        <SharedMeeting key={meeting.event.id} meeting={meeting} own={one} other={other} heading="h3" />
      ))}
      <div class="encounter-foot">
        <TwoLinks one={one.id} other={other.id} events={meetings?.map(({ event }) => event.id) ?? []} />
      </div>
    </section>
  );
}
