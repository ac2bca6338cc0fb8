import './chain-panel.css';
import { useSignal } from '@preact/signals';
import type { ResultOf } from 'gql.tada';
import { useEffect } from 'preact/hooks';
import { ask } from '../api/ask.js';
import { scene } from '../scene/load-scene.js';
import { factFilter } from '../scene/questions.js';
import type { SceneChain } from '../scene/scene.js';
import { IconButton } from '../shell/icon-button.js';
import { go, view } from '../view/navigation.js';
import { MOST_OPENED } from '../view/steps.js';
import type { Chain } from '../view/view.js';
import { counted, dialogWords, fill, isolated, language } from '../words/words.js';
import { ChainText } from './chain-text.js';
import { drawn } from './drawn.js';
import { ENCOUNTERS } from './encounters.js';
import { moreChains } from './moves.js';
import { attending } from './ontology.js';
import { pointedAt } from './ui.js';

type Found = ResultOf<typeof ENCOUNTERS>;

/** The chains between the two that the view asks about, as text, and whether the two met at all. */
export default function ChainPanel() {
  const { chain } = view.value;
  return chain ? <Chains key={`${chain.from} ${chain.to}`} chain={chain} /> : null;
}

function Chains({ chain }: { chain: Chain }) {
  const found = useSignal<Found | undefined>(undefined);
  const { from, to, first } = chain;
  const where = factFilter(view.value.filters);
  useEffect(() => {
    const stop = new AbortController();
    ask(ENCOUNTERS, { one: from, other: to, where }, language.value, stop.signal).then(
      (answer) => {
        found.value = answer;
      },
      // Chains are shown all the same; only the line about meetings is missing.
      () => undefined,
    );
    return () => {
      stop.abort();
      pointedAt.value = undefined;
    };
  }, [from, to, JSON.stringify(where), language.value]);

  const { chains: said } = dialogWords.value;
  const waiting = scene.value.state === 'loading';
  const { chains } = drawn.value.scene;
  const { one, other } = found.value ?? {};
  return (
    <section class="chain-panel" aria-labelledby="chain-title">
      <header>
        <h2 id="chain-title">
          {one && other
            ? fill(said.title, { from: isolated(one.name.text), to: isolated(other.name.text) })
            : said.loading}
        </h2>
        <IconButton icon="close" label={said.close} onClick={() => go({ chain: undefined })} />
      </header>
      <div class="chain-scroll">
        {found.value && <Met found={found.value} />}
        <p class="note" role="status">
          {waiting ? said.loading : chains.length === 0 ? said.none : counted(said.found, chains.length)}
        </p>
        <ol class="chain-list">
          {chains.map((one, index) => (
            <ChainCard
              key={`${index} ${one.steps.map((step) => step.to).join(' ')}`}
              chain={one}
              nth={index + 1}
            />
          ))}
        </ol>
        {chains.length >= first && first < MOST_OPENED && (
          <button type="button" class="button" disabled={waiting} onClick={() => go(moreChains(chain))}>
            {said.more}
          </button>
        )}
      </div>
    </section>
  );
}

/** Plainly, before any chain: a chain is easily taken for a meeting. */
function Met({ found: { encounters, one, other } }: { found: Found }) {
  const { chains: said } = dialogWords.value;
  if (!one || !other || !attending.value.has(one.kind) || !attending.value.has(other.kind)) return null;
  if (encounters.length === 0) return <p class="chain-met never">{said.neverMet}</p>;
  const sure = encounters.some(({ basis }) => basis === 'DIRECT');
  return <p class="chain-met">{counted(sure ? said.met : said.metUnsurely, encounters.length)}</p>;
}

function ChainCard({ chain, nth }: { chain: SceneChain; nth: number }) {
  const { chains: said } = dialogWords.value;
  const parts = new Set(chain.steps.flatMap(({ from, to, facts }) => [from, to, ...facts]));
  const point = () => {
    pointedAt.value = parts;
  };
  const leave = () => {
    pointedAt.value = undefined;
  };
  return (
    <li class="chain-card" onPointerEnter={point} onPointerLeave={leave} onFocusIn={point} onFocusOut={leave}>
      <h3>
        {fill(said.chain, { n: nth })}
        <span class="note"> {counted(said.steps, chain.steps.length)}</span>
      </h3>
      <ChainText chain={chain} />
      {chain.caveats.length === 0 ? (
        <p class="note">{said.noCaveats}</p>
      ) : (
        <>
          <h4 class="note">{said.caveats}</h4>
          <ul class="chain-caveats">
            {chain.caveats.map(({ code, text }) => (
              <li key={code} dir="auto">
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  );
}
