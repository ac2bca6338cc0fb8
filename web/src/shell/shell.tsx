import './theme.css';
import './shell.css';
import './print.css';
import { scene } from '../scene/load-scene.js';
import { view } from '../view/navigation.js';
import type { Place } from '../view/view.js';
import { words } from '../words/words.js';
import { Chips } from './chips.js';
import { FilterButton, FilterPanel } from './filters.js';
import { Header } from './header.js';
import { Lazy } from './lazy.js';
import { Legend } from './legend.js';
import { LOADERS, ON_PAPER, PANEL } from './places.js';
import { Side } from './side.js';
import { StatusLine } from './status-line.js';
import { namesInFocus } from './title.js';
import { Steps, Tabs } from './toolbar.js';
import { Welcome } from './welcome.js';

/** The places that show the scene; of these, the ones that have nothing to show without one. */
const SCENE_PLACES: readonly Place[] = ['graph', 'map', 'timeline', 'table'];
const WELCOMING: readonly Place[] = ['graph', 'timeline', 'table'];

/** The frame around the places: search above, the place that the view names, the panel beside it. */
export function Shell() {
  const { shell } = words.value;
  const { place, selected } = view.value;
  const load = LOADERS[place];
  const ofScene = SCENE_PLACES.includes(place);
  const empty = scene.value.state === 'empty';
  const loading = scene.value.state === 'loading';
  return (
    <div class="shell">
      <a class="skip" href="#place">
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
      <div class="on-paper">
        <Lazy load={ON_PAPER.head} />
      </div>
      <div class="floor">
        <FilterPanel />
        <main id="place" class="place" tabindex={-1}>
          <h1 class="only-read">{[shell.tabs[place], namesInFocus()].filter(Boolean).join(': ')}</h1>
          {loading && <div class="progress" aria-hidden="true" />}
          <div class="place-room">
            {empty && WELCOMING.includes(place) ? <Welcome /> : load && <Lazy key={place} load={load} />}
          </div>
          {ofScene && !empty && <StatusLine />}
        </main>
        {selected !== undefined && PANEL && <Side load={PANEL} />}
      </div>
      <div class="on-paper">
        <Lazy load={ON_PAPER.foot} />
      </div>
    </div>
  );
}
