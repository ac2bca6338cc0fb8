import { LEAST_BAR, type Placed } from './layout.js';

interface Props {
  placed: Placed;
  title: string;
  axisWidth: number;
  margin: number;
  top: number;
  height: number;
  mirrored: boolean;
  selected: boolean;
  /** Whether the keys enter the list here. */
  atHand: boolean;
  onFocus: () => void;
  onSelect: () => void;
}

const THICKNESS = 20;
/** A fact that is a point in time is a small one: the sign of an event is larger. */
const SMALL = 10;

/** An event or a fact: a bar over the days on which it may have been, with its label. */
export function Bar(props: Props) {
  const { placed, title, axisWidth, margin, top, height, mirrored, selected, atHand } = props;
  const { item, from, to, label, labelFrom, labelWidth, fadesIn, fadesOut } = placed;
  const across = (at: number) => margin + (mirrored ? axisWidth - at : at);
  const middle = top + height / 2;
  const isEvent = item.of === 'event';
  const isPoint = to - from < LEAST_BAR + 1 && !fadesIn && !fadesOut;
  const thickness = isPoint ? SMALL : THICKNESS;
  const left = Math.min(across(from), across(to));
  const fade = fadesIn ? 'before' : fadesOut ? 'behind' : undefined;
  const boxLeft = Math.min(left, across(labelFrom) - (mirrored ? labelWidth : 0));
  const boxWidth = Math.max(to, labelFrom + labelWidth) - Math.min(from, labelFrom);
  const classes = [
    'timeline-item',
    item.of,
    selected ? 'selected' : '',
    item.date?.uncertain ? 'uncertain' : '',
  ];
  const name = [label, item.date?.display, label === title ? undefined : title].filter(Boolean).join(', ');
  return (
    <g
      class={classes.filter(Boolean).join(' ')}
      role="option"
      data-id={item.id}
      tabindex={atHand ? 0 : -1}
      aria-selected={selected}
      aria-label={name}
      onFocus={props.onFocus}
      onClick={props.onSelect}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        props.onSelect();
      }}
    >
      <title>{name}</title>
      <rect
        class="timeline-hit"
        x={boxLeft - 4}
        y={top + 1}
        width={boxWidth + 8}
        height={height - 2}
        rx={4}
      />
      {isPoint && isEvent ? (
        <path class="timeline-bar" d={`M${left + (to - from) / 2} ${middle - 9}l8 9l-8 9l-8 -9Z`} />
      ) : (
        <rect
          class="timeline-bar"
          x={isPoint ? left + (LEAST_BAR - SMALL) / 2 : left}
          y={middle - thickness / 2}
          width={isPoint ? SMALL : to - from}
          height={thickness}
          rx={Math.min(thickness / 2, 6)}
          fill={fade && `url(#timeline-${item.of}-${fade})`}
        />
      )}
      <text class="timeline-label" x={across(labelFrom + labelWidth / 2)} y={middle}>
        {label}
      </text>
    </g>
  );
}
