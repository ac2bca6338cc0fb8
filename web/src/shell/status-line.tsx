import { retry, scene } from '../scene/load-scene.js';
import type { Opened, Scene } from '../scene/scene.js';
import { go, view } from '../view/navigation.js';
import { expanded, MOST_OPENED } from '../view/steps.js';
import { predicateWords } from '../words/vocabulary.js';
import { counted, fill, isolated, words } from '../words/words.js';
import { NO_FILTERS } from './active-filters.js';
import { Trouble } from './trouble.js';

/** How many entities of which more could be shown are named at most. */
const MOST_NAMED = 2;

/** What is on the screen in numbers, what is not, and what can be done about it. */
export function StatusLine() {
  const { status, waiting } = words.value.shell;
  const { state, scene: shown, error } = scene.value;
  const counts = [counted(status.nodes, shown.nodes.length), counted(status.facts, shown.facts.length)];
  const inNumbers = state === 'ready' ? counts.join(' · ') : '';
  return (
    <footer class="status-line">
      {state === 'failed' && error && <Trouble error={error} again={retry} />}
      <p role="status">{state === 'loading' ? waiting.loading : inNumbers}</p>
      {state === 'ready' && <Notes shown={shown} />}
    </footer>
  );
}

function Notes({ shown }: { shown: Scene }) {
  const { status, filters } = words.value.shell;
  const { missing, leftOut, opened, nodes, facts } = shown;
  const incomplete = opened.filter(({ shown: there, total }) => there < total);
  return (
    <>
      {incomplete.slice(0, MOST_NAMED).map((one) => (
        <Incomplete key={`${one.id} ${one.predicate}`} {...one} name={nameOf(shown, one.id)} />
      ))}
      {incomplete.length > MOST_NAMED && <p>{counted(status.others, incomplete.length - MOST_NAMED)}</p>}
      {leftOut > 0 && <p>{counted(status.leftOut, leftOut)}</p>}
      {missing.length > 0 && (
        <p>
          {fill(status.missing, { ids: missing.map(isolated).join(', ') })}{' '}
          <button type="button" class="link" onClick={() => go(without(missing))}>
            {status.forget}
          </button>
        </p>
      )}
      {nodes.length > 0 && facts.length === 0 && (
        <p>
          {status.lonely}{' '}
          <button type="button" class="link" onClick={() => go(NO_FILTERS)}>
            {filters.clear}
          </button>
        </p>
      )}
    </>
  );
}

function Incomplete({ id, predicate, shown, total, name }: Opened & { name: string }) {
  const { status } = words.value.shell;
  const around = isolated(name);
  const text = predicate
    ? fill(status.ofPredicate, { shown, total, name: around, what: predicateWords(predicate).label })
    : fill(status.ofAll, { shown, total, name: around });
  return (
    <p>
      {text}{' '}
      {shown < MOST_OPENED && (
        <button
          type="button"
          class="link"
          onClick={() => go(expanded(view.value, id, Math.min(total, MOST_OPENED), predicate))}
        >
          {status.more}
        </button>
      )}
    </p>
  );
}

function nameOf({ nodes }: Scene, id: string): string {
  return nodes.find((node) => node.id === id)?.name.text ?? id;
}

/** The view without ids that nothing stands for. */
function without(missing: readonly string[]) {
  const { focus, expansions, chain } = view.value;
  const gone = (id: string) => missing.includes(id);
  return {
    focus: focus.filter((id) => !gone(id)),
    expansions: expansions.filter(({ id }) => !gone(id)),
    chain: chain && (gone(chain.from) || gone(chain.to)) ? undefined : chain,
  };
}
