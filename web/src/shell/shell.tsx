import './theme.css';
import './shell.css';
import './print.css';
import { go, view } from '../view/navigation.js';
import { words } from '../words/words.js';
import { Header } from './header.js';
import { Icon } from './icon.js';
import { Lazy } from './lazy.js';
import { LOADERS, ON_PAPER, PANEL } from './places.js';
import { Tabs } from './toolbar.js';

/** The frame around the places: search above, the place that the view names, the panel beside it. */
export function Shell() {
  const { shell } = words.value;
  const { place, selected } = view.value;
  const load = LOADERS[place];
  const withPanel = PANEL !== undefined && selected !== undefined;
  return (
    <div class="shell">
      <a class="skip" href="#place">
        {shell.skip}
      </a>
      <Header />
      <div class="toolbar">
        <Tabs />
      </div>
      <div class="on-paper">
        <Lazy load={ON_PAPER.head} />
      </div>
      <div class={withPanel ? 'floor with-panel' : 'floor'}>
        <main id="place" class="place" tabindex={-1}>
          <h1 class="only-read">{shell.tabs[place]}</h1>
          {load && <Lazy key={place} load={load} />}
        </main>
        {withPanel && <Side />}
      </div>
      <div class="on-paper">
        <Lazy load={ON_PAPER.foot} />
      </div>
    </div>
  );
}

/** What is selected, told beside the place; on a phone below it. */
function Side() {
  const { panel } = words.value.shell;
  return (
    <aside class="side" aria-label={panel.label}>
      <button
        type="button"
        class="button plain icon side-close"
        aria-label={panel.close}
        title={panel.close}
        onClick={() => go({ selected: undefined })}
      >
        <Icon name="close" />
      </button>
      {PANEL && <Lazy load={PANEL} />}
    </aside>
  );
}
