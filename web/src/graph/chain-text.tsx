import type { SceneChain, SceneFact } from '../scene/scene.js';
import { KindMark } from '../shell/kind-mark.js';
import { go, view } from '../view/navigation.js';
import { drawn } from './drawn.js';
import { labelOf, sentenceOf } from './fact-line.js';

/** A chain from end to end: each node, and between two of them the facts that join them. */
export function ChainText({ chain }: { chain: SceneChain }) {
  const { scene } = drawn.value;
  const facts = new Map(scene.facts.map((fact) => [fact.id, fact]));
  const start = chain.steps[0]?.from;
  return (
    <ol class="chain-text">
      {start !== undefined && (
        <li>
          <End id={start} />
        </li>
      )}
      {chain.steps.map((step) => (
        <li key={`${step.from} ${step.to}`}>
          <ul class="chain-facts">
            {step.facts
              .flatMap((id) => facts.get(id) ?? [])
              .map((fact) => (
                <li key={fact.id}>
                  <FactButton fact={fact} towards={step.to} />
                </li>
              ))}
          </ul>
          <End id={step.to} />
        </li>
      ))}
    </ol>
  );
}

function End({ id }: { id: string }) {
  const node = drawn.value.marks.get(id)?.node;
  if (!node) return <bdi>{id}</bdi>;
  return (
    <button
      type="button"
      class="chain-end"
      onClick={() => go({ selected: id })}
      aria-pressed={view.value.selected === id}
    >
      <KindMark kind={node.kind} />
      <bdi lang={node.name.language ?? undefined}>{node.name.text}</bdi>
    </button>
  );
}

/** The words of a fact, with an arrow that points down the chain or up it, as the fact does. */
function FactButton({ fact, towards }: { fact: SceneFact; towards: string }) {
  const ends = new Map([...drawn.value.marks].map(([id, mark]) => [id, mark.node]));
  const sentence = sentenceOf(fact, ends);
  return (
    <button
      type="button"
      class={fact.implicit ? 'chain-fact implicit' : 'chain-fact'}
      title={sentence}
      aria-label={`${labelOf(fact)} (${sentence})`}
      aria-pressed={view.value.selected === fact.id}
      onClick={() => go({ selected: fact.id })}
    >
      <span aria-hidden="true">{fact.object === towards ? '↓' : '↑'}</span> {labelOf(fact)}
    </button>
  );
}
