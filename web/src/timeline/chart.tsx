import { Fragment } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { textWidth } from '../graph/text-width.js';
import { picture } from '../takeaway/picture.js';
import { go, view } from '../view/navigation.js';
import { direction, placeWords } from '../words/words.js';
import { moved, type Span, zoomed } from './axis.js';
import { AXIS_HEIGHT, AxisHead, Grid } from './axis-marks.js';
import { Bar } from './bar.js';
import { A_STEP, CLOSER, narrowTo } from './controls.js';
import type { TimelineItem } from './items.js';
import { layoutOf } from './layout.js';
import { stillOf } from './still.js';
import { useBrush } from './use-brush.js';

const LANE = 30;
const MARGIN = 12;
const TEXT = 13;

/** Bars along an axis; its items are a list box, which the keys go through. */
export function Chart({
  items,
  span,
  labelOf,
}: {
  items: readonly TimelineItem[];
  span: Span;
  labelOf: (item: TimelineItem) => string;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const refocus = useRef(false);
  const axis = useRef<SVGGElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [atHand, setAtHand] = useState<string | undefined>(undefined);
  const { timeline } = placeWords.value;
  const { selected } = view.value;
  const mirrored = direction.value === 'rtl';
  const width = Math.max(0, size.width - 2 * MARGIN);
  const placed = width > 0 ? layoutOf(items, labelOf, span, width, textWidth(TEXT)) : [];
  const lanes = placed.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
  const height = Math.max(size.height - 2, AXIS_HEIGHT + lanes * LANE + MARGIN);
  const ground = { span, width, margin: MARGIN, mirrored };
  const brush = useBrush(svg, ground, narrowTo);
  const entry = placed.find(({ item }) => item.id === (atHand ?? selected)) ?? placed[0];

  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    picture.value = () => stillOf(svg.current);
    return () => {
      picture.value = undefined;
    };
  }, []);
  useEffect(() => {
    if (selected === undefined) return;
    svg.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  // What had the focus may not fall into the new time.
  useEffect(() => {
    if (refocus.current && document.activeElement === document.body) list.current?.focus();
  });

  const step = (by: number) => {
    const at = placed.findIndex(({ item }) => item.id === entry?.item.id);
    const next = placed[Math.min(Math.max(at + by, 0), placed.length - 1)];
    if (next === undefined) return;
    setAtHand(next.item.id);
    svg.current?.querySelector<SVGGElement>(`[data-id="${CSS.escape(next.item.id)}"]`)?.focus();
  };
  const through = (next: Span | undefined) => {
    refocus.current = true;
    narrowTo(next);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const onwards = mirrored ? -1 : 1;
    const keys: Record<string, () => void> = {
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      Home: () => step(-placed.length),
      End: () => step(placed.length),
      ArrowRight: () => through(moved(span, onwards * A_STEP)),
      ArrowLeft: () => through(moved(span, -onwards * A_STEP)),
      '+': () => through(zoomed(span, CLOSER)),
      '-': () => through(zoomed(span, 1 / CLOSER)),
      '0': () => through(undefined),
    };
    const act = keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    <div
      ref={frame}
      class="timeline-frame"
      onScroll={({ currentTarget }) =>
        axis.current?.setAttribute('transform', `translate(0 ${currentTarget.scrollTop})`)
      }
    >
      <p id="timeline-hint" class="only-read">
        {timeline.hint}
      </p>
      <div
        ref={list}
        role="listbox"
        tabindex={-1}
        aria-label={timeline.label}
        aria-describedby="timeline-hint"
        onKeyDown={onKey}
      >
        <svg
          ref={svg}
          class="timeline-picture"
          role="none"
          width={size.width}
          height={height}
          viewBox={`0 0 ${size.width} ${height}`}
          {...brush.handlers}
        >
          <defs>
            {(['event', 'fact'] as const).map((of) => (
              <Fragment key={of}>
                <Fade id={`timeline-${of}-before`} of={of} from={mirrored ? 1 : 0} />
                <Fade id={`timeline-${of}-behind`} of={of} from={mirrored ? 0 : 1} />
              </Fragment>
            ))}
          </defs>
          <Grid {...ground} height={height} />
          {placed.map((one) => (
            <Bar
              key={one.item.id}
              placed={one}
              title={labelOf(one.item)}
              axisWidth={width}
              margin={MARGIN}
              top={AXIS_HEIGHT + one.lane * LANE}
              height={LANE}
              mirrored={mirrored}
              selected={one.item.id === selected}
              atHand={one.item.id === entry?.item.id}
              onFocus={() => setAtHand(one.item.id)}
              onSelect={() => go({ selected: one.item.id })}
            />
          ))}
          <g ref={axis}>
            <AxisHead {...ground} />
          </g>
          {brush.stroke && (
            <rect
              class="timeline-brush"
              x={brush.stroke.from}
              y={0}
              width={brush.stroke.to - brush.stroke.from}
              height={height}
            />
          )}
        </svg>
      </div>
    </div>
  );
}

/** From nothing to the colour of what it is used for. */
function Fade({ id, of, from }: { id: string; of: 'event' | 'fact'; from: number }) {
  return (
    <linearGradient id={id} class={`timeline-fade ${of}`} x1={from} x2={1 - from} y1="0" y2="0">
      <stop class="timeline-fade-from" offset="0" />
      <stop class="timeline-fade-to" offset="1" />
    </linearGradient>
  );
}
