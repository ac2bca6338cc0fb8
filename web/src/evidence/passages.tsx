import { ask } from '../api/ask.js';
import { useAnswer } from '../api/use-answer.js';
import { Name } from '../shell/name.js';
import { ViewLink } from '../shell/view-link.js';
import { counted, fill, language, words } from '../words/words.js';
import { EntityLink } from './entity-link.js';
import { type PanelEvidence, TEXTS } from './queries.js';
import { fromWholeWord, standsThere, toWholeWord } from './quote-check.js';
import { languageName, textDirection } from './text-language.js';

/** Longer texts are not fetched only to compare a quote with them. */
const LONGEST = 500_000;

interface Props {
  evidence: readonly PanelEvidence[];
  /** The fact or value that they are evidence of. */
  claim: string;
}

/** The passages of sources that say something, each within the words around it. */
export function Passages({ evidence, claim }: Props) {
  const { passages } = words.value.evidence;
  const held = evidence
    .map(({ document }) => document)
    .filter(({ textHeld, length }) => textHeld && (length ?? 0) <= LONGEST);
  const ids = [...new Set(held.map(({ id }) => id))];
  const texts = useAnswer(
    (signal) => (ids.length === 0 ? Promise.resolve(undefined) : ask(TEXTS, { ids }, 'en', signal)),
    [ids.join(' ')],
  );
  const textOf = (id: string) =>
    texts.value.data?.nodes.flatMap((node) =>
      node !== null && 'text' in node && node.id === id ? [node.text] : [],
    )[0];
  return (
    <section class="panel-part">
      <h3>
        {passages.heading} <span class="count">{counted(passages.count, evidence.length)}</span>
      </h3>
      {evidence.length === 0 && <p class="note">{passages.none}</p>}
      <ol class="passages">
        {evidence.map((one) => (
          <li key={one.id} class="passage">
            <Passage evidence={one} claim={claim} text={textOf(one.document.id) ?? undefined} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Passage({ evidence, claim, text }: { evidence: PanelEvidence; claim: string; text?: string }) {
  const { document, selector } = evidence;
  const { passages } = words.value.evidence;
  return (
    <>
      {selector.__typename === 'TextSpan' ? (
        <Quote evidence={evidence} text={text} />
      ) : (
        <p class="note">{passages.rowWhat}</p>
      )}
      <Gloss evidence={evidence} />
      {selector.__typename === 'TextSpan' && !document.textHeld && <NotHeld evidence={evidence} />}
      <p class="passage-source">
        <ViewLink to={() => ({ place: 'document', document: document.id, selected: claim })}>
          <bdi>{document.title}</bdi>
        </ViewLink>
        <span class="note">{placeOf(evidence)}</span>
      </p>
      <dl class="rows small">
        <dt>{passages.publisher}</dt>
        <dd>
          {document.publisher === null ? (
            words.value.vocabulary.notStated
          ) : (
            <EntityLink entity={document.publisher} />
          )}
        </dd>
        <dt>{passages.published}</dt>
        <dd>
          <bdi>{document.published?.display ?? words.value.vocabulary.notStated}</bdi>
        </dd>
        {document.accessed !== null && (
          <>
            <dt>{passages.accessed}</dt>
            <dd>
              <bdi>{document.accessed.display}</bdi>
            </dd>
          </>
        )}
      </dl>
      <p class="passage-links">
        <ViewLink to={() => ({ place: 'document', document: document.id, selected: claim })} class="button">
          {passages.openDocument}
        </ViewLink>
        {document.url !== null && (
          <a class="button plain" href={document.url} rel="noreferrer">
            {passages.openPage}
          </a>
        )}
      </p>
    </>
  );
}

/** The words, marked within those around them, in the language and direction of their source. */
function Quote({ evidence, text }: { evidence: PanelEvidence; text?: string }) {
  const { document, context, exact, selector } = evidence;
  const { passages } = words.value.evidence;
  const quote = context?.exact ?? exact;
  if (quote === null || selector.__typename !== 'TextSpan') return null;
  const fits =
    text === undefined ? undefined : standsThere(text, selector, quote) && (exact ?? quote) === quote;
  const end = document.length ?? text?.length;
  const cutBefore = context !== null && selector.start > context.before.length;
  const cutAfter = context !== null && (end === undefined || selector.end + context.after.length < end);
  return (
    <>
      <blockquote class="quote" lang={document.language ?? undefined} dir={textDirection(document.language)}>
        {cutBefore && '… '}
        {fromWholeWord(context?.before ?? '', cutBefore)}
        <mark>{quote}</mark>
        {toWholeWord(context?.after ?? '', cutAfter)}
        {cutAfter && ' …'}
      </blockquote>
      {fits === true && <p class="note fits">{passages.matches}</p>}
      {fits === false && (
        <p class="notice strong" role="alert">
          {passages.differs}
        </p>
      )}
    </>
  );
}

function Gloss({ evidence: { gloss } }: { evidence: PanelEvidence }) {
  const { passages } = words.value.evidence;
  if (gloss === null) return null;
  const foreign = gloss.language !== null && gloss.language.split('-')[0] !== language.value;
  const heading = foreign
    ? fill(passages.meaningIn, { language: languageName(gloss.language ?? '', language.value) })
    : passages.meaning;
  return (
    <p class="gloss">
      <span class="gloss-heading">{heading}</span> <Name name={gloss} />
    </p>
  );
}

/** What to do where a source is named whose words are not here. */
function NotHeld({ evidence: { document } }: { evidence: PanelEvidence }) {
  const { passages } = words.value.evidence;
  return (
    <div class="not-held">
      <p>{passages.notHeld}</p>
      <AttachHint url={document.url} digest={document.digest} />
    </div>
  );
}

/** How the text of a document is given to the service. */
export function AttachHint({ url, digest }: { url: string | null; digest: string | null }) {
  const { passages } = words.value.evidence;
  return (
    <>
      <p>
        {url === null ? passages.notHeldNoPage : passages.notHeldWhat}
        <code dir="ltr">{passages.attach}</code>
      </p>
      {digest !== null && (
        <p class="note">
          {passages.digest} <code dir="ltr">{digest}</code>
        </p>
      )}
    </>
  );
}

/** Where in its source a passage stands. */
export function placeOf({ selector }: PanelEvidence): string {
  const { passages } = words.value.evidence;
  if (selector.__typename === 'TextSpan') {
    return fill(passages.characters, { start: selector.start, end: selector.end });
  }
  const { row, key } = selector;
  if (row === null) return fill(passages.rowKey, { key: key ?? '' });
  return [fill(passages.row, { row }), ...(key === null ? [] : [key])].join(': ');
}
