import './legend.css';
import { useRef } from 'preact/hooks';
import { KindMark } from '../shell/kind-mark.js';
import { type Line, legendOf } from '../takeaway/legend.js';
import { view } from '../view/navigation.js';
import { kindName } from '../words/vocabulary.js';
import { number, words } from '../words/words.js';
import { drawn } from './drawn.js';
import { symmetric } from './ontology.js';

/** Above this width of the window the legend is open at first. */
const ROOMY = '(min-width: 60rem) and (min-height: 40rem)';

/** What the signs on the canvas mean: only those that are on it, with how often. A picture taken away has its own. */
export function Legend() {
  const open = useRef(matchMedia(ROOMY).matches);
  const { graph, takeaway } = words.value;
  const { nodes, facts } = drawn.value.scene;
  if (nodes.length === 0) return null;
  const { kinds, lines, faded } = legendOf(nodes, facts);
  const directed = facts.some(({ predicate }) => !symmetric.value.has(predicate));
  const pinned = view.value.pins.some(({ id }) => drawn.value.marks.has(id));
  return (
    <details class="legend" open={open.current}>
      <summary>{graph.legend.title}</summary>
      <ul>
        {kinds.map(({ kind, count }) => (
          <li key={kind}>
            <KindMark kind={kind} />
            {kindName(kind, count === 1 ? 'one' : 'many')} <Count n={count} />
          </li>
        ))}
        {lines.map(({ line, count }) => (
          <li key={line}>
            <LineSign line={line} />
            {takeaway.lines[line]} <Count n={count} />
          </li>
        ))}
        {faded && (
          <li>
            <LineSign line="faded" />
            {takeaway.faded}
          </li>
        )}
        {directed && (
          <li>
            <svg class="legend-line" viewBox="0 0 24 10" width="24" height="10" aria-hidden="true">
              <path class="fact-line" d="M0 5H18" />
              <path class="head" d="M14 1L24 5L14 9L16.4 5Z" />
            </svg>
            {graph.legend.directed}
          </li>
        )}
        {pinned && (
          <li>
            <svg class="legend-pin node-pin" viewBox="-7 -6 14 12" width="14" height="12" aria-hidden="true">
              <circle r="5" />
              <circle class="node-pin-eye" r="2" />
            </svg>
            {graph.legend.pinned}
          </li>
        )}
      </ul>
    </details>
  );
}

function Count({ n }: { n: number }) {
  return <span class="legend-count">{number(n)}</span>;
}

function LineSign({ line }: { line: Line | 'faded' }) {
  return (
    <svg class={`legend-line fact ${line}`} viewBox="0 0 24 10" width="24" height="10" aria-hidden="true">
      <path class="fact-line" d="M0 5H24" />
    </svg>
  );
}
