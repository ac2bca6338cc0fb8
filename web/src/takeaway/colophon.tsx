import './colophon.css';
import { effect, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { KindMark } from '../shell/kind-mark.js';
import { addressOf } from '../view/navigation.js';
import { kindName } from '../words/vocabulary.js';
import { fill, language, words } from '../words/words.js';
import { askCredits, type Credits, creditLines } from './credits.js';
import { legendOf } from './legend.js';
import { shown } from './shown.js';
import { inWords } from './subject.js';

const credits = signal<Credits | undefined>(undefined);

/** What the printed page ends with: legend, sources and licences, and the address of the view. */
export default function Colophon() {
  const { takeaway } = words.value;
  useEffect(() => effect(keepCredits), []);
  const { kinds, lines, faded } = legendOf(shown.value.nodes, shown.value.facts);
  const label = (text: string, n: number) => fill(takeaway.counted, { label: text, n });
  return (
    <footer class="colophon">
      {kinds.length > 0 && (
        <ul class="colophon-legend" aria-label={takeaway.legend}>
          {kinds.map(({ kind, count }) => (
            <li key={kind}>
              <KindMark kind={kind} />
              {label(kindName(kind, count === 1 ? 'one' : 'many'), count)}
            </li>
          ))}
          {lines.map(({ line, count }) => (
            <li key={line}>
              <span class={`colophon-line ${line}`} />
              {label(takeaway.lines[line], count)}
            </li>
          ))}
          {faded && <li>{takeaway.faded}</li>}
        </ul>
      )}
      {credits.value &&
        creditLines(credits.value, inWords(new Date())).map((line) => (
          <p key={line} dir="auto">
            {line}
          </p>
        ))}
      <p>
        {takeaway.credits.address} <bdi dir="ltr">{addressOf({})}</bdi>
      </p>
    </footer>
  );
}

/** Whose data is shown has to be known before the reader prints: then there is no time left to ask. */
function keepCredits(): undefined | (() => void) {
  const { facts } = shown.value;
  const wanted = language.value;
  credits.value = undefined;
  if (facts.length === 0) return;
  const ended = new AbortController();
  const ask = () => {
    askCredits(facts, wanted, ended.signal).then(
      (found) => {
        credits.value = found;
      },
      // Without an answer the page is printed without the names of its sources.
      () => undefined,
    );
  };
  const timer = setTimeout(ask, 1500);
  return () => {
    clearTimeout(timer);
    ended.abort();
  };
}
