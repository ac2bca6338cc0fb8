import type { ComponentChildren } from 'preact';
import { direction, placeWords } from '../words/words.js';

/** What the signs of the picture say. */
export function Legend() {
  const { legend } = placeWords.value.timeline;
  const side = direction.value === 'rtl' ? 'before' : 'behind';
  return (
    <ul class="timeline-legend">
      <li>
        <Sign of="event">
          <path class="timeline-bar" d="M15 1l8 9l-8 9l-8 -9Z" />
        </Sign>
        {legend.event}
      </li>
      <li>
        <Sign of="fact">
          <rect class="timeline-bar" x={10} y={5} width={10} height={10} rx={5} />
        </Sign>
        {legend.fact}
      </li>
      <li>
        <Sign of="event uncertain">
          <rect class="timeline-bar" x={1} y={3} width={28} height={14} rx={6} />
        </Sign>
        {legend.uncertain}
      </li>
      <li>
        <Sign of="event">
          <rect
            class="timeline-bar"
            x={0}
            y={3}
            width={30}
            height={14}
            fill={`url(#timeline-event-${side})`}
          />
        </Sign>
        {legend.open}
      </li>
    </ul>
  );
}

function Sign({ of, children }: { of: string; children: ComponentChildren }) {
  return (
    <svg class={`timeline-item ${of}`} width={30} height={20} viewBox="0 0 30 20" aria-hidden="true">
      {children}
    </svg>
  );
}
