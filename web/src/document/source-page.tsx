import { useEffect, useRef, useState } from 'preact/hooks';
import { asAskError, useAnswer } from '../api/use-answer.js';
import { ClaimSentence } from '../evidence/claim-sentence.js';
import { EntityLink } from '../evidence/entity-link.js';
import { AttachHint } from '../evidence/passages.js';
import { languageName } from '../evidence/text-language.js';
import { Trouble } from '../shell/trouble.js';
import { ViewLink } from '../shell/view-link.js';
import { useTelling } from '../takeaway/told.js';
import { view } from '../view/navigation.js';
import { counted, fill, language, placeWords, words } from '../words/words.js';
import { isTable, type LoadedSource, loadSource, type NamedHere, spansOf } from './load-source.js';
import { MarkedText } from './marked-text.js';
import type { Source, SourceClaim } from './queries.js';
import { fitting } from './segments.js';

/** How many claims are fetched at first; of a text, more than any article has. */
const AT_FIRST = 500;

/** A source: what is known of it, its text with marks, and all that it states. */
export function SourcePage({ id }: { id: string }) {
  const { document: said } = placeWords.value;
  const { shell } = words.value;
  const spoken = language.value;
  const [most, setMost] = useState(AT_FIRST);
  const [tries, setTries] = useState(0);
  const answered = useAnswer(
    async (signal) => ({ id, loaded: await loadSource(id, most, spoken, signal) }),
    [id, most, spoken, tries],
  );
  const { data, error } = answered.value;
  return (
    <div class="source">
      <p>
        <ViewLink to={() => ({ document: undefined })} class="back">
          {said.all}
        </ViewLink>
      </p>
      {error !== undefined && <Trouble error={asAskError(error)} again={() => setTries(tries + 1)} />}
      {data?.id !== id && error === undefined && <p class="waiting">{shell.waiting.loading}</p>}
      {data?.id === id && data.loaded === undefined && (
        <>
          <h2>{words.value.evidence.missing.title}</h2>
          <p>{fill(words.value.evidence.missing.what, { id })}</p>
        </>
      )}
      {data?.id === id && data.loaded !== undefined && (
        <Loaded loaded={data.loaded} more={() => setMost(most + AT_FIRST)} />
      )}
    </div>
  );
}

function Loaded({ loaded, more }: { loaded: LoadedSource; more: () => void }) {
  const { source, claims, totalClaims, named } = loaded;
  const { document: said } = placeWords.value;
  const { text } = source;
  const spans = claims.flatMap((claim) => spansOf(claim, source.id));
  useTelling(claims.flatMap((claim) => (claim.__typename === 'Fact' ? [claim] : [])));
  const astray = text === null ? 0 : spans.length - fitting(text.length, spans).length;
  return (
    <>
      <SourceHead source={source} />
      {astray > 0 && (
        <p class="notice strong" role="alert">
          {counted(said.astray, astray)}
        </p>
      )}
      <div class={text === null ? 'source-body without-text' : 'source-body'}>
        {text === null ? (
          <WithoutText source={source} claims={claims} />
        ) : (
          <div>
            <p class="note source-key">
              <mark class="states">{said.key.states}</mark> <mark class="names">{said.key.names}</mark>{' '}
              {said.key.hint}
            </p>
            <MarkedText loaded={loaded} text={text} />
          </div>
        )}
        <div class="source-lists">
          <section aria-label={said.states}>
            <h3>
              {said.states} <span class="count">{counted(said.claimCount, totalClaims)}</span>
            </h3>
            <ClaimList claims={claims} source={source} />
            {claims.length < totalClaims && (
              <button type="button" class="button" onClick={more}>
                {fill(words.value.evidence.entity.more, { shown: claims.length, total: totalClaims })}
              </button>
            )}
          </section>
          {named.length > 0 && <NameList named={named} />}
        </div>
      </div>
    </>
  );
}

function WithoutText({ source, claims }: { source: Source; claims: readonly SourceClaim[] }) {
  if (isTable(claims, source.id)) return <p class="note">{placeWords.value.document.tableWhat}</p>;
  return (
    <div class="not-held">
      <p>{words.value.evidence.passages.notHeld}</p>
      <AttachHint url={source.url} digest={source.digest} />
    </div>
  );
}

function SourceHead({ source }: { source: Source }) {
  const { evidence, vocabulary } = words.value;
  const { passages } = evidence;
  const { publisher, published, accessed, url, licence } = source;
  return (
    <header class="source-head">
      <h2>
        <bdi>{source.title}</bdi>
      </h2>
      <dl class="source-facts">
        {source.language !== null && (
          <div>
            <dt>{placeWords.value.document.language}</dt>
            <dd>{languageName(source.language, language.value)}</dd>
          </div>
        )}
        <div>
          <dt>{passages.publisher}</dt>
          <dd>{publisher === null ? vocabulary.notStated : <EntityLink entity={publisher} />}</dd>
        </div>
        <div>
          <dt>{passages.published}</dt>
          <dd>
            <bdi>{published?.display ?? vocabulary.notStated}</bdi>
          </dd>
        </div>
        {accessed !== null && (
          <div>
            <dt>{passages.accessed}</dt>
            <dd>
              <bdi>{accessed.display}</bdi>
            </dd>
          </div>
        )}
        {licence !== null && (
          <div>
            <dt>{evidence.claim.licence}</dt>
            <dd>
              <bdi>{licence}</bdi>
            </dd>
          </div>
        )}
      </dl>
      <p class="panel-actions">
        <ViewLink to={() => ({ selected: source.id })} class="button">
          {placeWords.value.document.details}
        </ViewLink>
        {url !== null && (
          <a class="button" href={url} rel="noreferrer">
            {passages.openPage}
          </a>
        )}
      </p>
    </header>
  );
}

function ClaimList({ claims, source }: { claims: readonly SourceClaim[]; source: Source }) {
  const { selected } = view.value;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const item = list.current?.querySelector<HTMLElement>('[aria-current]');
    const frame = list.current;
    if (!item || !frame) return;
    const top = item.offsetTop - frame.offsetTop;
    if (top < frame.scrollTop || top + item.offsetHeight > frame.scrollTop + frame.clientHeight) {
      frame.scrollTop = top - frame.clientHeight / 3;
    }
  }, [selected]);
  return (
    <ol class="claim-list" ref={list}>
      {claims.map((claim) => (
        <li key={claim.id}>
          <ViewLink to={() => ({ selected: claim.id })} current={claim.id === selected}>
            <ClaimSentence claim={claim} />
          </ViewLink>
          <span class="note">{whereWords(claim, source)}</span>
          {claim.implicit && <span class="flag">{words.value.vocabulary.inferred}</span>}
          {claim.polarity === 'DENIED' && (
            <span class="flag">{words.value.vocabulary.polarity['DENIED']}</span>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Where a claim stands; in a text that is shown, the marks say so. */
function whereWords(claim: SourceClaim, { id, textHeld }: Source): string {
  const { passages } = words.value.evidence;
  const places = claim.evidence.flatMap(({ document, selector }) => {
    if (document.id !== id) return [];
    if (selector.__typename === 'TextSpan') {
      return textHeld ? [] : [fill(passages.characters, { start: selector.start, end: selector.end })];
    }
    return selector.key === null
      ? [fill(passages.row, { row: selector.row ?? 0 })]
      : [fill(passages.rowKey, { key: selector.key })];
  });
  return places.join(' · ');
}

function NameList({ named }: { named: readonly NamedHere[] }) {
  const { document: said } = placeWords.value;
  const { evidence } = words.value;
  return (
    <details class="name-list">
      <summary>
        <h3>{said.named}</h3> <span class="count">{counted(said.nameCount, named.length)}</span>
      </summary>
      <ul>
        {named.map(({ entity, spans }) => (
          <li key={entity.id}>
            <EntityLink entity={entity} marked />{' '}
            <span class="note">{counted(evidence.entity.mentionCount, spans.length)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
