import type { LinkLook } from './drawing.js';
import { FILLS, LINES, type Sign } from './looks.js';

/** The sign of a place, for beside its name. */
export function PlaceSign({ sign }: { sign: Sign }) {
  return (
    <svg class="map-sign" viewBox="-14 -14 28 28" width="16" height="16" aria-hidden="true">
      <path d={sign.shape} style={{ fill: sign.colour }} />
    </svg>
  );
}

/** A line as links are drawn. */
export function LineSign({ look }: { look: LinkLook }) {
  const { colour, width, dash } = LINES[look];
  return (
    <svg class="map-sign" viewBox="0 0 28 12" width="28" height="12" aria-hidden="true">
      <path
        d="M1 6H27"
        style={{ stroke: colour, strokeWidth: width + 0.4, strokeDasharray: dash.join(' ') || 'none' }}
      />
    </svg>
  );
}

/** The colour of filled countries of a class; the land's own without one. */
export function FillSign({ level }: { level?: number }) {
  return (
    <svg class="map-sign" viewBox="0 0 20 14" width="20" height="14" aria-hidden="true">
      <rect
        x="0.5"
        y="0.5"
        width="19"
        height="13"
        rx="2"
        style={{ fill: FILLS[level ?? -1] ?? 'var(--map-land)', stroke: 'var(--line-strong)' }}
      />
    </svg>
  );
}
