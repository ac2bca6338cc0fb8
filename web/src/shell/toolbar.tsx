import { canRedo, canUndo, redo, undo, view } from '../view/navigation.js';
import { PLACES } from '../view/view.js';
import { words } from '../words/words.js';
import { IconButton } from './icon-button.js';
import { LOADERS } from './places.js';
import { ViewLink } from './view-link.js';

/** The tabs of the places: links, so that a place can be opened beside this one too. */
export function Tabs() {
  const { tabs } = words.value.shell;
  return (
    <nav class="tabs" aria-label={tabs.label}>
      <ul>
        {PLACES.filter((place) => LOADERS[place] !== undefined).map((place) => (
          <li key={place}>
            <ViewLink to={() => ({ place })} current={view.value.place === place}>
              {tabs[place]}
            </ViewLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Takes the last step back, or takes it again. */
export function Steps() {
  const { steps } = words.value.shell;
  return (
    <div class="steps">
      <IconButton icon="undo" mirrored label={steps.undo} disabled={!canUndo.value} onClick={undo} />
      <IconButton icon="redo" mirrored label={steps.redo} disabled={!canRedo.value} onClick={redo} />
    </div>
  );
}
