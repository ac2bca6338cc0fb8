import { Lazy } from '../shell/lazy.js';
import { go, view } from '../view/navigation.js';
import { fill, words } from '../words/words.js';
import { ClaimSentence } from './claim-sentence.js';
import { confidenceWords, dayOf, isDated, whenWords } from './claim-words.js';
import { PropertyRows } from './property-rows.js';
import type { PanelClaim, PanelEntity, Selected } from './queries.js';

const loadProof = () => import('./proof.js');

type Datasets = Selected['statistics']['datasets'];

/** A fact, or a value that sources state: as a sentence, with all that is known of it and the words that say so. */
export function ClaimView({ claim, datasets }: { claim: PanelClaim; datasets: Datasets }) {
  const { claim: said } = words.value.evidence;
  const dataset = datasets.find(({ id }) => id === claim.dataset);
  return (
    <>
      <p class="kicker">{claim.__typename === 'Fact' ? said.fact : said.value}</p>
      <h2 class="claim-sentence" tabindex={-1}>
        <ClaimSentence claim={claim} linked />
      </h2>
      <Notices claim={claim} />
      <dl class="rows">
        {isDated(claim) && (
          <>
            <dt>{said.when}</dt>
            <dd>
              <bdi>{whenWords(claim)}</bdi>
            </dd>
          </>
        )}
        {claim.__typename === 'Fact' && <PropertyRows fact={claim} />}
        <dt>{said.confidence}</dt>
        <dd>{confidenceWords(claim)}</dd>
      </dl>
      {claim.__typename === 'Fact' && <OnGraph ends={[claim.subject, claim.object]} />}
      <Lazy load={loadProof} given={{ claim, dataset: dataset?.title ?? claim.dataset }} />
      <section class="panel-part">
        <h3>{said.details}</h3>
        <dl class="rows small">
          <dt>{said.dataset}</dt>
          <dd>
            <bdi>{dataset?.title ?? claim.dataset}</bdi>
          </dd>
          <dt>{said.licence}</dt>
          <dd>
            <bdi>{dataset?.licence ?? words.value.vocabulary.notStated}</bdi>
          </dd>
          <dt>{said.recorded}</dt>
          <dd>{dayOf(claim.recorded)}</dd>
          <dt>{words.value.evidence.entity.id}</dt>
          <dd>
            <code dir="ltr">{claim.id}</code>
          </dd>
        </dl>
      </section>
    </>
  );
}

function Notices({ claim }: { claim: PanelClaim }) {
  const { evidence, vocabulary } = words.value;
  return (
    <>
      {claim.polarity === 'DENIED' && <p class="notice strong">{evidence.claim.denied}</p>}
      {claim.retracted !== null && (
        <p class="notice strong">{fill(evidence.claim.retracted, { date: dayOf(claim.retracted) })}</p>
      )}
      {claim.implicit && <p class="notice">{vocabulary.implicit}</p>}
    </>
  );
}

function OnGraph({ ends }: { ends: readonly PanelEntity[] }) {
  const { focus, hidden } = view.value;
  const ids = ends.map(({ id }) => id);
  return (
    <div class="panel-actions">
      <button
        type="button"
        class="button"
        onClick={() =>
          go({
            place: 'graph',
            focus: [...new Set([...focus, ...ids])],
            hidden: hidden.filter((id) => !ids.includes(id)),
          })
        }
      >
        {words.value.evidence.claim.onGraph}
      </button>
    </div>
  );
}
