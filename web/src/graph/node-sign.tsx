import { KIND_SHAPES, kindColour } from '../shell/kind-shapes.js';
import { view } from '../view/navigation.js';
import { kindName } from '../words/vocabulary.js';
import { counted, fill, number, words } from '../words/words.js';
import { LINE_HEIGHT, type Mark } from './marks.js';
import { isPinned } from './moves.js';
import { choosingFrom, menuOf, stop } from './ui.js';

/** Fingers need more room than the sign takes. */
const LEAST_TARGET = 15;

/** A node: its sign, its name and, where it is selected, the button of its menu. `Stage` puts it in its place. */
export function NodeSign({ mark, more }: { mark: Mark; more: number }) {
  const { node, radius } = mark;
  const selected = view.value.selected === node.id;
  const isPinnedHere = isPinned(view.value, node.id);
  const shape = KIND_SHAPES[node.kind] ?? KIND_SHAPES['PERSON'];
  return (
    <g data-node={node.id}>
      {/* biome-ignore lint/a11y/useSemanticElements: there is no button in SVG */}
      <g
        class={selected ? 'node selected' : 'node'}
        role="button"
        tabindex={stop.value === node.id ? 0 : -1}
        aria-label={nameOf(mark, isPinnedHere)}
        aria-pressed={selected}
        aria-haspopup={choosingFrom.value ? undefined : 'dialog'}
      >
        <circle class="node-hit" r={Math.max(radius + 4, LEAST_TARGET)} />
        <circle class="node-ring" r={radius + 5} />
        <path
          class="node-sign"
          d={shape}
          transform={`scale(${radius / 10})`}
          style={{ fill: kindColour(node.kind) }}
        />
        {isPinnedHere && <PinSign at={radius * 0.85} />}
        <text
          class="node-label"
          direction={node.name.direction === 'RTL' ? 'rtl' : 'ltr'}
          lang={node.name.language ?? undefined}
        >
          {mark.lines.map((line, index) => (
            <tspan key={line} x="0" y={(index + 0.8) * LINE_HEIGHT}>
              {index > 0 ? ` ${line}` : line}
            </tspan>
          ))}
        </text>
      </g>
      {more > 0 && (
        <text class="node-more-facts" x={radius + 3} y={-radius * 0.6}>
          +{number(more)}
        </text>
      )}
      {selected && <MenuButton mark={mark} />}
    </g>
  );
}

function MenuButton({ mark: { node, radius } }: { mark: Mark }) {
  const open = menuOf.value === node.id;
  const at = radius + 4;
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button in SVG
    <g
      class="node-menu-button"
      data-menu={node.id}
      role="button"
      tabindex={0}
      aria-haspopup="dialog"
      aria-expanded={open}
      aria-label={fill(words.value.graph.node.menu, { name: node.name.text })}
      transform={`translate(${at + 10},${-at})`}
    >
      <circle class="node-menu-disc" r="12" />
      <path d="M-5 0h.01M0 0h.01M5 0h.01" />
    </g>
  );
}

export function PinSign({ at }: { at: number }) {
  return (
    <g class="node-pin" transform={`translate(${-at},${-at})`}>
      <circle r="5.5" />
      <circle class="node-pin-eye" r="2" />
    </g>
  );
}

/** Begins with what is to be seen, as those who speak to their computer need it; then the name in full. */
function nameOf({ node, lines }: Mark, isPinnedHere: boolean): string {
  const { graph } = words.value;
  const seen = lines.join(' ');
  const name = seen === node.name.text ? seen : `${seen} (${node.name.text})`;
  const known = [
    fill(graph.node.kind, { name, kind: kindName(node.kind) }),
    counted(graph.node.more, node.degree),
    ...(isPinnedHere ? [graph.node.pinned] : []),
  ];
  return known.join(graph.comma);
}
