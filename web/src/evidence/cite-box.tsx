import { useRef, useState } from 'preact/hooks';
import { addressOf } from '../view/navigation.js';
import { fill, words } from '../words/words.js';
import { type Cited, citation } from './citation.js';
import { dayOf, remark, remarksOf, sentenceOf } from './claim-words.js';
import { placeOf } from './passages.js';
import type { PanelClaim, PanelEvidence } from './queries.js';

interface Props {
  claim: PanelClaim;
  dataset: string;
}

/** A citation of what is selected, to be copied, with the address of this very view. */
export function CiteBox({ claim, dataset }: Props) {
  const { cite } = words.value.evidence;
  const [told, tell] = useState('');
  const text = useRef<HTMLTextAreaElement>(null);
  const permalink = addressOf({ selected: claim.id });
  const cited: Cited = {
    sentence: fill(cite.sentence, { text: sentenceOf(claim) }),
    remarks: remarksOf(claim),
    passages: claim.evidence.map((one) => ({
      source: sourceWords(one),
      address: one.document.url ?? undefined,
      place: placeOf(one),
      quote: one.context?.exact ?? one.exact ?? undefined,
    })),
    dataset: remark(words.value.evidence.claim.dataset, dataset),
    permalink,
    today: dayOf(new Date().toISOString()),
  };
  const written = citation(cited, cite);
  const copy = async (what: string, done: string) => {
    try {
      await navigator.clipboard.writeText(what);
      tell(done);
    } catch {
      // Not allowed, or the page is not on a secure address.
      text.current?.select();
      tell(cite.failed);
    }
  };
  return (
    <section class="panel-part">
      <h3>{cite.heading}</h3>
      <textarea
        class="citation"
        ref={text}
        dir="auto"
        rows={7}
        readOnly
        aria-label={cite.heading}
        value={written}
      />
      <div class="panel-actions">
        <button type="button" class="button main" onClick={() => void copy(written, cite.copied)}>
          {cite.copy}
        </button>
        <button type="button" class="button" onClick={() => void copy(permalink, cite.linkCopied)}>
          {cite.copyLink}
        </button>
      </div>
      <p class="note" role="status">
        {told}
      </p>
    </section>
  );
}

/** What is known of a source, the title first. */
function sourceWords({ document }: PanelEvidence): string[] {
  const { passages } = words.value.evidence;
  const dated = (label: string, date: { display: string } | null) =>
    date === null ? [] : [`${label} ${date.display}`];
  return [
    document.title,
    ...(document.publisher === null ? [] : [document.publisher.name.text]),
    ...dated(passages.published, document.published),
    ...dated(passages.accessed, document.accessed),
  ];
}
