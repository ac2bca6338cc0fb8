import { useState } from 'preact/hooks';
import { scene } from '../scene/load-scene.js';
import { IconButton } from '../shell/icon-button.js';
import { KindMark } from '../shell/kind-mark.js';
import { Name } from '../shell/name.js';
import { useHits } from '../shell/use-hits.js';
import { go, view } from '../view/navigation.js';
import { sortName } from '../words/vocabulary.js';
import { counted, fill, language, placeWords, words } from '../words/words.js';
import { MEETING_KINDS } from './bases.js';
import { MOST_IN_MATRIX } from './matrix.js';
import type { Named } from './questions.js';

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
  const found = useHits(wanted, language.value, MEETING_KINDS).value;
  const answered = found?.text === wanted;
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
        {answered && found.error && choose.failed}
        {answered && !found.error && found.hits.length === 0 && choose.none}
        {answered && found.hits.length > 0 && (
          <span class="only-read">{counted(words.value.shell.search.found, found.hits.length)}</span>
        )}
      </p>
      {found && found.hits.length > 0 && (
        <ul class="found card">
          {found.hits.map(({ id, kind, type, name, matched }) => (
            <li key={id}>
              <button
                type="button"
                class="button plain"
                disabled={view.value.meetings.includes(id)}
                onClick={() => {
                  setText('');
                  tellOf([...view.value.meetings, id]);
                }}
              >
                <KindMark kind={kind} />
                <Name name={name} />
                {matched && (
                  <span class="note">
                    <Name name={matched} />
                  </span>
                )}
                <span class="note">{sortName(kind, type)}</span>
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
          <IconButton
            icon="close"
            label={fill(choose.remove, { name: name.text })}
            onClick={() => tellOf(view.value.meetings.filter((one) => one !== id))}
          />
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
