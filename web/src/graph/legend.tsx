import './legend.css';
import { type Line, legendOf } from '../takeaway/legend.js';
import { view } from '../view/navigation.js';
import { number, words } from '../words/words.js';
import { drawn } from './drawn.js';
import { symmetric } from './ontology.js';

/** What the lines on the canvas mean, below it; where there is little room, on demand. Kinds are told above it. */
export function LineLegend() {
  if (!matchMedia('(max-width: 48rem)').matches) return <Lines />;
  return (
    <details class="line-legend-fold">
      <summary>{words.value.graph.legend.title}</summary>
      <Lines />
    </details>
  );
}

/** Only those that are there, with how often. */
function Lines() {
  const { graph, takeaway } = words.value;
  const { nodes, facts } = drawn.value.scene;
  if (facts.length === 0) return null;
  const { lines, faded } = legendOf(nodes, facts);
  const directed = facts.some(({ predicate }) => !symmetric.value.has(predicate));
  const pinned = view.value.pins.some(({ id }) => drawn.value.marks.has(id));
  return (
    <ul class="line-legend" aria-label={graph.legend.title}>
      {lines.map(({ line, count }) => (
        <li key={line}>
          <LineSign line={line} />
          {takeaway.lines[line]} <span class="line-legend-count">{number(count)}</span>
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
          <svg class="legend-line node-pin" viewBox="-7 -6 14 12" width="14" height="12" aria-hidden="true">
            <circle r="5" />
            <circle class="node-pin-eye" r="2" />
          </svg>
          {graph.legend.pinned}
        </li>
      )}
    </ul>
  );
}

function LineSign({ line }: { line: Line | 'faded' }) {
  return (
    <svg class={`legend-line fact ${line}`} viewBox="0 0 24 10" width="24" height="10" aria-hidden="true">
      <path class="fact-line" d="M0 5H24" />
    </svg>
  );
}
