import './list-view.css';
import { IconButton } from '../shell/icon-button.js';
import { KindMark } from '../shell/kind-mark.js';
import { go, view } from '../view/navigation.js';
import { sortName } from '../words/vocabulary.js';
import { counted, fill, words } from '../words/words.js';
import { drawn } from './drawn.js';
import { sentenceOf } from './fact-line.js';
import type { Mark } from './marks.js';
import { connected } from './moves.js';
import { Surroundings } from './surroundings.js';
import { choosingFrom, menuOf } from './ui.js';

/** The same as on the canvas in words: every node with the facts that join it to others. */
export default function ListView() {
  const { graph } = words.value;
  const { scene, marks } = drawn.value;
  const near = new Surroundings(scene.facts);
  const ends = new Map(scene.nodes.map((node) => [node.id, node]));
  return (
    <section class="graph-list" aria-labelledby="graph-list-title">
      <h2 id="graph-list-title">{graph.list.title}</h2>
      <p class="note">
        {counted(graph.canvas.shown, scene.nodes.length)}
        {graph.comma}
        {counted(graph.canvas.facts, scene.facts.length)}
      </p>
      <ul class="graph-list-nodes">
        {[...marks.values()].map((mark) => (
          <li key={mark.node.id} class="graph-list-node">
            <NodeLine mark={mark} />
            {near.factsOf(mark.node.id).length === 0 ? (
              <p class="note">{graph.list.none}</p>
            ) : (
              <ul class="graph-list-facts">
                {near.factsOf(mark.node.id).map((fact) => (
                  <li key={fact.id}>
                    <button
                      type="button"
                      class="text-button"
                      aria-pressed={view.value.selected === fact.id}
                      onClick={() => go({ selected: fact.id })}
                    >
                      {sentenceOf(fact, ends)}
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function NodeLine({ mark: { node } }: { mark: Mark }) {
  const { graph } = words.value;
  const name = node.name.text;
  return (
    <div class="graph-list-head">
      <KindMark kind={node.kind} />
      <h3>
        <button
          type="button"
          class="text-button"
          aria-pressed={view.value.selected === node.id}
          onClick={() => {
            const from = choosingFrom.peek();
            choosingFrom.value = undefined;
            if (from !== undefined && from !== node.id) go(connected(from, node.id));
            else go({ selected: node.id });
          }}
        >
          <bdi lang={node.name.language ?? undefined}>{name}</bdi>
        </button>
      </h3>
      <span class="note">{sortName(node.kind, node.type)}</span>
      <IconButton
        icon="more"
        label={fill(graph.node.menu, { name })}
        data-menu={node.id}
        aria-haspopup="dialog"
        aria-expanded={menuOf.value === node.id}
        onClick={() => {
          menuOf.value = menuOf.peek() === node.id ? undefined : node.id;
        }}
      />
    </div>
  );
}
