import { textWidth } from '../graph/text-width.js';
import { type Span, type Tick, ticksOf } from './axis.js';
import { dateFormat } from './date-format.js';
import { dateOf } from './days.js';
import { toPixels } from './layout.js';

export const AXIS_HEIGHT = 40;
const HEAD_HEIGHT = 32;
const LEAST_BETWEEN = 76;
const TEXT = 12;

/** What an axis lies on. */
export interface Ground {
  span: Span;
  width: number;
  margin: number;
  mirrored: boolean;
}

/** Lines down the picture, behind everything. */
export function Grid({ height, ...ground }: Ground & { height: number }) {
  return (
    <g class="timeline-grid">
      {marksOf(ground).map(({ tick, at }) => (
        <line key={tick.day} x1={at} x2={at} y1={HEAD_HEIGHT} y2={height} />
      ))}
    </g>
  );
}

/** The dates, above everything. */
export function AxisHead(ground: Ground) {
  const measure = textWidth(TEXT);
  const width = ground.width + 2 * ground.margin;
  return (
    <>
      <rect class="timeline-axis" x={0} y={0} width={width} height={HEAD_HEIGHT} />
      <line class="timeline-base" x1={0} x2={width} y1={HEAD_HEIGHT} y2={HEAD_HEIGHT} />
      {marksOf(ground).map(({ tick, at }, n) => {
        const name = nameOf(tick, n === 0);
        const half = measure(name) / 2 + 4;
        return (
          <g key={tick.day} class="timeline-tick">
            <line x1={at} x2={at} y1={HEAD_HEIGHT - 6} y2={HEAD_HEIGHT} />
            <text x={Math.min(Math.max(at, half), width - half)} y={18}>
              {name}
            </text>
          </g>
        );
      })}
    </>
  );
}

function marksOf({ span, width, margin, mirrored }: Ground): { tick: Tick; at: number }[] {
  if (width <= 0) return [];
  return ticksOf(span, width, LEAST_BETWEEN).map((tick) => {
    const at = toPixels(tick.day, span, width);
    return { tick, at: margin + (mirrored ? width - at : at) };
  });
}

/** A year stands alone; months and days say their year where the axis begins and where the year does. */
function nameOf({ day, unit }: Tick, isFirst: boolean): string {
  const date = dateOf(day);
  const newYear = date.getUTCMonth() === 0 && (unit === 'month' || date.getUTCDate() <= 7);
  const options: Intl.DateTimeFormatOptions = {
    ...(unit === 'year' || isFirst || newYear ? { year: 'numeric' } : {}),
    ...(unit === 'year' ? {} : { month: 'short' }),
    ...(unit === 'day' ? { day: 'numeric' } : {}),
  };
  return dateFormat(options).format(date);
}
