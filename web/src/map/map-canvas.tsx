import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Drawing } from './drawing.js';
import { MANY } from './looks.js';
import {
  byLook,
  type LandPath,
  type Marked,
  paintLand,
  paintMarked,
  paintNetwork,
  type Sheet,
} from './paint.js';
import { colourings, paletteIn } from './palette.js';
import type { Fit, Size } from './projection.js';

/** From how many links on the picture of them is moved as it is until the reader lets go. */
const HEAVY = 1500;

/**
 * Paints the map on three sheets, one on the other, so that only what changes is painted again: the land, the network,
 * and what is marked, while which the network is dimmed.
 */
export function MapCanvas({
  drawing,
  lands,
  marked,
  fit,
  zoom,
  size,
  moving,
}: {
  drawing: Drawing;
  lands: readonly LandPath[];
  marked: Marked | undefined;
  fit: Fit;
  zoom: number;
  size: Size;
  moving: boolean;
}) {
  const sheets = useRef<HTMLDivElement>(null);
  const ground = useRef<HTMLCanvasElement>(null);
  const network = useRef<HTMLCanvasElement>(null);
  const top = useRef<HTMLCanvasElement>(null);
  const painted = useRef<Fit>(fit);
  const links = useMemo(() => byLook(drawing.links), [drawing]);
  const colours = colourings.value;
  const palette = useMemo(() => paletteIn(() => sheets.current), [colours]);
  const where = { size, fit, zoom, palette };
  const many = drawing.places.length > MANY;

  usePainting(ground, size, (sheet) => paintLand({ ...sheet, ...where }, lands, drawing), [
    lands,
    drawing.fills,
    fit,
    size,
    palette,
  ]);
  const carried = moving && drawing.links.length > HEAVY;
  usePainting(
    network,
    size,
    (sheet) => {
      painted.current = fit;
      if (network.current) network.current.style.transform = '';
      paintNetwork({ ...sheet, ...where }, links, drawing);
    },
    [links, drawing, carried || fit, size, palette],
    !carried,
  );
  usePainting(
    top,
    size,
    (sheet) => paintMarked({ ...sheet, ...where }, marked ?? { links: [], places: [] }, lands, many),
    [marked, fit, size, palette, lands],
  );
  useLayoutEffect(() => {
    if (!carried || !network.current) return;
    const before = painted.current;
    const grown = fit.scale / before.scale;
    network.current.style.transform = `matrix(${grown}, 0, 0, ${grown}, ${fit.x - before.x * grown}, ${fit.y - before.y * grown})`;
  }, [carried, fit]);
  const dimmed = marked !== undefined && marked.country === undefined;
  return (
    <div ref={sheets} class="map-sheets" aria-hidden="true">
      <canvas ref={ground} />
      <canvas ref={network} class={dimmed ? 'dimmed' : undefined} />
      <canvas ref={top} />
    </div>
  );
}

/** Paints before the next frame whenever one of `causes` has changed. */
function usePainting(
  canvas: { current: HTMLCanvasElement | null },
  { width, height }: Size,
  paint: (sheet: Pick<Sheet, 'context' | 'density'>) => void,
  causes: readonly unknown[],
  wanted = true,
): void {
  useLayoutEffect(() => {
    if (!wanted) return;
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const frame = requestAnimationFrame(() => {
      const density = Math.min(devicePixelRatio || 1, 2);
      const [across, down] = [Math.round(width * density), Math.round(height * density)];
      if (element.width !== across || element.height !== down) {
        element.width = across;
        element.height = down;
        element.style.width = `${width}px`;
        element.style.height = `${height}px`;
      }
      paint({ context, density });
    });
    return () => cancelAnimationFrame(frame);
  }, causes);
}
