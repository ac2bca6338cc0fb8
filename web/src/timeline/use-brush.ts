import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { Span } from './axis.js';
import { AXIS_HEIGHT, type Ground } from './axis-marks.js';
import { spanBetween } from './span.js';

/** A shorter stroke than this is a press. */
const LEAST_STROKE = 6;

/**
 * Lets the pointer stroke over a part of the time: with a mouse anywhere, with a finger along the axis, for elsewhere
 * it scrolls. What was stroked over counts when it is let go, as one step.
 */
export function useBrush(
  svg: RefObject<SVGSVGElement | null>,
  { span, width, margin, mirrored }: Ground,
  narrow: (span: Span) => void,
) {
  const [stroke, setStroke] = useState<{ start: number; at: number } | undefined>(undefined);
  const place = (event: PointerEvent) => event.clientX - (svg.current?.getBoundingClientRect().left ?? 0);
  const down = (event: PointerEvent) => {
    const box = svg.current?.parentElement?.getBoundingClientRect();
    const onAxis = box !== undefined && event.clientY - box.top < AXIS_HEIGHT;
    const onItem = (event.target as Element).closest('[role="option"]') !== null;
    if (event.button !== 0 || (!onAxis && (onItem || event.pointerType !== 'mouse'))) return;
    svg.current?.setPointerCapture(event.pointerId);
    setStroke({ start: place(event), at: place(event) });
  };
  const move = (event: PointerEvent) => {
    if (stroke !== undefined) setStroke({ ...stroke, at: place(event) });
  };
  const up = () => {
    setStroke(undefined);
    if (stroke === undefined || Math.abs(stroke.at - stroke.start) < LEAST_STROKE) return;
    const along = (at: number) => (mirrored ? width - (at - margin) : at - margin);
    narrow(spanBetween(along(stroke.start), along(stroke.at), span, width));
  };
  return {
    stroke: stroke && {
      from: Math.min(stroke.start, stroke.at),
      to: Math.max(stroke.start, stroke.at),
    },
    handlers: {
      onPointerDown: down,
      onPointerMove: move,
      onPointerUp: up,
      onPointerCancel: () => setStroke(undefined),
    },
  };
}
