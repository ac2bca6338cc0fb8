import { scene } from '../scene/load-scene.js';
import { go, view } from '../view/navigation.js';
import { toggled } from '../view/steps.js';
import { kindName } from '../words/vocabulary.js';
import { number, words } from '../words/words.js';
import { KindMark } from './kind-mark.js';
import { KIND_SHAPES } from './kind-shapes.js';

/** The kinds of what is shown, with their number; each can be hidden and shown again. */
export function Legend() {
  const { kinds } = scene.value.scene;
  const { filters } = view.value;
  const listed = Object.keys(KIND_SHAPES).filter((kind) => kinds[kind] || filters.hiddenKinds.includes(kind));
  return (
    <ul class="legend" aria-label={words.value.shell.legend}>
      {listed.map((kind) => (
        <li key={kind}>
          <button
            type="button"
            class="chip"
            aria-pressed={!filters.hiddenKinds.includes(kind)}
            onClick={() => go({ filters: { ...filters, hiddenKinds: toggled(filters.hiddenKinds, kind) } })}
          >
            <KindMark kind={kind} />
            <span class="chip-name">{kindName(kind, 'many')}</span>
            {kinds[kind] !== undefined && <span class="chip-count">{number(kinds[kind])}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
