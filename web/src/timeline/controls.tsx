import { go, view } from '../view/navigation.js';
import { counted, placeWords } from '../words/words.js';
import { moved, type Span, zoomed } from './axis.js';
import { dateFormat } from './date-format.js';
import { dateOf } from './days.js';
import { narrowedTo } from './span.js';

/** How far one press goes. */
export const A_STEP = 0.5;
export const CLOSER = 0.5;

/** Narrows the view to a span, or to none. */
export const narrowTo = (span: Span | undefined) => go({ filters: narrowedTo(view.value.filters, span) });

/** The time that is shown, and buttons that change it. */
export function Controls({ span, count }: { span: Span; count: number }) {
  const { timeline } = placeWords.value;
  const narrowed = view.value.filters.during !== undefined;
  const buttons = [
    { name: timeline.earlier, sign: EARLIER, to: () => moved(span, -A_STEP) },
    { name: timeline.later, sign: LATER, to: () => moved(span, A_STEP) },
    { name: timeline.zoomIn, sign: PLUS, to: () => zoomed(span, CLOSER) },
    { name: timeline.zoomOut, sign: MINUS, to: () => zoomed(span, 1 / CLOSER) },
  ];
  return (
    <div class="timeline-tools">
      <p class="timeline-time" role="status">
        <strong dir="auto">{inWords(span)}</strong> <span class="note">{counted(timeline.dated, count)}</span>
      </p>
      <div class="timeline-buttons">
        {buttons.map(({ name, sign, to }) => (
          <button
            key={name}
            type="button"
            class="button icon"
            aria-label={name}
            title={name}
            onClick={() => narrowTo(to())}
          >
            <svg class="icon-mark mirrored" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
              <path d={sign} />
            </svg>
          </button>
        ))}
        <button type="button" class="button" disabled={!narrowed} onClick={() => narrowTo(undefined)}>
          {timeline.all}
        </button>
      </div>
    </div>
  );
}

const EARLIER = 'M14.5 6L8.5 12L14.5 18';
const LATER = 'M9.5 6L15.5 12L9.5 18';
const PLUS = 'M12 5V19M5 12H19';
const MINUS = 'M5 12H19';

/** As exactly as the length of the span deserves. */
function inWords({ start, end }: Span): string {
  const days = end - start;
  const format = dateFormat({
    year: 'numeric',
    ...(days < 3 * 365 ? { month: 'long' } : {}),
    ...(days < 100 ? { day: 'numeric' } : {}),
  });
  return format.formatRange(dateOf(start), dateOf(end - 1));
}
