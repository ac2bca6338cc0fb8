import './meetings.css';
import { ask } from '../api/ask.js';
import { Trouble } from '../shell/trouble.js';
import { view } from '../view/navigation.js';
import { fill, language, placeWords } from '../words/words.js';
import { Chosen, Find, OnScreen } from './choose.js';
import { GroupMatrix } from './group-matrix.js';
import { MOST_IN_MATRIX } from './matrix.js';
import { PersonPage } from './person-page.js';
import { MEMBERS, type Named } from './questions.js';
import { useQuestion } from './use-question.js';

/** Who met whom: the page of one, or a matrix of several. */
export default function MeetingsPlace() {
  const ids = view.value.meetings.slice(0, MOST_IN_MATRIX);
  const { choose } = placeWords.value.meetings;
  const answer = useQuestion(language.value + ids.join('~'), async (signal) => {
    if (ids.length === 0) return [];
    const { nodes } = await ask(MEMBERS, { ids: [...ids] }, language.value, signal);
    return nodes.flatMap((node) => (node !== null && 'kind' in node ? [node as Named] : []));
  });
  const members = (answer.data ?? []).filter(({ id }) => ids.includes(id));
  const full = view.value.meetings.length >= MOST_IN_MATRIX;
  return (
    <div class="meetings">
      {ids.length === 0 && (
        <header class="meetings-head">
          <h2>{choose.heading}</h2>
          <p>{choose.hint}</p>
        </header>
      )}
      <div class="chooser">
        {ids.length > 1 && <Chosen members={members} />}
        {full ? (
          <p class="note">{fill(choose.most, { n: MOST_IN_MATRIX })}</p>
        ) : (
          <Find label={ids.length === 0 ? choose.label : choose.another} />
        )}
        {!full && <OnScreen />}
      </div>
      {answer.error && <Trouble error={answer.error} again={answer.again} />}
      {ids.length === 1 && ids[0] !== undefined && <PersonPage key={ids[0]} id={ids[0]} />}
      {ids.length > 1 && members.length > 0 && <GroupMatrix members={members} />}
    </div>
  );
}
