import { useState } from 'preact/hooks';
import { ask } from '../api/ask.js';
import { scene } from '../scene/load-scene.js';
import { Icon } from '../shell/icon.js';
import { KindMark } from '../shell/kind-mark.js';
import { Name } from '../shell/name.js';
import { go, view } from '../view/navigation.js';
import { sortName } from '../words/vocabulary.js';
import { counted, fill, language, placeWords, words } from '../words/words.js';
import { MEETING_KINDS } from './bases.js';
import { MOST_IN_MATRIX } from './matrix.js';
import { FIND, type Named } from './questions.js';
import { useQuestion } from './use-question.js';

const MOST_FOUND = 8;

/** Changes of whom the place tells; a cell that was open belongs to others. */
const tellOf = (meetings: readonly string[]) =>
  go({
    meetings,
    lists: { ...view.value.lists, pair: undefined, metPages: undefined },
  });

/** The field in which a name is written, with those who bear it. */
export function Find({ label }: { label: string }) {
  const [text, setText] = useState('');
  const { choose } = placeWords.value.meetings;
  const wanted = text.trim();
  const answer = useQuestion(`${language.value} ${wanted}`, async (signal) => {
    if (wanted === '') return undefined;
    await pause(signal);
    const question = { text: wanted, kinds: [...MEETING_KINDS], first: MOST_FOUND };
    return (await ask(FIND, question, language.value, signal)).search.edges;
  });
  const found = wanted === '' ? undefined : answer.data;
  return (
    <search class="find">
      <label>
        <span class="note">{label}</span>
        <input
          class="field"
          type="search"
          dir="auto"
          autocomplete="off"
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <p class="note" role="status">
        {answer.state === 'failed' && choose.failed}
        {answer.state === 'ready' && found?.length === 0 && choose.none}
        {answer.state === 'ready' && found && found.length > 0 && (
          <span class="only-read">{counted(words.value.shell.search.found, found.length)}</span>
        )}
      </p>
      {found && found.length > 0 && (
        <ul class="found card">
          {found.map(({ node, matchedName }) => (
            <li key={node.id}>
              <button
                type="button"
                class="button plain"
                disabled={view.value.meetings.includes(node.id)}
                onClick={() => {
                  setText('');
                  tellOf([...view.value.meetings, node.id]);
                }}
              >
                <KindMark kind={node.kind} />
                <Name name={node.name} />
                {matchedName.text !== node.name.text && (
                  <span class="note">
                    <Name name={matchedName} />
                  </span>
                )}
                <span class="note">{sortName(node.kind, node.type)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}

/** Those of whom the place tells, each with a way to take them out. */
export function Chosen({ members }: { members: readonly Named[] }) {
  const { choose } = placeWords.value.meetings;
  return (
    <ul class="chosen" aria-label={choose.chosen}>
      {members.map(({ id, kind, name }) => (
        <li key={id} class="chosen-one">
          <KindMark kind={kind} />
          <Name name={name} />
          <button
            type="button"
            class="button plain icon"
            aria-label={fill(choose.remove, { name: name.text })}
            title={fill(choose.remove, { name: name.text })}
            onClick={() => tellOf(view.value.meetings.filter((one) => one !== id))}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Takes everyone on the screen who can be at a meeting, as many as a matrix has room for. */
export function OnScreen() {
  const { choose } = placeWords.value.meetings;
  const kinds: readonly string[] = MEETING_KINDS;
  const ids = scene.value.scene.nodes.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  const chosen = new Set(view.value.meetings);
  if (ids.length === 0 || ids.slice(0, MOST_IN_MATRIX).every((id) => chosen.has(id))) return null;
  return (
    <button type="button" class="button" onClick={() => tellOf(ids.slice(0, MOST_IN_MATRIX))}>
      {counted(choose.onScreen, Math.min(ids.length, MOST_IN_MATRIX))}
    </button>
  );
}

const AS_LONG_AS_A_LETTER_TAKES = 180;

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, AS_LONG_AS_A_LETTER_TAKES);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
