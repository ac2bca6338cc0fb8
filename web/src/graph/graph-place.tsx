import './graph.css';
import { useEffect, useRef } from 'preact/hooks';
import { scene } from '../scene/load-scene.js';
import { Lazy } from '../shell/lazy.js';
import { asDialog } from '../shell/loader.js';
import { view } from '../view/navigation.js';
import { words } from '../words/words.js';
import { Canvas } from './canvas.js';
import { Controls } from './controls.js';
import { arranging, keepDrawn } from './drawn.js';
import { LineLegend } from './legend.js';
import { learnPredicates } from './ontology.js';
import { choosingFrom, keysShown, listShown, menuOf } from './ui.js';

const loadChains = asDialog(() => import('./chain-panel.js'));
const loadList = () => import('./list-view.js');
const loadMenu = asDialog(() => import('./node-menu.js'));
const loadKeys = asDialog(() => import('./keys-help.js'));

/** The place that shows the scene as a network. */
export default function GraphPlace() {
  const room = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void learnPredicates();
    return keepDrawn(() => ({
      width: room.current?.clientWidth ?? 0,
      height: room.current?.clientHeight ?? 0,
    }));
  }, []);
  const { graph } = words.value;
  const { state } = scene.value;
  return (
    <div class="graph-place">
      <div class="graph-floor">
        {view.value.chain && <Lazy load={loadChains} />}
        <div ref={room} class="graph-room" aria-busy={state === 'loading' || arranging.value}>
          <p id="graph-hint" class="only-read">
            {graph.canvas.hint}
          </p>
          {listShown.value ? <Lazy load={loadList} /> : <Canvas />}
          <Notice />
          <Controls />
          <Choosing />
          {menuOf.value !== undefined && <Lazy load={loadMenu} />}
          {keysShown.value && <Lazy load={loadKeys} />}
        </div>
      </div>
      {!listShown.value && <LineLegend />}
    </div>
  );
}

/** Says what is to be done while the other end of a chain is being chosen. */
function Choosing() {
  const { choosing } = words.value.graph;
  if (choosingFrom.value === undefined) return null;
  return (
    <div class="graph-choosing" role="status">
      <p>{choosing.hint}</p>
      <button
        type="button"
        class="button"
        onClick={() => {
          choosingFrom.value = undefined;
        }}
      >
        {choosing.stop}
      </button>
    </div>
  );
}

/** Says why there is no picture; what is under way, failed or cannot be found is told below every place. */
function Notice() {
  const { canvas, empty } = words.value.graph;
  const { state, scene: shown } = scene.value;
  if (arranging.value) return <p class="graph-waiting">{canvas.arranging}</p>;
  if (state !== 'ready' || shown.nodes.length > 0) return null;
  return (
    <div class="graph-notice">
      <h2>{empty.nothing}</h2>
      <p>{empty.nothingHint}</p>
    </div>
  );
}
