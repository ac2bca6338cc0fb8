import './graph.css';
import { useEffect, useRef } from 'preact/hooks';
import { retry, scene } from '../scene/load-scene.js';
import { counted, words } from '../words/words.js';
import { Canvas } from './canvas.js';
import { Controls } from './controls.js';
import { arranging, drawn, keepDrawn } from './drawn.js';
import { learnPredicates } from './ontology.js';
import { listShown } from './ui.js';

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
  const { nodes, facts } = drawn.value.scene;
  return (
    <div ref={room} class="graph-room" aria-busy={state === 'loading' || arranging.value}>
      <p id="graph-hint" class="only-read">
        {graph.canvas.hint}
      </p>
      {listShown.value ? null : <Canvas />}
      <Notice />
      <Controls />
      <p class="only-read" role="status">
        {state === 'ready' && !arranging.value
          ? `${counted(graph.canvas.shown, nodes.length)}, ${counted(graph.canvas.facts, facts.length)}`
          : ''}
      </p>
    </div>
  );
}

/** What stands in the place of a picture, or over the last one, while there is none. */
function Notice() {
  const { graph, shell } = words.value;
  const { state, scene: shown, error } = scene.value;
  if (state === 'failed')
    return (
      <div class="graph-notice" role="alert">
        <h2>{graph.failed.title}</h2>
        <p dir="auto">{error?.message}</p>
        {error?.remedy && <p dir="auto">{error.remedy}</p>}
        <button type="button" class="button" onClick={retry}>
          {graph.failed.again}
        </button>
      </div>
    );
  if (state === 'empty')
    return (
      <div class="graph-notice">
        <h2>{graph.empty.title}</h2>
        <p>{graph.empty.hint}</p>
      </div>
    );
  if (state === 'loading' || arranging.value)
    return <p class="graph-waiting">{arranging.value ? graph.canvas.arranging : shell.waiting.loading}</p>;
  if (shown.nodes.length > 0) return null;
  return (
    <div class="graph-notice">
      <h2>{graph.empty.nothing}</h2>
      <p>{graph.empty.nothingHint}</p>
    </div>
  );
}
