import type { SceneFact, SceneNode } from '../scene/scene.js';
import { view } from '../view/navigation.js';
import { predicateWords } from '../words/vocabulary.js';
import { fill, isolated, words } from '../words/words.js';
import { symmetric } from './ontology.js';

/** The line of a fact; `Stage` draws its way. */
export function FactLine({ fact, ends }: { fact: SceneFact; ends: ReadonlyMap<string, SceneNode> }) {
  const { id, confidence, denied, implicit, predicate } = fact;
  const selected = view.value.selected === id;
  const state = [implicit && 'implicit', denied && 'denied', selected && 'selected']
    .filter(Boolean)
    .join(' ');
  const head = selected ? 'selected' : denied ? 'denied' : 'usual';
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button in SVG
    <g
      class={`fact ${state}`}
      data-fact={id}
      role="button"
      tabindex={-1}
      aria-label={sentenceOf(fact, ends)}
      aria-pressed={selected}
    >
      <path class="fact-hit" />
      <path
        class="fact-line"
        marker-end={!symmetric.value.has(predicate) ? `url(#head-${head})` : undefined}
        marker-mid={denied ? 'url(#cross)' : undefined}
        style={{ opacity: 0.3 + 0.7 * confidence }}
      />
    </g>
  );
}

/** The words on the line of a fact. Who listens hears the sentence of the line. */
export function FactWords({ fact }: { fact: SceneFact }) {
  const selected = view.value.selected === fact.id;
  const state = [fact.denied && 'denied', selected && 'selected'].filter(Boolean).join(' ');
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a text takes no focus
    <text class={`fact-words ${state}`} data-words={fact.id} dy="-3" aria-hidden="true">
      {labelOf(fact)}
    </text>
  );
}

export function labelOf({ predicate, denied }: SceneFact): string {
  const { label } = predicateWords(predicate);
  return denied ? fill(words.value.graph.fact.label, { label }) : label;
}

/** A fact as a sentence, with what is to be said of it. */
export function sentenceOf(fact: SceneFact, ends: ReadonlyMap<string, SceneNode>): string {
  const { graph } = words.value;
  const sentence = fill(predicateWords(fact.predicate).sentence, {
    subject: isolated(ends.get(fact.subject)?.name.text ?? fact.subject),
    object: isolated(ends.get(fact.object)?.name.text ?? fact.object),
  });
  const said = [fact.denied && graph.fact.denied, fact.implicit && graph.fact.implicit, fact.valid?.display];
  return [sentence, ...said.filter(Boolean)].join(graph.comma);
}

/** The heads of the arrows; their colours are those of the lines. */
export function Heads() {
  return (
    <defs>
      {['usual', 'selected', 'denied'].map((state) => (
        <marker
          key={state}
          id={`head-${state}`}
          class={`head ${state}`}
          markerUnits="userSpaceOnUse"
          viewBox="0 0 10 10"
          refX="7"
          refY="5"
          markerWidth="9"
          markerHeight="9"
          orient="auto"
        >
          <path d="M0 0.8L10 5L0 9.2L2.4 5Z" />
        </marker>
      ))}
      <marker
        id="cross"
        class="head denied"
        markerUnits="userSpaceOnUse"
        viewBox="-6 -6 12 12"
        markerWidth="12"
        markerHeight="12"
        orient="auto"
      >
        <path class="head-cross" d="M-4-4L4 4M-4 4L4-4" />
      </marker>
    </defs>
  );
}
