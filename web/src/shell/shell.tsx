import './theme.css';
import './shell.css';
import './print.css';
import { scene } from '../scene/load-scene.js';
import { view } from '../view/navigation.js';
import type { Place } from '../view/view.js';
import { words } from '../words/words.js';
import { Chips } from './chips.js';
import { FilterButton } from './filter-button.js';
import { filtersOpen } from './filters-open.js';
import { Header } from './header.js';
import { Lazy } from './lazy.js';
import { Legend } from './legend.js';
import { asDialog } from './loader.js';
import { LOADERS, ON_PAPER, PANEL } from './places.js';
import { Side } from './side.js';
import { StatusLine } from './status-line.js';
import { namesInFocus } from './title.js';
import { Steps, Tabs } from './toolbar.js';

const loadWelcome = () => import('./welcome.js');
const loadFilters = asDialog(() => import('./filter-panel.js'));

/** The places that show the scene; of these, the ones that have nothing to show without one. */
const SCENE_PLACES: readonly Place[] = ['graph', 'map', 'timeline', 'table'];
const WELCOMING: readonly Place[] = ['graph', 'timeline', 'table'];

/** The frame around the places: search above, the place that the view names, the panel beside it. */
export function Shell() {
  const { shell } = words.value;
  const { place, selected, layer } = view.value;
  const load = LOADERS[place];
  const ofScene = SCENE_PLACES.includes(place) && !(place === 'map' && layer);
  const empty = scene.value.state === 'empty';
  const welcoming = empty && WELCOMING.includes(place);
  const loading = scene.value.state === 'loading';
  return (
    <div class="shell">
      {/* biome-ignore lint/a11y/useValidAnchor: a link within the page, which must not become a step of its own */}
      <a
        class="skip"
        href="#place"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('place')?.focus();
        }}
      >
        {shell.skip}
      </a>
      <Header />
      <section class="tools" aria-label={shell.tools}>
        <div class="toolbar">
          <Tabs />
          <div class="toolbar-scene">
            <Steps />
            <FilterButton />
            {ofScene && !empty && <Legend />}
          </div>
        </div>
        <Chips />
      </section>
      {!welcoming && (
        <div class="on-paper">
          <Lazy load={ON_PAPER.head} />
        </div>
      )}
      <div class="floor">
        {filtersOpen.value && <Lazy load={loadFilters} />}
        <main id="place" class="place" tabindex={-1}>
          <h1 class="only-read">{[shell.tabs[place], namesInFocus()].filter(Boolean).join(': ')}</h1>
          {loading && <div class="progress" aria-hidden="true" />}
          <div class="place-room">
            {welcoming ? <Lazy key="welcome" load={loadWelcome} /> : load && <Lazy key={place} load={load} />}
          </div>
          {ofScene && !empty && <StatusLine />}
        </main>
        {selected !== undefined && PANEL && <Side load={PANEL} />}
      </div>
      {!welcoming && (
        <div class="on-paper">
          <Lazy load={ON_PAPER.foot} />
        </div>
      )}
    </div>
  );
}
